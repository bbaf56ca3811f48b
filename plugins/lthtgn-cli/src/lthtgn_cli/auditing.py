"""`lthtgn audit`: what does not fit in reported figures."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import click

from lthtgn.exchange import is_cases_file, read_cases
from lthtgn.hooks import Localiser, RuleBook
from lthtgn.model.claims import Printed
from lthtgn.model.register import Register
from lthtgn.ranges import Number, Range
from lthtgn.rules.consistency import Audit, AuditFinding, Severity, Shown
from lthtgn.rules.recomputing import Outcome, Recomputation
from lthtgn_cli.helping import Command
from lthtgn_cli.listings import list_format_option
from lthtgn_cli.options import day_option, locale_option, source_argument, to_option
from lthtgn_cli.output import Screen, write_file
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["audit"]

_MARKS = {Severity.IMPOSSIBLE: ("✗", "bold red"), Severity.SUSPICIOUS: ("!", "yellow"), Severity.ASK: ("?", "")}
_DIGITS = 6
_NAMED = 5
_COLUMNS = (
    *(
        "kind",
        "where",
        "period",
        "rule",
        "severity",
        "outcome",
        "term",
        "first",
        "first_low",
        "first_high",
        "second",
        "second_low",
        "second_high",
    ),
    *("difference_low", "difference_high", "unit", "others", "facts", "ask"),
)


def _number(value: Number | None) -> int | str | None:
    """Exact: whole, decimal where that is exact, else a fraction such as 2/3."""
    if not isinstance(value, Fraction):
        return value
    scaled = value * 10**_DIGITS
    if scaled.denominator != 1:
        return str(value)
    whole, rest = divmod(abs(scaled.numerator), 10**_DIGITS)
    return f"{'-' if value < 0 else ''}{whole}.{str(rest).rjust(_DIGITS, '0').rstrip('0')}"


def _safe(text: str) -> str:
    # A spreadsheet takes a leading = + - @ for a formula; a name must not become one.
    return f"'{text}" if text.lstrip()[:1] in set("=+-@") else text


def _ends(value: Range | None) -> tuple[int | str | None, int | str | None]:
    return (None, None) if value is None else (_number(value.low), _number(value.high))


def _shown(shown: Shown | None) -> dict[str, Any] | None:
    if shown is None:
        return None
    low, high = _ends(shown.value)
    said: dict[str, Any] = {"id": shown.id, "term": shown.term_vi, "low": low, "high": high, "unit": shown.unit_vi}
    if shown.about:
        said["about"] = [str(when) for when in shown.about]
    if shown.printed is not None:
        said |= {"printed": _number(shown.printed.value), "qualifier": _word(shown.printed)}
    return said


def _termed(shown: Shown) -> str:
    """With the days or periods that it is of, in the form of the column `period`."""
    about = " + ".join(str(when) for when in shown.about)
    return f"{shown.term_vi} ({about})" if about else shown.term_vi


def _word(printed: Printed) -> str | None:
    return None if printed.qualifier is None else printed.qualifier.value


def _finding(finding: AuditFinding) -> dict[str, Any]:
    low, high = _ends(finding.difference)
    return {
        "where": finding.where,
        "period": None if finding.period is None else str(finding.period),
        "rule": finding.rule.id,
        "severity": finding.severity.value,
        "term": finding.rule.term_vi,
        "first": _shown(finding.first),
        "second": _shown(finding.second),
        "difference": None if finding.second is None else {"low": low, "high": high},
        "others": [_shown(other) for other in finding.others],
        "facts": list(finding.rule.facts),
        "ask": finding.ask_vi,
    }


def _result(result: Recomputation) -> dict[str, Any]:
    claim = result.claim
    return {
        "id": claim.id,
        "what": claim.what,
        "printed": _number(claim.printed.value),
        "qualifier": _word(claim.printed),
        "unit": claim.unit,
        "formula": None if claim.formula is None else str(claim.formula),
        "recomputed": _number(result.value),
        "difference": _number(result.difference),
        "outcome": result.outcome.value,
        "reason": result.reason,
    }


def _as_json(found: Audit, _: Localiser) -> str:
    content: dict[str, list[Any]] = {
        "findings": [_finding(item) for item in found],
        "results": [_result(item) for item in found.results],
    }
    content["unread"] = list(found.unread)
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _as_csv(found: Audit, words: Localiser) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS)
    writer.writeheader()
    for item in found:
        row: dict[str, Any] = {
            "kind": "finding",
            "where": _safe(item.where),
            "period": "" if item.period is None else str(item.period),
            "others": _safe("; ".join(words.say(other) for other in item.others)),
            "rule": item.rule.id,
            "severity": item.severity.value,
            "term": item.rule.term_vi,
            "unit": item.first.unit_vi,
            "facts": " ".join(item.rule.facts),
            "ask": item.ask_vi,
        }
        for name, shown in (("first", item.first), ("second", item.second)):
            row[name] = "" if shown is None else _safe(_termed(shown))
            row[f"{name}_low"], row[f"{name}_high"] = _ends(None if shown is None else shown.value)
        row["difference_low"], row["difference_high"] = _ends(item.difference)
        writer.writerow(row)
    for result in found.results:
        printed, value, apart = result.claim.printed, result.value, _number(result.difference)
        writer.writerow(
            {
                "kind": "result",
                "where": _safe(result.claim.id),
                "outcome": result.outcome.value,
                "term": words.say(result.outcome),
                "first": words.text("audit.published" if result.claim.is_printed else "audit.to_compare"),
                "first_low": _number(printed.range.low),
                "first_high": _number(printed.range.high),
                "second": words.text("audit.again"),
                "second_low": _number(value),
                "second_high": _number(value),
                "difference_low": apart,
                "difference_high": apart,
                "unit": result.claim.unit,
                "others": _safe(words.say(result)),
            }
        )
    return text.getvalue()


def _counts(found: Audit, words: Localiser) -> Iterator[str]:
    severities = Counter(item.severity for item in found)
    said = ", ".join(f"{severities[severity]} {words.say(severity)}" for severity in Severity)
    yield words.text("audit.looked_at", sheets=found.sheets, rules=len(found.rules), said=said)
    if found.unread:
        names = ", ".join(found.unread[:_NAMED]) + (", …" if len(found.unread) > _NAMED else "")
        yield words.text("audit.unread", number=len(found.unread), names=names)
    if found.results:
        outcomes = Counter(result.outcome for result in found.results)
        agree = sum(number for outcome, number in outcomes.items() if outcome.agrees)
        yield words.text(
            "audit.recomputed",
            number=len(found.results),
            agree=agree,
            wording=outcomes[Outcome.WORDING],
            not_whole=outcomes[Outcome.NOT_WHOLE],
            differs=outcomes[Outcome.DIFFERS],
            not_recomputable=outcomes[Outcome.NOT_RECOMPUTABLE],
        )


def _lines(found: Audit, words: Localiser) -> Iterator[tuple[str, str, str]]:
    """The mark, the style and the text of each line, the surest first."""
    for severity in Severity:
        for item in found:
            if item.severity is severity:
                yield (*_MARKS[severity], words.say(item))


def _print(found: Audit, words: Localiser) -> None:
    screen = Screen()
    for mark, style, text in _lines(found, words):
        screen.line(text, mark=mark, style=style)
    if found.findings:
        screen.line()
    if found.results:
        screen.heading(words.text("audit.results"))
        for result in found.results:
            screen.line(words.say(result), indent=2)
        screen.line()
    for line in _counts(found, words):
        screen.line(line, style="bold")


def _as_text(found: Audit, words: Localiser) -> str:
    lines: list[str] = [f"{mark} {text}" for mark, _, text in _lines(found, words)]
    lines += [f"  {words.say(result)}" for result in found.results]
    return "\n".join([*lines, *_counts(found, words)]) + "\n"


def _found(book: RuleBook, source: str, day: date | None, rules: Iterable[str], waiting: Waiting) -> Audit:
    names = list(dict.fromkeys(rules)) or None
    waiting.step("read")
    if "://" not in source and is_cases_file(source):
        return book.audit(read_cases(source), day, rules=names)
    register: Register = book.read(source)
    waiting.step("assess")
    return book.audit(register, day, rules=names)


@click.command(
    cls=Command,
    examples=(
        "lthtgn audit examples/published-cases/cases.json",
        "lthtgn audit clb.toml --strict --format csv --to doi-chieu.csv",
    ),
)
@source_argument
@day_option
@click.option("--rule", "rules", metavar="MÃ", multiple=True, help="Chỉ quy tắc này; dùng được nhiều lần.")
@list_format_option
@to_option
@click.option("--strict", is_flag=True, help="Thoát với mã 1 nếu có số liệu không thể đúng.")
@locale_option
@click.pass_context
def audit(
    ctx: click.Context,
    source: str,
    day: date | None,
    rules: tuple[str, ...],
    format_: str,
    to: str | None,
    strict: bool,
) -> None:
    """Đối chiếu số liệu báo cáo: điều gì không thể đúng, đáng ngờ hoặc cần hỏi lại, kèm hai số liệu và chênh lệch.

    NGUỒN là một sổ đăng ký, hoặc một tệp các trường hợp đã công bố (JSON): khi đó mỗi kết quả đã công bố được tính lại từ
    số liệu gốc. Dấu đầu dòng: ✗ không thể đúng, ! đáng ngờ, ? cần hỏi lại. Quy tắc không kết luận ai sai.
    """
    settings = Settings.of(ctx)
    words = settings.words
    with Waiting() as waiting:
        found = _found(settings.book, source, day, rules, waiting)
    content = {"csv": _as_csv, "json": _as_json}.get(format_, _as_text)
    if to is not None:
        write_file(to, content(found, words))
    elif format_ == "text":
        _print(found, words)
    else:
        click.echo(content(found, words), nl=False)
    if strict and any(item.severity is Severity.IMPOSSIBLE for item in found):
        ctx.exit(1)

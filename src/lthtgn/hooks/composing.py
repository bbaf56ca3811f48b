"""The content of the report on a register, in the words of a localiser; reporters only lay it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from lthtgn.errors import LthtgnError
from lthtgn.expr.nodes import Subject
from lthtgn.hooks.contracts import Localiser
from lthtgn.hooks.figure_names import figure_name
from lthtgn.hooks.giving import grant_blocks
from lthtgn.hooks.languages import term_in, text_in
from lthtgn.hooks.progressing import only_province, progress_against_targets
from lthtgn.hooks.reports import Block, Entry, Heading, Paragraph, Report, Table
from lthtgn.indicators.compute import MEMBER_DIMENSIONS, Cell, IndicatorTable
from lthtgn.indicators.progress import TargetProgress
from lthtgn.model.areas import ActivityArea
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.clubs import Club
from lthtgn.model.periods import Period, day_key
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.parameters import Level
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.assessment import Assessment, Finding
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.evidence import AreasFinding, areas_of
from lthtgn.rules.grants import GrantFinding
from lthtgn.rules.measures import AREAS_CARRIED_OUT

if TYPE_CHECKING:  # the book itself asks for the report to be composed
    from lthtgn.hooks.rulebook import RuleBook

__all__ = ["compose"]

_MOST_CLUBS_IN_DETAIL = 50
_OF_PLACES = frozenset({"province", "district", "commune", "village"})
_NAMED = 12  # more indicators without figures than these are counted, not named: the table of indicators names each


def compose(
    book: RuleBook,
    register: Register,
    on: date | None = None,
    *,
    period: Period | None = None,
    locale: str = "vi",
    by: Sequence[str] = (),
    boundaries: date | None = None,
    details: bool | None = None,
    floor: Certainty = Certainty.DEDUCTION,
    level: Level | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Report:
    """Compose the report of a register; see `RuleBook.report` for the arguments.

    Raises:
        LthtgnError: no day was given, and the register speaks of none.

    >>> from lthtgn.app import open_rulebook
    >>> report = compose(open_rulebook(plugins=()), Register(title="Sổ đăng ký"), date(2024, 12, 31))
    >>> report.title, len(report.assessment)
    ('Sổ đăng ký', 0)
    """
    say = book.localiser(locale)
    day = on or (period.last_day if period is not None else register.last_day())
    if day is None:
        raise LthtgnError("the register speaks of no day; say which: on=date(2025, 5, 31)")
    asked = period or Period.year_to(day)
    step = progress or (lambda _what, _done, _of: None)
    table = book.tabulate(register, day, asked, floor=floor)
    step("tabulate", 1, 1)
    assessment = book.assess(table, floor=floor, progress=lambda done: step("assess", done, len(book.criteria)))
    indicators = book.compute(
        table, floor=floor, level=level, progress=lambda done: step("compute", done, len(book.indicators))
    )
    show_clubs = len(register.clubs) <= _MOST_CLUBS_IN_DETAIL if details is None else details
    blocks: list[Block] = [
        Paragraph(say.text("report.dates", day=say.day(day), first=say.day(asked.start), last=say.day(asked.last_day)))
    ]
    if register.source:
        blocks.append(Paragraph(say.text("report.source", source=register.source)))
    blocks += _summary(register, indicators, assessment, say)
    without = {finding.criterion.id for finding in assessment if finding.law_not_known}
    if register.clubs:
        blocks += _indicator_blocks(indicators, say, Subject.CLUB, without)
    if by:
        # The table holds the figures of clubs; those of a part of their members have to be counted again.
        again = not set(by).isdisjoint(MEMBER_DIMENSIONS)
        grouped = book.compute(
            register if again else table, asked, on=day, by=by, boundaries=boundaries, floor=floor, level=level
        )
        blocks += _grouped(grouped, {club.id: club.name for club in register.clubs}, say)
    blocks += _criteria_blocks(book, assessment, say)
    grants = book.grants(register, day, floor=floor)
    blocks += grant_blocks(grants, say)
    if show_clubs:
        blocks += _club_blocks(book, register, assessment, grants, say)
    if register.associations:
        blocks += _association_blocks(book, register, indicators, say)
    awards = _awards_in(register, asked)
    if awards:
        blocks += _award_blocks(awards, say)
    if assessment.contradictions:
        blocks.append(Heading(say.text("report.contradictions")))
        blocks += [Paragraph(say.say(item), bullet=True) for item in assessment.contradictions]
    place = only_province(register, day)
    held = progress_against_targets(book, table, place=place, floor=floor, level=level, computed=indicators)
    blocks += _aims(book, held, say)
    blocks += _basis(book, assessment, say)
    title = register.title or say.text("report.title")
    return Report(title, day, asked, tuple(blocks), assessment, indicators, book.fingerprint)


def _summary(register: Register, indicators: IndicatorTable, assessment: Assessment, say: Localiser) -> list[Block]:
    lines = [] if register.clubs else [say.text("report.no_clubs")]  # which is not to say that there are none
    for id_ in ("network.clubs", "network.members", "network.member_growth", "composition.mean_size"):
        cells = indicators.cells if register.clubs else ()
        lines += [say.say(cell) for cell in cells if cell.indicator.id == id_ and _is_known(cell)]
    lines += [
        say.say(cell)
        for cell in indicators.cells
        if cell.indicator.id == "network.association_coverage" and _is_known(cell)
    ]
    awards = _awards_in(register, assessment.period)
    if awards:
        lines.append(_awards_line(awards, say))
    counts = {verdict: sum(finding.verdict is verdict for finding in assessment) for verdict in Verdict}
    lines.append(
        say.text(
            "report.verdicts",
            **{verdict.value: say.figure(Range.exact(number)) for verdict, number in counts.items()},
        )
    )
    return [Heading(say.text("report.summary")), *(Paragraph(line, bullet=True) for line in lines)]


def _is_known(cell: Cell) -> bool:
    value = cell.value
    if value is None or (value.low in {None, 0} and value.high is None):
        return False
    return not (cell.indicator.form.value == "share" and value == Range(0, 1))


def _is_about(cell: Cell, subject: Subject) -> bool:
    subjects = {measure.subject for measure in cell.indicator.measures}
    return (subjects == {Subject.ASSOCIATION}) is (subject is Subject.ASSOCIATION)


def _indicator_row(cell: Cell, say: Localiser) -> tuple[Entry, ...]:
    value = say.text("value", cell=cell)
    progress = "; ".join(say.say(item) for item in cell.progress)
    return (
        Entry(term_in(cell.indicator, say)),
        Entry(value, cell.value, "right"),
        Entry(say.text("parts", cell=cell), align="right"),
        Entry(say.text("answered", answered=cell.answered, asked=cell.asked), align="right"),
        Entry(progress),
    )


_INDICATOR_KEYS = ("indicator", "value", "parts", "answered", "target")


def _indicator_table(id_: str, title: str, cells: Iterable[Cell], say: Localiser) -> Table:
    return Table(
        id_,
        title,
        tuple(say.text(f"column.{key}") for key in _INDICATOR_KEYS),
        _INDICATOR_KEYS,
        tuple(_indicator_row(cell, say) for cell in cells),
    )


def _indicator_blocks(
    indicators: IndicatorTable, say: Localiser, subject: Subject, without: Collection[str] = ()
) -> list[Block]:
    """The indicators that are known, and of the others what is missing: figures, or the criteria that clubs are judged by.

    Args:
        indicators: the indicators.
        say: the language.
        subject: whose indicators.
        without: ids of the criteria that are in force and whose values are not published.
    """
    cells = [cell for cell in indicators.cells if _is_about(cell, subject)]
    known = [cell for cell in cells if _is_known(cell)]
    unknown = [cell for cell in cells if not _is_known(cell)]
    unjudged = [cell for cell in unknown if any(one.id in without for one in cell.indicator.criteria)]
    unknown = [cell for cell in unknown if cell not in unjudged]
    heading = "report.indicators" if subject is Subject.CLUB else "report.association"
    blocks: list[Block] = [Heading(say.text(heading))]
    if known:
        blocks.append(_indicator_table(f"{subject.value}_indicators", "", known, say))
    if len(unknown) > _NAMED:
        blocks.append(Paragraph(say.text("report.many_not_known", number=say.figure(Range.exact(len(unknown))))))
    elif unknown:
        names = "; ".join(_lower(term_in(cell.indicator, say)) for cell in unknown)
        blocks.append(Paragraph(say.text("report.not_known", names=names)))
    if unjudged:
        names = "; ".join(_lower(term_in(cell.indicator, say)) for cell in unjudged)
        blocks.append(Paragraph(say.text("report.no_criteria", names=names)))
    return blocks


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _grouped(table: IndicatorTable, clubs: Mapping[str, str], say: Localiser) -> list[Block]:
    blocks: list[Block] = [
        Heading(say.text("report.grouped", by=", ".join(say.text(f"by.{name}") for name in table.by)))
    ]
    if not _OF_PLACES.isdisjoint(table.by):
        blocks.append(Paragraph(say.text("boundaries", table=table)))
    groups: dict[tuple[str, ...], list[Cell]] = {cell.group: [] for cell in table.cells}
    for cell in table.cells:
        if _is_known(cell) and cell.asked:
            groups[cell.group].append(cell)
    for group, cells in groups.items():
        if not cells:
            continue
        names = ", ".join(
            clubs.get(value, value) if name == "club" else say.text("group", dimension=name, value=value)
            for name, value in zip(table.by, group, strict=True)
        )
        blocks.append(_indicator_table("group_" + "_".join(group), names, cells, say))
    return blocks


def _criteria_blocks(book: RuleBook, assessment: Assessment, say: Localiser) -> list[Block]:
    keys = ("criterion", "met", "not_met", "not_known", "not_in_force")
    counts = Counter((finding.criterion.id, finding.verdict) for finding in assessment)
    counts_of_sets = Counter((finding.set.id, finding.verdict) for finding in assessment.sets)
    rows = [
        *((term_in(item, say), [counts[item.id, verdict] for verdict in Verdict]) for item in book.criteria.values()),
        *(
            (say.text("set", name=term_in(item, say)), [counts_of_sets[item.id, verdict] for verdict in Verdict])
            for item in book.sets.values()
        ),
    ]
    silent, shown = [], []
    for term, numbers in rows:
        met, not_met, not_known, _ = numbers
        if not_known and not met and not not_met:
            silent.append(_lower(term))
        elif any(numbers):
            shown.append((Entry(term), *(Entry(say.figure(n), n, "right") for n in map(Range.exact, numbers))))
    blocks: list[Block] = []
    if shown:
        columns = tuple(say.text(f"column.{key}") for key in keys)
        blocks.append(Table("criteria", "", columns, keys, tuple(shown)))
    if silent:
        blocks.append(Paragraph(say.text("report.not_decided", names="; ".join(silent))))
    return [Heading(say.text("report.criteria")), *blocks] if blocks else []


def _club_blocks(
    book: RuleBook, register: Register, assessment: Assessment, grants: Iterable[GrantFinding], say: Localiser
) -> list[Block]:
    if not register.clubs:
        return []
    blocks: list[Block] = [Heading(say.text("report.clubs"))]
    of_club: dict[str, list[Finding]] = {club.id: [] for club in register.clubs}
    for finding in assessment:
        of_club[finding.club].append(finding)
    for club in register.clubs:
        blocks.append(Heading(club.name, 2))
        blocks.append(Paragraph(_about(book, club, say)))
        if club.founded is not None and club.founded.first > day_key(assessment.day):
            blocks.append(Paragraph(say.text("report.not_founded", day=say.day(assessment.day))))
        # A book without the areas, such as one of a single province's rules, has nothing to say of them.
        areas = areas_of(club, assessment.period) if AREAS_CARRIED_OUT.id in book.measures else None
        blocks += _finding_blocks(of_club[club.id], areas, say)
        blocks += [Paragraph(say.say(grant), bullet=True) for grant in grants if grant.club == club.id]
    return blocks


def _finding_blocks(findings: Sequence[Finding], areas: AreasFinding | None, say: Localiser) -> list[Block]:
    """The findings of a club: those of an area beside what the club shows for it, those that are not in force in one line.

    What is to be asked for the others comes last.
    """
    in_force = [finding for finding in findings if finding.verdict is not Verdict.NOT_IN_FORCE]
    others = [finding for finding in findings if finding.verdict is Verdict.NOT_IN_FORCE]
    of_area: dict[ActivityArea | None, list[Finding]] = {}
    for finding in in_force:
        area = finding.criterion.area if isinstance(finding.criterion, Criterion) and areas is not None else None
        of_area.setdefault(area, []).append(finding)
    general = of_area.get(None, [])
    wanted = _wanted(general, say)
    blocks: list[Block] = [Paragraph(say.say(finding), bullet=True) for finding in general]
    if areas is not None and any(area is not None for area in of_area):
        blocks.append(Paragraph(say.say(areas), bullet=True))
        for item in areas:
            blocks.append(Paragraph(say.say(item), bullet=True, level=1))
            texts = _area_texts(of_area.get(item.area, ()), wanted, say)
            blocks += [Paragraph(text, bullet=True, level=2) for text in texts]
    if others:
        names = "; ".join(_lower(term_in(finding.criterion, say)) for finding in others)
        blocks.append(Paragraph(say.text("report.not_in_force", names=names), bullet=True))
    if wanted:
        blocks.append(Paragraph(say.text("report.ask", items="; ".join(wanted))))
    return blocks


def _wanted(findings: Iterable[Finding], say: Localiser) -> list[str]:
    """What to ask a club for, each thing once; nothing helps where the law itself is not known."""
    missing = (measure for finding in findings if not finding.law_not_known for measure in finding.missing)
    return list(dict.fromkeys(text_in(measure.ask_vi, say) for measure in missing if measure.ask_vi))


def _area_texts(findings: Sequence[Finding], asked: Collection[str], say: Localiser) -> Iterator[str]:
    """The norms of one area: each that says something in full, the others named in one line, and what is to be asked.

    What the club is asked for anyway is not repeated.
    """
    without_norm = [finding for finding in findings if finding.law_not_known]
    silent = [finding for finding in findings if not finding.law_not_known and _is_silent(finding)]
    for finding in findings:
        if finding not in without_norm and finding not in silent:
            yield say.say(finding)
    for key, found in (("report.area_not_known", silent), ("report.area_no_norm", without_norm)):
        if found:
            yield say.text(key, names="; ".join(_lower(term_in(finding.criterion, say)) for finding in found))
    wanted = [item for item in _wanted(findings, say) if item not in asked]
    if wanted:
        yield say.text("report.area_ask", items="; ".join(wanted))


def _is_silent(finding: Finding) -> bool:
    """Whether nothing at all is known of what a finding counts."""
    if finding.verdict is not Verdict.NOT_KNOWN or not finding.figures:
        return False
    counted = finding.figures[0]
    return not counted.is_exact and not counted.low


def _about(book: RuleBook, club: Club, say: Localiser) -> str:
    parts = []
    if club.place is not None:
        names = (club.place.village, club.place.commune, club.place.district, club.place.province_name)
        parts.append(", ".join(name for name in names if name))
    if club.founded is not None:
        parts.append(say.text("club.founded", when=club.founded))
    parts.append(say.text("club.programme", programme=book.programme_of(club)))
    if club.host:
        parts.append(say.text("club.host", host=club.host))
    about = "; ".join(parts)
    return about[:1].upper() + about[1:]


def _association_blocks(book: RuleBook, register: Register, indicators: IndicatorTable, say: Localiser) -> list[Block]:
    blocks = _indicator_blocks(indicators, say, Subject.ASSOCIATION)
    keys = ("who", "figure", "value", "period")
    rows = []
    for association in register.associations:
        for item in association.returns:
            names = [register.club(id_).name for id_ in item.clubs if any(c.id == id_ for c in register.clubs)]
            for figure in item.figures:
                term, unit, is_share = figure_name(book, figure.id)
                value = say.share(figure.value) if is_share else say.figure(figure.value, unit)
                rows.append(
                    (
                        Entry(association.name if not names else "; ".join(names)),
                        Entry(say.text("term", term=term)),
                        Entry(value if figure.text is None else f"{value} (“{figure.text}”)", figure.value, "right"),
                        Entry(say.text("period", period=item.period)),
                    )
                )
    if rows:
        columns = tuple(say.text(f"column.{key}") for key in keys)
        blocks.append(Table("returns", say.text("report.returns"), columns, keys, tuple(rows)))
    return blocks


def _awards_in(register: Register, period: Period) -> list[Award]:
    """The awards that were, or may have been, given inside a period."""
    first, end = day_key(period.start), day_key(period.end)
    return [award for award in register.awards if award.on.last >= first and award.on.first < end]


def _award_blocks(awards: Sequence[Award], say: Localiser) -> list[Block]:
    # What a person was rewarded for, in free words, may name them; a report names nobody.
    keys = ("issuer", "recipient", "number", "occasion", "when")
    rows = tuple(
        (
            Entry(award.issuer),
            Entry(say.text(f"recipient.{award.recipient.value}")),
            Entry(say.figure(award.number), award.number, "right"),
            Entry((award.occasion if award.recipient is RecipientKind.COLLECTIVE else None) or ""),
            Entry(say.text("when", when=award.on)),
        )
        for award in awards
    )
    columns = tuple(say.text(f"column.{key}") for key in keys)
    return [
        Heading(say.text("report.awards")),
        Paragraph(_awards_line(awards, say)),
        Table("awards", "", columns, keys, rows),
    ]


def _awards_line(awards: Sequence[Award], say: Localiser) -> str:
    parts = []
    for kind in RecipientKind:
        numbers = [award.number for award in awards if award.recipient is kind]
        if numbers:
            parts.append((kind, Range.total(numbers)))
    parts.sort(key=lambda pair: pair[0] is RecipientKind.INDIVIDUAL)  # collectives first, as reports print it
    said = [say.text("award.number", number=number, recipient=kind) for kind, number in parts]
    return say.text("report.awarded", who=say.text("and", items=said))


def _aims(book: RuleBook, found: Iterable[TargetProgress], say: Localiser) -> list[Block]:
    """How far the targets that stand on the day have come; those that nothing is known of in short, by document."""
    keys = ("goal", "aim", "level", "held", "basis")
    rows = []
    others: dict[Document, list[TargetProgress]] = {}
    for item in sorted(found, key=lambda item: item.aim.cite.document.signed or date.max):
        aim, target = item.aim, item.target
        if aim.level is Level.PROJECT:
            continue  # of the clubs of one project, which the register does not tell apart
        if not item.is_known or not (item.covered or target.unit.is_share):
            others.setdefault(aim.cite.document, []).append(item)
            continue
        held = "; ".join(say.text("held", progress=item, held=held) for held in item.held)
        cells = (
            term_in(target, say),
            say.text("aim", aim=aim, is_share=target.unit.is_share),
            say.text(f"level.{aim.level.value}"),
            held + say.text("together", progress=item) + _in_brackets(say.text("shared", progress=item)),
            say.text("cite", cite=aim.cite),
        )
        rows.append(tuple(Entry(cell) for cell in cells))
    if not rows and not others:
        return []
    blocks: list[Block] = [Heading(say.text("report.aims"))]
    if rows:
        blocks.append(Table("aims", "", tuple(say.text(f"column.{key}") for key in keys), keys, tuple(rows)))
    if others:
        blocks.append(Paragraph(say.text("report.other_aims")))
        blocks += [Paragraph(line, bullet=True) for line in _other_aims(book, others, say)]
    return blocks


def _in_brackets(note: str) -> str:
    return f" ({note})" if note else ""


def _other_aims(book: RuleBook, others: Mapping[Document, Sequence[TargetProgress]], say: Localiser) -> Iterator[str]:
    """The targets of a scheme of the clubs by name, those of other documents by their number."""
    schemes = {programme.cite.document for programme in book.programmes}
    for document in [document for document in others if document in schemes]:
        listed = (
            say.text(
                "report.aim_in_short",
                term=term_in(item.target, say),
                aim=say.text("aim", aim=item.aim, is_share=item.target.unit.is_share),
            )
            for item in others[document]
            if item.aim.said_vi is None
        )
        yield say.text("report.aims_of", document=say.text("document", document=document), items="; ".join(listed))
    numbers = [
        say.text(
            "report.number_of_aims",
            document=say.text("document", document=document),
            number=say.figure(Range.exact(len(items)), "mục tiêu"),
        )
        for document, items in others.items()
        if document not in schemes
    ]
    if numbers:
        yield say.text("report.aims_elsewhere", items=say.text("and", items=numbers))


def _basis(book: RuleBook, assessment: Assessment, say: Localiser) -> list[Block]:
    """The documents that the values of the law stand in, what each value is cited with, and where to read it."""
    found: dict[Document, dict[Citation, dict[str, None]]] = {}
    for finding in assessment:
        cited = [(value.cite, term_in(bound.parameter, say)) for bound in finding.bounds for value in bound.candidates]
        if finding.criterion.cite is not None and finding.verdict is not Verdict.NOT_IN_FORCE:
            cited.append((finding.criterion.cite, _lower(term_in(finding.criterion, say))))
        for cite, term in cited:
            found.setdefault(cite.document, {}).setdefault(cite, {})[term] = None
    blocks: list[Block] = [Heading(say.text("report.basis"))]
    if any(cite.certainty.to_verify for cites in found.values() for cite in cites):
        blocks.append(Paragraph(say.text("report.verify")))
    for document, cites in sorted(found.items(), key=lambda pair: (pair[0].signed or date.max, pair[0].id)):
        note = f" {text_in(document.note_vi, say)}" if document.note_vi else ""
        blocks.append(Paragraph(f"{say.say(document)}.{note}", bullet=True))
        for cite, terms in cites.items():
            blocks.append(Paragraph(say.text("basis", terms=list(terms), cite=cite), bullet=True, level=1))
        addresses = dict.fromkeys(address for cite in cites for address in cite.sources)
        blocks += [Paragraph(address, bullet=True, level=1) for address in addresses]
    plugins = ", ".join(str(plugin) for plugin in book.plugins)
    blocks.append(Paragraph(say.text("report.book", fingerprint=book.fingerprint, plugins=plugins)))
    return blocks

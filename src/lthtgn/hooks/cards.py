"""What there is to say of one rule, whatever its kind: terms, what it reads, its values over time, where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

from lthtgn.errors import LthtgnError, UnknownIdError
from lthtgn.expr.explaining import Explained
from lthtgn.expr.nodes import Field, Measure, count
from lthtgn.expr.walking import fields_of, parameters_of
from lthtgn.hooks.figure_names import figure_name, target_figures
from lthtgn.policy.documents import Citation, Document
from lthtgn.policy.parameters import Aim, Parameter, Scope, Since, Target
from lthtgn.policy.provisions import Provision
from lthtgn.policy.resolution import spans
from lthtgn.ranges import Range
from lthtgn.rules.calendars import ReportingCalendar
from lthtgn.rules.criteria import Criterion, OpaqueCriterion
from lthtgn.rules.grants import Grant
from lthtgn.rules.rows import MEMBERS

if TYPE_CHECKING:  # the book itself asks for the card
    from lthtgn.hooks.rulebook import RuleBook

__all__ = ["Card", "CardValue", "Reference", "card_of", "kinds_of"]


@attrs.frozen
class Reference:
    """A rule that another reads, or is read by (quy tắc liên quan).

    Attributes:
        kind: its kind: `measure`, `parameter`, `field` …
        id: its id.
        term_vi: official Vietnamese term.
        term_en: English term.

    >>> Reference("measure", "members", "số thành viên", "members").kind
    'measure'
    """

    kind: str
    id: str
    term_vi: str
    term_en: str | None = None


@attrs.frozen
class CardValue:
    """One value of a rule in time (giá trị theo thời gian).

    Attributes:
        since: first day.
        until: first day on which it no longer stands.
        low: at least, or the value; both sides `None` where it is not known.
        high: at most, or the value.
        cite: where it stands.
        scope: where it applies; `None` for the whole country.
        ended_by: what ended it, where another document did.
        aim: of a target, the whole aim.

    >>> CardValue.__name__
    'CardValue'
    """

    since: date
    until: date | None
    low: Range | None
    high: Range | None
    cite: Citation
    scope: Scope | None = None
    ended_by: Citation | None = None
    aim: Aim | None = None


@attrs.frozen
class Card:
    """Everything about one rule (trang thông tin của một quy tắc).

    Attributes:
        kind: its kind, as the book calls it.
        id: its id.
        term_vi: official Vietnamese term.
        term_en: English term; `None` where there is none.
        plugin: name of the plugin that contributed it.
        rule: the rule itself.
        reads: what it reads: measures, fields, parameters, criteria.
        read_by: what reads it.
        values: its values over time.
        cites: every citation of it and of the values that decide it.
        explained: how it is made up, as a tree of Vietnamese words.

    >>> from lthtgn.app import open_rulebook
    >>> card = open_rulebook(plugins=()).card("composition.size")
    >>> card.kind, card.term_en
    ('criterion', 'The club has the prescribed number of members')
    >>> [item.id for item in card.reads if item.kind == "parameter"]
    ['composition.size.min', 'composition.size.max']
    """

    kind: str
    id: str
    term_vi: str
    term_en: str | None
    plugin: str | None
    rule: Any
    reads: tuple[Reference, ...] = ()
    read_by: tuple[Reference, ...] = ()
    values: tuple[CardValue, ...] = ()
    cites: tuple[Citation, ...] = ()
    explained: Explained | None = None

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that it stands in, each once."""
        return tuple(dict.fromkeys(cite.document for cite in self.cites))

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the dossier that it was transcribed from."""
        own = tuple(getattr(self.rule, "facts", ()))
        return tuple(dict.fromkeys((*own, *(fact for cite in self.cites for fact in cite.facts))))

    @property
    def disputes(self) -> tuple[str, ...]:
        """How sources differ, in words."""
        return tuple(dict.fromkeys(cite.disputed_vi for cite in self.cites if cite.disputed_vi))


def kinds_of(book: RuleBook) -> Mapping[str, Mapping[str, Any]]:
    """Everything of the book that has an id, by kind; the order in which an id is looked for.

    >>> from lthtgn.app import open_rulebook
    >>> list(kinds_of(open_rulebook(plugins=())))[:3]
    ['criterion', 'indicator', 'measure']
    """
    return {
        "criterion": book.criteria,
        "indicator": book.indicators,
        "measure": book.measures,
        "parameter": book.parameters,
        "target": book.targets,
        "criterion set": book.sets,
        "entitlement": book.entitlement_rules,
        "grant": book.grant_rules,
        "calendar": book.calendars,
        "exclusion": book.exclusions,
        "award rule": book.award_rules,
        "programme": {programme.id: programme for programme in book.programmes},
        "document": book.documents,
        "provision": book.provisions,
        "area grouping": book.groupings,
        "audit rule": book.audits,
    }


def card_of(book: RuleBook, id: str) -> Card:  # noqa: A002
    """Everything about the rule of an id, whatever its kind; see `RuleBook.card`.

    Raises:
        UnknownIdError: there is none; the nearest id is suggested.

    >>> from lthtgn.app import open_rulebook
    >>> card_of(open_rulebook(plugins=()), "qd-1648-2025").kind
    'document'
    """
    kinds = kinds_of(book)
    kind = next((kind for kind, values in kinds.items() if id in values), None)
    if kind is None:
        named = [key for key, item in book.documents.items() if id.casefold() in _names_of(item)]
        if len(named) == 1:
            return card_of(book, named[0])
        raise UnknownIdError.among("rule", id, (known for values in kinds.values() for known in values))
    rule = kinds[kind][id]
    reads = tuple(_reads(book, kind, rule))
    values = tuple(_values(book, rule))
    cites = (*_own_cites(rule), *(value.cite for value in values), *_cites_of(book, reads))
    return Card(
        kind=kind,
        id=id,
        term_vi=_terms(rule)[0],
        term_en=_terms(rule)[1],
        plugin=book.provider(kind, id),
        rule=rule,
        reads=reads,
        read_by=tuple(_read_by(book, kinds, kind, rule)),
        values=values,
        cites=tuple(dict.fromkeys(cites)),
        explained=_explained(book, id),
    )


def _names_of(document: Document) -> tuple[str, str]:
    """What people call a document by: 1648/QĐ-TTg, or QĐ 1648/QĐ-TTg."""
    return document.number.casefold(), document.short_vi.casefold()


def _explained(book: RuleBook, id_: str) -> Explained | None:
    try:
        return book.explain(id_)
    except LthtgnError:
        return None  # a value, a target, a document: made of nothing


def _reference(kind: str, thing: Any) -> Reference:
    return Reference(kind, thing.id, *_terms(thing))


def _terms(thing: Any) -> tuple[str, str | None]:
    """The Vietnamese and the English term; of a document, its title."""
    if isinstance(thing, Document):
        return thing.title_vi, thing.title_en
    term_vi: str = thing.term_vi
    return term_vi, getattr(thing, "term_en", None)


# --- what it reads ----------------------------------------------------------------------------------------------------


def _reads(book: RuleBook, kind: str, rule: Any) -> Iterator[Reference]:
    """What a rule reads, each thing once, down to the fields of rows."""
    found: dict[tuple[str, str], Reference] = {}
    for reference in _walk(book, kind, rule):
        found.setdefault((reference.kind, reference.id), reference)
    yield from found.values()


def _walk(book: RuleBook, kind: str, rule: Any) -> Iterator[Reference]:
    if kind == "target":
        yield from _target_reads(book, rule)
        return
    if kind == "criterion set":
        yield from (_reference("criterion", book.criterion(id_)) for id_ in rule.criteria)
        return
    if kind == "indicator":
        yield from (_reference("criterion", criterion) for criterion in rule.criteria)
        yield from () if rule.target is None else (_reference("target", rule.target),)
    measures = tuple(getattr(rule, "measures", ()))
    yield from (_reference("measure", measure) for measure in measures)
    if kind == "measure":
        measures = (rule,)
        yield from () if rule.part_of is None else (_reference("measure", rule.part_of),)
    yield from (_field(field) for measure in measures for field in fields_of(measure))
    if kind == "entitlement":
        yield from (_field(field) for field in fields_of(count(MEMBERS.rows.where(rule.who))))
    yield from _parameters_read(kind, rule, measures)


def _parameters_read(kind: str, rule: Any, measures: Iterable[Measure]) -> Iterator[Reference]:
    """The parameters that decide, and those inside the measures, such as the age of an older person."""
    own = list(getattr(rule, "parameters", ()))
    if kind == "indicator":
        own += [parameter for criterion in rule.criteria for parameter in criterion.parameters]
    own += [parameter for measure in measures for parameter in parameters_of(measure)]
    yield from (_reference("parameter", item) for item in own if isinstance(item, Parameter))


def _target_reads(book: RuleBook, target: Target) -> Iterator[Reference]:
    """The part and the whole of a target: measures, or names under which they can be reported."""
    names = target_figures([target])
    readings = [reading for aim in target.aims for reading in aim.readings]
    ids = (*names, *(id_ for reading in readings for id_ in (reading.part, reading.whole) if id_ is not None))
    for id_ in dict.fromkeys(ids):
        measure = book.measures.get(id_)
        if measure is not None:
            yield _reference("measure", measure)
            continue
        side = ""
        if target.unit.is_share and target.part is not None:
            is_part = id_ in {target.part.replace("{programme}", aim.programme) for aim in target.aims}
            side = "numerator of the " if is_part else "denominator of the "
        yield Reference("figure", id_, figure_name(book, id_)[0], target.term_en and f"{side}{target.term_en}")


def _field(field: Field) -> Reference:
    where = ".".join(part for part in (field.kind.path, field.name) if part)
    return Reference("field", where or "club", f"{field.term_vi} ({field.kind.term_vi})")


def _read_by(book: RuleBook, kinds: Mapping[str, Mapping[str, Any]], kind: str, rule: Any) -> Iterator[Reference]:
    """What reads a rule; of a document, what is cited from it; of a programme, its indicators and targets."""
    tests: dict[str, Callable[[str, Any], bool]] = {
        "document": lambda _, value: any(cite.document.id == rule.id for cite in _all_cites(book, value)),
        "programme": lambda _, value: (
            rule.id == getattr(value, "programme", None)
            or any(aim.programme == rule.id for aim in getattr(value, "aims", ()))
        ),
        "exclusion": lambda _, value: getattr(value, "exclusion", None) == rule,
    }
    reads: Callable[[str, Any], bool] = lambda name, value: any(  # noqa: E731 - the fourth of its kind
        (item.kind, item.id) == (kind, rule.id) for item in _walk(book, name, value)
    )
    test = tests.get(kind, reads)
    for name, values in kinds.items():
        yield from (_reference(name, value) for value in values.values() if value is not rule and test(name, value))


# --- its values -------------------------------------------------------------------------------------------------------


def _values(book: RuleBook, rule: Any) -> Iterator[CardValue]:
    if isinstance(rule, Parameter):
        local = tuple(value for item in book.overrides if item.parameter.id == rule.id for value in item.history)
        for value, end in spans((*rule.history, *local)):
            yield _of_since(value, end)
    elif isinstance(rule, Target):
        for aim in rule.aims:
            yield CardValue(aim.since, aim.until, aim.low, aim.high, aim.cite, aim.scope, aim=aim)
    elif isinstance(rule, Provision):
        yield CardValue(rule.since, rule.until, None, None, rule.cite)
    elif (
        isinstance(rule, (Grant, ReportingCalendar, Criterion, OpaqueCriterion))
        and rule.cite is not None
        and rule.since is not None
    ):
        yield CardValue(rule.since, rule.until, None, None, rule.cite, rule.scope)


def _of_since(value: Since, end: date | None) -> CardValue:
    ended_by = value.ended_by if end == value.until else None
    return CardValue(value.start, end, value.value, value.value, value.cite, value.scope, ended_by)


def _own_cites(rule: Any) -> Iterator[Citation]:
    for name in ("cite", "ended_by"):
        cite = getattr(rule, name, None)
        if isinstance(cite, Citation):
            yield cite
    yield from getattr(rule, "cites", ())
    yield from (check.cite for check in getattr(rule, "checks", ()))
    if isinstance(rule, Target):
        yield from (reading.cite for aim in rule.aims for reading in aim.readings)


def _all_cites(book: RuleBook, rule: Any) -> Iterator[Citation]:
    yield from _own_cites(rule)
    yield from (value.cite for value in _values(book, rule))
    yield from (value.ended_by for value in _values(book, rule) if value.ended_by is not None)


def _cites_of(book: RuleBook, reads: Iterable[Reference]) -> Iterator[Citation]:
    """The citations of the parameters that decide a rule: its own legal basis."""
    for reference in reads:
        if reference.kind == "parameter" and reference.id in book.parameters:
            yield from (value.cite for value in _values(book, book.parameters[reference.id]))
        if reference.kind == "target":
            yield from _all_cites(book, book.targets[reference.id])
        if reference.kind == "criterion":
            cite = getattr(book.criteria[reference.id], "cite", None)
            yield from (cite,) if isinstance(cite, Citation) else ()

"""The rule book: everything that the plugins contributed, frozen, and the questions that can be asked of it."""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import attrs

from lthtgn.errors import AssemblyError, LthtgnError, UnknownIdError
from lthtgn.expr.explaining import Explained
from lthtgn.expr.judging import decode
from lthtgn.expr.nodes import Measure
from lthtgn.hooks.auditing import audit_figures
from lthtgn.hooks.cards import Card, card_of
from lthtgn.hooks.changing import Change, law_changes
from lthtgn.hooks.composing import compose
from lthtgn.hooks.computing import compute_indicators
from lthtgn.hooks.contracts import Engine, Localiser, ReaderKind, Reporter, Storage, StorageKind
from lthtgn.hooks.explaining import explain_rule
from lthtgn.hooks.filing import read_register, write_register
from lthtgn.hooks.fitting import misfits
from lthtgn.hooks.plugins import Conflict, PluginInfo
from lthtgn.hooks.progressing import Counted, progress_against_targets
from lthtgn.hooks.reports import Report
from lthtgn.hooks.tracing import Why, why
from lthtgn.indicators.areas.components import component_indicators
from lthtgn.indicators.compute import (
    IndicatorTable,
)
from lthtgn.indicators.compute import growth as growth_between
from lthtgn.indicators.indicator import Indicator
from lthtgn.indicators.progress import TargetProgress
from lthtgn.model.claims import PublishedCase
from lthtgn.model.clubs import Club
from lthtgn.model.consents import DataRequest, RequestKind
from lthtgn.model.periods import Period
from lthtgn.model.places import Place
from lthtgn.model.register import Register
from lthtgn.model.units import CommuneList, Conversion
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Level, Override, Parameter, Scope, Since, Target, Terrain
from lthtgn.policy.programmes import Programme
from lthtgn.policy.provisions import Provision
from lthtgn.policy.resolution import DatedResolver, Resolution, resolve
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.areas.grouping import AreaGrouping
from lthtgn.rules.assessment import Assessment, assess_table, judge_table
from lthtgn.rules.association_membership import (
    AssociationSheet,
    Candidate,
    association_sheet,
    candidates,
)
from lthtgn.rules.award_review import AwardReview, review_awards
from lthtgn.rules.award_rules import AwardRule, AwardRules, SchemeOnDay, schemes_on
from lthtgn.rules.calendars import DueReport, ReportingCalendar, reports_due
from lthtgn.rules.consistency import Audit, AuditRule
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion, Waiver
from lthtgn.rules.data_requests import Deadline, RequestFinding, deadline, request_findings
from lthtgn.rules.entitlements import Entitlement, Exclusion, Right, entitlements_of
from lthtgn.rules.evidence import AreasFinding, areas_of
from lthtgn.rules.grants import Grant, GrantFinding, grant_findings
from lthtgn.rules.longevity import AgeMethod, LongevityList, day_of_list, longevity
from lthtgn.rules.measures import MEMBERS as ALL_MEMBERS
from lthtgn.rules.measures import WOMEN as WOMEN_MEMBERS
from lthtgn.rules.missing import Missing, gaps_on, missing_of
from lthtgn.rules.places import NO_PLACES, Places
from lthtgn.rules.poverty import Area, PovertyFinding, poverty_class
from lthtgn.rules.programmes import programme_of
from lthtgn.rules.rosters import rosters
from lthtgn.rules.table import ClubTable, Resolver, Stream, scopes_of, stream, tabulate

__all__ = ["RuleBook"]

_T = TypeVar("_T")


def _canonical(value: object) -> str:
    """A text that says the value and nothing of the process that it is in."""
    if isinstance(value, enum.Enum):
        return str(value)
    if isinstance(value, (str, int, float, Fraction, date)) or value is None:
        return repr(value)
    if isinstance(value, (tuple, list)):
        return f"({','.join(map(_canonical, value))})"
    if attrs.has(type(value)):
        fields: tuple[Any, ...] = attrs.fields(type(value))  # type: ignore[arg-type]  # attrs.has narrows a type, not its value
        parts = (_canonical(getattr(value, field.name)) for field in fields)
        return f"{type(value).__qualname__}({','.join(parts)})"
    named = value if hasattr(value, "__qualname__") else type(value)  # a function or a class, else what it is one of
    return f"{named.__module__}.{named.__qualname__}"


@attrs.frozen(eq=False, slots=False)
class RuleBook:
    """All rules, national and local, and what can be asked of them (bộ quy tắc).

    Get one with `lthtgn.open_rulebook()`. It is frozen; the same plugins give the same book, whatever their order.

    Attributes:
        plugins: the plugins that are in.
        documents: documents, by id.
        parameters: parameters of the law, by id.
        overrides: local values of national parameters.
        targets: targets, by id.
        programmes: the programmes under which clubs are founded.
        measures: measures, by id.
        criteria: criteria, by id.
        sets: named sets of criteria, by id.
        indicators: indicators, by id.
        entitlement_rules: what the law grants persons, by id.
        grant_rules: what clubs are given, by id.
        calendars: which reports are asked for by when, by id.
        engines: engines, by name.
        storages: kinds of storage, by URL scheme.
        readers: readers, by suffix.
        reporters: reporters, by name.
        localisers: localisers, by locale.
        providers: which plugin contributed what: (kind, id) to the name of the plugin. The id of an override is that of
            its parameter with the place, edition before code: `composition.size.min@34/08`.
        local_providers: which plugin contributed a local value of a parameter, or a waiver of a criterion: the id with
            the value or the waiver, to the name of the plugin. In one place one plugin's may follow another's.
        award_rules: award schemes, criteria and scoring scales, by id.
        audits: rules of consistency of reported figures, by id.
        provisions: what the law and others say in words, by id.
        groupings: how places report the eight activity areas in components of their own, by id.
        waivers: where criteria of the nation are not asked.
        places: the lists of communes, and what their units became; the provinces are known without.

    >>> from lthtgn.app import open_rulebook
    >>> book = open_rulebook(plugins=())
    >>> book.criterion("composition.size").term_vi, book.provider("criterion", "composition.size")
    ('Số thành viên theo quy định', 'national')
    """

    plugins: tuple[PluginInfo, ...]
    documents: Mapping[str, Document]
    parameters: Mapping[str, Parameter]
    overrides: tuple[Override, ...]
    targets: Mapping[str, Target]
    programmes: tuple[Programme, ...]
    measures: Mapping[str, Measure]
    criteria: Mapping[str, Criterion | OpaqueCriterion]
    sets: Mapping[str, CriterionSet]
    indicators: Mapping[str, Indicator]
    entitlement_rules: Mapping[str, Entitlement]
    storages: Mapping[str, StorageKind]
    readers: Mapping[str, ReaderKind]
    reporters: Mapping[str, Reporter]
    localisers: Mapping[str, Localiser]
    providers: Mapping[tuple[str, str], str] = attrs.field(factory=dict)
    award_rules: Mapping[str, AwardRule] = attrs.field(factory=dict)
    audits: Mapping[str, AuditRule] = attrs.field(factory=dict)
    provisions: Mapping[str, Provision] = attrs.field(factory=dict)
    groupings: Mapping[str, AreaGrouping] = attrs.field(factory=dict)
    waivers: tuple[Waiver, ...] = ()
    grant_rules: Mapping[str, Grant] = attrs.field(factory=dict)
    calendars: Mapping[str, ReportingCalendar] = attrs.field(factory=dict)
    engines: Mapping[str, Engine] = attrs.field(factory=dict)
    places: Places = NO_PLACES
    local_providers: Mapping[tuple[str, Since | Waiver], str] = attrs.field(factory=dict)

    # --- looking things up ------------------------------------------------------------------------------------------

    @cached_property
    def fingerprint(self) -> str:
        """What the book says, as one short text: equal books give equal answers (dấu nhận dạng bộ quy tắc)."""
        parts = sorted(f"plugin {plugin.name} ({plugin.distribution})" for plugin in self.plugins)
        for kind in (
            "parameters",
            "targets",
            "measures",
            "criteria",
            "sets",
            "indicators",
            "entitlement_rules",
            "grant_rules",
            "calendars",
            "award_rules",
            "audits",
            "provisions",
            "groupings",
        ):
            values = getattr(self, kind)
            parts += [f"{kind} {id_} {_canonical(values[id_])}" for id_ in sorted(values)]
        parts += sorted(f"override {_canonical(item)}" for item in self.overrides)
        parts += sorted(f"waiver {_canonical(item)}" for item in self.waivers)
        parts += sorted(f"programme {_canonical(item)}" for item in self.programmes)
        parts += sorted(f"places {item.id} {_canonical(item)}" for item in self.places.items)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

    def _find(self, kind: str, values: Mapping[str, _T], id: str) -> _T:  # noqa: A002
        try:
            return values[id]
        except KeyError:
            raise UnknownIdError.among(kind, id, values) from None

    def parameter(self, id: str) -> Parameter:  # noqa: A002
        """The parameter of an id.

        Raises:
            UnknownIdError: there is none; the nearest id is suggested. So for the methods below.
        """
        return self._find("parameter", self.parameters, id)

    def measure(self, id: str) -> Measure:  # noqa: A002
        """The measure of an id."""
        return self._find("measure", self.measures, id)

    def criterion(self, id: str) -> Criterion | OpaqueCriterion:  # noqa: A002
        """The criterion of an id."""
        return self._find("criterion", self.criteria, id)

    def indicator(self, id: str) -> Indicator:  # noqa: A002
        """The indicator of an id."""
        return self._find("indicator", self.indicators, id)

    def entitlement(self, id: str) -> Entitlement:  # noqa: A002
        """The entitlement of an id."""
        return self._find("entitlement", self.entitlement_rules, id)

    def grant(self, id: str) -> Grant:  # noqa: A002
        """The grant of an id."""
        return self._find("grant", self.grant_rules, id)

    def calendar(self, id: str) -> ReportingCalendar:  # noqa: A002
        """The reporting calendar of an id."""
        return self._find("calendar", self.calendars, id)

    @cached_property
    def exclusions(self) -> Mapping[str, Exclusion]:
        """What says which entitlements are not given together, by id."""
        return {
            item.exclusion.id: item.exclusion for item in self.entitlement_rules.values() if item.exclusion is not None
        }

    def award_rule(self, id: str) -> AwardRule:  # noqa: A002
        """The award scheme, criteria or scoring scale of an id."""
        return self._find("award rule", self.award_rules, id)

    def audit_rule(self, id: str) -> AuditRule:  # noqa: A002
        """The audit rule of an id."""
        return self._find("audit rule", self.audits, id)

    def provision(self, id: str) -> Provision:  # noqa: A002
        """The provision of an id."""
        return self._find("provision", self.provisions, id)

    def grouping(self, id: str) -> AreaGrouping:  # noqa: A002
        """The area grouping of an id."""
        return self._find("area grouping", self.groupings, id)

    def localiser(self, locale: str) -> Localiser:
        """The localiser of a locale."""
        return self._find("locale", self.localisers, locale)

    def reporter(self, name: str) -> Reporter:
        """The reporter of a name, or of a suffix such as `.md`."""
        if name.startswith("."):
            for reporter in self.reporters.values():
                if name.lower() in reporter.suffixes:
                    return reporter
            raise UnknownIdError.among("report suffix", name, (s for r in self.reporters.values() for s in r.suffixes))
        return self._find("report format", self.reporters, name)

    def engine(self, name: str) -> Engine:
        """The engine of a name."""
        return self._find("engine", self.engines, name)

    def reader(self, suffix: str) -> ReaderKind:
        """The reader of files with a suffix such as `.json`."""
        return self._find("file suffix", self.readers, suffix.lower())

    def provider(self, kind: str, id: str) -> str | None:  # noqa: A002
        """The plugin that contributed something, such as `("criterion", "composition.size")`."""
        return self.providers.get((kind, id))

    def with_places(self, items: Iterable[CommuneList | Conversion]) -> RuleBook:
        """The same book with lists of communes and conversions beside those of its plugins (thêm danh mục địa bàn).

        One of the same id takes the place of the plugin's.

        Args:
            items: such as `lthtgn.exchange.read_places("dia-ban.json")`.

        Raises:
            UnknownIdError: a conversion names a list that is not there.

        >>> from lthtgn.app import open_rulebook
        >>> open_rulebook(plugins=()).with_places(()).places.items
        ()
        """
        found = {item.id: item for item in (*self.places.items, *items)}
        return attrs.evolve(self, places=Places.of(found.values()))

    def programme_of(self, club: Club) -> str:
        """Id of the programme under which a club was founded; `?` where it cannot be told."""
        return programme_of(club, self.programmes)

    # --- the law on a day in a place --------------------------------------------------------------------------------

    @cached_property
    def _local_values(self) -> Mapping[str, tuple[Since, ...]]:
        found: dict[str, tuple[Since, ...]] = {}
        for override in self.overrides:
            found[override.parameter.id] = found.get(override.parameter.id, ()) + override.history
        return found

    @cached_property
    def local_parameters(self) -> frozenset[str]:
        """Ids of the parameters that have a value of a place's own, which an engine must ask for place by place."""
        scoped = (p.id for p in self.parameters.values() if any(value.scope is not None for value in p.history))
        return frozenset(self._local_values) | frozenset(scoped)

    def resolve(
        self,
        parameter: Parameter | str,
        on: date,
        place: Place | None = None,
        *,
        floor: Certainty = Certainty.DEDUCTION,
    ) -> Resolution:
        """The value of a parameter on a day in a place, and why it is that one.

        Args:
            parameter: the parameter or its id.
            on: the day.
            place: where; `None` asks for the nation's value.
            floor: the least certainty that is accepted.
        """
        return self._resolve(parameter, on, scopes_of(place, on), floor)

    def _resolve(self, parameter: Parameter | str, on: date, scopes: Collection[Scope], floor: Certainty) -> Resolution:
        found = self.parameter(parameter) if isinstance(parameter, str) else parameter
        return resolve(found, on, scopes, overrides=self._local_values.get(found.id, ()), floor=floor)

    @cached_property
    def _pairs(self) -> Mapping[str, tuple[Measure, ...]]:
        """By id of a measure, those that tell of it: its other part, of a whole the parts that make it, of a term its sum."""
        found: dict[str, tuple[Measure, ...]] = {}
        for one in self.measures.values():
            for term in one.terms:
                found[term.id] = (*found.get(term.id, ()), one)
                found[one.id] = (*found.get(one.id, ()), term)
            if one.complement is not None and one.part_of is not None:
                for measure, others in (
                    (one, (one.complement,)),
                    (one.complement, (one,)),
                    (one.part_of, (one.complement, one)),
                ):
                    found[measure.id] = (*found.get(measure.id, ()), *others)
        return found

    def around(self, measures: Iterable[Measure]) -> tuple[Measure, ...]:
        """The measures, what they lie inside, and the parts that make them or that they make a whole with.

        A table is filled in with all of these, so that a figure that is not told is bounded by those that are.

        >>> from lthtgn.app import open_rulebook
        >>> book = open_rulebook(plugins=())
        >>> [measure.id for measure in book.around([book.measure("members.women")])]
        ['members.women', 'members', 'members.men', 'members.older', 'members.younger']
        """
        found: dict[Measure, None] = {}
        pending = list(measures)
        while pending:
            measure = pending.pop(0)
            if measure not in found:
                found[measure] = None
                pending += [measure.part_of] if measure.part_of is not None else []
                pending += [measure.complement] if measure.complement is not None else []
                pending += self._pairs.get(measure.id, ())
        return tuple(found)

    def resolver(self, on: date, floor: Certainty = Certainty.DEDUCTION) -> Resolver:
        """What gives an engine the value of a parameter on a day in some places; it remembers what it was asked.

        Args:
            on: the day.
            floor: the least certainty that is accepted.
        """
        memory: dict[tuple[str, frozenset[Scope]], Resolution] = {}

        def resolver(parameter: Any, scopes: Collection[Scope]) -> Resolution:
            key = (parameter.id, frozenset(scopes))
            if key not in memory:
                memory[key] = self._resolve(parameter, on, scopes, floor)
            return memory[key]

        return resolver

    def waivers_of(self, floor: Certainty = Certainty.DEDUCTION) -> Mapping[str, tuple[Waiver, ...]]:
        """By id of a criterion, where it is not asked, as far as that is sure enough (nơi được miễn áp dụng)."""
        found: dict[str, tuple[Waiver, ...]] = {}
        for waiver in self.waivers:
            if waiver.cite.certainty.reaches(floor):
                found[waiver.criterion] = (*found.get(waiver.criterion, ()), waiver)
        return found

    def changes(
        self, first: date, second: date, place: Place | None = None
    ) -> tuple[tuple[Resolution, Resolution], ...]:
        """The parameters whose value or legal basis differs between two days, each with both resolutions."""
        pairs = (
            (self.resolve(parameter, first, place), self.resolve(parameter, second, place))
            for parameter in self.parameters.values()
        )
        return tuple((a, b) for a, b in pairs if (a.standing, a.chosen) != (b.standing, b.chosen))

    def law_changes(self, first: date, second: date, place: Place | None = None) -> tuple[Change, ...]:
        """What differs in the law between two days, sorted by the document that caused it (thay đổi của quy định).

        Documents, programmes, targets, parameters, criteria and entitlements that start, end or change. A value that
        another document ended is told with that one.

        >>> from lthtgn.app import open_rulebook
        >>> found = open_rulebook(plugins=()).law_changes(date(2025, 6, 30), date(2025, 8, 1))
        >>> {item.document.number for item in found} >= {"1648/QĐ-TTg", "176/2025/NĐ-CP", "202/2025/QH15"}
        True
        """
        return law_changes(self, first, second, place)

    def card(self, id: str) -> Card:  # noqa: A002
        """Everything about one rule, whatever its kind: terms, what it reads, its values, where they stand.

        Raises:
            UnknownIdError: there is none of that id; the nearest is suggested.

        >>> from lthtgn.app import open_rulebook
        >>> card = open_rulebook(plugins=()).card("targets.new_clubs")
        >>> card.term_en, [value.aim.programme for value in card.values]
        ('new clubs', ['1533', '1336', '1648', '1648', '1648'])
        """
        return card_of(self, id)

    def why(
        self,
        id: str,  # noqa: A002
        on: date,
        place: Place | None = None,
        *,
        floor: Certainty = Certainty.DEDUCTION,
    ) -> Why:
        """Why a rule says what it says on a day in a place (vì sao áp dụng như vậy).

        The value of a parameter, or the standing of another rule with the values that it reads: who set each, by what
        document, what it displaced, what may apply where that is not known, what is waived, and what comes next.

        Args:
            id: the rule.
            on: the day.
            place: where; `None` for the whole country.
            floor: the least certainty that is accepted.

        Raises:
            UnknownIdError: there is none of that id; the nearest is suggested.
        """
        return why(self, id, on, place, floor=floor)

    # --- registers --------------------------------------------------------------------------------------------------

    def read(self, source: str | Path, *, today: date | None = None) -> Register:
        """Read a register from a file, a folder, or the URL of a storage.

        Args:
            source: such as `"examples/van-canh"`, `"clubs.json"` or `"sqlite:///clubs.db"`.
            today: the last day on which something in a file can have happened; by default this day, the only thing in a
                register's way that the clock decides. What a storage keeps was checked when it was written.

        Raises:
            InputError: something is wrong with the input; every problem is named with its place.
            StorageError: the storage cannot be opened or read.
            UnknownIdError: there is no reader of the suffix, or no storage of the scheme.
        """
        return read_register(self, source, today)

    def write(self, register: Register, target: str | Path) -> None:
        """Write a whole register to a file or to a storage, in one go.

        Raises:
            StorageError: it cannot be written; what was there is still there.
            NotSupportedError: the format can be read but not written.
        """
        write_register(self, register, target)

    def open(self, url: str, *, create: bool = False) -> Storage:
        """Open the storage of a URL such as `sqlite:///clubs.db`.

        Args:
            url: the URL.
            create: whether it may be made where there is none.

        Raises:
            StorageError: it cannot be opened.
            UnknownIdError: there is no storage of that scheme.
            AssemblyError: what was opened cannot do all that a storage does; its plugin is named, with what is lacking.
        """
        scheme = url.partition("://")[0]
        opened = self._find("storage scheme", self.storages, scheme).open(url, create)
        lacks = misfits(opened, Storage)
        if lacks:
            owner = next(plugin for plugin in self.plugins if plugin.name == self.provider("storage", scheme))
            told = f"its storage {scheme}:// opened {type(opened).__name__}, which is not quite Storage: {'; '.join(lacks)}"
            raise AssemblyError([Conflict.of(owner, told).text], [owner.name])
        return opened

    # --- questions --------------------------------------------------------------------------------------------------

    def tabulate(
        self,
        register: Register,
        on: date,
        period: Period | None = None,
        *,
        measures: Sequence[Measure] | None = None,
        floor: Certainty = Certainty.DEDUCTION,
        engine: str | None = None,
    ) -> ClubTable:
        """The per-club table of measures on a day and in a period, to be given to `assess` and `compute`.

        Args:
            register: the register.
            on: the day of stocks.
            period: the period of flows; by default the twelve months up to the day.
            measures: the measures; all by default.
            floor: the least certainty of the law that is accepted.
            engine: name of the engine; the reference engine by default.

        Raises:
            UnknownIdError: there is no such engine.
            NotSupportedError: a measure cannot be computed by that engine.
        """
        fill = tabulate if engine is None else self.engine(engine).tabulate
        asked = tuple(self.measures.values()) if measures is None else tuple(measures)
        return fill(register, asked, on, period or Period.year_to(on), self.resolver(on, floor), self.local_parameters)

    def stream(
        self,
        clubs: Sequence[Club],
        rows: Stream,
        on: date,
        period: Period | None = None,
        *,
        measures: Sequence[Measure],
        floor: Certainty = Certainty.DEDUCTION,
    ) -> ClubTable:
        """The same table from columns of rows, keeping no object for a row; see `Stream`.

        The age lines of the nation are used: rows that are streamed are not told apart by place.
        """
        return stream(clubs, rows, measures, on, period or Period.year_to(on), self.resolver(on, floor))

    def assess(
        self,
        what: Register | Club | ClubTable,
        on: date | None = None,
        *,
        period: Period | None = None,
        within: Register | None = None,
        criteria: Sequence[str] | None = None,
        floor: Certainty = Certainty.DEDUCTION,
        progress: Callable[[int], None] | None = None,
    ) -> Assessment:
        """Judge a club, or all clubs of a register, on a day: findings with evidence, threshold and legal basis.

        Args:
            what: a club, a register, or a table that was filled in before.
            on: the day; needed unless `what` is a table.
            period: the period of flows; by default the twelve months up to the day.
            within: the register of the club: what was reported for several clubs together then counts too.
            criteria: ids of criteria; by default all, but those of another place, and of a place on other days, only where they are
                named.
            floor: the least certainty of the law that is accepted.
            progress: called with the number of criteria judged so far.

        Raises:
            UnknownIdError: there is no such criterion, or the register has no such club.
            LthtgnError: no day was given.
        """
        chosen = list(self.criteria.values()) if criteria is None else [self.criterion(id_) for id_ in criteria]
        clubs = None
        if isinstance(what, ClubTable):
            table = what
        else:
            if on is None:
                raise LthtgnError("say the day: assess(…, on=date(2025, 5, 10))")
            if isinstance(what, Club):
                clubs = {what.id}
                register = Register(clubs=(what,)) if within is None else within
                register.club(what.id)
            else:
                register = what
            read = (criterion.measures for criterion in chosen if isinstance(criterion, Criterion))
            measures = self.around(measure for found in read for measure in found)
            table = self.tabulate(register, on, period, measures=measures, floor=floor)
        sets = [s for s in self.sets.values() if criteria is None or set(s.criteria) <= set(criteria)]
        return assess_table(
            table,
            chosen,
            self.resolver(table.day, floor),
            sets=sets,
            local=self.local_parameters,
            clubs=clubs,
            everywhere=criteria is not None,
            waivers=self.waivers_of(floor),
            progress=progress,
        )

    def audit(
        self,
        what: Register | PublishedCase | Iterable[PublishedCase],
        on: date | None = None,
        *,
        rules: Sequence[str] | None = None,
    ) -> Audit:
        """Find what does not fit in reported figures: of a register's returns, or of published cases.

        The rows of a register are held against its returns for each period that is reported. Published results are
        recomputed from their inputs; none is left out, and what cannot be recomputed is said to be so.

        Args:
            what: a register, or published cases as `lthtgn.exchange.read_cases` reads them.
            on: the day of the norms for figures without a day; by default the last that is known.
            rules: ids of audit rules; all by default.

        Raises:
            UnknownIdError: there is no such rule.
        """
        return audit_figures(self, what, on, rules=rules)

    def areas(self, club: Club, on: date | None = None, *, period: Period | None = None) -> AreasFinding:
        """What a club shows for each of the eight activity areas: evidence, its word alone, or nothing (tám mảng).

        Args:
            club: the club.
            on: the day; needed where no period is given.
            period: the period; by default the twelve months up to the day.

        Raises:
            LthtgnError: neither a day nor a period was given.

        >>> from lthtgn.app import open_rulebook
        >>> found = open_rulebook(plugins=()).areas(Club("a", "A"), period=Period.year(2024))
        >>> [finding.standing.term_vi for finding in found][:1]
        ['chưa có']
        """
        if period is None and on is None:
            raise LthtgnError("say the period or the day: areas(club, period=Period.year(2024))")
        return areas_of(club, period or Period.year_to(on))  # type: ignore[arg-type]  # one of the two is there

    def component_indicators(self, grouping: AreaGrouping | str) -> tuple[Indicator, ...]:
        """The indicators of a place's components, to be given to `compute` (chỉ số theo nội dung của địa phương).

        Args:
            grouping: the grouping or its id.

        Raises:
            UnknownIdError: there is no such grouping.
        """
        return component_indicators(self.grouping(grouping) if isinstance(grouping, str) else grouping)

    def judge(
        self, table: ClubTable, criterion: Criterion | OpaqueCriterion | str, *, floor: Certainty = Certainty.DEDUCTION
    ) -> list[Verdict]:
        """The bare verdicts of the clubs of a table under one criterion, for the whole country at once."""
        found = self.criterion(criterion) if isinstance(criterion, str) else criterion
        spared = self.waivers_of(floor).get(found.id, ())
        return decode(judge_table(table, found, self.resolver(table.day, floor), self.local_parameters, spared)[0])

    def compute(
        self,
        what: Register | ClubTable,
        period: Period | None = None,
        *,
        on: date | None = None,
        by: Sequence[str] = (),
        indicators: Sequence[str | Indicator] | None = None,
        boundaries: date | None = None,
        level: Level | None = None,
        floor: Certainty = Certainty.DEDUCTION,
        progress: Callable[[int], None] | None = None,
    ) -> IndicatorTable:
        """Compute indicators over a register: part, whole, range, completeness, progress.

        Args:
            what: a register, or a table that was filled in before.
            period: the period; stocks are taken at its end.
            on: another day for stocks.
            by: dimensions: of clubs (province, commune, programme, host …) and of members (sex, household …).
            indicators: indicators or their ids; by default all, by a property of members all that count members; a place's
                own only where something of the register may lie there, unless they are named.
            boundaries: the provinces and communes of which day to group by; of the day of stocks by default. Communes are
                followed by the lists and conversions of the book; what cannot be told is a group of its own, with the
                reason in its name (`?split|Vân Canh`); without a list, and without this day, they stay as recorded.
            level: the level that the register covers wholly, for targets in numbers.
            floor: the least certainty of the law that is accepted.
            progress: called with the number of indicators computed so far.

        Raises:
            UnknownIdError: there is no such indicator or dimension.
            NotSupportedError: an indicator, or a table filled in before, cannot be split by a property of members; or it is
                asked by district on a day on which there are none.
            LthtgnError: neither a period nor a day was given.
        """
        return compute_indicators(
            self,
            what,
            period,
            on=on,
            by=by,
            indicators=indicators,
            boundaries=boundaries,
            level=level,
            floor=floor,
            progress=progress,
        )

    def progress(
        self,
        what: Counted,
        on: date | None = None,
        *,
        level: Level | None = None,
        programmes: Collection[str] | None = None,
        terrain: Terrain | None = None,
        place: Place | None = None,
        floor: Certainty = Certainty.DEDUCTION,
    ) -> tuple[TargetProgress, ...]:
        """How far the targets of a day have come, by a register or by published totals (tiến độ thực hiện mục tiêu).

        Every target that stands is in the answer, what nothing is known of too, with what would have to be reported.
        Where sources differ on a target, the figure is held against each reading and none is chosen.

        Args:
            what: a register, a table, a return, a published case, or totals by id of measure, indicator or target.
            on: the day whose targets are asked for; by default that of the figures. Figures of a day of their own stay of
                that day: asked after a deadline, those from before it decide nothing, since they tell not what came after.
            level: the level that the figures cover wholly. Where none is said, a sum is the least that the country's can
                be; a published case of the nation covers the nation.
            programmes: numbers of decisions; then their targets that have run out by the day are held, too.
            terrain: leave out the targets of another terrain.
            place: where; a place's own targets stand there beside the nation's.
            floor: the least certainty of the law that is accepted.

        Raises:
            UnknownIdError: no target is of such a programme.
            LthtgnError: the figures are of no day, and none is given.

        >>> from lthtgn.app import open_rulebook
        >>> found = open_rulebook(plugins=()).progress({"clubs.new": 3000}, date(2025, 5, 8), level=Level.NATION)
        >>> [item.fulfilment.value for item in found if item.target.id == "targets.new_clubs"]
        ['met']
        """
        return progress_against_targets(
            self, what, on, level=level, programmes=programmes, terrain=terrain, place=place, floor=floor
        )

    def growth(
        self, register: Register, measure: Measure | str, earlier: date, later: date
    ) -> tuple[Range, Range, Range, Range | None]:
        """How a measure changed between two days: before, after, the difference, and the relative change.

        Raises:
            NotSupportedError: it counts provinces or communes, and these are other units on one day than on the other.

        >>> from lthtgn.app import open_rulebook
        >>> open_rulebook(plugins=()).growth(Register(), "members", date(2023, 12, 31), date(2024, 12, 31))[2]
        Range(low=0, high=0)
        """
        found = self.measure(measure) if isinstance(measure, str) else measure
        around = self.around([found])
        before, after = (self.tabulate(register, day, measures=around) for day in (earlier, later))
        return growth_between(before, after, found)

    def entitlements(
        self,
        register: Register,
        on: date,
        *,
        entitlements: Sequence[str] | None = None,
        floor: Certainty = Certainty.DEDUCTION,
    ) -> tuple[Right, ...]:
        """What each member probably has a right to on a day, with every condition's own answer (danh sách chế độ).

        The answer names persons: it is for those who may see a list of them. The decision is the commune's.
        Of what was granted before the first provision that is known there is no right to find, which does not say that
        there was none: `missing` names these gaps.

        Args:
            register: the register.
            on: the day, by whose law it is asked.
            entitlements: ids of entitlements; all by default.
            floor: the least certainty of the law that is accepted.

        Raises:
            UnknownIdError: there is no such entitlement.
        """
        asked = None if entitlements is None else {self.entitlement(id_) for id_ in entitlements}
        # All are worked out whatever is asked: what excludes one another has to be seen together.
        found = entitlements_of(
            register, on, self.resolver(on, floor), tuple(self.entitlement_rules.values()), floor=floor
        )
        return found if asked is None else tuple(right for right in found if right.entitlement in asked)

    def grants(
        self, what: Register | Club, on: date, *, floor: Certainty = Certainty.DEDUCTION
    ) -> tuple[GrantFinding, ...]:
        """What each club is to be given on a day, by whom, and whether it meets the conditions (hỗ trợ cho câu lạc bộ).

        Args:
            what: a register, or one club.
            on: the day.
            floor: the least certainty of what sets a grant, and of the law, that is accepted.
        """
        chosen = [grant for grant in self.grant_rules.values() if grant.cite.certainty.reaches(floor)]
        if not chosen:
            return ()
        register = Register(clubs=(what,)) if isinstance(what, Club) else what
        conditions = tuple(dict.fromkeys(criterion for grant in chosen for criterion in grant.conditions))
        read = (criterion.measures for criterion in conditions if isinstance(criterion, Criterion))
        measures = self.around(measure for found in read for measure in found)
        table = self.tabulate(register, on, measures=measures, floor=floor)
        assessment = self.assess(table, criteria=[criterion.id for criterion in conditions], floor=floor)
        return grant_findings(table, chosen, assessment, self.resolver(on, floor))

    def reports_due(self, within: Period, place: Place | None = None) -> tuple[DueReport, ...]:
        """The reports that are due within a period in a place, by day (các báo cáo đến hạn).

        Args:
            within: the period in which they are due.
            place: where; `None` for every place's.

        >>> from lthtgn.app import open_rulebook
        >>> open_rulebook(plugins=()).reports_due(Period.year(2026))  # no calendar of the whole country is known
        ()
        """
        # Of the days that count, the last decides where the place lies: provinces do not change within a year otherwise.
        scopes = None if place is None else scopes_of(place, within.last_day)
        return reports_due(self.calendars.values(), within, scopes)

    def longevity(
        self,
        register: Register,
        year: int,
        *,
        on: date | None = None,
        method: AgeMethod | None = None,
        floor: Certainty = Certainty.DEDUCTION,
    ) -> LongevityList:
        """Who is to be honoured in a year, by whom, and what the gifts come to (danh sách chúc thọ, mừng thọ).

        The answer names persons: it is for those who may see a list of them.

        Args:
            register: the register.
            year: the year.
            on: the day of the ceremony; by default the last day of the year.
            method: how the age is counted; by default as the place does, or the nation's practice.
            floor: the least certainty of the law that is accepted.

        Raises:
            RangeError: the day does not lie in the year, or there is no such year.
        """
        resolver = self.resolver(day_of_list(year, on), floor)
        return longevity(register, year, resolver, on=on, method=method)

    def award_schemes(
        self, on: date, place: Place | None = None, *, floor: Certainty = Certainty.DEDUCTION
    ) -> tuple[SchemeOnDay, ...]:
        """The awards that stand on a day in a place, by recipient: criteria or none, and prize money (hình thức khen thưởng).

        Args:
            on: the day.
            place: where; `None` asks for the nation's.
            floor: the least certainty of the law that is accepted.
        """
        rules = AwardRules.of(self.award_rules.values())
        return schemes_on(on, rules, self.resolver(on, floor), scopes_of(place, on), floor=floor)

    def awards(self, what: Register | Club, on: date, *, floor: Certainty = Certainty.DEDUCTION) -> AwardReview:
        """What is found of the awards that were given and of the nominations of a register (rà soát khen thưởng).

        Of each nomination: the criteria, each with its own answers, or that none are published; what to look at before a
        proposal; the prize money; who is preferred among equals. It names persons by their ids: it is for those who may
        see a list of them. The award is decided by who gives it.

        Args:
            what: a register, or one club.
            on: the day by whose law nominations are looked at, and for which prize money is told; take that of the
                decision or of the ceremony, as the place does: no source settles which.
            floor: the least certainty of the law that is accepted.
        """
        register = Register(clubs=(what,)) if isinstance(what, Club) else what
        resolvers: dict[date, Resolver] = {}

        def resolver_on(day: date) -> Resolver:
            if day not in resolvers:
                resolvers[day] = self.resolver(day, floor)
            return resolvers[day]

        counted: dict[str, tuple[Range, Range]] = {}

        def women_of(club: Club) -> tuple[Range, Range]:
            if club.id not in counted:
                counted[club.id] = self._women_of(club, on, floor)
            return counted[club.id]

        rules = AwardRules.of(self.award_rules.values())
        whole = not isinstance(what, Club)  # a club alone does not say which awards, and who else, there are
        return review_awards(register, on, resolver_on, rules, women_of=women_of, floor=floor, whole=whole)

    def _women_of(self, club: Club, on: date, floor: Certainty) -> tuple[Range, Range]:
        """How many women a club has on a day, and how many members."""
        around = self.around((WOMEN_MEMBERS, ALL_MEMBERS))
        table = self.tabulate(Register(clubs=(club,)), on, measures=around, floor=floor)
        return table.column(WOMEN_MEMBERS)[0], table.column(ALL_MEMBERS)[0]

    def missing(
        self,
        register: Register,
        on: date,
        *,
        entitlements: Sequence[str] | None = None,
        floor: Certainty = Certainty.DEDUCTION,
        rights: Sequence[Right] | None = None,
    ) -> Missing:
        """How many people probably have a right to something and do not receive it, and what (chưa hưởng).

        Args:
            register: the register.
            on: the day, by whose law it is asked.
            entitlements: ids of entitlements; all by default.
            floor: the least certainty of the law that is accepted.
            rights: what `entitlements` says of all of them for the same day and floor, where it was asked already.

        Raises:
            UnknownIdError: there is no such entitlement.

        >>> from lthtgn.app import open_rulebook
        >>> open_rulebook(plugins=()).missing(Register(), date(2025, 7, 1)).people
        Range(low=0, high=0)
        """
        asked = None if entitlements is None else {self.entitlement(id_) for id_ in entitlements}
        benefits = None if asked is None else {item.benefit for item in asked}
        gaps = [gap for gap in gaps_on(on) if benefits is None or gap.benefit in benefits]
        if rights is None:
            rights = self.entitlements(register, on, floor=floor)
        return missing_of(rights, asked=asked, gaps=gaps, rosters=rosters(register, on))

    def poverty_class(
        self, income: Range, deprivations: Range, area: Area | None, on: date, place: Place | None = None
    ) -> PovertyFinding:
        """What the poverty standard of a day says of a household, to check the yearly decision and never instead of it.

        Args:
            income: income a head, đồng a month.
            deprivations: how many indicators of basic services the household lacks.
            area: rural or urban; `None` where it is not known, and either line may count.
            on: the day.
            place: where; `None` asks for the nation's standard.

        Raises:
            RangeError: a figure cannot be: below 0, or more deprivations than there are indicators.
        """
        resolver = self.resolver(on, Certainty.DEDUCTION)
        return poverty_class(income, deprivations, area, resolver, scopes_of(place, on))

    def _dated(self, floor: Certainty) -> DatedResolver:
        return lambda parameter, day, scopes: self._resolve(parameter, day, scopes, floor)

    def association_candidates(
        self, register: Register, on: date, *, floor: Certainty = Certainty.DEDUCTION
    ) -> tuple[Candidate, ...]:
        """Of each member of a club, whether already in the Association, and whether they may join (ai có thể vào Hội).

        The answer names persons: it is for those who may see a list of them. Whoever is before the age may be considered,
        which is a judgement and never met.

        Args:
            register: the register.
            on: the day, by whose charter it is asked.
            floor: the least certainty that is accepted; since 2022-04-06 the charter is a deduction.
        """
        return candidates(register, on, self._dated(floor))

    def association_sheets(
        self,
        register: Register,
        on: date,
        period: Period | None = None,
        *,
        floor: Certainty = Certainty.DEDUCTION,
    ) -> tuple[AssociationSheet, ...]:
        """Each association on a day: branches, members, fees due, collected and split (tình hình chi hội, hội phí).

        Args:
            register: the register.
            on: the day of members and meetings.
            period: the period of fees; by default the calendar year of the day.
            floor: the least certainty that is accepted.
        """
        asked = period or Period.year(on.year)
        resolver = self._dated(floor)
        return tuple(association_sheet(item, on, asked, resolver) for item in register.associations)

    def deadline(
        self,
        kind: RequestKind,
        received: date,
        *,
        processor: bool = False,
        extended: bool = False,
        holidays: Collection[date] | None = None,
    ) -> Deadline | None:
        """By when a request about personal data is due; `None` before the law (thời hạn thực hiện yêu cầu).

        Args:
            kind: what is asked for.
            received: the day on which it was received.
            processor: whether a processor is involved.
            extended: whether the deadline was extended.
            holidays: public holidays, which no source of the library gives; `None` where they are not known.
        """
        resolver = self._dated(Certainty.DEDUCTION)
        return deadline(kind, received, resolver, processor=processor, extended=extended, holidays=holidays)

    def data_requests(
        self, register: Register, on: date, *, holidays: Collection[date] | None = None
    ) -> tuple[tuple[str, RequestFinding], ...]:
        """Where the requests of a register stand on a day, each with its club or association (theo dõi yêu cầu).

        Args:
            register: the register.
            on: the day.
            holidays: public holidays; `None` where they are not known.
        """
        resolver = self._dated(Certainty.DEDUCTION)
        return tuple(
            (holder, finding)
            for holder, requests in _requests_of(register)
            for finding in request_findings(requests, on, resolver, holidays=holidays)
        )

    # --- in words ---------------------------------------------------------------------------------------------------

    def say(self, thing: object, locale: str = "vi") -> str:
        """A finding, a cell, a resolution, a verdict … in a sentence."""
        return self.localiser(locale).say(thing)

    def explain(self, id: str, *, locale: str = "vi") -> Explained:  # noqa: A002
        """How a criterion, an indicator or a measure is made up, as a tree of words.

        Raises:
            UnknownIdError: there is nothing of that id.
        """
        return explain_rule(self, id, locale)

    def compose(
        self,
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
        """The whole report of a register, before it is rendered; see `report`."""
        return compose(
            self,
            register,
            on,
            period=period,
            locale=locale,
            by=by,
            boundaries=boundaries,
            details=details,
            floor=floor,
            level=level,
            progress=progress,
        )

    def report(
        self,
        register: Register,
        on: date | None = None,
        *,
        period: Period | None = None,
        to: str | Path | None = None,
        format: str | None = None,  # noqa: A002
        locale: str = "vi",
        by: Sequence[str] = (),
        boundaries: date | None = None,
        details: bool | None = None,
        floor: Certainty = Certainty.DEDUCTION,
        level: Level | None = None,
    ) -> str | bytes:
        """Report on a register: indicators, findings with their legal basis, awards, what is missing.

        Args:
            register: the register.
            on: the day; by default the last day of the period, else the last day that the register speaks of.
            period: the period of flows; by default the twelve months up to the day.
            to: file to write; its suffix chooses the format where none is named.
            format: name of a reporter; `text` by default.
            locale: language.
            by: dimensions by which the indicators are shown too.
            boundaries: the provinces and communes of which day `by` groups by; see `compute`.
            details: whether every club is shown; by default where there are at most 50.
            floor: the least certainty of the law that is accepted.
            level: the level that the register covers wholly; only then do its shares decide on the targets of that level.

        Returns:
            The report as it was (or would be) written.
        """
        suffix = "" if to is None else Path(to).suffix
        reporter = self.reporter(format or suffix or "text")
        content = self.compose(
            register,
            on,
            period=period,
            locale=locale,
            by=by,
            boundaries=boundaries,
            details=details,
            floor=floor,
            level=level,
        )
        rendered = reporter.render(content, self.localiser(locale))
        if to is not None:
            data = rendered.encode() if isinstance(rendered, str) else rendered
            Path(to).write_bytes(data)
        return rendered


def _requests_of(register: Register) -> Iterable[tuple[str, tuple[DataRequest, ...]]]:
    yield from ((club.id, club.requests) for club in register.clubs)
    yield from ((item.id, item.requests) for item in register.associations)

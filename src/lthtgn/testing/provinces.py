"""Conformance kit of provinces' rules: inherit `ProvinceTests`, say which plugin and where it applies, and its tests are yours.

    class TestMyProvince(ProvinceTests):
        plugin = Plugin("my-province", lthtgn_province_my_province)
        prefixes = ("my_province",)
        scopes = (Scope("08", "34", "Tuyên Quang"),)

A failure says what is wrong with which rule, and what to do. Nothing is skipped: a plugin that cannot pass sets rules that
are not cited, reach beyond their place or their days, or come in the way of the nation's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, ClassVar

import attrs
from hypothesis import HealthCheck, given
from hypothesis import settings as Settings  # noqa: N812 - the kit has a method of that name
from hypothesis import strategies as st

from lthtgn.app import BUILT_IN
from lthtgn.errors import AssemblyError
from lthtgn.hooks import API_VERSION, Plugin, RuleBook, assemble
from lthtgn.hooks.cards import kinds_of
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import PROVINCES, Edition, Place, predecessors, successor
from lthtgn.model.register import Register
from lthtgn.policy.parameters import Parameter, Scope, Since
from lthtgn.policy.resolution import Resolution, spans
from lthtgn.rules.table import lies_in
from lthtgn.testing.province_parts import Rule, ill_written, rules_of, terms_of
from lthtgn.testing.strategies import registers

__all__ = ["ProvinceTests"]

_A_DAY = timedelta(days=1)
_MERGER = date(2025, 7, 1)
_PROVINCE = 2  # digits of the code of a province
_WITHOUT_A_PLACE = {  # what is of no place, so that it would change the answers about every club
    "audit rule": "lthtgn_audits",
    "programme": "lthtgn_programmes",
}


_KNOWN = Register(  # beside what is drawn: a club of which enough is known for most rules to say something
    clubs=(
        Club(
            "a",
            "CLB A",
            founded=PartialDate(2016, 8, 2),
            members=tuple(
                Member(f"m{number}", born=PartialDate(1950), joined=PartialDate(2016)) for number in range(9)
            ),
            complete=tuple(map(Complete, Records)),
        ),
    )
)


def _placed(register: Register, place: Place | None) -> Register:
    """The register, everything of it in one place."""
    clubs = tuple(attrs.evolve(club, place=place) for club in register.clubs)
    return attrs.evolve(
        register, clubs=clubs, associations=tuple(attrs.evolve(item, place=place) for item in register.associations)
    )


@lru_cache(maxsize=16)
def _assembled(plugins: tuple[Plugin, ...]) -> RuleBook:
    return assemble(plugins)


def _is_sound(problems: Iterable[str]) -> None:
    """Fail with every problem, told so that it can be read without the code of the kit."""
    found = list(dict.fromkeys(problems))
    if found:
        raise AssertionError("\n".join(f"- {problem}" for problem in found))


class ProvinceTests:
    """The tests of a province's rules (bộ kiểm tra quy định của tỉnh); see the module for how to use them.

    Attributes:
        plugin: the plugin.
        prefixes: what its ids begin with: one of these, the name of the province or of a former one.
        scopes: where its rules may apply: the present province, or former ones; several where they were merged.
        beside: the plugins that it is assembled with; the defaults.
        max_examples: how many registers Hypothesis tries.

    >>> sorted(name for name in vars(ProvinceTests) if name.startswith("test_"))[0]
    'test_assembles'
    """

    plugin: ClassVar[Plugin]
    prefixes: ClassVar[tuple[str, ...]]
    scopes: ClassVar[tuple[Scope, ...]]
    beside: ClassVar[tuple[Plugin, ...]] = BUILT_IN
    max_examples: ClassVar[int] = 10

    def place(self, scope: Scope) -> Place:
        """A place that lies in a scope; a commune is put into a province, whichever."""
        edition = Edition(scope.edition)
        if len(scope.code) == _PROVINCE:
            return Place(scope.code, edition)
        return Place("01", edition, commune=scope.name_vi or scope.code, commune_code=scope.code)

    def settings(self) -> Settings:
        """How Hypothesis looks."""
        return Settings(max_examples=self.max_examples, deadline=None, suppress_health_check=list(HealthCheck))

    @property
    def nation(self) -> RuleBook:
        """The book without the plugin."""
        return _assembled(self.beside)

    @property
    def book(self) -> RuleBook:
        """The book with the plugin."""
        try:
            return _assembled((*self.beside, self.plugin))
        except AssemblyError as error:
            raise AssertionError(str(error)) from error

    @property
    def own(self) -> Mapping[str, Mapping[str, Any]]:
        """What the plugin contributes under an id of its own, by kind."""
        nation = kinds_of(self.nation)
        return {
            kind: {id_: value for id_, value in values.items() if id_ not in nation[kind]}
            for kind, values in kinds_of(self.book).items()
        }

    @property
    def rules(self) -> tuple[Rule, ...]:
        """What it contributes, each value of a number by itself: where it stands, from when to when, and by what."""
        nation = self.nation
        local = [item for item in self.book.overrides if item not in nation.overrides]
        waivers = [item for item in self.book.waivers if item not in nation.waivers]
        return tuple(rules_of(self.own, local, waivers))

    # --- the plugin ---------------------------------------------------------------------------------------------------

    def test_assembles(self) -> None:
        """It fits together with the defaults."""
        assert self.book.plugins

    def test_is_made_for_this_api(self) -> None:
        """It says which version of the plugin API it is made for, so that another one refuses it by a clear message."""
        said = getattr(self.plugin.module, "LTHTGN_API", None)
        _is_sound([] if said == API_VERSION else [f"write LTHTGN_API = {API_VERSION} in the module; it is {said!r}"])

    def test_is_documented(self) -> None:
        """Its module says whose rules these are."""
        told = (getattr(self.plugin.module, "__doc__", None) or "").strip()
        _is_sound([] if told else ["begin the module with a docstring that says whose rules these are"])

    def test_says_the_same_every_time(self) -> None:
        """Its hooks return the same values whenever they are called: no clock, no file, no count."""
        books = [assemble((*self.beside, self.plugin)) for _ in range(2)]
        same = books[0].fingerprint == books[1].fingerprint
        _is_sound([] if same else ["the hooks return other values when they are called again; make them constants"])

    def test_has_rules_of_the_place_only(self) -> None:
        """It contributes nothing that is of no place."""
        _is_sound(
            f"{id_!r} is of no place and would change every answer; leave out {hook}"
            for kind, hook in _WITHOUT_A_PLACE.items()
            for id_ in self.own[kind]
        )

    def test_ids_begin_with_the_province(self) -> None:
        """Every id begins with the name of the province, so that no other plugin has it too."""
        wanted = " or ".join(repr(f"{prefix}.") for prefix in self.prefixes)
        beginnings = tuple(f"{prefix}{mark}" for prefix in self.prefixes for mark in ".-")
        _is_sound(
            f"the {kind} {id_!r} must begin with {wanted}"
            for kind, values in self.own.items()
            for id_ in values
            if not id_.startswith(beginnings) and id_ not in self.prefixes
        )

    # --- everything is cited, in scope, dated, explained ----------------------------------------------------------------

    def test_everything_is_cited(self) -> None:
        """Every rule says where it stands; an indicator does so by its target, its criteria or its facts."""
        _is_sound(
            f"{rule.name} says nowhere where it stands; give it cite=" for rule in self.rules if not rule.is_cited
        )

    def test_citations_say_how_the_value_is_known(self) -> None:
        """Every citation names the facts that a value was transcribed from, or the address at which it was read."""
        _is_sound(
            f"{rule.name} says nowhere how it is known; give its citation facts= or sources="
            for rule in self.rules
            for cite in rule.cites
            if not cite.facts and not cite.sources
        )

    def test_documents_are_whole(self) -> None:
        """Every document has a number, an issuer, and a day; where the day is not known, its note says so."""
        found: list[str] = []
        for document in self.own["document"].values():
            found += [
                f"the document {document.id!r} has no {name}"
                for name in ("number", "title_vi", "issuer_vi")
                if not getattr(document, name).strip()
            ]
            if document.first_day is None and not document.note_vi:
                found.append(
                    f"the document {document.id!r} has no day; give signed=, or say in note_vi that it is not known"
                )
        _is_sound(found)

    def test_everything_is_in_scope(self) -> None:
        """Every rule, and every value of one, stands in the province and nowhere else."""
        _is_sound(
            f"{rule.name} applies in {_where(rule.scope)}; give it one of {', '.join(map(_where, self.scopes))}"
            for rule in self.rules
            if rule.has_scope and rule.scope not in self.scopes
        )

    def test_everything_is_dated(self) -> None:
        """Every rule has a first day, or reads a number of the plugin that has one."""
        _is_sound(f"{rule.name} has no first day; give it since=" for rule in self.rules if not rule.is_dated)

    def test_rules_begin_with_their_edition(self) -> None:
        """A rule of a present province begins when that came to be, one of a former province before it was merged."""
        # That a rule of a present province begins no earlier than the province is checked where it is assembled.
        _is_sound(
            f"{rule.name} begins on {rule.since}, when {_where(rule.scope)} was no more; take edition 34"
            for rule in self.rules
            if rule.scope is not None and rule.scope.edition == Edition.OF_63.value and rule.since is not None
            if rule.since >= _MERGER
        )

    def test_rules_of_former_provinces_have_an_end(self) -> None:
        """Nobody is left who could end a rule of a former province: each has its last day from the first on."""
        _is_sound(
            f"{rule.name} of {_where(rule.scope)} has no end; give it until="
            for rule in self.rules
            if rule.scope is not None and rule.scope.edition == Edition.OF_63.value and not rule.has_end
        )

    def test_everything_is_explained(self) -> None:
        """Every rule has Vietnamese words, and they are composed Unicode (NFC), without spaces around them."""
        values = [value for values in self.own.values() for value in values.values()]
        _is_sound(
            f"{name} has the text {text!r}; {problem}"
            for value in values
            for name, text in terms_of(value)
            if (problem := ill_written(text)) is not None
        )

    def test_every_value_applies(self) -> None:
        """Each value is the one that applies in its place on its first day, and its words say where it stands."""
        found: list[str] = []
        for parameter, value in self._values():
            assert value.scope is not None
            resolution = self._resolved(parameter, value.start, self.place(value.scope))
            if value not in resolution.candidates:
                found.append(f"a value of {parameter.id!r} from {value.start} never applies in {_where(value.scope)}")
            elif value.cite.document.number not in self.book.say(resolution):
                found.append(f"the value of {parameter.id!r} from {value.start} is said without its document")
        _is_sound(found)

    # --- beside the nation, and beside what was before -------------------------------------------------------------------

    def test_replaces_no_rule_of_the_nation(self) -> None:
        """Every rule of the nation is in the book as it was."""
        with_it = kinds_of(self.book)
        _is_sound(
            f"the {kind} {id_!r} of the nation is another one with the plugin"
            for kind, values in kinds_of(self.nation).items()
            for id_, value in values.items()
            if with_it[kind].get(id_) is not value
        )

    def test_indicators_of_the_nation_stay(self) -> None:
        """In the province, too, indicators of the nation are computed by the nation's rule."""
        inside = [self.place(scope) for scope in self.scopes]
        asked = tuple(self.nation.indicators)

        def check(register: Register, day: date, _: Place | None) -> None:
            tables = [book.compute(register, on=day, indicators=asked) for book in (self.nation, self.book)]
            pairs = zip(tables[0].cells, tables[1].cells, strict=True)
            _is_sound(
                f"{one.indicator.id!r} of the nation is {other.value} on {day} instead of {one.value}"
                for one, other in pairs
                if one != other
            )

        self._check(inside, check)

    def test_former_provinces_keep_their_rules(self) -> None:
        """After a merger a club is asked by its own former province; where that is not known, all are named, none is chosen."""
        found: list[str] = []
        for parameter, value in self._values():
            scope, end = value.scope, dict(self._ends(parameter))[value]
            assert scope is not None
            day = max(value.start, _MERGER)
            if scope.edition != Edition.OF_63.value or len(scope.code) > _PROVINCE or (end is not None and end <= day):
                continue
            of_former = self._resolved(parameter, day, self.place(scope))
            heir = Place(successor(scope.code), Edition.OF_34)
            of_merged = self._resolved(parameter, day, heir)
            for resolution in (of_former, of_merged):
                chosen = resolution.chosen
                if chosen is not None and chosen.scope == Scope(heir.province, heir.edition.value):
                    if chosen.cite.document == value.cite.document:
                        found.append(
                            f"{parameter.id!r} is stretched over {_where(chosen.scope)} by the document of {_where(scope)}; "
                            "a merged province has the rules of a former one only where that one was"
                        )
                elif value not in resolution.candidates:
                    found.append(f"the value of {parameter.id!r} of {_where(scope)} is lost on {day}")
            if of_merged.chosen is value and len(predecessors(heir.province)) > 1 and not of_merged.rivals:
                found.append(
                    f"the value of {parameter.id!r} of {_where(scope)} is chosen for all of {heir.province_name}"
                )
        _is_sound(found)

    def test_changes_nothing_elsewhere(self) -> None:
        """Outside the province every answer is as it was."""
        days = self._days()
        every = [Place(code, edition) for edition in Edition for code in PROVINCES[edition]]
        outside = [p for p in every if all(lies_in(scope, p, day) is False for scope in self.scopes for day in days)]

        def check(register: Register, day: date, place: Place | None) -> None:
            before, after = (_answers(book, register, day, place, self.nation) for book in (self.nation, self.book))
            _is_sound(
                f"{what} elsewhere, on {day}, with the plugin: {after[what]!r}; without: {before[what]!r}"
                for what in before
                if before[what] != after[what]
            )

        self._check([None, *outside], check)

    # --- helps ----------------------------------------------------------------------------------------------------------

    def _check(self, places: Collection[Place | None], check: Any) -> None:
        """Ask something of registers whose clubs and associations lie in some places, on days on which the plugin counts."""
        days = self._days()

        figures = st.sampled_from(
            list(self.book.measures)
        )  # also those of the plugin, which may bear upon the nation's

        @self.settings()
        @given(registers(figures), st.sampled_from(list(places)), st.sampled_from(days), st.booleans())
        def ask(register: Register, place: Place | None, day: date, complete: bool) -> None:
            change: dict[str, Any] = {"complete": tuple(map(Complete, Records))} if complete else {}
            clubs = tuple(attrs.evolve(club, **change) for club in register.clubs)
            check(_placed(attrs.evolve(register, clubs=clubs), place), day, place)

        for place in list(places)[:3]:
            for day in days:
                check(_placed(_KNOWN, place), day, place)
        ask()

    def _days(self) -> list[date]:
        """The days on which something of the plugin begins or ends, with the days before, and that of the merger."""
        turns = {day for rule in self.rules for day in (rule.since, rule.until) if day is not None} | {_MERGER}
        return sorted({day - _A_DAY for day in turns} | turns)

    def _ends(self, parameter: Parameter) -> tuple[tuple[Since, date | None], ...]:
        local = (value for item in self.book.overrides if item.parameter.id == parameter.id for value in item.history)
        return spans((*parameter.history, *local))

    def _values(self) -> Iterator[tuple[Parameter, Since]]:
        """The values that the plugin gives, each with its parameter."""
        for rule in self.rules:
            if rule.parameter is not None and isinstance(rule.value, Since) and rule.value.scope in self.scopes:
                yield rule.parameter, rule.value

    def _resolved(self, parameter: Parameter, day: date, place: Place) -> Resolution:
        return self.book.resolve(parameter, day, place)


def _where(scope: Scope | None) -> str:
    return (
        "the whole country"
        if scope is None
        else f"{scope.name_vi or 'the place'} ({scope.code}, edition {scope.edition})"
    )


def _answers(book: RuleBook, register: Register, day: date, place: Place | None, nation: RuleBook) -> dict[str, object]:
    """What a book answers about a register, in a form that can be compared with another book's."""
    assessment = book.assess(register, day)
    return {
        "the findings are": [(item.club, item.criterion.id, item.verdict, item.bounds) for item in assessment],
        "the sets of criteria are": [
            (item.set.id, item.verdict) for item in assessment.sets if item.verdict.value != "not_in_force"
        ],
        "the indicators are": book.compute(register, on=day, indicators=tuple(nation.indicators)).cells,
        "the entitlements are": [(right.entitlement.id, right.verdict) for right in book.entitlements(register, day)],
        "the grants are": [(item.club, item.grant.id) for item in book.grants(register, day)],
        "the reports due are": [] if place is None else book.reports_due(Period.year_to(day), place),
        "the awards are": [(item.scheme.id, item.known, item.prize) for item in book.award_schemes(day, place)],
        "the targets are": [(item.target.id, item.fulfilment) for item in book.progress(register, day, place=place)],
    }

"""The slow way in: walks data that the quick way could not read, and finds every problem with its place.

What cannot be read leaves a gap: `None` stands in its place, so that everything else keeps its place and is checked as
well. Wherever the quick way can read a part, it does; only what leads to a problem is walked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from lthtgn.errors import Problem, RangeError
from lthtgn.exchange.compiling import UNREADABLE, compiled
from lthtgn.exchange.fields import KEYS, RECORDS, Choice, Field, Figures, Form, Listed, Maybe, Plain, Record
from lthtgn.exchange.forms import (
    Memory,
    clean_text,
    read_date,
    read_date_or_period,
    read_figure,
    read_period,
    read_range,
)
from lthtgn.exchange.problems import Vocabulary, inside, problem, shown, type_word
from lthtgn.model.clubs import ABSENT
from lthtgn.model.places import PROVINCES, Edition, Place
from lthtgn.model.returns import Figure, Return

__all__ = ["Diagnosis", "structure"]

_DATE_OF_NUMBERS = re.compile(r"[0-9]{4}(?:-[0-9]{1,2}){0,2}|[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{4}")

_READERS: Mapping[Plain, Callable[[Any], Any]] = MappingProxyType(
    {
        Plain.TEXT: clean_text,
        Plain.ID: clean_text,
        Plain.DATE: read_date,
        Plain.PERIOD: read_period,
        Plain.DATE_OR_PERIOD: read_date_or_period,
        Plain.FIGURE: read_range,
    }
)


def structure(
    cls: type, raw: Any, place: str, memory: Memory, figures: Vocabulary | None = None
) -> tuple[Any, list[Problem]]:
    """An object of a model class, perhaps with gaps, and the problems that made them; quick where there are none.

    Args:
        cls: the class.
        raw: the data.
        place: what places begin with.
        memory: what was read so far and can be used again.
        figures: the ids under which figures may be reported; `None` for any.

    >>> from lthtgn.model.people import Member
    >>> member, problems = structure(Member, {"id": "m1", "born": "2023-02-30"}, "a.json: $", Memory())
    >>> member.born is None, str(problems[0])
    (True, 'a.json: $.born: there is no such day')
    """
    diagnosis = Diagnosis(memory, figures)
    return diagnosis.record(cls, raw, place), diagnosis.problems


@attrs.frozen
class Diagnosis:
    """A walk through data that cannot be read.

    Attributes:
        memory: what was read so far and can be used again.
        figures: the ids under which figures may be reported; `None` for any.
        problems: what was found so far.
        vocabularies: the lists of names in which a wrong one was looked for.
    """

    memory: Memory
    figures: Vocabulary | None = None
    problems: list[Problem] = attrs.field(factory=list)
    vocabularies: dict[tuple[str, ...], Vocabulary] = attrs.field(factory=dict)

    def record(self, cls: type, raw: Any, place: str) -> Any:
        """An object of a class, with gaps for what is not fit."""
        try:
            return compiled().readers[cls](raw, self.memory)
        except UNREADABLE:
            pass
        values = self._table(RECORDS[cls], raw, place)
        if values is None:
            return None
        if cls is Return:
            values["clubs"] = self._named_once(values["clubs"], inside(place, "clubs"))
        return self._place(values, place) if cls is Place else cls(**values)

    def _named_once(self, ids: tuple[str | None, ...], place: str) -> tuple[str, ...]:
        """The ids that could be read, each once: a return cannot be about a club twice."""
        first: dict[str, str] = {}
        for index, id_ in enumerate(ids):
            where = f"{place}[{index}]"
            if id_ is not None and first.setdefault(id_, where) != where:
                self._add("duplicate_id", where, first=first[id_])
        return tuple(first)

    def _add(self, code: str, place: str, **values: str) -> None:
        self.problems.append(problem(code, place, **values))

    def _vocabulary(self, known: tuple[str, ...]) -> Vocabulary:
        if known not in self.vocabularies:
            self.vocabularies[known] = Vocabulary(known)
        return self.vocabularies[known]

    def _nearest(self, name: str, known: tuple[str, ...]) -> str | None:
        return self._vocabulary(known).nearest(name)

    def _table(self, fields: Iterable[Field], raw: Any, place: str) -> dict[str, Any] | None:
        """The values of a table by attribute."""
        if not isinstance(raw, Mapping):
            self._add("wrong_type", place, expected="table", found=type_word(raw))
            return None
        by_key = {field.key: field for field in fields}
        values: dict[str, Any] = {}
        for key, field in by_key.items():
            if key in raw:
                values[field.name] = self._field(field, raw[key], inside(place, key))
            else:
                values[field.name] = field.gap if field.required else field.default
                if field.required:
                    self._add("missing_field", place, field=key)
        for number, key in enumerate(raw, 1):
            if key not in by_key:
                self._unknown_field(key, number, by_key, place)
        return values

    def _unknown_field(self, key: object, number: int, known: Iterable[str], place: str) -> None:
        fields = self._vocabulary(tuple(known))
        plain = isinstance(key, str) and shown(key) == key
        # A word of the format that stands in the wrong table is no name of a person.
        here = None if key in KEYS else fields
        suggestion = fields.nearest(str(key)) if plain else None
        name, where = shown(key, number, here), inside(place, key, number, here)
        if suggestion is None:
            self._add("unknown_field", where, field=name, known=", ".join(known))
        else:
            self._add("misspelt_field", where, field=name, nearest=suggestion)

    def _field(self, field: Field, raw: Any, place: str) -> Any:
        if raw is None and field.nullable:
            return None
        match field.form:
            case Listed(item):
                return self._list(item, raw, place)
            case Figures():
                return self._figures(raw, place)
            case form:
                return self._value(form, raw, place)

    def _list(self, form: Form, raw: Any, place: str) -> tuple[Any, ...]:
        if not isinstance(raw, list | tuple):
            self._add("wrong_type", place, expected="list", found=type_word(raw))
            return ()
        return tuple([self._value(form, item, f"{place}[{index}]") for index, item in enumerate(raw)])

    def _value(self, form: Form, raw: Any, place: str) -> Any:
        match form:
            case Record(cls):
                return self.record(cls, raw, place)
            case Maybe(Record(cls)):
                if isinstance(raw, Mapping):
                    return self.record(cls, raw, place)
                if raw == ABSENT.value:
                    return ABSENT
                self._add("wrong_type", place, expected="table_or_absent", found=type_word(raw))
                return None
            case Choice():
                return self._choice(form, raw, place)
            case Plain.FLAG | Plain.WHOLE:
                if type(raw) is (bool if form is Plain.FLAG else int):
                    return raw
                self._add("wrong_type", place, expected=form.value, found=type_word(raw))
                return None
            case Plain():
                return self._plain(form, raw, place)
            case _:
                raise TypeError(f"nothing reads {form}")

    def _plain(self, form: Plain, raw: Any, place: str) -> Any:
        try:
            value = _READERS[form](raw)
        except TypeError:
            self._add("wrong_type", place, expected=form.value, found=type_word(raw))
            return None
        except RangeError as error:
            self._not_understood(form, raw, place, str(error))
            return None
        if form is Plain.ID and not value:
            self._add("empty_id", place)
            return None
        return value

    def _not_understood(self, form: Plain, raw: Any, place: str, reason: str) -> None:
        if form in {Plain.TEXT, Plain.ID}:
            self._add("bad_text", place)
        elif form is Plain.PERIOD:
            self._add("bad_period", place, reason=reason)
        elif form is Plain.FIGURE:
            self._add("bad_figure", place, reason=reason)
        elif isinstance(raw, str) and not _DATE_OF_NUMBERS.fullmatch(raw):
            self._add("bad_date", place)  # without the reason: birth dates are personal
        else:
            self._add("impossible_date", place)

    def _choice(self, form: Choice, raw: Any, place: str) -> Any:
        if not isinstance(raw, str):
            self._add("wrong_type", place, expected="text", found=type_word(raw))
            return None
        by_text = form.by_text
        if raw in by_text:
            return by_text[raw]
        allowed = ", ".join(by_text)
        # The nearest value would tell what was written, which here may be about a person.
        suggestion = None if form.personal else self._nearest_choice(raw, form)
        if suggestion is None:
            self._add("unknown_choice", place, allowed=allowed)
        else:
            self._add("misspelt_choice", place, nearest=suggestion, allowed=allowed)
        return None

    def _nearest_choice(self, raw: str, form: Choice) -> str | None:
        """The allowed value most like a text, also by its Vietnamese name where it has one."""
        texts = {text: text for text in form.by_text}
        texts |= {getattr(member, "term_vi", text).casefold(): text for text, member in form.by_text.items()}
        found = self._nearest(raw.casefold(), tuple(texts))
        return None if found is None else texts[found]

    def _place(self, values: dict[str, Any], place: str) -> Place | None:
        code, edition = values["province"], values["edition"]
        if code is None or edition is None:
            return None
        if code in PROVINCES[edition]:
            return Place(**values)
        provinces = PROVINCES[edition]
        by_name = {name.casefold(): known for known, name in provinces.items()}
        by_name |= {known.lstrip("0"): known for known in provinces}
        suggestion = by_name.get(code) or by_name.get(self._nearest(code.casefold(), tuple(by_name)) or "")
        other = next(known for known in Edition if known is not edition)
        where, about = inside(place, "province"), {"edition": edition.value}
        if code in PROVINCES[other]:
            self._add("province_of_other_edition", where, **about, other=other.value)
        elif suggestion:
            self._add("misspelt_province", where, **about, nearest=f"{suggestion} ({provinces[suggestion]})")
        else:
            self._add("unknown_province", where, **about, allowed=", ".join(provinces))
        return None

    def _figures(self, raw: Any, place: str) -> tuple[Figure, ...]:
        if not isinstance(raw, Mapping):
            self._add("wrong_type", place, expected="table", found=type_word(raw))
            return ()
        figures: dict[str, Figure] = {}
        for number, (key, item) in enumerate(raw.items(), 1):
            where = inside(place, key, number, self.figures)
            figure = self._figure(key, item, where)
            if figure is None:
                continue
            if figure.id in figures:
                self._add("duplicate_figure", where)
            figures[figure.id] = figure
        return tuple(figures.values())

    def _figure(self, key: Any, raw: Any, place: str) -> Figure | None:
        table = dict(raw) if isinstance(raw, Mapping) else {"value": raw}
        try:
            return read_figure(key, table)
        except UNREADABLE:
            pass
        first = next(iter(table), None)
        if isinstance(first, str) and not table.keys() & {"value", "text"}:
            self._add("unquoted_figure", place, id=shown(f"{key}.{first}", known=self.figures))
            return None
        self._plain(Plain.ID, key, place)
        if isinstance(raw, Mapping):
            self._table(RECORDS[Figure][1:], raw, place)
        else:
            self._plain(Plain.FIGURE, raw, place)
        return None

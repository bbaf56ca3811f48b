"""Registers that may leave: without names, with pseudonyms, and without what is sensitive (ẩn danh, mã hóa danh tính).

Field by field by `data_classes.FIELDS`, so that a field which is added to the model is treated from the first day:

| nature of a field | what leaves |
|---|---|
| id of a person | a pseudonym, the same wherever that person is named |
| name, number of a card | nothing |
| birth date | the year, or nothing; what is not known stays so |
| free words (title, source, occasion, office, words of a figure) | nothing, unless the field is asked for by name |
| id of a row that nothing names | a number |
| sensitive | nothing, unless it is asked for *and* the person's valid consent to that purpose is recorded, and no later stop |
| consents and requests | nothing |
| anything else: sex, days, places, names of clubs and bodies, money, figures | as it is |

Where rows are left out, what was declared complete of them is no longer declared: figures only become wider, and no verdict
turns round. A register with pseudonyms is still personal data of whoever can tell people apart in it.
"""

from __future__ import annotations

import enum
import hashlib
import hmac
import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

import attrs

from lthtgn.errors import LthtgnError
from lthtgn.model.associations import Association, Membership
from lthtgn.model.awards import Award
from lthtgn.model.clubs import Club
from lthtgn.model.consents import Consent, DataRequest
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.ranges import Verdict
from lthtgn.rules.consents import consented
from lthtgn.rules.data_classes import FIELDS, DataClass, FieldClass, Nature
from lthtgn.rules.naming import Named, named_in

__all__ = ["LEAST_KEY", "Births", "Disclosure", "free_words", "pseudonymise", "redact"]

LEAST_KEY = 16
"""How many bytes the key of pseudonyms has at least (độ dài tối thiểu của khóa).

>>> LEAST_KEY
16
"""

_OfOne = TypeVar("_OfOne", Consent, DataRequest)
_STAYS_HERE = frozenset({"consents", "requests"})


class Births(enum.Enum):
    """What leaves of a birth date (ngày sinh): `YEAR` the year, `NONE` nothing.

    A band of ages has no form in a register; tables by age are made before, of the whole one.

    >>> Births("year") is Births.YEAR
    True
    """

    YEAR = "year"
    NONE = "none"


@attrs.frozen
class Disclosure:
    """Sensitive data that is asked for, of whoever consented to just this (mục đích cung cấp dữ liệu nhạy cảm).

    Attributes:
        purpose: the purpose, in the very words of the consents.
        on: the day on which it leaves.

    >>> Disclosure("báo cáo Hội cấp trên", date(2026, 6, 1)).purpose
    'báo cáo Hội cấp trên'
    """

    purpose: str
    on: date


def redact(
    register: Register,
    *,
    births: Births = Births.YEAR,
    words: Collection[str] = (),
    disclosure: Disclosure | None = None,
) -> Register:
    """A register that names nobody (sổ đăng ký đã ẩn danh): people are numbered in their order.

    Args:
        register: the register.
        births: what leaves of birth dates.
        words: fields of free words that leave as they are, such as "Register.title"; see that they name nobody.
        disclosure: the purpose for which sensitive data leaves, of whoever consented to it.

    Raises:
        LthtgnError: there is no such field of free words.

    >>> from lthtgn.model.people import Member
    >>> club = Club("a", "CLB A", members=(Member("0912345678", name="…", born=PartialDate(1950, 3, 2), hardship=True),))
    >>> redact(Register(clubs=(club,))).clubs[0].members[0]
    Member(id='p1', sex=None, born=PartialDate('1950'), joined=None, left=None, households=(), hardship=None, needs_loan=None, association_member=None, welfare=None, hardship_assessment=None)
    """
    return _Redaction(register, None, births, words, disclosure).register()


def pseudonymise(
    register: Register,
    key: bytes,
    *,
    births: Births = Births.YEAR,
    words: Collection[str] = (),
    disclosure: Disclosure | None = None,
) -> Register:
    """The same with pseudonyms that stay the same from one export to the next (sổ đăng ký dùng mã thay danh tính).

    A pseudonym is made of the club's id and the person's with the key (HMAC-SHA256). Whoever has the key can make it again
    of an id and so find the person; without it nobody can. The key is kept apart from what leaves.

    Args:
        register: the register.
        key: a secret of 16 bytes or more, as by `secrets.token_bytes(32)`.
        births: what leaves of birth dates.
        words: fields of free words that leave as they are.
        disclosure: the purpose for which sensitive data leaves, of whoever consented to it.

    Raises:
        LthtgnError: the key is too short, or there is no such field of free words.

    >>> from lthtgn.model.people import Member
    >>> register = Register(clubs=(Club("a", "CLB A", members=(Member("m1"),)),))
    >>> pseudonymise(register, b"kept in a safe, not beside the file").clubs[0].members[0].id
    'p-f0fdee90fbbc08ff9ed6'
    """
    if len(key) < LEAST_KEY:
        raise LthtgnError(f"the key of pseudonyms needs {LEAST_KEY} bytes or more")
    return _Redaction(register, key, births, words, disclosure).register()


def free_words() -> tuple[str, ...]:
    """The fields of free words in a register, which may name somebody and so leave only by name (trường lời văn).

    >>> free_words()
    ('Award.achievement', 'Award.occasion', 'BoardMember.title', 'FeeRelief.decided_by', 'Figure.text', 'HardshipAssessment.by', 'Nomination.achievement', 'Register.source', 'Register.title', 'Return.source')
    """
    every = {f"{cls.__name__}.{name}": found for cls, fields in FIELDS.items() for name, found in fields.items()}
    claims = ("Claim.", "PublishedCase.")  # in no register
    return tuple(
        sorted(name for name, found in every.items() if found.nature is Nature.WORDS and not name.startswith(claims))
    )


@attrs.frozen
class _Around:
    """What holds around a row.

    Attributes:
        scope: id of the club or association that it lies in.
        consents: what its people consented to, by person.
        requests: what they asked to be done with their data, by person.
        sees: whether sensitive data leaves.
    """

    scope: str
    consents: Mapping[str, tuple[Consent, ...]] = attrs.field(factory=dict)
    requests: Mapping[str, tuple[DataRequest, ...]] = attrs.field(factory=dict)
    sees: bool = False


@attrs.define(eq=False)
class _Redaction:
    """One export of one register."""

    source: Register
    key: bytes | None
    births: Births
    words: Collection[str]
    disclosure: Disclosure | None
    _numbers: dict[tuple[str, str], str] = attrs.field(init=False, factory=dict)
    _named: Named | None = attrs.field(init=False, default=None)

    def register(self) -> Register:
        """The register as it may leave."""
        unknown = sorted(set(self.words) - set(free_words()))
        if unknown:
            raise LthtgnError(f"no field of free words: {', '.join(unknown)}; known: {', '.join(free_words())}")
        own = attrs.evolve(self.source, clubs=(), associations=(), awards=())
        left: Register = self._row(own, _Around(""))
        return attrs.evolve(
            left,
            clubs=tuple(self._club(club) for club in self.source.clubs),
            associations=tuple(self._row(item, _around(item)) for item in self.source.associations),
            awards=tuple(self._award(award, number) for number, award in enumerate(self.source.awards, 1)),
        )

    def _club(self, club: Club) -> Club:
        left: Club = self._row(club, _around(club))
        fewer = {
            name for name in attrs.fields_dict(Club) if _length(getattr(left, name)) < _length(getattr(club, name))
        }
        return attrs.evolve(left, complete=tuple(item for item in club.complete if item.records.value not in fewer))

    def _award(self, award: Award, number: int) -> Award:
        named = self._known()
        recipients = tuple(id_ if named.is_body(award, id_) else self._rewarded(id_) for id_ in award.recipients)
        left: Award = self._row(attrs.evolve(award, recipients=()), _Around(""), number)
        return attrs.evolve(left, recipients=recipients)

    def _rewarded(self, recipient: str) -> str:
        """A person or a household: `club/member`, `association/member`, or a person's id alone."""
        holder, person = self._known().recipient(recipient)
        pseudonym = self._pseudonym(holder, person)
        return pseudonym if person == recipient else f"{holder}/{pseudonym}"

    def _known(self) -> Named:
        if self._named is None:
            self._named = named_in(self.source)
        return self._named

    def _pseudonym(self, scope: str, person: str) -> str:
        if self.key is None:
            return self._numbers.setdefault((scope, person), f"p{len(self._numbers) + 1}")
        text = json.dumps([scope, person], ensure_ascii=False).encode()
        return f"p-{hmac.new(self.key, text, hashlib.sha256).hexdigest()[:20]}"

    def _sees(self, row: Any, around: _Around) -> bool:
        """Whether the sensitive data of a row leaves: all who are named in it let it, or those of what it lies in."""
        people: list[str] = []
        for name, found in FIELDS[type(row)].items():
            value = getattr(row, name)
            if found.nature is Nature.PERSON and value is not None:
                people.append(value)
            elif found.nature is Nature.PEOPLE:
                people += value or ()
        if not people:
            return around.sees
        asked = self.disclosure
        return asked is not None and all(
            consented(
                around.consents.get(person, ()),
                person,
                asked.purpose,
                asked.on,
                requests=around.requests.get(person, ()),
            )
            is Verdict.MET
            for person in people
        )

    def _row(self, row: Any, around: _Around, number: int = 0) -> Any:
        """A row as it may leave, by its number among its like."""
        around = attrs.evolve(around, sees=self._sees(row, around))
        values = {
            field.name: str(number)
            if FIELDS[type(row)][field.name].nature is Nature.ROW
            else self._value(row, field, around)
            for field in attrs.fields(type(row))
            if field.init
        }
        return type(row)(**values)

    def _value(self, row: Any, field: attrs.Attribute[Any], around: _Around) -> Any:
        found, value = FIELDS[type(row)][field.name], getattr(row, field.name)
        nothing = None if field.default is attrs.NOTHING else field.default
        if field.name in _STAYS_HERE:
            return nothing
        if isinstance(value, tuple) and any(type(item) in FIELDS for item in value):
            return self._rows(value, field, found, around)
        if found.data is DataClass.SENSITIVE and not around.sees:
            return nothing
        if type(value) in FIELDS and not isinstance(value, PartialDate | Period):
            return self._row(value, around)
        return self._treated(row, field.name, found.nature, value, around)

    def _treated(self, row: Any, name: str, nature: Nature, value: Any, around: _Around) -> Any:
        """A value that is no row, by its nature."""
        if value is None or nature is Nature.NAME:
            return None
        match nature:
            case Nature.PERSON:
                in_club = isinstance(row, Membership) and name == "member"
                return self._pseudonym((row.club or "") if in_club else around.scope, value)
            case Nature.PEOPLE:
                return tuple(self._pseudonym(around.scope, person) for person in value)
            case Nature.BIRTH:
                return PartialDate(value.year) if self.births is Births.YEAR else None
            case Nature.WORDS:
                return value if f"{type(row).__name__}.{name}" in self.words else None
        return value

    def _rows(self, rows: tuple[Any, ...], field: attrs.Attribute[Any], found: FieldClass, around: _Around) -> Any:
        """The rows that may leave; of a list that says that it is whole (it may be `None`), all or nothing."""
        kept = rows
        if found.data is DataClass.SENSITIVE:
            kept = tuple(row for row in rows if self._sees(row, around))
            if len(kept) < len(rows) and field.default is None:
                return None
        return tuple(self._row(row, around, number) for number, row in enumerate(kept, 1))


def _around(holder: Club | Association) -> _Around:
    return _Around(holder.id, _by_person(holder.consents), _by_person(holder.requests))


def _by_person(rows: Iterable[_OfOne]) -> dict[str, tuple[_OfOne, ...]]:
    found: dict[str, list[_OfOne]] = {}
    for row in rows:
        found.setdefault(row.who, []).append(row)
    return {who: tuple(each) for who, each in found.items()}


def _length(value: object) -> int:
    return len(value) if isinstance(value, tuple) else 0

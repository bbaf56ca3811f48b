"""What is asked, of which register, on which day, in which period, in which province."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date

import attrs
import click

from lthtgn.hooks import Localiser, RuleBook
from lthtgn.hooks.languages import text_in
from lthtgn.model.periods import Period
from lthtgn.model.places import EARLIER_NAMES, PROVINCES, Edition, Place, successor
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty
from lthtgn.rules.places import NO_PLACES, Places
from lthtgn_cli.misuse import Refused, did_you_mean
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["OF_PLACES", "Question", "ask", "check_districts", "narrow", "place_in", "place_of", "without_marks"]


OF_PLACES = frozenset({"province", "district", "commune", "village"})
"""The groups that stand by the units of a day.

>>> "host" in OF_PLACES
False
"""


_DAYS = {Edition.OF_63: date(2025, 6, 30), Edition.OF_34: date(2025, 7, 1)}  # a day on which each list stands


@attrs.frozen
class Question:
    """A register, and the day, the period and the place that it is asked about (câu hỏi).

    Attributes:
        book: the rule book that answers.
        register: the register, narrowed to the province that was named.
        day: the day of stocks and of the law.
        period: the period of flows.
        floor: the least certainty of the law that is accepted.
        words: the language of the answer.
        whole: the register as it was read, whatever province was named.
    """

    book: RuleBook
    register: Register
    day: date
    period: Period
    floor: Certainty
    words: Localiser
    whole: Register


def ask(
    settings: Settings,
    source: str,
    *,
    waiting: Waiting,
    day: date | None = None,
    period: Period | None = None,
    province: str | None = None,
    floor: str = "deduction",
) -> Question:
    """Read the register and settle what is asked of it.

    Raises:
        LthtgnError: the register cannot be read.
        Refused: it speaks of no day and none was given, or there is no such province.
    """
    book = settings.book
    words = settings.words
    waiting.step("read")
    register = book.read(source)
    on = day or (period.last_day if period is not None else register.last_day())
    if on is None:
        raise Refused("sổ đăng ký không nói đến ngày nào; hãy nêu ngày bằng --on, như --on 2025-05-31")
    whole = register
    if province is not None:
        register = narrow(register, place_of(province, on), words, book.places)
    return Question(book, register, on, period or Period.year_to(on), Certainty(floor), words, whole)


def check_districts(by: Iterable[str], day: date) -> None:
    """Refuse groups by district on a day on which there are none.

    Raises:
        Refused: the district tier had ended; the message says how to ask.
    """
    if "district" in by and Edition.on(day) is Edition.OF_34:
        raise Refused(
            "--by district: ngày {day} không còn cấp huyện (kết thúc ngày 30/6/2025); hãy thêm --boundaries 2025-06-30",
            day=day,
        )


_A_DAY_OF = {Edition.OF_63: date(2025, 6, 30), Edition.OF_34: date(2025, 7, 1)}


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().casefold()


def without_marks(text: str) -> str:
    """Small letters without the marks of Vietnamese, to find what was meant.

    >>> without_marks("Đà Nẵng")
    'da nang'
    """
    plain = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    return "".join(char for char in plain if not unicodedata.combining(char))


def place_of(province: str, day: date) -> Place:
    """The province of a name or a code, in the list of provinces of a day.

    Raises:
        Refused: the list has no such province; the message says which is meant, or which took it over.

    >>> place_of("hà nội", date(2024, 12, 31)).province
    '01'
    >>> place_of("24", date(2024, 12, 31)).province_name, place_of("24", date(2025, 12, 31)).province_name
    ('Bắc Giang', 'Bắc Ninh')
    """
    edition = Edition.on(day)
    wanted = _folded(province)
    for code, name in PROVINCES[edition].items():
        earlier = EARLIER_NAMES.get((edition, code), ())
        if wanted in {code, _folded(name), *(_folded(other) for other in earlier)}:
            return Place(code, edition)
    names = PROVINCES[edition].values()
    if edition is Edition.OF_34:
        for code, name in PROVINCES[Edition.OF_63].items():
            if wanted == _folded(name):
                heir = PROVINCES[edition][successor(code)]
                raise Refused(
                    "--province: ngày {when} không còn tỉnh {name}, nay thuộc {heir}; hãy dùng --province “{heir}”, hoặc hỏi về một ngày trước 1/7/2025",
                    when=day,
                    name=name,
                    heir=heir,
                )
    by_bare = {without_marks(name): name for name in names}
    near = did_you_mean(without_marks(province), by_bare)
    raise Refused(
        "--province: ngày {when} không có tỉnh, thành phố “{province}”{near}", when=day, province=province, near=near
    )


def place_in(province: str, day: date) -> Place:
    """The province of a name or a code, in the list of a day or, as `Đà Nẵng@63`, in another one.

    A name that only the other list has is found there: what a former province set may still stand on its land.

    Raises:
        Refused: there is no such province.

    >>> place_in("Quảng Nam", date(2026, 1, 1)).edition.value, place_in("Đà Nẵng@63", date(2026, 1, 1)).edition.value
    ('63', '63')
    """
    name, at, edition = province.rpartition("@")
    editions = {item.value: item for item in Edition}
    if at:
        if edition.strip() not in editions:
            raise Refused(
                "--province: không có danh mục “{edition}”; dùng được: {editions}",
                edition=edition,
                editions=", ".join(editions),
            )
        return place_of(name, _DAYS[editions[edition.strip()]])
    wanted = _folded(province)
    other = Edition.OF_63 if Edition.on(day) is Edition.OF_34 else Edition.OF_34
    if wanted not in map(_folded, PROVINCES[Edition.on(day)].values()):
        code = next((code for code, known in PROVINCES[other].items() if wanted == _folded(known)), None)
        if code is not None:
            return Place(code, other)
    return place_of(province, day)


def narrow(register: Register, place: Place, words: Localiser, known: Places = NO_PLACES) -> Register:
    """The clubs and associations of a province alone; what cannot be placed is told on standard error.

    Args:
        register: the register.
        place: the province, in the edition of the day.
        words: the language of the title.
        known: lists of communes, by which a club of today is told to have been in a province that was merged.

    Raises:
        Refused: the register has none there.
    """
    day = _A_DAY_OF[place.edition]

    def code(where: Place | None) -> str | None:
        return known.province(where, day).code

    clubs = tuple(club for club in register.clubs if code(club.place) == place.province)
    associations = tuple(item for item in register.associations if code(item.place) == place.province)
    name = place.province_name
    if not clubs and not associations:
        found = {code(club.place) for club in register.clubs} - {None}
        there = ", ".join(sorted(PROVINCES[place.edition][item] for item in found if item is not None))
        if there:
            raise Refused(
                "--province: sổ đăng ký không có câu lạc bộ nào ở {name}; chỉ có ở: {there}", name=name, there=there
            )
        raise Refused("--province: sổ đăng ký không có câu lạc bộ nào ở {name}", name=name)
    ids = {club.id for club in clubs} | {item.id for item in associations}
    every = {club.id for club in register.clubs} | {item.id for item in register.associations}
    # A member of a club is written `club/member`.
    of = {
        award.id: {*award.recipients, *(id_.partition("/")[0] for id_ in award.recipients)} for award in register.awards
    }
    awards = tuple(award for award in register.awards if ids & of[award.id])
    left_out = (
        (
            sum(code(club.place) is None for club in register.clubs),
            "Lưu ý: không tính {number} câu lạc bộ chưa rõ ở tỉnh nào.",
        ),
        (
            sum(code(item.place) is None for item in register.associations),
            "Lưu ý: không tính {number} hội chưa rõ ở tỉnh nào.",
        ),
        (
            sum(not every & of[award.id] for award in register.awards),
            "Lưu ý: không tính {number} khen thưởng chưa rõ của nơi nào.",
        ),
    )
    for number, note in left_out:
        if number:
            click.echo(text_in(note, words, number=number), err=True)
    title = f"{register.title or words.text('report.title')} – {name}"
    return attrs.evolve(register, title=title, clubs=clubs, associations=associations, awards=awards)

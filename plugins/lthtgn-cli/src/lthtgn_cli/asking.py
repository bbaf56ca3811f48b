"""What is asked, of which register, on which day, in which period, in which province."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

import attrs
import click

from lthtgn.errors import UnknownIdError
from lthtgn.hooks import Localiser, RuleBook
from lthtgn.hooks.languages import text_in
from lthtgn.model.periods import Period
from lthtgn.model.places import PROVINCES, Edition, Place, predecessors, successor
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty
from lthtgn.rules.places import NO_PLACES, Places
from lthtgn.rules.provinces import provinces_named
from lthtgn_cli.misuse import Refused, did_you_mean
from lthtgn_cli.settings import Settings
from lthtgn_cli.texts import Text, told
from lthtgn_cli.waiting import Waiting

__all__ = ["OF_PLACES", "Question", "ask", "check_districts", "narrow", "place_of", "without_marks"]


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


def without_marks(text: str) -> str:
    """Small letters without the marks of Vietnamese, to find what was meant.

    >>> without_marks("Đà Nẵng")
    'da nang'
    """
    plain = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    return "".join(char for char in plain if not unicodedata.combining(char))


def place_of(province: str, day: date) -> Place:
    """The province that `--province` means on a day, of every command: a code or a name, of one list alone with `@63` or `@34`.

    What both lists have is read in that of the day; what only the other one has is found there, since what a former
    province set may still stand on its land. Where the two differ, it is told on standard error how the other is written.

    Raises:
        Refused: there is no such province; the message says which is meant.

    >>> place_of("hà nội", date(2024, 12, 31)).province
    '01'
    >>> place_of("24", date(2024, 12, 31)).province_name, place_of("24@34", date(2024, 12, 31)).province_name
    ('Bắc Giang', 'Bắc Ninh')
    >>> place_of("Quảng Nam", date(2026, 1, 1)).edition.value, place_of("Đà Nẵng@63", date(2026, 1, 1)).edition.value
    ('63', '63')
    """
    try:
        found = provinces_named(province)
    except UnknownIdError as error:
        editions = ", ".join(edition.value for edition in Edition)
        raise Refused(
            "--province: không có danh mục “{edition}”; dùng được: {editions}", edition=error.id, editions=editions
        ) from error
    if not found:
        raise Refused(_not_found(province))
    edition = Edition.on(day)
    place = next((item for item in found if item.edition is edition), found[0])
    if "@" not in province:
        _tell_other(province, place, [item for item in found if item is not place], day)
    return place


def _not_found(province: str) -> Text:
    name, at, edition = province.rpartition("@")
    elsewhere = provinces_named(name) if at else ()
    if elsewhere:
        return Text(
            "--province: danh mục {edition} không có “{name}”; danh mục {other} có, hãy viết “{name}@{other}”",
            edition=edition.strip(),
            name=name,
            other=elsewhere[0].edition.value,
        )
    by_bare = {without_marks(one): one for edition in Edition for one in PROVINCES[edition].values()}
    near = did_you_mean(without_marks(name or province), by_bare)
    return Text("--province: không có tỉnh, thành phố nào là “{province}”{near}", province=province, near=near)


def _tell_other(province: str, place: Place, others: Sequence[Place], day: date) -> None:
    """Say how a province was understood, where it may have been meant otherwise; once in a run."""
    if others and _is_other(place, others[0]):
        said = Text(
            "Lưu ý: --province “{province}” được hiểu là {place}, theo ngày {day}; muốn hỏi về {other}, hãy viết {written}.",
            province=province,
            place=_listed(place),
            day=day,
            other=_listed(others[0]),
            written=f"{province}@{others[0].edition.value}",
        )
    elif place.edition is Edition.OF_63 and Edition.on(day) is Edition.OF_34 and not others:
        said = Text(
            "Lưu ý: {province} là tỉnh trước sắp xếp ngày 1/7/2025, nay thuộc {heir}.",
            province=place.province_name,
            heir=PROVINCES[Edition.OF_34][successor(place.province)],
        )
    else:
        return
    context = click.get_current_context(silent=True)
    said_before: set[str] = set() if context is None else context.meta.setdefault(f"{__name__}.told", set())
    if said not in said_before:
        said_before.add(said)
        click.echo(said if context is None else told(said, Settings.of(context)), err=True)


def _is_other(one: Place, other: Place) -> bool:
    """Whether two provinces of the same code or name, one of each list, are not the same land."""
    former, present = sorted((one, other), key=lambda place: place.edition is Edition.OF_34)
    return predecessors(present.province) != (former.province,)


def _listed(place: Place) -> Text:
    return Text(
        "{name} (mã {code}, danh mục {edition} tỉnh, thành phố)",
        name=place.province_name,
        code=place.province,
        edition=place.edition.value,
    )


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
    day = _DAYS[place.edition]

    def code(where: Place | None) -> str | None:
        return known.province(where, day).code

    def may_be_there(where: Place | None) -> bool:
        told = known.province(where, day)
        return told.code is None and (not told.candidates or name in told.candidates)

    name = place.province_name
    clubs = tuple(club for club in register.clubs if code(club.place) == place.province)
    associations = tuple(item for item in register.associations if code(item.place) == place.province)
    if not clubs and not associations:
        found = {code(club.place) for club in register.clubs} - {None}
        there = ", ".join(sorted(PROVINCES[place.edition][item] for item in found if item is not None))
        perhaps = sum(may_be_there(club.place) for club in register.clubs if club.place is not None)
        raise Refused(
            "--province: sổ đăng ký không có câu lạc bộ nào ở {name}{elsewhere}{unclear}",
            name=name,
            elsewhere=Text("; chỉ có ở: {there}", there=there) if there else "",
            unclear=Text("; {number} câu lạc bộ chưa rõ có ở đó trước sắp xếp hay không", number=perhaps)
            if perhaps
            else "",
        )
    ids = {club.id for club in clubs} | {item.id for item in associations}
    every = {club.id for club in register.clubs} | {item.id for item in register.associations}
    # A member of a club is written `club/member`.
    of = {
        award.id: {*award.recipients, *(id_.partition("/")[0] for id_ in award.recipients)} for award in register.awards
    }
    awards = tuple(award for award in register.awards if ids & of[award.id])
    left_out = (
        (
            sum(may_be_there(club.place) for club in register.clubs),
            "Lưu ý: không tính {number} câu lạc bộ chưa rõ ở tỉnh nào.",
        ),
        (
            sum(may_be_there(item.place) for item in register.associations),
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

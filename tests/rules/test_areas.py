"""The activity areas: what each is made of, what a club shows for it, and the components of places."""

from collections import Counter
from pathlib import Path

import pytest

from lthtgn.app import open_rulebook
from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.errors import InputError, RangeError
from lthtgn.expr.compiling import Moment
from lthtgn.hooks import RuleBook
from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.associations import Association, AssociationLevel
from lthtgn.model.care import CarePair, CareVisit
from lthtgn.model.clubs import Club, ClubStatus, Complete, Records, Status
from lthtgn.model.funds import EntryKind, FundEntry, FundKind, Loan
from lthtgn.model.periods import PartialDate, Period, day_key
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.areas import AREA_NORMS
from lthtgn.policy.national.areas_social import SOCIAL_AREA_NORMS
from lthtgn.policy.national.documents_areas import AREA_DOCUMENTS
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.area_facts import person_weeks
from lthtgn.rules.areas import AREA_CONTENTS, AREA_CRITERIA
from lthtgn.rules.areas.grouping import AreaComponent, AreaGrouping, components_of
from lthtgn.rules.evidence import AreaFinding, AreaStanding, areas_of
from lthtgn.rules.fewest import fewest_in_a_year
from lthtgn.rules.measures import AREAS_CARRIED_OUT, CLUBS_OF_AREA

ALL = tuple(Complete(records) for records in Records)
YEAR = Period.year(2024)
MARCH = PartialDate(2024, 3, 17)
CITE = Document("d", "1/KH", "…", "…").cite(certainty=Certainty.PRACTICE, facts=("X-1",))
WORDS = VietnameseLocaliser()
EVIDENCED, DECLARED, NOT_SEEN = AreaStanding
NO, OPEN, YES = Range.exact(0), Range(0, 1), Range.exact(1)


def of_health(**more: object) -> AreaFinding:
    """What a club shows for health in 2024."""
    return areas_of(Club("a", "A", **more), YEAR).finding(ActivityArea.HEALTH)


# --- what a club shows ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("club", "area", "shown"),
    [
        (Club("a", "A", loans=(Loan("l", "m1", MARCH, 1_000_000),)), ActivityArea.LIVELIHOOD, ("cho vay", 1)),
        (
            Club("a", "A", care_visits=(CareVisit("v", MARCH, "p1"),)),
            ActivityArea.HOME_CARE,
            ("thăm, chăm sóc tại nhà", 1),
        ),
        (
            Club("a", "A", fund_entries=(FundEntry("e", FundKind.OPERATING, MARCH, EntryKind.FEE, 180_000),)),
            ActivityArea.RESOURCES,
            ("thu tiền tự huy động vào quỹ", 1),
        ),
        *(
            (Club("a", "A", activities=(Activity("1", MARCH, kind),)), kind.area, (kind.term_vi, 1))
            for kind in ActivityKind
            if kind.area is not None
        ),
    ],
)
def test_rows_are_evidence(club: Club, area: ActivityArea, shown: tuple[str, int]):
    """A loan, a visit at home, money raised, and each kind of activity are evidence for one area, and for no other."""
    found = areas_of(club, YEAR)

    assert [(item.term_vi, item.number) for item in found.finding(area).evidence] == [shown]
    assert [item.area for item in found.of(EVIDENCED)] == [area]


@pytest.mark.parametrize("kind", [ActivityKind.MEETING, ActivityKind.OTHER, ActivityKind.HELP_DISCUSSION])
def test_what_is_no_evidence(kind: ActivityKind):
    """A meeting alone, something else, and a discussion show no area."""
    assert areas_of(Club("a", "A", activities=(Activity("1", MARCH, kind),)), YEAR).of(EVIDENCED) == ()


@pytest.mark.parametrize(
    "entry",
    [
        FundEntry("e", FundKind.LIVELIHOOD, MARCH, EntryKind.STATE_SUPPORT, 30_000_000),
        FundEntry("e", FundKind.LIVELIHOOD, MARCH, EntryKind.ADVANCE, 20_000_000),
        FundEntry("e", FundKind.OPERATING, MARCH, EntryKind.FEE, -180_000),
    ],
)
def test_money_that_was_not_raised(entry: FundEntry):
    """Support of the state, an advance and money that went out were not raised by the club (M-RES-01, M-LIVE-36)."""
    assert areas_of(Club("a", "A", fund_entries=(entry,)), YEAR).of(EVIDENCED) == ()


def test_what_took_place_at_a_meeting_is_evidence():
    """Blood pressure at twelve meetings shows health twelve times; the meeting itself shows nothing."""
    meetings = tuple(
        Activity(str(n), PartialDate(2024, n), ActivityKind.MEETING, contents=(ActivityKind.VITAL_SIGNS,))
        for n in range(1, 13)
    )

    assert [(e.term_vi, e.number) for e in of_health(activities=meetings).evidence] == [("đo huyết áp, cân nặng", 12)]


HELPED_AT_MEETINGS = (
    ("mutual_help.community", ActivityKind.HELP_TO_COMMUNITY, None, Verdict.MET),
    ("mutual_help.people", ActivityKind.HELP_TO_PERSON, 1, Verdict.MET),
    ("mutual_help.people", ActivityKind.HELP_TO_PERSON, None, Verdict.NOT_KNOWN),
    ("culture.performances", ActivityKind.PERFORMANCE, None, Verdict.MET),
    ("culture.performances", ActivityKind.EXCHANGE, None, Verdict.MET),
)


@pytest.mark.parametrize(("criterion", "kind", "helped", "verdict"), HELPED_AT_MEETINGS)
def test_what_took_place_at_a_meeting_counts_for_its_norm(criterion, kind, helped, verdict, book: RuleBook):
    """What is evidence for an area is never a certain 0 for its norm; a meeting without it is, one not noted is open."""
    helped = None if helped is None else Range.exact(helped)

    def judged(contents: tuple[ActivityKind, ...] | None) -> Verdict:
        meetings = tuple(
            Activity(str(n), PartialDate(2024, n, 17), ActivityKind.MEETING, contents=contents, helped=helped)
            for n in range(1, 13)
        )
        club = Club("a", "A", founded=PartialDate(2019), activities=meetings, complete=ALL)
        return book.assess(club, YEAR.last_day, period=YEAR, criteria=[criterion]).finding("a", criterion).verdict

    assert judged((kind,)) is verdict
    assert judged(()) is Verdict.NOT_MET
    assert judged(None) is Verdict.NOT_KNOWN


@pytest.mark.parametrize(
    ("measure", "kind"),
    [
        ("help.community", ActivityKind.HELP_TO_COMMUNITY),
        ("help.people", ActivityKind.HELP_TO_PERSON),
        ("rights.people_helped", ActivityKind.PROCEDURE_HELP),
        ("resources.fundraising", ActivityKind.FUNDRAISING),
        ("resources.fundraising", ActivityKind.JOINT_WORK),
        ("culture.visits", ActivityKind.VISIT),
    ],
)
def test_what_took_place_at_a_meeting_is_counted(measure: str, kind: ActivityKind, book: RuleBook):
    """Three people at one meeting, or one time: the same as of an activity of its own."""

    def figure(activity: Activity) -> Range:
        club = Club("a", "A", founded=PartialDate(2019), activities=(activity,), complete=ALL)
        asked = book.measure(measure)
        return book.tabulate(Register(clubs=(club,)), YEAR.last_day, period=YEAR, measures=[asked]).figure("a", asked)

    alone = figure(Activity("1", MARCH, kind, helped=Range.exact(3)))
    assert alone.low
    assert figure(Activity("1", MARCH, ActivityKind.MEETING, contents=(kind,), helped=Range.exact(3))) == alone


NOTED = (
    (ActivityKind.PERFORMANCE, (ActivityKind.VITAL_SIGNS,), Range.exact(1), EVIDENCED),
    (ActivityKind.MEETING, (ActivityKind.VITAL_SIGNS,), Range.exact(1), EVIDENCED),
    (ActivityKind.MEETING, (), Range.exact(0), NOT_SEEN),
    (ActivityKind.MEETING, None, Range(0, 1), NOT_SEEN),
    (ActivityKind.PERFORMANCE, None, Range.exact(0), NOT_SEEN),
)


@pytest.mark.parametrize(("kind", "contents", "months", "standing"), NOTED)
def test_contents_are_read_one_way(kind, contents, months, standing, book: RuleBook):
    """What took place at any activity is evidence and counts; left out, it is open of a meeting, and nothing of any other."""
    activity = Activity("1", MARCH, kind, (ActivityArea.AWARENESS,), contents=contents)
    club = Club("a", "A", founded=PartialDate(2019), activities=(activity,), complete=ALL)
    measures = [book.measure(id_) for id_ in ("health.vital_signs_months", "areas.health")]
    table = book.tabulate(Register(clubs=(club,)), YEAR.last_day, YEAR, measures=measures)

    assert [table.figure("a", measure) for measure in measures] == [months, months]
    assert areas_of(club, YEAR).finding(ActivityArea.HEALTH).standing is standing


BOTH = (ActivityKind.HELP_TO_PERSON, ActivityKind.PROCEDURE_HELP)
THREE, UP_TO_THREE = Range.exact(3), Range(0, 3)
HELPED_ONCE = (
    (ActivityKind.HELP_TO_PERSON, None, (), (THREE, NO)),
    (ActivityKind.HELP_TO_PERSON, None, (ActivityKind.PROCEDURE_HELP,), (THREE, UP_TO_THREE)),
    (ActivityKind.PROCEDURE_HELP, None, (ActivityKind.HELP_TO_PERSON,), (UP_TO_THREE, THREE)),
    (ActivityKind.HELP_TO_COMMUNITY, None, (ActivityKind.HELP_TO_PERSON,), (UP_TO_THREE, NO)),
    (ActivityKind.MEETING, None, (ActivityKind.HELP_TO_PERSON,), (THREE, NO)),
    (ActivityKind.MEETING, None, BOTH, (UP_TO_THREE, UP_TO_THREE)),
    (ActivityKind.MEETING, (ActivityArea.RIGHTS,), BOTH, (UP_TO_THREE, THREE)),
    (ActivityKind.MEETING, (ActivityArea.MUTUAL_HELP, ActivityArea.RIGHTS), BOTH, (UP_TO_THREE, UP_TO_THREE)),
    (ActivityKind.MEETING, None, None, (UP_TO_THREE, UP_TO_THREE)),
)


@pytest.mark.parametrize(("kind", "areas", "contents", "expected"), HELPED_ONCE)
def test_a_number_of_persons_counts_once(kind, areas, contents, expected, book: RuleBook):
    """Three persons at one activity are three of its kind; of what else it held they are at most those three."""
    activity = Activity("1", MARCH, kind, areas, helped=THREE, contents=contents)
    club = Club("a", "A", founded=PartialDate(2019), activities=(activity,), complete=ALL)
    measures = [book.measure(id_) for id_ in ("help.people", "rights.people_helped")]
    table = book.tabulate(Register(clubs=(club,)), YEAR.last_day, YEAR, measures=measures)

    assert tuple(table.figure("a", measure) for measure in measures) == expected


@pytest.mark.parametrize(
    ("on", "kept", "areas", "standing", "verdict"),
    [
        (PartialDate(2024), ALL, (ActivityArea.HEALTH,), DECLARED, Verdict.MET),
        (PartialDate(2024), (), (ActivityArea.HEALTH,), DECLARED, Verdict.MET),
        (PartialDate(2023), ALL, (ActivityArea.HEALTH,), NOT_SEEN, Verdict.NOT_MET),
        (PartialDate(2023), (), (ActivityArea.HEALTH,), NOT_SEEN, Verdict.NOT_KNOWN),
        (PartialDate(2024), ALL, (), NOT_SEEN, Verdict.NOT_MET),
        (PartialDate(2024), ALL, None, NOT_SEEN, Verdict.NOT_KNOWN),
    ],
)
def test_what_a_club_only_says(on, kept, areas, standing, verdict):
    """An area named beside an activity is declared; no areas is a no in full books, areas left out are not known."""
    activity = Activity("1", on, ActivityKind.OTHER, areas)
    found = of_health(activities=(activity,), complete=kept)

    assert (found.standing, found.verdict) == (standing, verdict)


@pytest.mark.parametrize(
    ("period", "figures", "standing", "verdict"),
    [
        ("2024", {"areas": 8}, DECLARED, Verdict.MET),
        ("2024", {"areas": 7}, NOT_SEEN, Verdict.NOT_KNOWN),
        ("2024-01/2024-06", {"areas": 8}, DECLARED, Verdict.MET),
        ("2023/2024", {"areas": 8}, NOT_SEEN, Verdict.NOT_KNOWN),
        ("2024", {"areas.health": 1}, DECLARED, Verdict.MET),
        ("2024", {"areas.health": 0}, NOT_SEEN, Verdict.NOT_MET),
        ("2024", {"areas.rights": 1}, NOT_SEEN, Verdict.NOT_KNOWN),
        ("2024", {"areas": 8, "areas.health": 0}, NOT_SEEN, Verdict.NOT_KNOWN),
        ("2024", {"areas": 8, "areas.rights": 0}, NOT_SEEN, Verdict.NOT_KNOWN),
        ("2024", {"areas": 7, "areas.rights": 0}, DECLARED, Verdict.MET),
        ("2023/2024", {"areas.health": 0}, NOT_SEEN, Verdict.NOT_MET),
    ],
)
def test_what_a_return_says(period, figures, standing, verdict):
    """Eight areas are all of them, as are seven without the eighth; seven do not say which, and eight of which one is none
    nothing; a return for longer does not say when, but that it never was.
    """
    said = tuple(Figure(id_, Range.exact(value)) for id_, value in figures.items())
    found = of_health(returns=(Return(Period.parse(period), said),))

    assert (found.standing, found.verdict) == (standing, verdict)


CHECK = Activity("1", MARCH, ActivityKind.HEALTH_CHECK, ())
RETURNED = (
    # what was returned, the rows and how they are kept; health, every other area, how many there are, contradictions
    ("all eight", {"areas": 8}, (), (), (YES, YES, Range.exact(8), 0)),
    ("some", {"areas": 5}, (), (), (OPEN, OPEN, Range.exact(5), 0)),
    ("over five", {"areas": Range.at_least(6)}, (), (), (OPEN, OPEN, Range(6, 8), 0)),
    ("one, which rows show", {"areas": 1}, (CHECK,), (), (YES, NO, Range.exact(1), 0)),
    ("rows decide", {"areas": 1}, (CHECK,), ALL, (YES, NO, Range.exact(1), 0)),
    ("seven, and which not", {"areas": 7, "areas.health": 0}, (), (), (NO, YES, Range.exact(7), 0)),
    ("none", {"areas": 0}, (), (), (NO, NO, Range.exact(0), 0)),
    ("eight, and one not", {"areas": 8, "areas.health": 0}, (), (), (OPEN, OPEN, Range(0, 8), 1)),
    ("more than there are", {"areas": 9}, (), (), (OPEN, OPEN, Range(0, 8), 1)),
    ("eight against complete rows", {"areas": 8}, (CHECK,), ALL, (YES, OPEN, Range(1, 8), 1)),
    ("none against rows", {"areas": 0}, (CHECK,), ALL, (OPEN, NO, Range(0, 1), 1)),
    ("one against rows", {"areas.health": 0}, (CHECK,), ALL, (OPEN, NO, Range(0, 1), 1)),
)


@pytest.mark.parametrize(
    ("figures", "activities", "kept", "expected"), [case[1:] for case in RETURNED], ids=[case[0] for case in RETURNED]
)
def test_a_number_of_areas_tells_of_each(figures, activities, kept, expected, book: RuleBook):
    """What a return says of the number, and rows of the areas, is one sum: each area is what the others leave of it."""
    said = tuple(
        Figure(id_, value if isinstance(value, Range) else Range.exact(value)) for id_, value in figures.items()
    )
    club = Club(
        "a", "A", founded=PartialDate(2019), activities=activities, returns=(Return(YEAR, said),), complete=kept
    )
    table = book.tabulate(Register(clubs=(club,)), YEAR.last_day, YEAR)
    found = {area: table.figure("a", CLUBS_OF_AREA[area]) for area in ActivityArea}

    assert (found.pop(ActivityArea.HEALTH), set(found.values())) == (expected[0], {expected[1]})
    assert (table.figure("a", AREAS_CARRIED_OUT), len(table.contradictions)) == expected[2:]


def test_a_return_of_all_areas_counts_for_each_indicator(book: RuleBook):
    """One club that returns all eight and one of which nothing is known: of each area one of two clubs, perhaps both."""
    told = Club("a", "A", founded=PartialDate(2019), returns=(Return(YEAR, (Figure("areas", Range.exact(8)),)),))
    ids = [f"{area.value}.active_clubs" for area in ActivityArea]
    register = Register(clubs=(told, Club("b", "B", founded=PartialDate(2019))))
    for id_ in ids:  # each asked alone: the number of areas is brought in with it
        (cell,) = book.compute(register, YEAR, indicators=[id_]).cells
        assert (cell.part, cell.whole) == (Range(1, 2), Range.exact(2))
    assert len(areas_of(told, YEAR).of(DECLARED)) == 8


def test_clubs_that_return_together_how_many_areas(book: RuleBook):
    """Two clubs with sixteen areas together have all eight each; with fifteen, neither is known to have any one area."""

    def health(number: int) -> list[Range]:
        clubs = tuple(Club(id_, id_, founded=PartialDate(2019)) for id_ in ("a", "b"))
        said = Return(YEAR, (Figure("areas", Range.exact(number)),), clubs=("a", "b"))
        above = Association("h", "Hội", AssociationLevel.COMMUNE, returns=(said,))
        table = book.tabulate(Register(clubs=clubs, associations=(above,)), YEAR.last_day, YEAR)
        return [table.figure(id_, CLUBS_OF_AREA[ActivityArea.HEALTH]) for id_ in ("a", "b")]

    assert health(16) == [YES, YES]
    assert health(15) == [OPEN, OPEN]


def test_a_dissolved_club_is_in_no_return_of_clubs(book: RuleBook):
    """It sent its return before it ended; at the end of the year it is none of the clubs of an area, and nothing contradicts."""
    gone = ClubStatus(PartialDate(2024, 9), Status.DISSOLVED)
    said = (Return(YEAR, (Figure("areas", Range.exact(8)), Figure("loans.borrowers", Range.exact(20)))),)
    club = Club("a", "A", founded=PartialDate(2019), returns=said, statuses=(gone,), complete=ALL)
    table = book.tabulate(Register(clubs=(club,)), YEAR.last_day, YEAR)

    assert table.contradictions == ()
    assert table.figure("a", AREAS_CARRIED_OUT) == NO


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [
        ({"areas": 8}, Verdict.MET),
        ({"areas": 8, "areas.health": 1}, Verdict.MET),
        ({"areas": 8, "areas.health": 0}, Verdict.NOT_KNOWN),
        ({"areas": 7, "areas.health": 0}, Verdict.NOT_MET),
        ({"areas.health": 0}, Verdict.NOT_MET),
    ],
)
def test_a_return_that_contradicts_itself(figures, verdict, book: RuleBook):
    """Eight areas, of which one is none, are not eight for sure."""
    said = tuple(Figure(id_, Range.exact(value)) for id_, value in figures.items())
    club = Club("a", "A", founded=PartialDate(2019), returns=(Return(YEAR, said),))
    (finding,) = book.assess(club, YEAR.last_day, period=YEAR, criteria=["operation.all_areas"])

    assert finding.verdict is verdict


def test_a_day_that_may_lie_outside():
    """A check some time in 2024 may lie outside the first half: no evidence, and no proof that there was none."""
    check = Activity("1", PartialDate(2024), ActivityKind.HEALTH_CHECK, ())
    found = areas_of(Club("a", "A", activities=(check,), complete=ALL), Period.parse("2024-01/2024-06"))

    health = found.finding(ActivityArea.HEALTH)
    assert (health.standing, health.verdict, health.evidence) == (NOT_SEEN, Verdict.NOT_KNOWN, ())


def test_the_finding_counts_what_is_shown_and_what_is_said(book: RuleBook):
    """Three areas by rows, four by word and one by neither: seven of eight, and which."""
    rows = (ActivityKind.HEALTH_CHECK, ActivityKind.TALK, ActivityKind.VISIT)
    said = (ActivityArea.LIVELIHOOD, ActivityArea.HOME_CARE, ActivityArea.MUTUAL_HELP, ActivityArea.RIGHTS)
    activities = (
        *(Activity(kind.value, MARCH, kind, ()) for kind in rows),
        Activity("said", MARCH, ActivityKind.OTHER, said),
    )
    club = Club("a", "A", founded=PartialDate(2020), activities=activities, complete=ALL)
    (finding,) = book.assess(club, YEAR.last_day, period=YEAR, criteria=["operation.all_areas"])
    areas = book.areas(club, period=YEAR)

    assert (finding.verdict, finding.figures) == (Verdict.NOT_MET, (Range.exact(7),))
    assert {standing: len(areas.of(standing)) for standing in AreaStanding} == {EVIDENCED: 3, DECLARED: 4, NOT_SEEN: 1}
    assert WORDS.say(areas) == (
        "Tám mảng hoạt động: có bằng chứng 3 mảng (chăm sóc sức khỏe; nâng cao nhận thức, kiến thức; chăm sóc đời sống "
        "tinh thần thông qua văn hóa, văn nghệ, thăm hỏi, giao lưu), chỉ khai 4 mảng (tăng thu nhập; chăm sóc tại nhà dựa "
        "vào tình nguyện viên; tự giúp nhau và hỗ trợ cộng đồng; bảo vệ quyền, lợi ích), chưa có 1 mảng (vận động nguồn "
        "lực)"
    )


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (
            {"activities": (Activity("1", MARCH, ActivityKind.HEALTH_CHECK, ()),)},
            "Chăm sóc sức khỏe: có bằng chứng – khám sức khỏe: 1 lần",
        ),
        (
            {"activities": (Activity("1", MARCH, ActivityKind.OTHER, (ActivityArea.HEALTH,)),)},
            "Chăm sóc sức khỏe: chỉ khai – ghi ở 1 hoạt động",
        ),
        (
            {"returns": (Return(YEAR, (Figure("areas", Range.exact(8)),)),)},
            "Chăm sóc sức khỏe: chỉ khai – có trong báo cáo của câu lạc bộ",
        ),
        ({"complete": ALL}, "Chăm sóc sức khỏe: chưa có"),
        (
            {"complete": ALL, "returns": (Return(YEAR, (Figure("areas", Range.exact(8)),)),)},
            (
                "Chăm sóc sức khỏe: chỉ khai – có trong báo cáo của câu lạc bộ; sổ sách khai đủ mà không có, trái với báo cáo, "
                "nên chưa xác định được"
            ),
        ),
        (
            {},
            "Chăm sóc sức khỏe: chưa có – sổ sách chưa khai đủ hoặc chưa ghi rõ, nên chưa thể nói là không thực hiện",
        ),
    ],
)
def test_an_area_in_words(more, expected):
    """How an area stands, and what shows it."""
    assert WORDS.say(of_health(**more)) == expected


def test_a_club_that_was_dissolved_is_no_club_of_an_area(book: RuleBook):
    """What it did before does not make a dissolved club one of the clubs, of which those of an area are a part."""
    check = Activity("1", MARCH, ActivityKind.HEALTH_CHECK, ())
    gone = ClubStatus(PartialDate(2024, 9), Status.DISSOLVED)
    club = Club("a", "A", founded=PartialDate(2020), activities=(check,), complete=ALL, statuses=(gone,))
    table = book.tabulate(Register(clubs=(club,)), YEAR.last_day, YEAR)

    assert Range.exact(0) == table.figure("a", book.measure("areas.health"))
    assert table.contradictions == ()


# --- facts ------------------------------------------------------------------------------------------------------------


def moment(period: str) -> Moment:
    """A period as facts are asked of it."""
    asked = Period.parse(period)
    return Moment(asked.last, day_key(asked.start), day_key(asked.end))


@pytest.mark.parametrize(
    ("founded", "period", "expected"),
    [
        ("2019", "2024", (1, 1)),
        ("2019", "2024-06-01/2025-05-31", (0, 0)),
        ("2019", "2023-03-01/2024-02-28", (0, 0)),
        ("2019", "2023-03-01/2024-02-29", (1, 1)),
        ("2019", "2024-02-29/2025-02-28", (1, 1)),
        ("2019", "2023/2024", (0, 0)),
        ("2019", "2024-01/2024-06", (1, None)),
        ("2024-03-01", "2024", (1, None)),
        ("2025", "2024", (0, None)),
    ],
)
def test_fewest_of_a_year(founded: str, period: str, expected: tuple[int, int | None]):
    """One song on 29 February 2024: a year up to 28 or 29 February is whole; of one begun it is a lower bound."""
    song = Activity("1", PartialDate(2024, 2, 29), ActivityKind.PERFORMANCE)
    club = Club("a", "A", founded=PartialDate.parse(founded), activities=(song,), complete=ALL)
    fact = fewest_in_a_year("culture.performance_count", ActivityKind.PERFORMANCE)

    assert Range(*expected) == fact(club, club, moment(period))


def test_a_year_after_the_end_of_a_club_is_not_asked():
    """Dissolved in March 2024 it has one whole year, 2023, and the next begun only."""
    song = Activity("1", PartialDate(2023, 5), ActivityKind.PERFORMANCE)
    gone = ClubStatus(PartialDate(2024, 3), Status.DISSOLVED)
    club = Club("a", "A", founded=PartialDate(2019), activities=(song,), statuses=(gone,), complete=ALL)
    fact = fewest_in_a_year("culture.performance_count", ActivityKind.PERFORMANCE)

    assert fact(club, club, moment("2023/2025")) == Range(0, 1)


def test_a_figure_that_is_worked_out_is_not_reported(book: RuleBook, tmp_path: Path):
    """The fewest of a year is worked out of what was done in each: a return of it is refused, and tells nothing."""
    said = Return(YEAR, (Figure("culture.fewest_performances", Range.exact(2)),))
    club = Club("a", "A", founded=PartialDate(2019), returns=(said,), complete=ALL)
    table = book.tabulate(Register(clubs=(club,)), YEAR.last_day, YEAR)
    assert table.figure("a", book.measure("culture.fewest_performances")) == Range.exact(0)

    path = tmp_path / "register.toml"
    path.write_text(
        '[[clubs]]\nid = "a"\nname = "A"\n[[clubs.returns]]\nperiod = "2024"\n'
        'figures = { "culture.fewest_performances" = 2 }\n',
        encoding="utf-8",
    )
    with pytest.raises(InputError, match=r"culture\.fewest_performances"):
        open_rulebook(plugins=()).read(path)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ((), (0, 0)),
        ((CarePair("m1", "p1", PartialDate(2023)),), (4, 4)),
        ((CarePair("m1", "p1", PartialDate(2023)), CarePair("m2", "p1", PartialDate(2023))), (4, 4)),
        ((CarePair("m1", "p1", PartialDate(2023)), CarePair("m2", "p2", PartialDate(2023))), (8, 8)),
        ((CarePair("m1", "p1", PartialDate(2024, 1, 15)),), (2, 2)),
        ((CarePair("m1", "p1", PartialDate(2023), PartialDate(2024, 1, 15)),), (2, 2)),
        ((CarePair("m1", "p1", PartialDate(2024, 1, 16)),), (1, 2)),
        ((CarePair("m1", "p1", PartialDate(2024, 1)),), (0, 4)),
        ((CarePair("m1", "p1", PartialDate(2025)),), (0, 0)),
        ((CarePair("m1", "p1"),), (0, 4)),
    ],
)
def test_weeks_of_care(pairs: tuple[CarePair, ...], expected: tuple[int, int]):
    """Of four weeks: each person's days once, whoever cares; a week begun may count or not."""
    club = Club("a", "A", care_pairs=pairs, complete=ALL)

    assert Range(*expected) == person_weeks(club, club, moment("2024-01-01/2024-01-28"))


# --- what the areas are -----------------------------------------------------------------------------------------------


def test_each_area_has_its_content(book: RuleBook):
    """Each of the eight says what it holds and what is not known, has criteria and an indicator, and evidence of its own."""
    kinds = Counter(kind for content in AREA_CONTENTS.values() for kind in content.kinds)

    assert list(AREA_CONTENTS) == list(ActivityArea)
    assert all(content.holds and content.not_known and content.criteria for content in AREA_CONTENTS.values())
    assert all(content.kinds or content.records for content in AREA_CONTENTS.values())
    assert set(kinds.values()) == {1}
    assert {area for area in ActivityArea if f"{area.value}.active_clubs" in book.indicators} == set(ActivityArea)


def test_a_norm_of_an_area_only_warns():
    """No norm of an area is law: each is advisory, and belongs to its area."""
    owned = [(c.area, c.advisory) for content in AREA_CONTENTS.values() for c in content.criteria]

    assert owned == [(area, True) for area, content in AREA_CONTENTS.items() for _ in content.criteria]
    assert len(AREA_CRITERIA) == 25


def test_no_norm_of_an_area_is_law():
    """Each value is practice or deduced, but for the plan of Hà Nội; each says in its words or its document's that it is no law."""
    values = [(p, value) for p in (*AREA_NORMS, *SOCIAL_AREA_NORMS) for value in p.history]
    surer = {p.id for p, value in values if value.cite.certainty in {Certainty.TEXT, Certainty.SUMMARY}}

    assert surer == {"livelihood.borrower_share_in_need.min"}
    assert all(value.cite.document in AREA_DOCUMENTS for _, value in values)
    assert all(value.cite.note_vi or value.cite.document.note_vi for _, value in values)
    assert all(any("UNK-" in fact for fact in value.cite.facts) for _, value in values if value.value is None)


def test_every_norm_is_used_or_kept_as_a_slot():
    """A parameter of the areas decides a criterion, counts in a measure, or is listed as a slot; the classes stand alone."""
    used = {parameter.id for content in AREA_CONTENTS.values() for parameter in content.parameters}
    every = {parameter.id for parameter in (*AREA_NORMS, *SOCIAL_AREA_NORMS)}

    assert every - used == {"assessment.class.min", "health.checkups.per_year"}


# --- components of places ---------------------------------------------------------------------------------------------

CARE = AreaComponent("x.care", "chăm sóc", (ActivityArea.HEALTH, ActivityArea.HOME_CARE))
WORK = AreaComponent("x.work", "làm ăn", (ActivityArea.LIVELIHOOD, ActivityArea.RESOURCES))
REST = tuple(area for area in ActivityArea if area not in {*CARE.areas, *WORK.areas})


@pytest.mark.parametrize(
    ("components", "left", "message"),
    [
        ((CARE, AreaComponent("x.more", "…", (ActivityArea.HEALTH,))), REST, "that stand twice in .*: health$"),
        ((CARE, WORK), (*REST, ActivityArea.HEALTH), "that stand twice in .*: health$"),
        ((CARE,), REST, "that stand nowhere in .*: livelihood, resources; put them in a component"),
        ((CARE, AreaComponent("x.care", "…", WORK.areas)), REST, "two components of .* have one id"),
    ],
)
def test_a_grouping_loses_no_area_and_counts_none_twice(components, left, message):
    """Each area stands in exactly one component, or is said not to be reported."""
    with pytest.raises(RangeError, match=message):
        AreaGrouping("x", "…", components, CITE, not_reported=left)


def test_a_component_without_areas():
    """A component is made of something."""
    with pytest.raises(RangeError, match=r"'x\.nothing' has no area"):
        AreaComponent("x.nothing", "…", ())


def test_a_component_stands_as_the_best_of_its_areas():
    """Care by rows of health alone is evidenced; work by word alone is declared."""
    grouping = AreaGrouping("x", "…", (CARE, WORK), CITE, not_reported=REST)
    activities = (
        Activity("1", MARCH, ActivityKind.HEALTH_CHECK, ()),
        Activity("2", MARCH, ActivityKind.OTHER, (ActivityArea.RESOURCES,)),
    )
    found = components_of(areas_of(Club("a", "A", activities=activities), YEAR), grouping)

    assert [(component.id, standing) for component, standing, _ in found] == [
        ("x.care", EVIDENCED),
        ("x.work", DECLARED),
    ]
    assert grouping.component(ActivityArea.RIGHTS) is None

"""Award rules as values: what they refuse, how a scale grades at its boundaries, and what a review tells apart."""

from datetime import date
from fractions import Fraction

import attrs
import pytest

from lthtgn.builtin import national
from lthtgn.errors import ExpressionError
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.hooks.specs import hookimpl
from lthtgn.model.associations import Association
from lthtgn.model.awards import Answer, Award, AwardForm, AwardIssuer, Nomination, RecipientKind
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Scope
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.award_review import prefers
from lthtgn.rules.award_rules import Known
from lthtgn.rules.awards import AwardCriteria, AwardScheme, ExclusionCheck, Route
from lthtgn.rules.nominees import ALREADY_AWARDED, answer, answer_figure
from lthtgn.rules.rows import HARDSHIP
from lthtgn.rules.scoring import Band, ScoredCriterion, ScoringScale

CITE = Document("qd-1-2026", "1/2026/QĐ-UBND", "…", "UBND tỉnh Sông Xanh").cite(
    certainty=Certainty.TEXT, facts=("SX-1",)
)
TUYEN_QUANG = Scope("08", "34", "Tuyên Quang")
HERE, THERE = Place("08", Edition.OF_34), Place("15", Edition.OF_34)
SINCE = date(2026, 1, 1)
COLLECTIVE = RecipientKind.COLLECTIVE


def scale(**more):
    """60 points for meetings, 40 for the fund, up to 10 taken away; good from 70, excellent from 90."""
    return ScoringScale(
        **{
            "id": "song_xanh.clubs.scale",
            "term_vi": "Thang điểm câu lạc bộ",
            "schemes": ("awards.clubs.review",),
            "recipients": (COLLECTIVE,),
            "criteria": (
                ScoredCriterion("song_xanh.meetings", "sinh hoạt đều", 60),
                ScoredCriterion("song_xanh.fund", "quỹ an toàn", 40),
                ScoredCriterion("song_xanh.late", "báo cáo chậm", -10),
            ),
            "bands": (Band("xuất sắc", 90), Band("tốt", 70)),
            "awarded_from": "tốt",
            "since": SINCE,
            "cite": CITE,
            "scope": TUYEN_QUANG,
            **more,
        }
    )


SCORES = [
    # meetings, fund, late; points, grades, whether the award is given
    (True, True, False, Range.exact(100), ["xuất sắc"], Verdict.MET),
    (True, True, True, Range.exact(90), ["xuất sắc"], Verdict.MET),  # 90 is excellent
    (True, Range.exact(Fraction(79, 2)), True, Range.exact(Fraction(179, 2)), ["tốt"], Verdict.MET),  # 89.5 is not
    (True, Range.exact(10), False, Range.exact(70), ["tốt"], Verdict.MET),
    (True, Range.exact(9), False, Range.exact(69), [None], Verdict.NOT_MET),
    (True, True, None, Range(90, 100), ["xuất sắc"], Verdict.MET),  # the grade is known, the points are not
    (True, None, False, Range(60, 100), [None, "tốt", "xuất sắc"], Verdict.NOT_KNOWN),
    (
        True,
        Range(20, 30),
        False,
        Range(80, 90),
        ["tốt", "xuất sắc"],
        Verdict.MET,
    ),  # the award is sure, the grade is not
    (False, None, None, Range(-10, 40), [None], Verdict.NOT_MET),
    (None, None, None, Range(-10, 100), [None, "tốt", "xuất sắc"], Verdict.NOT_KNOWN),
]


@pytest.mark.parametrize(("meetings", "fund", "late", "points", "grades", "verdict"), SCORES)
def test_a_score(meetings, fund, late, points, grades, verdict):
    given = {"song_xanh.meetings": meetings, "song_xanh.fund": fund, "song_xanh.late": late}
    score = scale().score(
        Answer(id_, value=what) if isinstance(what, Range) else Answer(id_, met=what) for id_, what in given.items()
    )

    assert (points, grades, verdict) == (score.points, [b and b.term_vi for b in score.grades], score.verdict)
    assert score.grade == (score.grades[0] if len(grades) == 1 else None)


@pytest.mark.parametrize("points", [Range.exact(61), Range.exact(-1), Range(70, 80)])
def test_more_points_than_there_are_count_as_no_answer(points):
    score = scale().score([Answer("song_xanh.meetings", value=points)])

    assert (("song_xanh.meetings",), Range(0, 60)) == (score.misfits, score.parts[0][1])


def test_a_scale_that_only_grades_says_nothing_of_the_award():
    assert Verdict.NOT_IN_FORCE is scale(awarded_from=None).score(()).verdict


WRONG_SCALES = [
    {"criteria": ()},
    {"criteria": (ScoredCriterion("song_xanh.a", "…", 1), ScoredCriterion("song_xanh.a", "…", 2))},
    {"bands": ()},
    {"bands": (Band("tốt", 70), Band("khá", 70))},
    {"bands": (Band("tốt", 70), Band("tốt", 80))},
    {"awarded_from": "khá"},
    {"id": "Thang điểm"},
]


@pytest.mark.parametrize("wrong", WRONG_SCALES)
def test_a_scale_that_cannot_be_is_refused(wrong):
    with pytest.raises(ExpressionError):
        scale(**wrong)


@pytest.mark.parametrize("points", [0, True, 1.5])
def test_points_are_exact(points):
    with pytest.raises(ExpressionError, match="whole number or a Fraction"):
        ScoredCriterion("song_xanh.c", "…", points)


def test_only_nominees_are_asked():
    """A test of members is none of nominees; a question needs an id."""
    of_member = HARDSHIP.is_true()
    with pytest.raises(ExpressionError):
        Route("song_xanh.r", "…", of_member)
    with pytest.raises(ExpressionError):
        ExclusionCheck("song_xanh.c", "…", "…", of_member, SINCE, CITE)
    with pytest.raises(ExpressionError):
        answer("Phong trào", "…")
    with pytest.raises(ExpressionError):
        answer_figure("", "…")


def test_criteria_need_a_route():
    """A scheme without criteria has none; criteria without a route would be met by nobody or by all."""
    with pytest.raises(ExpressionError, match="no route"):
        AwardCriteria("song_xanh.c", "…", ("awards.clubs.review",), (COLLECTIVE,), (), SINCE, CITE)


def test_the_same_question_is_one_field():
    """Two plugins that ask under one id ask the same, and fields of one id are equal."""
    assert answer("song_xanh.a", "…") == answer("song_xanh.a", "…")
    assert answer("song_xanh.a", "…") != answer("song_xanh.b", "…")


class Local:
    """A province with a scale for the clubs, and an award of its own."""

    OWN = AwardScheme(
        "song_xanh.awards.club_of_the_year",
        "Câu lạc bộ tiêu biểu của tỉnh",
        AwardForm.TITLE,
        SINCE,
        (CITE,),
        issuer=AwardIssuer.PROVINCE,
        recipients=(COLLECTIVE,),
        scope=TUYEN_QUANG,
        checks=(
            ExclusionCheck(
                "song_xanh.check.twice", "đã được khen", "đã được khen chưa", ALREADY_AWARDED.is_true(), SINCE, CITE
            ),
        ),
    )

    @hookimpl
    def lthtgn_documents(self):
        return (CITE.document,)

    @hookimpl
    def lthtgn_award_schemes(self):
        return (self.OWN, scale())


BOOK = assemble([Plugin("national", national, "built in")])
LOCAL = assemble([Plugin("national", national, "built in"), Plugin("song-xanh", Local())])
PUT = Nomination("n", COLLECTIVE, scheme="awards.clubs.review", answers=(Answer("song_xanh.meetings", met=True),))


def findings(nomination, place, day=SINCE, book=LOCAL):
    return book.awards(Club("a", "A", place=place, nominations=(nomination,)), day).findings


def test_a_scale_decides_in_its_place_and_days_only():
    put = Nomination(
        "n",
        COLLECTIVE,
        scheme="awards.clubs.review",
        answers=(Answer("song_xanh.meetings", met=True), Answer("song_xanh.fund", met=True)),
    )
    [here], [there], [before] = (
        findings(put, HERE),
        findings(put, THERE),
        findings(put, HERE, date(2025, 12, 31)),
    )

    assert (Known.WHOLE, Verdict.MET) == (here.known, here.verdict)
    assert [(Known.NONE, Verdict.NOT_KNOWN)] * 2 == [(item.known, item.verdict) for item in (there, before)]
    assert (there.scores, before.scores) == ((), ())


def test_an_award_of_a_province_is_not_in_force_elsewhere():
    put = Nomination("n", COLLECTIVE, scheme="song_xanh.awards.club_of_the_year", already_awarded=True)
    [here], [there] = findings(put, HERE), findings(put, THERE)

    assert (Verdict.NOT_KNOWN, Known.NONE) == (here.verdict, here.known)
    assert ["song_xanh.check.twice"] == [item.check.id for item in here.warnings]
    assert (Verdict.NOT_IN_FORCE, (), None) == (there.verdict, there.warnings, there.prize.amount)


def test_an_award_that_is_not_in_the_book_is_told():
    """A register may come from where there are more plugins: what it names is told, and the rest is answered."""
    put = Nomination("n", COLLECTIVE, scheme="song_xanh.awards.club_of_the_year")
    given = Award("w", PartialDate(2026), "…", COLLECTIVE, scheme="song_xanh.awards.club_of_the_year")
    review = BOOK.awards(Register(clubs=(Club("a", "A", nominations=(put,)),), awards=(given,)), SINCE)

    assert [("a", "n", "scheme"), (None, "w", "scheme")] == [(it.club, it.id, it.field) for it in review.unknown]
    assert ((), None, None) == (review.findings, review.given[0].scheme, review.given[0].total)


MISSPELT = [
    # what is written; field, position, nearest
    (Nomination("n", COLLECTIVE, scheme="awards.comendation.commune"), "scheme", None, "awards.commendation.commune"),
    (Nomination("n", COLLECTIVE, holds=("awards.medal.othr",)), "holds", 0, "awards.medal.other"),
    (Nomination("n", COLLECTIVE, based_on=("giay-khen", "giay-ken")), "based_on", 1, "giay-khen"),
    (Nomination("n", COLLECTIVE, based_on=("zzz",)), "based_on", 0, None),
    (("clb-an-binh", "clb-an-bihn"), "recipients", 1, "clb-an-binh"),
    (("clb-an-binh/tv-1", "clb-an-bihn/tv-1"), "recipients", 1, "clb-an-binh"),
    (("hoi-xa/hv-9", "clb-an-binh/tv-9"), "recipients", 1, None),  # the roster is complete; nobody's id is suggested
    (("0912345678",), "recipients", 0, None),
]


def of_register(what, *, complete=True):
    """A club of one member and an association, with an award, or a nomination beside one."""
    put = (what,) if isinstance(what, Nomination) else ()
    recipients = () if put else what
    award = Award("giay-khen", PartialDate(2026, 2), "…", COLLECTIVE, recipients=recipients)
    club = Club("clb-an-binh", "A", members=(Member("tv-1"),), nominations=put)
    if complete:
        club = attrs.evolve(club, complete=(Complete(Records.MEMBERS),))
    return Register(clubs=(club,), associations=(Association("hoi-xa", "H"),), awards=(award,))


@pytest.mark.parametrize(("what", "field", "position", "near"), MISSPELT)
def test_an_id_that_nobody_knows_is_told_with_the_nearest(what, field, position, near):
    """Whatever a nomination or an award names: schemes of the book, awards and recipients of the register."""
    [found] = BOOK.awards(of_register(what), SINCE).unknown

    assert (field, position, near) == (found.field, found.position, found.nearest)
    assert found.value not in repr(found)


def test_who_may_be_known_elsewhere_is_not_told():
    """A roster that is not complete may lack the member; a club alone does not hold the awards that it names."""
    assert () == BOOK.awards(of_register(("clb-an-binh/tv-9",), complete=False), SINCE).unknown
    assert () == BOOK.awards(of_register(Nomination("n", COLLECTIVE, based_on=("x",))).clubs[0], SINCE).unknown


def test_very_many_wrong_ids_are_told_in_time():
    """Of the later ones nothing is suggested any more."""
    awards = tuple(
        Award(f"w{i}", PartialDate(2026), "…", COLLECTIVE, recipients=(f"clb-{i}-sai",)) for i in range(2000)
    )
    clubs = tuple(Club(f"clb-{i}", "A") for i in range(1000))
    found = BOOK.awards(Register(clubs=clubs, awards=awards), SINCE).unknown

    assert len(found) == 2000
    assert found[0].nearest == "clb-0"
    assert found[-1].nearest is None


def test_without_a_scheme_all_that_may_go_to_such_a_recipient_are_asked():
    """To a household go commendations, the province's certificate, the title of a family, and what says nothing of it."""
    asked = {item.scheme.id for item in findings(Nomination("n", RecipientKind.HOUSEHOLD), THERE, date(2026, 7, 1))}

    assert {
        "awards.commendation.commune",
        "awards.commendation.body",
        "awards.merit.province",
        "awards.title.cultural_family",
        "awards.association.flag",
        "awards.association.commendation",
    } == asked


def test_what_a_plugin_asks_changes_the_fingerprint():
    assert BOOK.fingerprint != LOCAL.fingerprint
    assert (
        LOCAL.fingerprint
        == assemble([Plugin("song-xanh", Local()), Plugin("national", national, "built in")]).fingerprint
    )


def test_a_check_that_is_unsure_is_left_out_at_a_floor():
    """That a collective needs a rating in writing is a deduction."""
    put = Nomination("n", COLLECTIVE, scheme="awards.commendation.commune", rated_in_writing=False)
    club = Club("a", "A", nominations=(put,))
    every, sure = (
        {item.check.id for item in BOOK.awards(club, date(2026, 7, 1), floor=floor).findings[0].warnings}
        for floor in (Certainty.DEDUCTION, Certainty.TEXT)
    )

    assert {"awards.check.rating_in_writing"} == every - sure


FORMS = [
    # form, level, the day: the scheme that an award is of where it names none
    (AwardForm.COMMENDATION, AwardIssuer.COMMUNE, PartialDate(2026), "awards.commendation.commune"),
    (AwardForm.COMMENDATION, AwardIssuer.DISTRICT, PartialDate(2025), "awards.commendation.district"),
    (AwardForm.COMMENDATION, AwardIssuer.DISTRICT, PartialDate(2025, 7), None),  # there was none any more
    (AwardForm.FLAG, AwardIssuer.PROVINCE, PartialDate(2026), "awards.flag.province"),
    (AwardForm.TITLE, AwardIssuer.PROVINCE, PartialDate(2026), None),  # the province's own has to be named
    (AwardForm.TITLE, AwardIssuer.ASSOCIATION_COMMUNE, PartialDate(2026), "awards.association.shining_example"),
    (AwardForm.COMMENDATION, AwardIssuer.ASSOCIATION_COMMUNE, PartialDate(2026), "awards.association.commendation"),
    (AwardForm.COMMENDATION, None, PartialDate(2026), None),
    (None, AwardIssuer.COMMUNE, PartialDate(2026), None),
]


@pytest.mark.parametrize(("form", "level", "on", "scheme"), FORMS)
def test_of_which_scheme_an_award_is(form, level, on, scheme):
    award = Award("w", on, "…", COLLECTIVE, form=form, issuer_level=level)
    [given] = LOCAL.awards(Register(awards=(award,)), SINCE).given

    assert scheme == (given.scheme and given.scheme.id)
    assert award == given.award  # what was found is not written into the award


def given(*awards, book=LOCAL):
    return book.awards(Register(awards=awards), date(2026, 8, 1)).given


def award(id_, on, recipients=(), number=Range(1, 1), scheme="awards.commendation.commune", **more):  # noqa: B008
    return Award(
        id_, PartialDate.parse(on), "UBND xã", RecipientKind.INDIVIDUAL, number, None, recipients, scheme=scheme, **more
    )


def test_prize_money_is_of_as_many_as_are_listed():
    """Three persons listed and no number: 3 × 702,000 đồng (A-4.35a), never one alone."""
    [found] = given(award("x", "2025-08-01", ("a/1", "a/2", "a/3")))

    assert (Range.exact(3), Range.exact(2_106_000)) == (found.number, found.total)


def test_only_the_later_of_two_awards_repeats_the_first():
    """One achievement is rewarded once (A-4.01): the award that came first was in order."""
    first, later = given(
        award("x", "2024-08-01", ("a/1",), achievement="quỹ an toàn"),
        award("y", "2025-08-01", ("a/1",), achievement="quỹ an toàn"),
    )

    assert () == first.warnings
    assert ["awards.check.same_achievement"] == [warned.check.id for warned in later.warnings]


@pytest.mark.parametrize(("on", "possible"), [("2025-06-30", Verdict.NOT_KNOWN), ("2025-07-01", Verdict.NOT_IN_FORCE)])
def test_an_award_of_the_district_after_its_end(on, possible):
    """The district tier ended on 2025-07-01 (A-4.08d); to whom its chair gave it is not known."""
    [found] = given(award("x", on, scheme="awards.commendation.district"))

    assert possible is found.possible


def test_no_prize_of_the_state_for_an_award_of_the_association():
    """The commune's association may not give a commendation (A-4.42b); the prize is the State's."""
    [found] = given(award("x", "2025-08-01", issuer_level=AwardIssuer.ASSOCIATION_COMMUNE))

    assert found.total is None
    assert "awards.check.no_commune_commendation" in {warned.check.id for warned in found.warnings}


def test_a_household_is_neither_preferred_nor_passed_over():
    """The rule for a tie speaks of women and of collectives (A-4.16e)."""
    club = Club(
        "a",
        "A",
        members=(Member("w", sex=Sex.FEMALE), Member("m", sex=Sex.MALE)),
        nominations=tuple(
            Nomination(id_, kind, member=member, scheme="awards.merit.province")
            for id_, kind, member in (
                ("w", RecipientKind.INDIVIDUAL, "w"),
                ("m", RecipientKind.INDIVIDUAL, "m"),
                ("h", RecipientKind.HOUSEHOLD, "m"),
            )
        ),
    )
    found = {item.nomination.id: item for item in LOCAL.awards(club, SINCE).findings}

    assert (Verdict.MET, Verdict.NOT_MET) == (prefers(found["w"], found["m"]), prefers(found["m"], found["w"]))
    assert {Verdict.NOT_IN_FORCE} == {prefers(found["h"], found["m"]), prefers(found["w"], found["h"])}

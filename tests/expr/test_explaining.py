"""Expressions in Vietnamese words."""

import pytest

from lthtgn.expr.explaining import Explained, explain
from lthtgn.expr.nodes import (
    Field,
    FieldType,
    Measure,
    Numeric,
    RowKind,
    ShareOf,
    Test,
    When,
    count,
    distinct,
    mean,
    share,
    total,
)
from lthtgn.model.areas import ActivityArea
from lthtgn.model.people import Sex
from lthtgn.policy.parameters import Parameter, Unit

ROSTER = RowKind("members", "thành viên", "members")
SEX = Field(ROSTER, "sex", FieldType.CHOICE, "giới tính", choices=Sex)
AGE = Field(ROSTER, "born", FieldType.AGE, "tuổi")
POOR = Field(ROSTER, "poor", FieldType.FLAG, "thuộc hộ nghèo")
LOANS = RowKind("loans", "khoản vay", "loans", on="on")
AMOUNT = Field(LOANS, "amount", FieldType.NUMBER, "số tiền")
BORROWER = Field(LOANS, "borrower", FieldType.KEY, "người vay")
AREAS = Field(LOANS, "areas", FieldType.CHOICES, "mảng", choices=ActivityArea)
LINE = Parameter("people.line", "…", Unit("years", "tuổi"), ())
LEAST = Parameter("share.min", "…", Unit("share", "%", is_share=True), ())

MEMBERS = Measure("members", "số thành viên", count(ROSTER.rows))
OLDER = Measure("members.older", "số người cao tuổi", count(ROSTER.rows.where(AGE >= LINE)))
REPORTED = Measure("clubs.well_managed", "số câu lạc bộ quản lý tốt", None)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (MEMBERS, "số thành viên: đếm thành viên"),
        (OLDER, "số người cao tuổi: đếm thành viên có tuổi từ people.line"),
        (REPORTED, "số câu lạc bộ quản lý tốt: chỉ lấy từ báo cáo"),
        (count(ROSTER.rows.where(AGE < 16)), "đếm thành viên có tuổi dưới 16"),
        (count(ROSTER.rows.where(AGE > 16)), "đếm thành viên có tuổi trên 16"),
        (count(ROSTER.rows.where(AGE <= 16)), "đếm thành viên có tuổi không quá 16"),
        (count(ROSTER.rows.where(SEX.is_(Sex.FEMALE))), "đếm thành viên có giới tính là nữ"),
        (
            count(LOANS.rows.where(AREAS.one_of(ActivityArea.HEALTH, ActivityArea.RIGHTS))),
            "đếm khoản vay có mảng là Chăm sóc sức khỏe hoặc Bảo vệ quyền, lợi ích",
        ),
        (count(ROSTER.rows.where(POOR.is_true() & (AGE >= 60))), "đếm thành viên có thuộc hộ nghèo và tuổi từ 60"),
        (
            count(ROSTER.rows.where((POOR.is_true() | (AGE >= 60)) & ~POOR.is_true())),
            "đếm thành viên có (thuộc hộ nghèo hoặc tuổi từ 60) và không (thuộc hộ nghèo)",
        ),
        (total(LOANS.rows, AMOUNT), "cộng số tiền của khoản vay"),
        (distinct(LOANS.rows, BORROWER), "đếm người vay khác nhau của khoản vay"),
        (MEMBERS + OLDER, "số thành viên + số người cao tuổi"),
        (MEMBERS - OLDER, "số thành viên trừ số người cao tuổi"),
        (Measure("m", "tổng", distinct(LOANS.rows, BORROWER), when=When.PERIOD), "tổng: đếm người vay khác nhau của khoản vay"),
    ],
)  # fmt: skip
def test_numbers(expression: Numeric, expected: str):
    """A number says what is counted, of which rows, and which of them."""
    assert Explained(expected) == explain(expression)


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (
            MEMBERS.between(50, 70),
            """
số thành viên (members) từ 50 đến 70
  số thành viên: đếm thành viên
""",
        ),
        (
            MEMBERS.at_most(70),
            """
số thành viên (members) nhiều nhất 70
  số thành viên: đếm thành viên
""",
        ),
        (
            count(ROSTER.rows).at_least(1),
            """
số ít nhất 1
  đếm thành viên
""",
        ),
        (
            share(OLDER, of=MEMBERS),
            """
tỷ lệ số người cao tuổi (members.older) trên số thành viên (members)
  số người cao tuổi: đếm thành viên có tuổi từ people.line
  số thành viên: đếm thành viên
""",
        ),
        (
            mean(REPORTED, per=MEMBERS).at_least(2),
            """
bình quân số câu lạc bộ quản lý tốt (clubs.well_managed) trên mỗi đơn vị của số thành viên (members) ít nhất 2
  số câu lạc bộ quản lý tốt: chỉ lấy từ báo cáo
  số thành viên: đếm thành viên
""",
        ),
        (
            mean(REPORTED, per=MEMBERS),
            """
bình quân số câu lạc bộ quản lý tốt (clubs.well_managed) trên mỗi đơn vị của số thành viên (members)
  số câu lạc bộ quản lý tốt: chỉ lấy từ báo cáo
  số thành viên: đếm thành viên
""",
        ),
        (
            ~(share(OLDER, of=MEMBERS).at_least(LEAST) & (MEMBERS.at_least(50) | REPORTED.at_least(1))),
            """
không:
  tất cả:
    tỷ lệ số người cao tuổi (members.older) trên số thành viên (members) ít nhất share.min
      số người cao tuổi: đếm thành viên có tuổi từ people.line
      số thành viên: đếm thành viên
    một trong các điều sau:
      số thành viên (members) ít nhất 50
        số thành viên: đếm thành viên
      số câu lạc bộ quản lý tốt (clubs.well_managed) ít nhất 1
        số câu lạc bộ quản lý tốt: chỉ lấy từ báo cáo
""",
        ),
    ],
)
def test_tests(test: Test | ShareOf, expected: str):
    """A test is a tree: what is asked, and below it what it is asked of."""
    assert expected.strip() == "\n".join(explain(test).lines())


def test_bounds_in_other_words():
    """Whoever explains may say a bound in words of their own, inside rows and out."""
    found = explain(
        share(OLDER, of=MEMBERS).at_least(LEAST), lambda bound: {"share.min": "60 %"}.get(bound.id, "60 tuổi")
    )
    assert [
        "tỷ lệ số người cao tuổi (members.older) trên số thành viên (members) ít nhất 60 %",
        "  số người cao tuổi: đếm thành viên có tuổi từ 60 tuổi",
        "  số thành viên: đếm thành viên",
    ] == list(found.lines())

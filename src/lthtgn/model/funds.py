"""The two funds of a club, their entries, and loans. Money is whole đồng."""

from __future__ import annotations

import enum

import attrs

from lthtgn.model.periods import PartialDate

__all__ = ["EntryKind", "Fund", "FundEntry", "FundKind", "Loan", "Repayment"]


class FundKind(enum.Enum):
    """Kind of a fund: `LIVELIHOOD` quỹ tăng thu nhập, `OPERATING` quỹ hoạt động.

    >>> FundKind("livelihood") is FundKind.LIVELIHOOD
    True
    """

    LIVELIHOOD = "livelihood"
    OPERATING = "operating"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _FUNDKIND_TERMS[self]


_FUNDKIND_TERMS = {
    FundKind.LIVELIHOOD: "quỹ tăng thu nhập",
    FundKind.OPERATING: "quỹ hoạt động",
}


class EntryKind(enum.Enum):
    """Where money of a fund came from or went to (khoản thu, chi của quỹ).

    An advance from a person to the club (`ADVANCE`) is neither a donation nor a member's loan; interest is its own kind
    because it may go back to the fund or pay for activities.

    >>> EntryKind("interest") is EntryKind.INTEREST
    True
    """

    STATE_SUPPORT = "state_support"
    PROJECT_SUPPORT = "project_support"
    DONATION = "donation"
    FEE = "fee"
    INTEREST = "interest"
    JOINT_WORK = "joint_work"
    ADVANCE = "advance"
    LOAN_OUT = "loan_out"
    LOAN_BACK = "loan_back"
    SPENDING = "spending"
    TRANSFER = "transfer"
    OPENING = "opening"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _ENTRYKIND_TERMS[self]


_ENTRYKIND_TERMS = {
    EntryKind.STATE_SUPPORT: "ngân sách nhà nước hỗ trợ",
    EntryKind.PROJECT_SUPPORT: "dự án hỗ trợ",
    EntryKind.DONATION: "ủng hộ",
    EntryKind.FEE: "hội phí",
    EntryKind.INTEREST: "lãi",
    EntryKind.JOINT_WORK: "làm kinh tế chung",
    EntryKind.ADVANCE: "ứng trước cho câu lạc bộ",
    EntryKind.LOAN_OUT: "cho vay",
    EntryKind.LOAN_BACK: "thu nợ gốc",
    EntryKind.SPENDING: "chi",
    EntryKind.TRANSFER: "chuyển giữa các quỹ",
    EntryKind.OPENING: "số dư đầu",
}


@attrs.frozen
class Fund:
    """A fund that the club manages itself (quỹ do câu lạc bộ tự quản lý).

    Attributes:
        kind: livelihood or operating.
        opened: day from which it exists.
        closed: first day on which it no longer exists.

    >>> Fund(FundKind.OPERATING).closed is None
    True
    """

    kind: FundKind
    opened: PartialDate | None = None
    closed: PartialDate | None = None


@attrs.frozen
class FundEntry:
    """Money into or out of a fund (khoản thu, chi).

    Attributes:
        id: unique inside the club.
        fund: which fund.
        on: the day.
        kind: where the money came from or went to.
        amount: whole đồng; in is positive, out is negative.

    >>> FundEntry("e1", FundKind.OPERATING, PartialDate(2024, 1, 17), EntryKind.FEE, 275_000).amount
    275000
    """

    id: str
    fund: FundKind
    on: PartialDate
    kind: EntryKind
    amount: int


@attrs.frozen
class Repayment:
    """Part of a loan paid back (trả nợ gốc, lãi).

    Attributes:
        on: the day.
        principal: whole đồng of the loan itself.
        interest: whole đồng of interest.

    >>> Repayment(PartialDate(2024, 6), 1_000_000, 5_000).principal
    1000000
    """

    on: PartialDate
    principal: int
    interest: int = 0


@attrs.frozen
class Loan:
    """A loan of the club to a member (khoản cho thành viên vay).

    Attributes:
        id: unique inside the club.
        borrower: id of the member.
        on: day of lending.
        amount: whole đồng.
        due: day by which it is to be paid back.
        repayments: what has been paid back.

    >>> Loan("l1", "m1", PartialDate(2024, 1), 5_000_000).repayments
    ()
    """

    id: str
    borrower: str
    on: PartialDate
    amount: int
    due: PartialDate | None = None
    repayments: tuple[Repayment, ...] = ()

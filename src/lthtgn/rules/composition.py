"""Composition of a club (cơ cấu thành viên): size, and the shares of women, of older and of younger people.

These are warnings, never a reason to reject a club: real clubs have 43 to 121 members (dossier facts ENC-03, SZ-01,
M-COMP consequence).
"""

from __future__ import annotations

from lthtgn.expr.nodes import share
from lthtgn.policy.national.composition import (
    MAX_HARDSHIP_SHARE,
    MAX_OLDER_SHARE,
    MAX_SIZE,
    MAX_WOMEN_SHARE,
    MAX_YOUNGER_SHARE,
    MIN_HARDSHIP_SHARE,
    MIN_OLDER_SHARE,
    MIN_SIZE,
    MIN_WOMEN_SHARE,
    MIN_YOUNGER_SHARE,
)
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import MEMBERS, MEMBERS_IN_HARDSHIP, OLDER_MEMBERS, WOMEN, YOUNGER_MEMBERS

__all__ = [
    "CRITERIA",
    "MEMBERS_IN_HARDSHIP_COME_FIRST",
    "OLDER_MEMBERS_LEAD",
    "SIZE_FITS",
    "WOMEN_SHARE_FITS",
    "YOUNGER_SHARE_FITS",
]

SIZE_FITS = Criterion(
    id="composition.size",
    term_vi="Số thành viên theo quy định",
    term_en="The club has the prescribed number of members",
    test=MEMBERS.between(MIN_SIZE, MAX_SIZE),
    advisory=True,
)

OLDER_MEMBERS_LEAD = Criterion(
    id="composition.older_share",
    term_vi="Người cao tuổi chiếm tỷ lệ thành viên theo quy định",
    term_en="Older people are the prescribed share of the members",
    test=share(OLDER_MEMBERS, of=MEMBERS).between(MIN_OLDER_SHARE, MAX_OLDER_SHARE),
    advisory=True,
)

WOMEN_SHARE_FITS = Criterion(
    id="composition.women_share",
    term_vi="Phụ nữ chiếm tỷ lệ thành viên theo quy định",
    term_en="Women are the prescribed share of the members",
    test=share(WOMEN, of=MEMBERS).between(MIN_WOMEN_SHARE, MAX_WOMEN_SHARE),
    advisory=True,
)

YOUNGER_SHARE_FITS = Criterion(
    id="composition.younger_share",
    term_vi="Người trẻ chiếm tỷ lệ thành viên theo quy định",
    term_en="Younger people are the prescribed share of the members",
    test=share(YOUNGER_MEMBERS, of=MEMBERS).between(MIN_YOUNGER_SHARE, MAX_YOUNGER_SHARE),
    advisory=True,
)

MEMBERS_IN_HARDSHIP_COME_FIRST = Criterion(
    id="composition.hardship_share",
    term_vi="Người nghèo, cận nghèo, có hoàn cảnh khó khăn chiếm tỷ lệ thành viên theo quy định",
    term_en="Poor, near-poor and disadvantaged people are the prescribed share of the members",
    test=share(MEMBERS_IN_HARDSHIP, of=MEMBERS).between(MIN_HARDSHIP_SHARE, MAX_HARDSHIP_SHARE),
    advisory=True,
)

CRITERIA = (
    SIZE_FITS,
    OLDER_MEMBERS_LEAD,
    WOMEN_SHARE_FITS,
    YOUNGER_SHARE_FITS,
    MEMBERS_IN_HARDSHIP_COME_FIRST,
)
"""Every national criterion of composition.

>>> all(criterion.advisory for criterion in CRITERIA)
True
"""

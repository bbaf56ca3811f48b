"""16 measures over 1,200,000 members in one pass, beside a hand-written loop that counts the same, unknowns included.

    python benchmarks/counting.py [clubs]

Prints both medians and the ratio; the aim is at most 1.5.
"""

from __future__ import annotations

import sys

from making import DAY, YEAR, bests, clubs

from lthtgn.builtin import national
from lthtgn.expr.nodes import Measure, count
from lthtgn.hooks import Plugin, assemble
from lthtgn.model.people import HouseholdClass, Sex
from lthtgn.model.register import Register
from lthtgn.policy.national.people import OLDER_PERSON_AGE
from lthtgn.rules import measures as m
from lthtgn.rules.rows import AGE, ASSOCIATION_MEMBER, HARDSHIP, HOUSEHOLD, MEMBERS, NEEDS_LOAN, SEX

rows = MEMBERS.rows
MEASURES = (
    m.MEMBERS, m.WOMEN, m.MEN, m.OLDER_MEMBERS, m.YOUNGER_MEMBERS, m.MEMBERS_OF_55, m.OLDER_WOMEN, m.POOR_MEMBERS,
    m.NEAR_POOR_MEMBERS, m.MEMBERS_IN_HARDSHIP, m.ASSOCIATION_MEMBERS, m.MEMBERS_IN_NEED_OF_LOAN,
    Measure("b.women_in_hardship", "", count(rows.where(SEX.is_(Sex.FEMALE) & HARDSHIP.is_true()))),
    Measure("b.older_poor", "", count(rows.where((AGE >= OLDER_PERSON_AGE) & HOUSEHOLD.is_(HouseholdClass.POOR)))),
    Measure("b.women_in_need", "", count(rows.where(SEX.is_(Sex.FEMALE) & NEEDS_LOAN.is_true()))),
    Measure("b.older_in_association", "", count(rows.where((AGE >= OLDER_PERSON_AGE) & ASSOCIATION_MEMBER.is_true()))),
)  # fmt: skip


def by_hand(all_clubs):
    """What a careful developer would write for these 16 measures, each with its low and its high end."""
    out = []
    at, k60, k55, year = 20241231, 20241231 - 600000, 20241231 - 550000, 2024
    female, male, poor, near = Sex.FEMALE, Sex.MALE, HouseholdClass.POOR, HouseholdClass.NEAR_POOR
    for club in all_clubs:
        low, high = [0] * 16, [0] * 16
        listed = club.as_of is not None and club.as_of.last <= at
        for r in club.members:
            j = r.joined
            if j is None:
                sure, maybe = listed, True
            else:
                sure, maybe = j.last <= at, j.first <= at
            left = r.left
            if left is not None:
                sure, maybe = sure and left.first > at, maybe and left.last > at
            if not maybe:
                continue
            x = r.sex
            f, fm = x is female, x is female or x is None
            g, gm = x is male, x is male or x is None
            b = r.born
            if b is None:
                o = y = o5 = False
                om = ym = o5m = True
            else:
                o, om = b.last <= k60, b.first <= k60
                y, ym = not om, not o
                o5, o5m = b.last <= k55, b.first <= k55
            c = None
            for status in r.households:
                if status.year == year:
                    c = status.class_
            p, pm = c is poor, c is poor or c is None
            n, nm = c is near, c is near or c is None
            v = r.hardship
            h, hm = v is True, v is True or v is None
            v = r.needs_loan
            d, dm = v is True, v is True or v is None
            v = r.association_member
            a, am = v is True, v is True or v is None
            high[0] += 1
            if fm:
                high[1] += 1
                if om:
                    high[6] += 1
                if hm:
                    high[12] += 1
                if dm:
                    high[14] += 1
            if gm:
                high[2] += 1
            if om:
                high[3] += 1
                if pm:
                    high[13] += 1
                if am:
                    high[15] += 1
            if ym:
                high[4] += 1
            if o5m:
                high[5] += 1
            if pm:
                high[7] += 1
            if nm:
                high[8] += 1
            if pm or nm or hm:
                high[9] += 1
            if am:
                high[10] += 1
            if dm:
                high[11] += 1
            if not sure:
                continue
            low[0] += 1
            if f:
                low[1] += 1
                if o:
                    low[6] += 1
                if h:
                    low[12] += 1
                if d:
                    low[14] += 1
            if g:
                low[2] += 1
            if o:
                low[3] += 1
                if p:
                    low[13] += 1
                if a:
                    low[15] += 1
            if y:
                low[4] += 1
            if o5:
                low[5] += 1
            if p:
                low[7] += 1
            if n:
                low[8] += 1
            if p or n or h:
                low[9] += 1
            if a:
                low[10] += 1
            if d:
                low[11] += 1
        out.append((low, high))
    return out


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    all_clubs = clubs(number)
    book = assemble([Plugin("national", national)])
    register = Register(clubs=all_clubs)
    table = book.tabulate(register, DAY, YEAR, measures=MEASURES)
    hand = by_hand(all_clubs)
    for position, measure in enumerate(MEASURES):
        column = table.column(measure)
        assert [low[position] for low, _ in hand] == column.lows, measure
        assert [high[position] for _, high in hand] == column.highs, measure
    ours, theirs = bests(lambda: book.tabulate(register, DAY, YEAR, measures=MEASURES), lambda: by_hand(all_clubs))
    rows_counted = sum(len(club.members) for club in all_clubs)
    print(
        f"{rows_counted:,} members, {len(MEASURES)} measures: lthtgn {ours:.3f} s, by hand {theirs:.3f} s, ratio {ours / theirs:.2f}"
    )


if __name__ == "__main__":
    main()

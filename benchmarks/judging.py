"""20,000 clubs judged on all criteria of composition and operation, with evidence, beside a hand-written loop.

    python benchmarks/judging.py [clubs]

The loop builds the same findings (the same class, the same figures and bounds) from the same table. The aim is at
most 2.
"""

from __future__ import annotations

import sys
from fractions import Fraction

from making import DAY, YEAR, bests, clubs

from lthtgn.builtin import national
from lthtgn.hooks import Plugin, assemble
from lthtgn.model.register import Register
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.assessment import Finding
from lthtgn.rules.criteria import Criterion

MET, NOT_MET, NOT_KNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN


def by_hand(book, table, asked):
    """A loop over the clubs with one branch for each criterion: ranges compared as whole numbers."""
    plans = []
    for criterion in map(book.criterion, asked):
        bounds = tuple(book.resolve(parameter, DAY) for parameter in criterion.parameters)
        columns = [table.column(measure) for measure in criterion.measures]
        within = criterion.test
        values = {bound.parameter: bound.value for bound in bounds}
        low = values.get(within.low) if not isinstance(within.low, int) else Range.exact(within.low)
        high = values.get(within.high) if within.high is not None else None
        plans.append((criterion, bounds, columns, low, high))
    findings = []
    for i, club in enumerate(table.clubs):
        for criterion, bounds, columns, low, high in plans:
            figures = tuple(Range(c.lows[i], c.highs[i]) for c in columns)
            if low is None and high is None:
                verdict = Verdict.NOT_IN_FORCE
            elif len(columns) == 1:
                verdict = judged(figures[0].low, figures[0].high, low, high)
            else:
                part, whole = figures
                ph = (
                    whole.high if part.high is None else part.high if whole.high is None else min(part.high, whole.high)
                )
                wl = max(part.low, whole.low)
                if wl == 0:
                    verdict = NOT_KNOWN
                else:
                    least = 0 if whole.high is None else Fraction(part.low, whole.high)
                    most = 1 if ph is None or ph >= wl else Fraction(ph, wl)
                    verdict = judged(least, most, low, high)
            findings.append(Finding(club.id, criterion, verdict, figures, bounds))
    return findings


def judged(least, most, low, high):
    met = True
    if low is not None:
        if low.low is not None and most is not None and most < low.low:
            return NOT_MET
        met = low.high is not None and least >= low.high
    if high is not None:
        if high.high is not None and least > high.high:
            return NOT_MET
        met = met and most is not None and high.low is not None and most <= high.low
    return MET if met else NOT_KNOWN


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    book = assemble([Plugin("national", national)])
    asked = [id_ for id_ in book.criteria if id_.partition(".")[0] in {"composition", "governance", "operation"}]
    register = Register(clubs=clubs(number, full=True))
    measures = tuple({m: None for c in map(book.criterion, asked) if isinstance(c, Criterion) for m in c.measures})
    table = book.tabulate(register, DAY, YEAR, measures=measures)
    assert list(book.assess(table, criteria=asked)) == by_hand(book, table, asked)
    ours, theirs = bests(lambda: book.assess(table, criteria=asked), lambda: by_hand(book, table, asked))
    print(
        f"{number:,} clubs × {len(asked)} criteria with evidence: lthtgn {ours:.3f} s, by hand {theirs:.3f} s, "
        f"ratio {ours / theirs:.2f}"
    )


if __name__ == "__main__":
    main()

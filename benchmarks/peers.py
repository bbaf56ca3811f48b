"""The work of other engines: shares, verdicts and sums by province of 1,200,000 members in 20,000 clubs.

    python benchmarks/peers.py FOLDER [runs]

FOLDER holds the peers' arrays and their program: `inputs.npz` with the columns club, age, sex, pov (one a member) and
province (one a club), and `bench.py ENGINE`, which prints a JSON line with `load_s` and `compute_s`. Both sides run in
turn; the ratios are of pairs. numpy and openfisca-core must be installed. The arrays are streamed into the per-club
table, so that no object is kept for a member.
"""

from __future__ import annotations

import gc
import json
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import numpy as np

from lthtgn.builtin import national
from lthtgn.hooks import Plugin, assemble
from lthtgn.indicators.indicator import clubs_meeting
from lthtgn.indicators.network import MEMBER_COUNT
from lthtgn.indicators.quality import HARDSHIP_SHARE, OLDER_SHARE, WOMEN_SHARE
from lthtgn.model.clubs import Club
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Sex
from lthtgn.model.periods import PartialDate
from lthtgn.model.places import PROVINCES, Edition, Place
from lthtgn.rules import measures as m
from lthtgn.rules.composition import OLDER_MEMBERS_LEAD, SIZE_FITS, WOMEN_SHARE_FITS
from lthtgn.rules.rows import MEMBERS
from lthtgn.rules.table import Stream, paused_collector

DAY = date(2024, 12, 31)  # a day on which 1336 gives the thresholds; the ages are those of the arrays
MEASURES = (m.MEMBERS, m.OLDER_MEMBERS, m.WOMEN, m.MEMBERS_IN_HARDSHIP)
PASSING = clubs_meeting("benchmark.passing", "…", SIZE_FITS, OLDER_MEMBERS_LEAD, WOMEN_SHARE_FITS)
INDICATORS = (MEMBER_COUNT, OLDER_SHARE, WOMEN_SHARE, HARDSHIP_SHARE, PASSING)
SEXES = {0: Sex.MALE, 1: Sex.FEMALE}
HOUSEHOLDS = {
    code: (HouseholdStatus(2024, choice),)
    for code, choice in enumerate((HouseholdClass.OTHER, HouseholdClass.POOR, HouseholdClass.NEAR_POOR))
}


def load(book, path):
    with np.load(path) as arrays:
        columns = {name: arrays[name].tolist() for name in ("club", "age", "sex", "pov", "province")}
    codes = sorted(PROVINCES[Edition.OF_63])
    with paused_collector():
        places = [Place(code, Edition.OF_63) for code in codes]
        clubs = [Club(str(i), "", place=places[p]) for i, p in enumerate(columns["province"])]
        rows = Stream(
            MEMBERS,
            columns["club"],
            {
                "born": columns["age"],
                "sex": columns["sex"],
                "households": columns["pov"],
                "hardship": [False] * len(columns["club"]),
            },
            # Somebody who is n years old on the last day of a year was born n years before it, on whatever day.
            {
                "born": lambda age: PartialDate(DAY.year - age),
                "sex": SEXES.__getitem__,
                "households": HOUSEHOLDS.__getitem__,
            },
        )
        return book.stream(clubs, rows, DAY, measures=MEASURES)


def main() -> None:
    folder = Path(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    book = assemble([Plugin("national", national)])
    found = []
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        table = load(book, folder / "inputs.npz")
        middle = time.perf_counter()
        result = book.compute(table, indicators=INDICATORS, by=("province",))
        end = time.perf_counter()
        line = subprocess.run(
            [sys.executable, "bench.py", "openfisca", "-", "3"], cwd=folder, check=True, capture_output=True, text=True
        ).stdout
        peer = json.loads(line)
        found.append((middle - start, end - middle, peer["load_s"], peer["compute_s"]))
    sums = [
        sum(cell.part.low for cell in result.cells if cell.indicator is indicator)
        for indicator in (MEMBER_COUNT, OLDER_SHARE, WOMEN_SHARE, HARDSHIP_SHARE, PASSING)
    ]
    assert sums == peer["sum"][1:], (sums, peer["sum"])
    ours_load, ours, peer_load, peers = (statistics.median(column) for column in zip(*found, strict=True))
    print(f"the same sums: {sums}")
    print(f"lthtgn: load {ours_load * 1000:.0f} ms, compute {ours * 1000:.1f} ms")
    print(
        f"OpenFisca {peer['versions']['openfisca-core']}: load {peer_load * 1000:.0f} ms, compute {peers * 1000:.1f} ms"
    )
    pairs = sorted(b / d for _, b, _, d in found)
    wholes = sorted((a + b) / (c + d) for a, b, c, d in found)
    print(f"compute: {pairs[0]:.2f} to {pairs[-1]:.2f}, median {statistics.median(pairs):.2f} of OpenFisca's")
    print(
        f"load and compute: {wholes[0]:.2f} to {wholes[-1]:.2f}, median {statistics.median(wholes):.2f} of OpenFisca's"
    )


if __name__ == "__main__":
    main()

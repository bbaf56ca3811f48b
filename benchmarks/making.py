"""Registers for the benchmarks: made from a fixed seed, with some facts unknown, as real ones have."""

from __future__ import annotations

import random
from datetime import date

from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.clubs import Charter, Club, Complete, FoundingDecision, Records
from lthtgn.model.funds import Fund, FundKind, Loan
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import PROVINCES, Edition, Place

DAY = date(2024, 12, 31)
YEAR = Period.year(2024)


def members(number: int, rng: random.Random) -> tuple[Member, ...]:
    """Members of one club: 2 % without sex, 5 % without a whole birth date."""
    whole = [PartialDate(year, month, day) for year in range(1935, 2000) for month in (3, 9) for day in (5, 15, 25)]
    years = [PartialDate(year) for year in range(1935, 2000)]
    joined = [PartialDate(2023, month, 15) for month in range(1, 13)]
    statuses = [(HouseholdStatus(2024, choice),) for choice in HouseholdClass] + [()]
    return tuple(
        Member(
            f"m{i}",
            sex=None if rng.random() < 0.02 else rng.choice((Sex.FEMALE, Sex.MALE)),
            born=rng.choice(whole) if rng.random() > 0.05 else rng.choice((None, rng.choice(years))),
            joined=rng.choice(joined),
            households=rng.choice(statuses),
            hardship=rng.choice((True, False, None)),
            needs_loan=rng.random() < 0.6,
            association_member=rng.random() < 0.7,
        )
        for i in range(number)
    )


def clubs(number: int, size: int = 60, seed: int = 20350101, *, full: bool = False) -> tuple[Club, ...]:
    """Clubs with their members; `full` adds a year of meetings, both funds and loans."""
    rng = random.Random(seed)
    codes = sorted(PROVINCES[Edition.OF_63])
    places = [Place(code, Edition.OF_63) for code in codes]
    complete = tuple(Complete(kind) for kind in Records)
    months = [PartialDate(2024, month, 17) for month in range(1, 13)]
    areas = tuple(ActivityArea)
    result = []
    for i in range(number):
        rows: dict[str, object] = {}
        if full:
            met = rng.randint(9, 12)
            rows = {
                "activities": tuple(
                    Activity(f"a{k}", months[k], ActivityKind.MEETING, areas[k % 8 : k % 8 + 2]) for k in range(met)
                ),
                "funds": (Fund(FundKind.LIVELIHOOD), Fund(FundKind.OPERATING))[: rng.randint(1, 2)],
                "loans": tuple(Loan(f"l{k}", f"m{k}", months[k % 12], 5_000_000) for k in range(rng.randint(20, 40))),
                "founding_decision": FoundingDecision("1/QĐ-UBND") if i % 3 else None,
                "charter": Charter(),
            }
        result.append(
            Club(
                f"c{i}",
                f"CLB {i}",
                place=rng.choice(places),
                founded=PartialDate(2023),
                complete=complete,
                members=members(rng.randint(size - 15, size + 15), rng),
                **rows,  # type: ignore[arg-type]
            )
        )
    return tuple(result)


def bests(*functions: object, runs: int = 5) -> list[float]:
    """Each function in turn, several times; the median seconds of each."""
    import gc
    import statistics
    import time

    times: list[list[float]] = [[] for _ in functions]
    for _ in range(runs):
        for function, found in zip(functions, times, strict=True):
            gc.collect()
            start = time.perf_counter()
            function()  # type: ignore[operator]
            found.append(time.perf_counter() - start)
    return [statistics.median(found) for found in times]

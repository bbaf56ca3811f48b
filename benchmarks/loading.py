"""How long it takes to read a register of 12,000, 120,000 and 1,200,000 members (60 a club) from JSON.

Run:  python benchmarks/loading.py [MEMBERS …]

Printed for each size, in seconds per million members: `read_text` whole (parsing, structuring and every check),
`read_data` alone (structuring and every check of data already parsed), and default cattrs structuring the same data: a
plain `cattrs.Converter()` that knows no more than the text forms of dates, periods and figures, and checks nothing. The
figures per million must not grow with the size: loading is linear. Only ratios from one run on one machine mean anything.

Each measurement is made in a process of its own, so that none pays for the memory of another, and in seconds of its own
processor time; the best of three counts.
"""

from __future__ import annotations

import json
import multiprocessing
import random
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

SIZES = (12_000, 120_000, 1_200_000)
MEMBERS_A_CLUB = 60
TODAY = date(2025, 12, 31)
SEED = 20350101


def generate(members: int, class_key: str = "class") -> str:
    """A JSON register, always the same of the same size."""
    draw = random.Random(SEED)

    def day(first: int, last: int) -> str:
        return f"{draw.randint(first, last)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"

    def member(number: int) -> dict[str, Any]:
        return {
            "id": f"m{number}",
            "sex": draw.choice(["female", "male"]),
            "born": day(1930, 2005),
            "joined": day(2016, 2025),
            "households": [{"year": 2024, class_key: draw.choice(["poor", "near_poor", "other"])}],
        }

    clubs = [
        {
            "id": f"c{club}",
            "name": f"CLB LTHTGN số {club}",
            "place": {"province": "01", "edition": "34", "commune": "Vân Canh"},
            "members": [member(number) for number in range(MEMBERS_A_CLUB)],
        }
        for club in range(members // MEMBERS_A_CLUB)
    ]
    return json.dumps({"clubs": clubs}, ensure_ascii=False)


def read_whole(members: int) -> Callable[[], object]:
    from lthtgn.exchange import read_text

    text = generate(members)
    return lambda: read_text(text, today=TODAY)


def read_parsed(members: int) -> Callable[[], object]:
    from lthtgn.exchange import read_data

    data = json.loads(generate(members))
    return lambda: read_data(data, today=TODAY)


def default_cattrs(members: int) -> Callable[[], object]:
    import cattrs  # noqa: TID251 - what we compare with

    from lthtgn.exchange.forms import read_date_or_period, read_range
    from lthtgn.model.clubs import Absent, Charter, FoundingDecision
    from lthtgn.model.periods import PartialDate, Period
    from lthtgn.model.register import Register
    from lthtgn.ranges import Range

    data = json.loads(generate(members, "class_"))
    converter = cattrs.Converter()
    converter.register_structure_hook(PartialDate, lambda raw, _: PartialDate.parse(raw))
    converter.register_structure_hook(Period, lambda raw, _: Period.parse(raw))
    converter.register_structure_hook(Range, lambda raw, _: read_range(raw))
    # Three unions that cattrs cannot tell apart by itself; no club here has any of them.
    converter.register_structure_hook(PartialDate | Period | None, lambda raw, _: read_date_or_period(raw))
    converter.register_structure_hook(FoundingDecision | Absent | None, lambda raw, _: raw)
    converter.register_structure_hook(Charter | Absent | None, lambda raw, _: raw)
    return lambda: converter.structure(data, Register)


def _measure(prepare: Callable[[int], Callable[[], object]], members: int, answers: Any) -> None:
    run, best = prepare(members), float("inf")
    for _ in range(3):
        start = time.process_time()
        result = run()
        best = min(best, time.process_time() - start)
        del result
    answers.put(best)


def measure(prepare: Callable[[int], Callable[[], object]], members: int) -> float:
    """Seconds per million members, measured in a process of its own."""
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    process = context.Process(target=_measure, args=(prepare, members, answers))
    process.start()
    seconds: float = answers.get()
    process.join()
    return seconds / members * 1_000_000


def main(sizes: tuple[int, ...]) -> None:
    assert read_whole(600)() == read_parsed(600)() == default_cattrs(600)()  # all three do the same work
    print("seconds per million members")
    print(f"{'members':>10}  {'read_text':>10}  {'read_data':>10}  {'cattrs':>10}  {'cattrs / read_data':>18}")
    for members in sizes:
        whole, parsed, plain = (measure(way, members) for way in (read_whole, read_parsed, default_cattrs))
        print(f"{members:>10,}  {whole:>10.2f}  {parsed:>10.2f}  {plain:>10.2f}  {plain / parsed:>18.1f}")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)

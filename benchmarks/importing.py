"""`import lthtgn` beside importing attrs, cattrs and pluggy, each in a fresh process.

    python benchmarks/importing.py

The public names load when first used, so a second figure gives the cost of using them all and of opening a rule book.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

COMMANDS = {
    "nothing": "pass",
    "attrs, cattrs, pluggy": "import attrs, cattrs, pluggy",
    "lthtgn": "import lthtgn",
    "lthtgn and every public name": "import lthtgn; [getattr(lthtgn, name) for name in lthtgn.__all__]",
    "lthtgn with a rule book open": "import lthtgn; lthtgn.open_rulebook(plugins=())",
}


def main() -> None:
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(15):
        for name, code in COMMANDS.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(found) for name, found in times.items()}
    base = medians["attrs, cattrs, pluggy"] - medians["nothing"]
    for name, seconds in medians.items():
        own = seconds - medians["nothing"]
        print(f"{name:30} {own * 1000:7.1f} ms beyond an empty process, {own / base:5.2f} of attrs, cattrs, pluggy")


if __name__ == "__main__":
    main()

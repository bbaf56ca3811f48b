"""The house, drawn from the imports: walks a package with `ast` and writes an SVG.

A room is a package or a module of the top level; an arrow goes from a room to one that it imports. What an arrow over
other rooms says already is not drawn again. A room stands one floor above the highest room that it imports, so that
nothing can ever import upwards; a circle of imports is an error. An arrow that passes a floor without stopping has a shaft
there. The sheds in the yard are the plugins.

Run:  python docs/_ext/house.py house.svg
"""

from __future__ import annotations

import ast
import itertools
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

ROOT = Path(__file__).parents[2]

WIDTH, MARGIN = 760, 34
GAP, SHAFT, WALL = 30, 40, 12
ROOF, ATTIC, SHED, SHEDS_A_ROW = 168, 250, 84, 4
LETTER = 6.35  # width of a small letter, about


@dataclass
class Room:
    """A package or a module of the top level."""

    name: str
    about: str
    modules: list[str] = field(default_factory=list)
    lines: int = 0
    uses: set[str] = field(default_factory=set)


def read(package: Path) -> dict[str, Room]:
    """The rooms of a package, with what each imports; the package's own `__init__` is the door and no room."""
    rooms: dict[str, Room] = {}
    for path in sorted(package.rglob("*.py")):
        inside = path.relative_to(package).with_suffix("").parts
        if inside == ("__init__",):
            continue
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        room = rooms.setdefault(inside[0], Room(inside[0], ""))
        if len(inside) == 1 or inside[1:] == ("__init__",):
            room.about = _about(tree)
        if len(inside) > 1 and inside[1] not in {"__init__", *room.modules}:
            room.modules.append(inside[1])
        room.lines += text.count("\n")
        room.uses |= {name for name in imported(tree, package.name) if name != room.name}
    return rooms


def imported(tree: ast.AST, package: str) -> Iterator[str]:
    """The rooms of a package that a module imports, wherever in the module it does so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module] if "." in node.module else [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            first, _, rest = name.partition(".")
            if first == package and rest:
                yield rest.partition(".")[0]


def _about(tree: ast.Module) -> str:
    """What the docstring says first, up to a colon or the end of the sentence."""
    first = (ast.get_docstring(tree) or "").split("\n\n")[0].replace("\n", " ")
    return first.partition(":")[0].partition(";")[0].partition(". ")[0].rstrip(".").replace("`", "")


def floors(rooms: Mapping[str, Room]) -> dict[str, int]:
    """The floor of each room: one above the highest that it imports.

    Raises:
        ValueError: rooms import each other in a circle.
    """
    floor: dict[str, int] = {}

    def climb(name: str, path: tuple[str, ...]) -> int:
        if name in path:
            raise ValueError(f"rooms import each other in a circle: {' → '.join((*path, name))}")
        if name not in floor:
            floor[name] = max((climb(used, (*path, name)) + 1 for used in sorted(rooms[name].uses)), default=0)
        return floor[name]

    for name in sorted(rooms):
        climb(name, ())
    return floor


def arrows(rooms: Mapping[str, Room]) -> list[tuple[str, str]]:
    """The imports that no longer way through other rooms says already."""

    def below(name: str) -> set[str]:
        return rooms[name].uses.union(*(below(used) for used in rooms[name].uses))

    return sorted(
        (name, used)
        for name, room in rooms.items()
        for used in room.uses
        if not any(used in below(other) for other in room.uses - {used})
    )


# --- laying out -------------------------------------------------------------------------------------------------------

Spot = str | tuple[str, str]
"""What stands on a floor: a room, or the shaft of an arrow."""


def lay_out(rooms: Mapping[str, Room]) -> tuple[list[list[Spot]], list[tuple[Spot, Spot]]]:
    """What stands on each floor from left to right, the ground floor first; and the steps of all arrows."""
    floor, links = floors(rooms), arrows(rooms)
    rows: list[list[Spot]] = [[] for _ in range(max(floor.values(), default=0) + 1)]
    for name in sorted(rooms):
        rows[floor[name]].append(name)
    steps: list[tuple[Spot, Spot]] = []
    for user, used in links:
        above: Spot = user
        for level in range(floor[user] - 1, floor[used], -1):
            shaft = (user, used)
            if shaft not in rows[level]:
                rows[level].append(shaft)
            steps.append((above, shaft))
            above = shaft
        steps.append((above, used))
    best, fewest = rows, float("inf")
    sweep = [*((n, True) for n in range(1, len(rows))), *((n, False) for n in range(len(rows) - 2, -1, -1))]
    for _ in range(12):  # up and down, each floor in the order of what it is tied to
        for level, up in sweep:
            rows[level] = _ordered(rows[level], rows[level - 1 if up else level + 1], steps, up=up)
        found = _crossings(rows, steps)
        if found < fewest:
            best, fewest = [list(row) for row in rows], found
    return best, steps


def _ordered(row: list[Spot], beside: list[Spot], steps: list[tuple[Spot, Spot]], *, up: bool) -> list[Spot]:
    def middle(spot: Spot) -> float:
        tied = [used if up else user for user, used in steps if spot == (user if up else used)]
        places = [(beside.index(other) + 0.5) / len(beside) for other in tied if other in beside]
        return sum(places) / len(places) if places else (row.index(spot) + 0.5) / len(row)

    return sorted(row, key=lambda spot: (middle(spot), isinstance(spot, tuple), str(spot)))


def _crossings(rows: list[list[Spot]], steps: list[tuple[Spot, Spot]]) -> int:
    total = 0
    for level in range(1, len(rows)):
        ends = [
            (rows[level].index(user), rows[level - 1].index(used))
            for user, used in steps
            if user in rows[level] and used in rows[level - 1]
        ]
        total += sum((a[0] - b[0]) * (a[1] - b[1]) < 0 for a, b in itertools.combinations(ends, 2))
    return total


# --- drawing ----------------------------------------------------------------------------------------------------------


@dataclass
class Box:
    """Where a spot is drawn."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


_STYLE = """
.house text { font-family: var(--font-stack, "Noto Sans", "Segoe UI", Helvetica, Arial, sans-serif); fill: var(--color-foreground-primary, #24211d); }
.house .name { font: 600 16px var(--font-stack--monospace, "Noto Sans Mono", Menlo, Consolas, monospace); }
.house .about { font-size: 12.5px; }
.house .small { font-size: 11px; fill: var(--color-foreground-muted, #6b665e); }
.house .roof { fill: #b5482f; fill-opacity: .16; stroke: #b5482f; stroke-width: 2.5; stroke-linejoin: round; }
.house .wall { fill: #c9922b; fill-opacity: .07; stroke: #8a6a3a; stroke-width: 2.5; }
.house .room { stroke-width: 1.4; }
.house .ground { fill: #7d8590; fill-opacity: .20; stroke: #7d8590; }
.house .floor { fill: #c9922b; fill-opacity: .17; stroke: #b58124; }
.house .top { fill: #b5482f; fill-opacity: .20; stroke: #b5482f; }
.house .shaft { fill: none; stroke: #8a6a3a; stroke-opacity: .55; stroke-dasharray: 3 4; }
.house .arrow { fill: none; stroke: var(--color-brand-primary, #2f5d8a); stroke-width: 1.9; }
.house .head { fill: var(--color-brand-primary, #2f5d8a); }
.house .grass { stroke: #5d8a3a; stroke-width: 3; stroke-linecap: round; }
.house .shed { fill: #5d8a3a; fill-opacity: .14; stroke: #5d8a3a; stroke-width: 1.4; stroke-linejoin: round; }
"""


def draw(rooms: Mapping[str, Room], plugins: Sequence[Room] = ()) -> str:
    """The picture, as the text of an SVG that follows the colours of the page that it stands in."""
    rows, steps = lay_out(rooms)
    boxes: dict[tuple[int, Spot], Box] = {}
    attic = len(rows) - 1 if len(rows[-1]) == 1 else None
    top = 14 + ROOF
    for level in range(len(rows) - 1, -1, -1):
        inner = WIDTH - 2 * (MARGIN + WALL)
        left = MARGIN + WALL
        if level == attic:
            tall = _tall(rooms, rows[level], [ATTIC])
            boxes[level, rows[level][0]] = Box((WIDTH - ATTIC) / 2, top - tall - 12, ATTIC, tall)
            top += GAP - 12
            continue
        widths = _widths(rows[level], rooms, inner)
        tall = _tall(rooms, rows[level], widths)
        for spot, width in zip(rows[level], widths, strict=True):
            boxes[level, spot] = Box(left, top, width, tall)
            left += width + WALL
        top += tall + GAP
    bottom = top - GAP + WALL
    shed_rows = -(-len(plugins) // SHEDS_A_ROW)
    height = bottom + 26 + shed_rows * (SHED + 16) + (30 if plugins else 0)
    parts = [
        f'<svg class="house" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="100%"',
        'role="img" aria-labelledby="house-title house-desc">',
        '<title id="house-title">The rooms of lthtgn and what each imports</title>',
        f'<desc id="house-desc">{escape(describe(rooms))}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect class="wall" x="{MARGIN}" y="{14 + ROOF}" width="{WIDTH - 2 * MARGIN}" height="{bottom - 14 - ROOF:.1f}"/>',
        f'<path class="roof" d="M{MARGIN - 22},{14 + ROOF} L{WIDTH / 2},14 L{WIDTH - MARGIN + 22},{14 + ROOF} Z"/>',
    ]
    for (level, spot), box in boxes.items():
        if isinstance(spot, str):
            kind = "top" if level == attic else "ground" if level < 2 else "floor"
            parts += _room(rooms[spot], box, kind)
        else:
            parts.append(
                f'<path class="shaft" d="M{box.left:.1f},{box.top} v{box.height} M{box.right:.1f},{box.top} v{box.height}"/>'
            )
    parts += _arrows(rows, steps, boxes)
    parts.append(f'<path class="grass" d="M8,{bottom + 2:.1f} H{WIDTH - 8}"/>')
    parts += _sheds(plugins, bottom + 26)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _widths(row: Sequence[Spot], rooms: Mapping[str, Room], inner: float) -> list[float]:
    """Shafts are narrow, rooms share what is left by how much is in them."""
    shafts = sum(isinstance(spot, tuple) for spot in row)
    left = inner - WALL * (len(row) - 1) - SHAFT * shafts
    weight = {spot: len(rooms[spot].modules) + 9 for spot in row if isinstance(spot, str)}
    return [SHAFT if isinstance(spot, tuple) else left * weight[spot] / sum(weight.values()) for spot in row]


def _room(room: Room, box: Box, kind: str) -> list[str]:
    x, y = box.left + 12, box.top
    size = f"{room.lines:,} lines"
    if room.modules:
        size = f"{len(room.modules)} module{'s' * (len(room.modules) > 1)} · {size}"
    parts = [
        f"<g><title>{escape(f'{room.name}: {room.about}. {size}')}</title>",
        f'<rect class="room {kind}" x="{box.left:.1f}" y="{y:.1f}" width="{box.width:.1f}" height="{box.height}" rx="5"/>',
        f'<text class="name" x="{x:.1f}" y="{y + 22:.1f}">{escape(room.name)}</text>',
        f'<text class="small" x="{box.right - 12:.1f}" y="{y + 21:.1f}" text-anchor="end">{escape(size)}</text>',
    ]
    parts += [
        f'<text class="{style}" x="{x:.1f}" y="{y + 40 + 15 * number:.1f}">{escape(line)}</text>'
        for number, (style, line) in enumerate(_words(room, box.width))
    ]
    return [*parts, "</g>"]


def _words(room: Room, width: float) -> list[tuple[str, str]]:
    """The lines of a room, each with its style: what it is, then its modules."""
    letters = int((width - 22) / LETTER)
    about = _wrapped(room.about, letters, 2)
    names = _wrapped(", ".join(room.modules), int(letters * 1.13), 3)
    return [*(("about", line) for line in about), *(("small", line) for line in names)]


def _tall(rooms: Mapping[str, Room], row: Sequence[Spot], widths: Sequence[float]) -> float:
    """How tall a floor is: enough for the room with the most lines."""
    lines = (len(_words(rooms[spot], width)) for spot, width in zip(row, widths, strict=True) if isinstance(spot, str))
    return 34 + 15 * max(lines)


def _wrapped(text: str, letters: int, most: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1].rstrip(",") + " …"] if most > 0 else []
    return lines


def _arrows(rows: list[list[Spot]], steps: list[tuple[Spot, Spot]], boxes: Mapping[tuple[int, Spot], Box]) -> list[str]:
    """Straight down wherever the upper room lies over the lower one."""
    level_of: dict[Spot, list[int]] = {}
    for level, row in enumerate(rows):
        for spot in row:
            level_of.setdefault(spot, []).append(level)
    parts, taken = [], set()
    for user, used in steps:
        if isinstance(user, tuple) and user == used:  # a shaft above a shaft
            pairs = [(level, level - 1) for level in level_of[user] if level - 1 in level_of[user]]
        else:
            pairs = [(a, b) for a in level_of[user] for b in level_of[used] if a - b == 1]
        for high, low in pairs:
            if (high, user, low, used) in taken:
                continue
            taken.add((high, user, low, used))
            parts.append(_arrow(boxes[high, user], boxes[low, used], user, used))
    return parts


def _arrow(above: Box, below: Box, user: Spot, used: Spot) -> str:
    left, right = max(above.left, below.left), min(above.right, below.right)
    if right - left > 8:
        start = end = (left + right) / 2
    else:
        start = above.right - 16 if above.right < below.left + 8 else above.left + 16
        end = below.left + 16 if above.right < below.left + 8 else below.right - 16
    if isinstance(user, tuple):
        start = (above.left + above.right) / 2
        end = start if below.left + 8 < start < below.right - 8 else end
    if isinstance(used, tuple):
        end = (below.left + below.right) / 2
        start = end if above.left + 8 < end < above.right - 8 else start
    y1, y2 = above.bottom, below.top
    path = f"M{start:.1f},{y1:.1f} C{start:.1f},{y1 + GAP / 2:.1f} {end:.1f},{y2 - GAP / 2:.1f} {end:.1f},{y2 - 1:.1f}"
    if isinstance(used, tuple):
        return f'<path class="arrow" d="{path} V{below.bottom:.1f}"/>'
    tip = f"M{end:.1f},{y2:.1f} l-5,-9 h10 z"
    return f'<path class="arrow" d="{path}"/><path class="head" d="{tip}"/>'


def _sheds(plugins: Sequence[Room], top: float) -> list[str]:
    if not plugins:
        return []
    parts = [
        f'<text class="small" x="{MARGIN}" y="{top + 4:.1f}">In the yard: plugins, each a distribution of its own</text>'
    ]
    width = (WIDTH - 2 * MARGIN - 14 * (SHEDS_A_ROW - 1)) / SHEDS_A_ROW
    for number, plugin in enumerate(plugins):
        x = MARGIN + (number % SHEDS_A_ROW) * (width + 14)
        y = top + 16 + (number // SHEDS_A_ROW) * (SHED + 16)
        parts += [
            f'<path class="shed" d="M{x:.1f},{y + 20:.1f} l{width / 2:.1f},-18 l{width / 2:.1f},18 v{SHED - 22} h-{width:.1f} z"/>',
            f'<text class="name" style="font-size:13px" x="{x + 10:.1f}" y="{y + 38:.1f}">{escape(plugin.name)}</text>',
            *(
                f'<text class="small" x="{x + 10:.1f}" y="{y + 54 + 13 * line:.1f}">{escape(text)}</text>'
                for line, text in enumerate(_wrapped(f"uses {', '.join(sorted(plugin.uses))}", int(width / 5.6), 2))
            ),
        ]
    return parts


def describe(rooms: Mapping[str, Room]) -> str:
    """The same in words, the top floor first."""
    floor = floors(rooms)
    return "; ".join(
        f"{name} imports {', '.join(sorted(rooms[name].uses)) or 'nothing of the house'}"
        for name in sorted(rooms, key=lambda name: (-floor[name], name))
    )


def table(rooms: Mapping[str, Room]) -> str:
    """The rooms as a table of Markdown, the top floor first."""
    floor = floors(rooms)
    lines = ["| room | what it is | modules | lines | imports |", "|---|---|---:|---:|---|"]
    for name in sorted(rooms, key=lambda name: (-floor[name], name)):
        room = rooms[name]
        uses = ", ".join(f"`{used}`" for used in sorted(room.uses, key=lambda used: (-floor[used], used))) or "–"
        lines.append(f"| `{name}` | {room.about} | {len(room.modules) or 1} | {room.lines:,} | {uses} |")
    return "\n".join(lines)


def house(root: Path = ROOT) -> dict[str, Room]:
    """The rooms of lthtgn."""
    return read(root / "src/lthtgn")


def yard(root: Path = ROOT) -> list[Room]:
    """The plugins of the repository, with the rooms that each uses."""
    return sorted(_plugins(root / "plugins"), key=lambda plugin: plugin.name)


def _plugins(folder: Path) -> Iterable[Room]:
    for project in folder.glob("*/pyproject.toml"):
        plugin = Room(project.parent.name, "")
        for path in (project.parent / "src").rglob("*.py"):
            plugin.uses |= set(imported(ast.parse(path.read_text(encoding="utf-8")), "lthtgn"))
        yield plugin


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(draw(house(), yard()), encoding="utf-8")

"""Makes the outlines of the map, `timeline/site/data/outlines.json.gz`, from open data; run by hand, rarely.

    npm install world-atlas@2.0.2
    python training/outlines.py node_modules/world-atlas/countries-50m.json

Source: Natural Earth 1:50m, public domain, as the npm package world-atlas holds it (TopoJSON, ISC licence).

The file is JSON: `step`, degrees of one unit; `arcs`, each `[x, y, level, dx, dy, level, …]` in units, from one place
where lines meet to the next; `land`, polygons as lists of arcs, and `borders`, arcs between two countries.
An arc number below zero, `~n`, is arc n backwards.
A point's level says how much it matters: a map on which one unit squared is finer than 2^level needs it not.
Levels come from the triangle that a point makes with its neighbours (Visvalingam & Whyatt, "Line generalisation by
repeated elimination of points", 1993). The same input gives the same bytes.
"""

from __future__ import annotations

import gzip
import heapq
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "timeline" / "site" / "data" / "outlines.json.gz"
STEP = 0.01
"""Degrees of a unit: about a kilometre."""
FINEST = 4
"""Level below which a point is left out."""
ENDS = 30
"""Level of an arc's ends, which every map needs."""

Point = tuple[int, int]
Arc = list[int]


def main(source: Path) -> None:
    """Read the topology, write the outlines."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    arcs = [list(_points(arc, topology["transform"])) for arc in topology["arcs"]]
    land = [ring for shape in topology["objects"]["land"]["geometries"] for ring in _rings(shape)]
    used = Counter(arc if arc >= 0 else ~arc for arc in _arcs_of(topology["objects"]["countries"]["geometries"]))
    outlines = {
        "step": STEP,
        "arcs": [_encoded(points) for points in arcs],
        "land": land,
        "borders": [arc for arc in sorted(used) if used[arc] > 1],
    }
    text = json.dumps(outlines, separators=(",", ":"))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    kept = sum(len(arc) // 3 for arc in outlines["arcs"])
    sys.stderr.write(f"{kept:,} points, {TARGET.stat().st_size:,} bytes\n")


def _points(arc: Iterable[Sequence[int]], transform: dict[str, Sequence[float]]) -> Iterator[Point]:
    """The arc's points in units, each once."""
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    last = None
    for x, y in zip(accumulate(one[0] for one in arc), accumulate(one[1] for one in arc), strict=True):
        point = round((x * scale_x + move_x) / STEP), round((y * scale_y + move_y) / STEP)
        if point != last:
            yield point
        last = point


def _rings(shape: dict[str, Any]) -> Iterator[list[int]]:
    """The rings of a shape; lakes are rings in land too."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    yield from chain.from_iterable(polygons)


def _arcs_of(shapes: Iterable[dict[str, Any]]) -> Iterator[int]:
    for shape in shapes:
        if shape.get("arcs"):
            yield from chain.from_iterable(_rings(shape))


def _encoded(points: Sequence[Point]) -> Arc:
    """The points that matter, each by its way from the last one, with its level."""
    levels = _levels(points)
    arc: Arc = []
    x = y = 0
    for point, level in zip(points, levels, strict=True):
        if level >= FINEST:
            arc += [point[0] - x, point[1] - y, level]
            x, y = point
    return arc


def _levels(points: Sequence[Point]) -> list[int]:
    """How much each point matters, as the binary logarithm of its triangle's area in square units."""
    areas = [math.inf] * len(points)
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    queue = [(_area(points, at - 1, at, at + 1), at) for at in range(1, len(points) - 1)]
    current = {at: area for area, at in queue}
    heapq.heapify(queue)
    least = 0.0
    while queue:
        area, at = heapq.heappop(queue)
        if current.get(at) != area:
            continue
        del current[at]
        least = areas[at] = max(least, area)
        left, right = before[at], after[at]
        after[left], before[right] = right, left
        for other in (left, right):
            if other in current:
                current[other] = _area(points, before[other], other, after[other])
                heapq.heappush(queue, (current[other], other))
    return [ENDS if area == math.inf else max(0, int(math.log2(max(area, 1)))) for area in areas]


def _area(points: Sequence[Point], first: int, second: int, third: int) -> float:
    """Of the triangle in square units, as large as it is on the globe rather than on a plain grid."""
    (x1, y1), (x2, y2), (x3, y3) = points[first], points[second], points[third]
    return abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)) / 2 * math.cos(math.radians(y2 * STEP))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

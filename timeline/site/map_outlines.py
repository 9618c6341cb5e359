"""Land and borders for a part of the world, as SVG paths no finer than the map can show.

The data are made by training/outlines.py from Natural Earth, and say of each point how much it matters.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from timeline.site.map_frame import Frame, Spot

_DATA = Path(__file__).parent / "data" / "outlines.json.gz"
_TOLERANCE = 1.5
"""Square pixels of a triangle below which its middle point is left out."""
_SMALLEST = 2.0
"""Pixels below which an island is left out, in width and height together."""
_MARGIN = 8.0
"""Pixels beyond the frame that land reaches, so that its cut edge is out of sight."""
_HALF = 180.0
_TURNS = (-2 * _HALF, 0.0, 2 * _HALF)

Line = list[Spot]


@dataclass(frozen=True, slots=True)
class Outlines:
    """The whole world's; see training/outlines.py for the form."""

    step: float
    arcs: tuple[tuple[int, ...], ...]
    land: tuple[tuple[int, ...], ...]
    borders: tuple[int, ...]

    def line(self, arc: int, level: int) -> Line:
        """The arc's points of that level and above, as degrees (longitude, latitude)."""
        held = self.arcs[arc if arc >= 0 else ~arc]
        points: Line = []
        x = y = 0
        for at in range(0, len(held), 3):
            x, y = x + held[at], y + held[at + 1]
            if held[at + 2] >= level:
                points.append((x * self.step, y * self.step))
        return points if arc >= 0 else points[::-1]

    def ring(self, arcs: Sequence[int], level: int) -> Line:
        """A closed line: each arc begins where the last one ended.

        Longitudes go on beyond 180 degrees rather than jump; a ring around a pole goes by way of it.
        """
        ring: Line = []
        turns = 0.0
        for longitude, latitude in (point for arc in arcs for point in self.line(arc, level)[1:]):
            if ring and abs(longitude + turns - ring[-1][0]) > _HALF:
                turns += math.copysign(2 * _HALF, ring[-1][0] - longitude - turns)
            ring.append((longitude + turns, latitude))
        if ring and abs(ring[-1][0] - ring[0][0]) > _HALF:
            pole = math.copysign(_HALF / 2, ring[0][1])
            ring += [(ring[-1][0], pole), (ring[0][0], pole)]
        return ring


@cache
def outlines() -> Outlines:
    """The shipped outlines."""
    data = json.loads(gzip.decompress(_DATA.read_bytes()))
    arcs, land = (tuple(map(tuple, data[name])) for name in ("arcs", "land"))
    return Outlines(data["step"], arcs, land, tuple(data["borders"]))


def land_path(frame: Frame) -> str:
    """The `d` of a path around all land in the frame, to be filled by the even-odd rule."""
    world, level = outlines(), _level(frame)
    rings = (_placed(world.ring(arcs, level), frame, turn) for arcs in world.land for turn in _TURNS)
    return "".join(_drawn(_clipped(ring, frame), closed=True) for ring in rings if ring and _extent(ring) > _SMALLEST)


def borders_path(frame: Frame) -> str:
    """The `d` of a path along all borders in the frame."""
    world, level = outlines(), _level(frame)
    lines = (_placed(world.line(arc, level), frame, turn) for arc in world.borders for turn in _TURNS)
    return "".join(_drawn(run, closed=False) for line in lines for run in _visible(line, frame))


def _level(frame: Frame) -> int:
    """Level of the points that the frame can show: triangles of at least so many pixels."""
    unit = outlines().step * frame.scale
    return max(0, math.ceil(math.log2(_TOLERANCE / unit**2)))


def _placed(line: Line, frame: Frame, turn: float) -> Line:
    """The line in pixels, `turn` degrees around the globe; empty where none of it is near the frame."""
    if not line or not frame.may_hold(line, turn):
        return []
    return [frame.spot(longitude + turn, latitude) for longitude, latitude in line]


def _extent(line: Line) -> float:
    across, down = [spot[0] for spot in line], [spot[1] for spot in line]
    return max(across) - min(across) + max(down) - min(down)


def _clipped(ring: Line, frame: Frame) -> Line:
    """The ring within the frame and its margin (Sutherland & Hodgman, "Reentrant polygon clipping", 1974)."""
    limits = ((0, -_MARGIN, 1), (0, frame.width + _MARGIN, -1), (1, -_MARGIN, 1), (1, frame.height + _MARGIN, -1))
    for axis, limit, side in limits:
        ring = list(_kept(ring, axis, limit, side))
    return ring


def _kept(ring: Line, axis: int, limit: float, side: int) -> Iterator[Spot]:
    """What of the ring lies on one side of a line, with the points where it crosses."""
    for last, point in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
        before, here = (last[axis] - limit) * side, (point[axis] - limit) * side
        if (before < 0) != (here < 0):
            share = before / (before - here)
            yield last[0] + share * (point[0] - last[0]), last[1] + share * (point[1] - last[1])
        if here >= 0:
            yield point


def _visible(line: Line, frame: Frame) -> Iterator[Line]:
    """The stretches of a line that come near the frame, each with one point beyond it."""
    near = [frame.holds(spot, _MARGIN) for spot in line]
    run: Line = []
    for at, spot in enumerate(line):
        if any(near[max(at - 1, 0) : at + 2]):
            run.append(spot)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _drawn(line: Iterable[Spot], *, closed: bool) -> str:
    """A line in whole pixels, each by its way from the last; empty where nothing of it is left."""
    points = [(round(horizontal), round(vertical)) for horizontal, vertical in line]
    steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(points) if (x1, y1) != (x2, y2)]
    if len(steps) < (2 if closed else 1):
        return ""
    way = " ".join(f"{x} {y}" for x, y in steps).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{way}{'z' if closed else ''}"

"""The map of the places: an inline SVG with a dot for each, complete without a script, nothing fetched.

Dots lead to their places, and so does the list beside the map, which is what the keyboard goes through.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.model import Place
from timeline.site.map_frame import Frame, Spot, frame_of, located
from timeline.site.map_outlines import borders_path, land_path
from timeline.site.markup import Html, tag
from timeline.wording import counted

MOST_LABELS = 24
_LARGE = 5
"""Labels that a small screen shows too, set larger there; the map's own pixels shrink with it."""
_LETTER, _LARGE_LETTER = 8.4, 15.0
"""Pixels of a letter's width at most."""
_LINE, _LARGE_LINE = 18.0, 32.0
_RADII = (5.0, 14.0)

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map."""

    place: Place
    address: str
    """From the page that holds the map."""
    events: int


@dataclass(frozen=True, slots=True)
class _Drawn:
    dot: Dot
    spot: Spot
    radius: float


def place_map(dots: Sequence[Dot]) -> Html | None:
    """The map around the places whose coordinates are known; None where there are none."""
    frame = frame_of(dot.place for dot in dots)
    if frame is None:
        return None
    drawn = _drawn(dots, frame)
    svg = tag(
        "svg",
        tag("path", d=land_path(frame), class_="tl-land", fill_rule="evenodd"),
        tag("path", d=borders_path(frame), class_="tl-borders"),
        *map(_dot, drawn),
        *_labels(drawn, frame),
        viewbox=f"0 0 {frame.width} {frame.height}",
        role="group",
        aria_label=f"Map of {counted(len(drawn), 'place')}, named in the list",
    )
    return tag("figure", svg, _caption(dots, drawn), class_="tl-map", data_search_exclude="")


def _drawn(dots: Sequence[Dot], frame: Frame) -> list[_Drawn]:
    """The dots with where they stand, the largest first, so that small ones lie upon them."""
    most = max(dot.events for dot in dots)
    found = []
    for dot in sorted(dots, key=lambda dot: (-dot.events, dot.place.name, dot.address)):
        if point := located(dot.place):
            spot = frame.spot(frame.turned(point[0]), point[1])
            found.append(_Drawn(dot, spot, _radius(dot.events, most)))
    return found


def _radius(events: int, most: int) -> float:
    """The area grows with the number of events."""
    least, largest = _RADII
    return max(least, min(largest, least * math.sqrt(most)) * math.sqrt(events / most))


def _dot(drawn: _Drawn) -> Html:
    x, y = drawn.spot
    said = f"{drawn.dot.place.name}: {counted(drawn.dot.events, 'event')}"
    circle = tag("circle", cx=f"{x:.0f}", cy=f"{y:.0f}", r=f"{drawn.radius:.1f}")
    return tag("a", tag("title", said), circle, href=drawn.dot.address, aria_label=said, tabindex="-1", class_="tl-dot")


def _labels(drawn: Sequence[_Drawn], frame: Frame) -> Iterator[Html]:
    """Names beside as many dots as have room for them, the weightiest first."""
    taken = [_around(one) for one in drawn]
    large = 0
    for one in drawn[:MOST_LABELS]:
        for wide in (True, False):
            letter, line = (_LARGE_LETTER, _LARGE_LINE) if wide else (_LETTER, _LINE)
            box = None if wide and large >= _LARGE else _room(one, (letter, line), taken, frame)
            if box is not None:
                taken.append(box)
                large += wide
                yield _label(one, box, large=wide)
                break


def _around(one: _Drawn) -> Box:
    (x, y), radius = one.spot, one.radius
    return x - radius, y - radius, x + radius, y + radius


def _room(one: _Drawn, size: tuple[float, float], taken: Sequence[Box], frame: Frame) -> Box | None:
    """Where a label meets no other and no dot: to the right or to the left, above or below."""
    width, height = size[0] * len(one.dot.place.name), size[1]
    (x, y), away = one.spot, one.radius + 3
    corners = [(x + away, y - height / 2), (x - away - width, y - height / 2)]
    corners += [(x - width / 2, y - away - height), (x - width / 2, y + away)]
    for left, top in corners:
        box = left, top, left + width, top + height
        inside = left >= 0 and top >= 0 and box[2] <= frame.width and box[3] <= frame.height
        if inside and not any(_meet(box, other) for other in taken):
            return box
    return None


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _label(one: _Drawn, box: Box, *, large: bool) -> Html:
    """The name in its box, held at the end that is nearest to its dot."""
    x = one.spot[0]
    anchor, at = ("start", box[0]) if box[0] > x else ("end", box[2]) if box[2] < x else ("middle", x)
    return tag(
        "text",
        one.dot.place.name,
        x=f"{at:.0f}",
        y=f"{(box[1] + box[3]) / 2:.0f}",
        text_anchor=anchor,
        aria_hidden="true",
        class_="tl-label tl-label--large" if large else "tl-label",
    )


def _caption(dots: Sequence[Dot], drawn: Sequence[_Drawn]) -> Html:
    missing = len(dots) - len(drawn)
    left_out = f"{counted(missing, 'place')} without known coordinates not shown. " if missing else ""
    return tag("figcaption", f"{left_out}Outlines: Natural Earth. Coordinates: GeoNames.")

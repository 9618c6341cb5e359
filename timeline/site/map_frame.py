"""Which part of the world a map shows, and where on it a place stands.

The projection is equidistant cylindrical, true to scale at the frame's middle latitude: a plain grid that
keeps shapes where the story is, and needs nothing but a multiplication.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.model import Place

Spot = tuple[float, float]
"""Pixels from the left and from the top; or degrees of longitude and latitude."""

WIDTH = 800
_HEIGHTS = (320, 500)
"""Pixels: of a map of the whole world, and at most."""
_AIR = 1.3
"""How much larger than its places a map is."""
_LEAST = 9.0
"""Degrees of latitude that a map shows at least, so that a town is seen in its country."""
_NORTH, _SOUTH = 84.0, -58.0
"""Between these latitudes lies what is lived in."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the world, its edges in degrees, drawn so many pixels large."""

    west: float
    north: float
    scale: float
    """Pixels to a degree of latitude."""
    squeeze: float
    """How much shorter a degree of longitude is: the cosine of the middle latitude."""
    width: int
    height: int

    def spot(self, longitude: float, latitude: float) -> Spot:
        """Where a point of the globe stands, in pixels, also outside the frame."""
        return (longitude - self.west) * self.scale * self.squeeze, (self.north - latitude) * self.scale

    def turned(self, longitude: float) -> float:
        """The same meridian, counted so that it lies east of the frame's western edge."""
        return self.west + (longitude - self.west) % 360

    def holds(self, spot: Spot, margin: float = 0) -> bool:
        """Whether a point in pixels is in the frame or at most `margin` outside."""
        return -margin <= spot[0] <= self.width + margin and -margin <= spot[1] <= self.height + margin

    def may_hold(self, line: Sequence[Spot], turn: float) -> bool:
        """Whether a line in degrees, `turn` degrees around the globe, comes near the frame."""
        longitudes, latitudes = zip(*line, strict=True)
        left, top = self.spot(min(longitudes) + turn, max(latitudes))
        right, bottom = self.spot(max(longitudes) + turn, min(latitudes))
        return left <= self.width and right >= 0 and top <= self.height and bottom >= 0


def located(place: Place) -> Spot | None:
    """The place's longitude and latitude in degrees; None where they are not known, or nowhere on the globe."""
    longitude, latitude = place.longitude, place.latitude
    if longitude is None or latitude is None or not (abs(longitude) <= 180 and abs(latitude) <= 90):
        return None
    return longitude, latitude


def frame_of(places: Iterable[Place], width: int = WIDTH) -> Frame | None:
    """The frame around the places whose coordinates are known; None where there are none."""
    points = [point for place in places if (point := located(place))]
    if not points:
        return None
    west, across = _narrowest([longitude for longitude, _ in points])
    latitudes = [latitude for _, latitude in points]
    middle, upright = (max(latitudes) + min(latitudes)) / 2, max((max(latitudes) - min(latitudes)) * _AIR, _LEAST)
    squeeze = max(math.cos(math.radians(middle)), 0.2)
    low, high = (limit * width / WIDTH for limit in _HEIGHTS)
    wide = min(max(across * _AIR, upright * width / high / squeeze), 360.0)
    scale = width / (wide * squeeze)
    height = round(min(max(upright * scale, low), high))
    # At the widest the frame may not hold all heights; then it shows what is lived in.
    top = min(max(middle + height / scale / 2, _SOUTH + height / scale), max(_NORTH, max(latitudes) + 1))
    return Frame(west + across / 2 - wide / 2, top, scale, squeeze, width, height)


def _narrowest(longitudes: Sequence[float]) -> tuple[float, float]:
    """The western end and the width, in degrees, of the smallest stretch around the globe that holds all."""
    around = sorted({longitude % 360 for longitude in longitudes})
    gaps = [(after - before, after) for before, after in pairwise([*around, around[0] + 360])]
    gap, end = max(gaps)
    west = end % 360
    return (west - 360 if west > 180 else west), 360 - gap

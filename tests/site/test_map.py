"""The map: which part of the world, what of its outlines, and names that can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import timeline.site
from timeline.model import Place
from timeline.site.map_frame import Frame, frame_of
from timeline.site.map_outlines import borders_path, land_path, outlines
from timeline.site.map_view import Dot, place_map

DATA = Path(timeline.site.__file__).parent / "data" / "outlines.json.gz"
EUROPE = Frame(west=-10, north=60, scale=25, squeeze=0.65, width=800, height=500)
OCEAN = Frame(west=-140, north=-20, scale=55, squeeze=0.9, width=800, height=500)


def at(latitude: float, longitude: float, name: str = "Somewhere") -> Place:
    return Place(name=name, latitude=latitude, longitude=longitude)


def points(path: str) -> list[tuple[int, int]]:
    """All corners of a path made of `M x y l dx dy … z`."""
    found = []
    for run in re.findall(r"M([^Mz]*)", path):
        numbers = [int(number) for number in re.findall(r"-?\d+", run)]
        x, y = 0, 0
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x, y))
    return found


def test_the_outlines_are_small() -> None:
    """They travel with the package."""
    assert DATA.stat().st_size < 150_000
    world = outlines()
    assert len(world.land) > 1000
    assert len(world.borders) > 300


@pytest.mark.parametrize(
    "places",
    [
        [at(50, 30)],
        [at(51.7, 36.2), at(21.5, 39.2)],
        [at(40, -74), at(35, 139), at(-33, 151), at(51, 0)],
        [at(-17, 178), at(-14, -171)],
        [at(89, 0), at(-89, 10)],
        [at(0, 0), at(0, 90), at(0, 180), at(0, -90)],
        [at(84, -180), at(-58, 180)],
    ],
)
def test_every_place_is_in_the_frame(places: list[Place]) -> None:
    """Across the date line and around the globe; only what lies nearer to a pole than anyone lives may be cut off."""
    frame = frame_of(places)
    assert frame is not None
    assert 320 <= frame.height <= 500
    for place in places:
        assert place.longitude is not None
        assert place.latitude is not None
        spot = frame.spot(frame.turned(place.longitude), place.latitude)
        assert 0 <= spot[0] <= frame.width
        assert 0 <= spot[1] <= frame.height or abs(place.latitude) > 58


def test_places_on_both_sides_of_the_date_line_are_near() -> None:
    """The frame does not go around the globe for them."""
    frame = frame_of([at(-17, 178), at(-14, -171)])
    assert frame is not None
    assert frame.width / frame.scale / frame.squeeze < 20


def test_no_coordinates_no_map() -> None:
    """A story whose places are not known has a list only."""
    assert frame_of([Place(name="Nowhere")]) is None
    assert place_map([Dot(Place(name="Nowhere"), "../places/index.html", 1)]) is None
    assert place_map([]) is None


@pytest.mark.parametrize("point", [(float("nan"), 0.0), (91.0, 0.0), (0.0, 1e300), (float("inf"), float("-inf"))])
def test_what_is_nowhere_on_the_globe_is_not_on_the_map(point: tuple[float, float]) -> None:
    """Numbers that an editor mistyped break nothing."""
    drawn = place_map([Dot(at(*point), "a.html", 1), Dot(at(48, 30), "b.html", 1)])
    assert drawn is not None
    assert drawn.count("<circle") == 1


@pytest.mark.parametrize(
    "frame", [EUROPE, OCEAN, Frame(-180, 84, 2.2, 1.0, 800, 320), Frame(20, 54, 55, 0.64, 800, 500)]
)
def test_outlines_stay_near_the_frame(frame: Frame) -> None:
    """What lies outside is cut, and what is too fine to be seen is left out: a page of a few kilobytes."""
    land, borders = land_path(frame), borders_path(frame)
    assert all(-9 <= x <= frame.width + 9 and -9 <= y <= frame.height + 9 for x, y in points(land))
    assert len(land) + len(borders) < 30_000
    assert re.fullmatch(r"(M-?\d+ -?\d+l[-\d ]+z?)*", land + borders)


def test_land_is_where_land_is() -> None:
    """A point inland lies inside the path, one at sea outside."""
    assert _inside(EUROPE, 48, 10)
    assert not _inside(EUROPE, 45.5, -5)
    assert not _inside(EUROPE, 56, 3)
    assert _inside(Frame(20, 54, 55, 0.64, 800, 500), 50, 27)


def _inside(frame: Frame, latitude: float, longitude: float) -> bool:
    """By the even-odd rule."""
    x, y = frame.spot(longitude, latitude)
    crossings = 0
    for run in re.findall(r"M[^Mz]*z", land_path(frame)):
        ring = points(run)
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            crossings += (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
    return crossings % 2 == 1


def test_labels_do_not_lie_upon_each_other() -> None:
    """Where places crowd, only some are named; the list has them all, and every dot says its name."""
    crowd = [
        Dot(at(48 + row / 10, 30 + column / 10, f"Place {row}{column}"), "a.html", 1 + row)
        for row in range(5)
        for column in range(5)
    ]
    drawn = place_map(crowd)
    assert drawn is not None
    assert drawn.count("<circle") == drawn.count("<title>") == 25
    assert 1 <= drawn.count("<text") <= 24


def test_a_map_says_what_it_is_and_whose_outlines_it_shows() -> None:
    """For those who do not see it, and for those who made them."""
    dots = [Dot(at(48, 30, "A <b>"), "../places/a.html", 3), Dot(Place(name="Nowhere"), "../places/b.html", 1)]
    drawn = place_map(dots)
    assert drawn is not None
    assert 'aria-label="Map of 1 place, named in the list"' in drawn
    assert "A &#60;b&#62;&#58; 3 events" in drawn
    assert "1 place without known coordinates not shown." in drawn
    assert "Natural Earth" in drawn
    assert 'href="../places/a.html"' in drawn

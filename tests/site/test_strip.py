"""The strip as a picture."""

from __future__ import annotations

import re
from itertools import pairwise

from tests.site.reading import Reading
from tests.site.story import Story, make_long_story
from timeline.site.chronicle import chronicle
from timeline.site.density import slots
from timeline.site.strip import HEIGHT, strip
from timeline.site.strip_axis import labels


def drawn(story: Story) -> Reading:
    order = chronicle(story.timeline)
    addresses = {group.fragment: f"#{group.fragment}" for group in (*order.told, *order.ahead)}
    picture = strip(slots(order), addresses)
    assert picture is not None
    return Reading(picture)


def test_each_bar_leads_to_its_first_event_and_says_so(story: Story) -> None:
    """A link with a name, without a script."""
    reading = drawn(story)
    links = [held for name, held in reading.elements if name == "a"]
    assert [held["href"] for held in links][:3] == ["#2022-02-24", "#2024-mid", "#2024-08"]
    assert reading.texts["title"].startswith("24 February 2022: 1 event")
    assert links[-1]["data-from"] == links[-1]["data-to"] == "2025-05-30"


def test_it_is_low_and_names_its_axis(story: Story) -> None:
    """At most 90 pixels, labelled along the axis and with the height of the highest bar."""
    reading = drawn(story)
    svg = next(held for name, held in reading.elements if name == "svg")
    assert int(svg["height"]) == HEIGHT <= 90
    assert "24 Feb 2022" in reading.texts["tl-tick"]
    assert reading.texts["tl-most"] == "1 event"
    assert reading.texts["figcaption"] == (
        "Events by day · ⋯ a stretch without events · dashed: a date coarser than that · blue: still to come"
    )


def test_no_bar_leaves_the_strip() -> None:
    """Places are percentages between 0 and 100, in order."""
    for count in (4, 30, 300, 1500):
        reading = drawn(make_long_story(count))
        rects = [held for name, held in reading.elements if name == "rect"]
        ends = [float(held["x"][:-1]) + float(held["width"][:-1]) for held in rects]
        assert all(re.fullmatch(r"[\d.]+%", held["x"]) for held in rects)
        assert ends == sorted(ends) or max(ends) <= 100.1
        assert max(ends) <= 100.1


def test_labels_do_not_run_into_each_other() -> None:
    """Neither on a wide screen nor, of those that a narrow one shows, there; each year is said once in a row."""
    bars = slots(chronicle(make_long_story(300).timeline))
    places = [100 * at / len(bars) for at in range(len(bars))]
    found = labels(bars, places, 100 / len(bars))
    for letter, shown in ((0.72, found), (2.2, [label for label in found if not label.minor])):
        starts = [label for label in shown if label.anchor == "start"]
        pairs = pairwise(starts)
        assert all(one.place + len(one.text) * letter <= other.place for one, other in pairs)
    assert len(found) > len([label for label in found if not label.minor]) >= 2
    assert sum("2023" in label.text for label in found if not label.minor) == 1


def test_one_date_needs_no_strip() -> None:
    """There is nothing to compare."""
    order = chronicle(make_long_story(2).timeline)
    assert strip(slots(order), {group.fragment: "#x" for group in order.told}) is None

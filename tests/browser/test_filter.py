"""Narrowing the timeline: by hand, by keyboard, by address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.site.story import Story

ENTRIES = ".tl-entry:visible"


@pytest.fixture
def timeline(visit: Visit, served: str) -> Any:
    """The timeline page with its filter ready."""
    visit.page.goto(served)
    return ready(visit.page)


def ready(page: Any) -> Any:
    page.wait_for_selector("form[data-ready]", state="attached")
    return page


def titles(page: Any) -> list[str]:
    return [title.split("\n")[0] for title in page.locator(f"{ENTRIES} .tl-title a").all_inner_texts()]


def settled_address(page: Any, part: str) -> str:
    """The address once it holds `part`; typing is remembered a moment later."""
    page.wait_for_function("part => decodeURIComponent(location.search).includes(part)", arg=part)
    return str(page.evaluate("location.search"))


def test_words_narrow_and_are_counted(visit: Visit, timeline: Any, story: Story) -> None:
    """Words are looked for in everything that an entry says, accents aside; empty dates go too."""
    total, field = len(story.timeline.events), timeline.get_by_label("Search these events")
    assert timeline.locator(".tl-shown").inner_text() == f"{total} events"
    field.fill("niu-york")
    assert titles(timeline) == ["Ministry claims a village"]
    assert timeline.locator("h2.tl-date:visible").count() == 1
    assert timeline.locator(".tl-shown").inner_text() == f"1 of {total} events"
    field.fill("istanbul week")
    assert titles(timeline) == ["Talks in Istanbul"]
    field.fill("no such words")
    assert titles(timeline) == []
    assert timeline.locator(".tl-shown").inner_text() == f"No event fits, of {total}"
    assert not timeline.locator(".tl-ahead").is_visible()
    timeline.get_by_role("button", name="Clear", exact=True).last.click()
    assert len(titles(timeline)) == total
    assert visit.complaints == []


@pytest.mark.parametrize(
    ("label", "choice", "expected"),
    [
        ("Who", "Kyiv", ["Talks in Jeddah"]),
        ("Where", "Kursk", ["The president visits Kursk"]),
        ("Source", "Daily Ünïcode", ["Talks in Istanbul", "Call between the presidents", "Leaders gather in Tirana"]),
        ("How sure", "planned", ["Leaders gather in Tirana"]),
        ("How sure", "claimed", ["Ministry claims a village"]),
        ("How sure", "uncertain", ["Deliveries are halted"]),
        ("How sure", "about", ["Ministry claims a village", "Troops cross the border", "Talks in Istanbul"]),
        ("How sure", "edited", ["Talks in Jeddah"]),
        ("From", "2025-05-14", ["Talks in Istanbul", "Call between the presidents", "Leaders gather in Tirana"]),
        ("To", "2024-07-31", ["Full-scale invasion begins", "Ministry claims a village"]),
    ],
)
def test_each_choice_narrows(timeline: Any, label: str, choice: str, expected: list[str]) -> None:
    """By actor, place, source, certainty and dates; a week or a year counts with every day that it may be."""
    field = timeline.get_by_label(label, exact=True)
    if label in ("From", "To"):
        field.fill(choice)
    else:
        field.select_option(choice)
    assert titles(timeline) == expected


def test_choices_say_how_many_events_they_have(timeline: Any, story: Story) -> None:
    """Kinds in words, each with its number."""
    kinds = timeline.get_by_label("Kind").locator("option").all_inner_texts()
    assert kinds == ["Any", f"Meetings ({len(story.timeline.events)})"]


def test_the_address_holds_the_choice_and_gives_it_back(visit: Visit, timeline: Any) -> None:
    """Shared, reloaded, or reached by going back, the page shows the same."""
    timeline.get_by_label("Where").select_option("Istanbul")
    assert settled_address(timeline, "Istanbul") == "?where=Istanbul"
    timeline.get_by_label("Search these events").fill("three years")
    address = settled_address(timeline, "three")
    assert address == "?text=three+years&where=Istanbul"
    ready_page = visit.page.context.new_page()
    ready_page.goto(timeline.url)
    assert titles(ready(ready_page)) == ["Talks in Istanbul"]
    assert ready_page.get_by_label("Search these events").input_value() == "three years"
    timeline.get_by_role("link", name="Talks in Istanbul").click()
    timeline.go_back()
    assert titles(ready(timeline)) == ["Talks in Istanbul"]
    timeline.go_back()
    timeline.wait_for_function("location.search === ''")
    assert len(titles(timeline)) > 1
    assert visit.complaints == []


def test_a_shared_choice_that_no_event_has_any_more_is_shown_as_it_is(visit: Visit, served: str) -> None:
    """Nothing fits, the field says what was asked for, and one button clears it."""
    visit.page.goto(f"{served}?who=Nobody+%3Cb%3E")
    page = ready(visit.page)
    assert titles(page) == []
    assert page.get_by_label("Who").input_value() == "Nobody <b>"
    page.get_by_role("button", name="Clear", exact=True).last.click()
    assert len(titles(page)) > 1
    assert visit.complaints == []


def test_the_filter_works_from_a_disk(visit: Visit, folder: Path) -> None:
    """State in the address included."""
    visit.page.goto((folder / "index.html").as_uri() + "?where=Kursk")
    assert titles(ready(visit.page)) == ["The president visits Kursk"]
    assert visit.complaints == []


def test_a_bar_narrows_to_its_dates_and_again_to_all(timeline: Any, story: Story) -> None:
    """By a click; with the shift key or by drawing along, to several."""
    bars = timeline.locator(".tl-strip a")
    bars.nth(5).click()
    assert titles(timeline) == ["Talks in Jeddah"]
    assert bars.nth(5).get_attribute("aria-pressed") == "true"
    bars.nth(7).click(modifiers=["Shift"])
    assert len(titles(timeline)) == 3
    assert settled_address(timeline, "from") == "?from=2025-03-11&to=2025-03-13"
    bars.nth(5).click()
    bars.nth(5).click()
    assert len(titles(timeline)) == len(story.timeline.events)
    first, last = bars.nth(4).bounding_box(), bars.nth(6).bounding_box()
    timeline.mouse.move(first["x"] + 5, first["y"] + 30)
    timeline.mouse.down()
    timeline.mouse.move(last["x"] + 5, last["y"] + 30, steps=4)
    timeline.mouse.up()
    assert titles(timeline) == ["Deliveries are halted", "Talks in Jeddah", "The president visits Kursk"]


def test_the_strip_shows_how_many_of_each_bar_are_left(timeline: Any) -> None:
    """Bars without an event that fits fall to nothing."""
    timeline.get_by_label("Where").select_option("Kursk")
    heights = timeline.locator(".tl-part").evaluate_all("bars => bars.map(bar => bar.height.baseVal.value)")
    assert [at for at, height in enumerate(heights) if height > 0] == [6]


def test_the_keyboard_alone_filters_opens_evidence_and_reaches_an_event(timeline: Any) -> None:
    """Tab into the strip, arrows along it, Enter narrows; on to the fields, to the disclosure, to the event."""
    page, keyboard = timeline, timeline.keyboard
    focused = "document.activeElement.closest('.tl-strip a') !== null"
    for _ in range(40):
        keyboard.press("Tab")
        if page.evaluate(focused):
            break
    for key in ("End", "ArrowLeft", "ArrowLeft", "Enter"):
        keyboard.press(key)
    assert titles(page) == ["Talks in Istanbul"]
    keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "tl-text"
    keyboard.type("envoys")
    for _ in range(40):
        keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    keyboard.press("Enter")
    assert page.locator(f"{ENTRIES} blockquote").is_visible()
    keyboard.press("Shift+Tab")
    while page.evaluate("!document.activeElement.closest('.tl-title')"):
        keyboard.press("Shift+Tab")
    keyboard.press("Enter")
    page.wait_for_url("**/events/2025-05-12-talks-in-istanbul.html")
    assert page.locator("h1").inner_text() == "Talks in Istanbul"


@pytest.mark.context(viewport={"width": 390, "height": 844}, has_touch=True)
def test_on_a_phone_the_choices_open_at_a_touch(timeline: Any) -> None:
    """They leave the screen to the events until then."""
    assert not timeline.get_by_label("Who").is_visible()
    more = timeline.get_by_role("button", name="Filters")
    more.tap()
    assert more.get_attribute("aria-expanded") == "true"
    timeline.get_by_label("Who").select_option("Kyiv")
    assert titles(timeline) == ["Talks in Jeddah"]
    assert more.inner_text() == "Filters (1)"
    assert timeline.evaluate("document.documentElement.scrollWidth <= innerWidth")

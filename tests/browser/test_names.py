"""The pages of people, places and articles in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Visit, serve
from tests.site.story import make_story
from timeline.model import Participant, Place
from timeline.site.build import build_site

PAGES = ("people/index", "people/ada-lamb", "places/index", "places/lima-peru", "articles/index", "articles/talks")
THE_THEMES_OWN = [".md-search"]
"""Its search dialog has no name."""
ADA = Participant(name="Ada Lamb", kind="person")
LIMA = Place(name="Lima", country="Peru", latitude=-12.046, longitude=-77.043, geonames=3936456)
CUSCO = Place(name="Cusco", country="Peru", latitude=-13.526, longitude=-71.972)


@pytest.fixture(scope="session")
def peopled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A story whose events have people and places."""
    story = make_story()
    one, two, three, *rest = story.timeline.events
    changed = (
        one.model_copy(update={"participants": (ADA,), "places": (LIMA,)}),
        two.model_copy(update={"participants": (ADA,), "places": (LIMA, CUSCO)}),
        three.model_copy(update={"participants": (Participant(name="Bo Ram", kind="person"),)}),
    )
    out = tmp_path_factory.mktemp("people") / "site"
    timeline = story.timeline.model_copy(update={"events": (*changed, *rest)})
    build_site(timeline, story.articles, config=None, out=out)
    return out


@pytest.fixture(scope="session")
def peopled(peopled_folder: Path) -> Iterator[str]:
    yield from serve(peopled_folder)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_on_any_page(visit: Visit, peopled: str, scheme: str) -> None:
    """Light and dark, by the rules of axe-core, the theme's search apart; nothing is asked of another host."""
    visit.page.emulate_media(color_scheme=scheme)
    for name in PAGES:
        visit.page.goto(f"{peopled}{name}.html")
        nodes = [node for found in Axe().run(visit.page).response["violations"] for node in found["nodes"]]
        assert [node["html"] for node in nodes if node["target"] != THE_THEMES_OWN] == [], name
    assert visit.elsewhere(peopled) == []
    assert visit.complaints == []


@pytest.mark.context(java_script_enabled=False)
def test_the_map_is_complete_without_a_script(visit: Visit, peopled: str) -> None:
    """Land, a dot for each place that has coordinates, names, and a list that leads to the same pages."""
    page = visit.page
    page.goto(f"{peopled}places/index.html")
    drawing = page.locator(".tl-map svg")
    box, land = drawing.bounding_box(), page.locator(".tl-land").bounding_box()
    assert min(box["width"], box["height"], land["width"], land["height"]) > 200
    dots = [dot.bounding_box() for dot in page.locator(".tl-dot circle").all()]
    assert len(dots) == 3  # Lima, Cusco, and the story's own Jeddah
    assert all(box["x"] <= dot["x"] <= box["x"] + box["width"] for dot in dots)
    assert {"Lima", "Cusco"} <= {*page.locator(".tl-label").all_text_contents()}
    page.locator(".tl-names").get_by_role("link", name="Lima").click()
    assert page.locator("h1").inner_text() == "Lima, Peru"
    assert page.locator(".tl-list > li").count() == 2


@pytest.mark.context(viewport={"width": 390, "height": 844})
def test_no_page_is_wider_than_a_phone(visit: Visit, peopled: str) -> None:
    """And the map's larger names can be read there."""
    for name in PAGES:
        visit.page.goto(f"{peopled}{name}.html")
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390, name
    visit.page.goto(f"{peopled}places/index.html")
    assert visit.page.locator(".tl-label--large").first.bounding_box()["height"] >= 11


def test_a_name_leads_from_an_event_to_its_page_and_back(visit: Visit, peopled: str) -> None:
    """By the keyboard alone."""
    page = visit.page
    page.goto(f"{peopled}people/ada-lamb.html")
    link = page.locator(".tl-list-title a").first
    title = link.inner_text()
    link.focus()
    page.keyboard.press("Enter")
    assert page.locator("h1").inner_text() == title
    page.get_by_role("link", name="Ada Lamb").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("h1").inner_text() == "Ada Lamb"


def test_who_is_told_of_once_is_found_on_the_page_of_all(visit: Visit, peopled: str) -> None:
    """The link from the event leads to the entry, which is marked."""
    page = visit.page
    page.goto(f"{peopled}people/index.html#p-bo-ram")
    entry = page.locator(":target")
    assert entry.inner_text().startswith("Bo Ram")
    assert entry.evaluate("element => getComputedStyle(element).backgroundColor") != "rgba(0, 0, 0, 0)"

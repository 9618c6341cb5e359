"""The site as a reader meets it, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Visit
from tests.site.story import Story

JEDDAH = "events/2025-03-11-talks-in-jeddah.html"
PAGES = ("index.html", JEDDAH, "articles/index.html", "method.html", "for-programs.html")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_in_peace(visit: Visit, served: str, name: str) -> None:
    """No error in the console, and no request to another host."""
    visit.page.goto(served + name, wait_until="networkidle")
    assert visit.complaints == []
    assert visit.elsewhere(served) == []
    assert visit.page.locator("h1").count() == 1


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_from_a_disk(visit: Visit, folder: Path, name: str) -> None:
    """The same without a server; nothing is asked of any host."""
    visit.page.goto((folder / name).as_uri(), wait_until="load")
    assert visit.complaints == []
    assert visit.elsewhere("file://") == []
    assert visit.page.locator("h1").is_visible()


def test_links_work_from_a_disk(visit: Visit, folder: Path) -> None:
    """From the timeline to an event, its source, and back."""
    page = visit.page
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("link", name="Talks in Jeddah", exact=True).click()
    assert page.locator("h1").inner_text() == "Talks in Jeddah"
    page.locator(".tl-credit a").first.click()
    assert page.url.endswith("articles/talks.html")
    assert page.locator("h1").inner_text() == "Article talks"
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Timeline").click()
    assert page.locator("h1").inner_text() == "The sample story"


def test_a_search_for_a_place_finds_its_event(visit: Visit, served: str) -> None:
    """The first answer is the event's own page."""
    page = visit.page
    page.goto(served, wait_until="networkidle")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("Jeddah", delay=20)
    first = page.locator(".md-search-result__link").first
    first.wait_for(state="visible")
    assert JEDDAH in first.get_attribute("href")
    first.click()
    page.wait_for_url(f"**/{JEDDAH}*")
    assert page.locator("h1").inner_text() == "Talks in Jeddah"
    assert visit.complaints == []


def test_an_event_page_shows_its_evidence(visit: Visit, served: str) -> None:
    """The quotation, the marked words, the reasoning, and a way to the article."""
    page = visit.page
    page.goto(served + JEDDAH)
    quote = page.locator(".tl-quote").first
    assert quote.locator("blockquote").inner_text() == (
        "Delegations from Kyiv and Washington met in Jeddah on Tuesday for nine hours."
    )
    assert quote.locator("mark").inner_text() == "Tuesday"
    assert "“Tuesday”, in an article of Friday 14 March 2025 → Tuesday 11 March 2025" in quote.inner_text()
    assert quote.get_by_role("link", name="Article talks").get_attribute("href") == "https://example.org/talks"


@pytest.mark.context(java_script_enabled=False)
def test_the_timeline_reads_without_a_script(visit: Visit, served: str, story: Story) -> None:
    """Every event, its evidence and its links are there; no dead control is."""
    page = visit.page
    page.goto(served)
    assert page.locator(".tl-entry").count() == len(story.timeline.events)
    assert page.locator(".tl-filter").count() == 0
    entry = page.locator(".tl-entry", has_text="Talks in Jeddah")
    assert not entry.locator("blockquote").is_visible()
    entry.locator("summary").click()
    assert entry.locator("blockquote").is_visible()
    entry.get_by_role("link", name="Talks in Jeddah").click()
    assert page.locator("h1").inner_text() == "Talks in Jeddah"


@pytest.mark.context(java_script_enabled=False)
def test_a_former_address_leads_on_without_a_script(visit: Visit, folder: Path) -> None:
    """From a disk too."""
    visit.page.goto((folder / "events/2025-03-12-delegations-meet.html").as_uri())
    visit.page.wait_for_url(f"**/{JEDDAH}")
    assert visit.page.locator("h1").inner_text() == "Talks in Jeddah"


def background(visit: Visit) -> int:
    """Brightness of the page's background, 0–255."""
    colour = visit.page.evaluate("getComputedStyle(document.body).backgroundColor")
    return max(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")[:3])


@pytest.mark.context(color_scheme="dark")
def test_dark_is_dark_from_the_start(visit: Visit, served: str) -> None:
    """Whoever prefers dark gets it, and the evidence stays readable in it."""
    visit.page.goto(served + JEDDAH)
    assert background(visit) < 60


def test_dark_can_be_switched_on_and_stays(visit: Visit, served: str) -> None:
    """The choice outlives the page."""
    page = visit.page
    page.goto(served)
    assert background(visit) > 200
    page.locator("label[title='Switch to dark']").click()
    page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")
    assert background(visit) < 60
    page.goto(served + JEDDAH)
    assert background(visit) < 60


def on_screen(visit: Visit) -> int:
    """Entries that are seen whole before any scrolling."""
    ends = "[...document.querySelectorAll('.tl-entry')].map(one => one.getBoundingClientRect().bottom)"
    height = visit.page.evaluate("innerHeight")
    return sum(end <= height for end in visit.page.evaluate(ends))


def test_five_entries_on_a_desktop_screen(visit: Visit, served: str) -> None:
    """No screenful of air."""
    visit.page.goto(served, wait_until="networkidle")
    assert on_screen(visit) >= 5


@pytest.mark.context(viewport={"width": 390, "height": 844})
def test_three_entries_on_a_phone_and_nothing_to_the_side(visit: Visit, served: str) -> None:
    """The page is as wide as the screen, on every page."""
    visit.page.goto(served, wait_until="networkidle")
    assert on_screen(visit) >= 3
    for name in PAGES:
        visit.page.goto(served + name)
        assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


def test_approximate_dates_look_different(visit: Visit, served: str) -> None:
    """A badge and a dashed mark; a plain day has neither."""
    page = visit.page
    page.goto(served)
    for words, style, badges in (("week of 12 May 2025", "dashed", 1), ("19 May", "solid", 0)):
        group = page.locator(".tl-group", has=page.locator(".tl-when", has_text=words))
        assert group.locator(".tl-when .tl-badge").count() == badges
        line = "element => getComputedStyle(element, '::before').borderTopStyle"
        assert group.locator(".tl-when").evaluate(line) == style


def test_evidence_does_not_look_like_a_blue_note(visit: Visit, served: str) -> None:
    """No border, no tinted bar: a plain disclosure."""
    page = visit.page
    page.goto(served)
    summary = page.locator(".tl-evidence summary").first
    style = (
        "element => { const s = getComputedStyle(element); return [s.backgroundColor, s.borderTopWidth, s.boxShadow] }"
    )
    assert summary.evaluate(style) == ["rgba(0, 0, 0, 0)", "0px", "none"]

"""Without barriers: by axe-core's rules, on paper, in high contrast, without motion, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Visit, serve
from tests.site.story import Story, Words, article, day, event, quote, timeline_of
from timeline.site.build import build_site

JEDDAH = "events/2025-03-11-talks-in-jeddah.html"
HALTED = "events/2025-03-03-deliveries-halted.html"
PAGES = ("index.html", JEDDAH, HALTED, "articles/index.html", "method.html", "for-programs.html")
THE_THEMES_OWN = {("aria-dialog-name", ".md-search")}
"""Rule and element: what Material for MkDocs brings along on every page, its search dialog without a name."""


def violations(page: Any) -> set[tuple[str, str]]:
    """Rule and element of everything that axe-core finds and the theme has not brought; targets of 24 pixels too."""
    found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}}).response["violations"]
    return {(one["id"], node["target"][0]) for one in found for node in one["nodes"]} - THE_THEMES_OWN


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_barrier(visit: Visit, served: str, scheme: str) -> None:
    """Timeline, events, sources, method and data pages, with all evidence open, in both schemes."""
    visit.page.emulate_media(color_scheme=scheme)
    for name in PAGES:
        visit.page.goto(served + name)
        visit.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        assert violations(visit.page) == set(), name


@pytest.mark.context(viewport={"width": 390, "height": 844})
def test_the_filter_of_a_phone_has_no_barrier(visit: Visit, served: str) -> None:
    """Opened, with what fits and with nothing that does; an event's page neither."""
    for address in (f"{served}?text=kursk", f"{served}?text=nothing"):
        visit.page.goto(address)
        visit.page.get_by_role("button", name="Filters").click()
        assert violations(visit.page) == set(), address
    visit.page.goto(served + HALTED)
    assert violations(visit.page) == set()


def test_more_contrast_is_given_to_who_asks(visit: Visit, served: str) -> None:
    """Letters get black on white; forced colours keep bars and marks."""
    page = visit.page
    page.emulate_media(contrast="more")
    page.goto(served)
    colour = "selector => getComputedStyle(document.querySelector(selector)).color"
    assert page.evaluate(colour, ".tl-summary") == "rgb(0, 0, 0)"
    page.emulate_media(contrast=None, forced_colors="active")
    page.goto(served)
    fill = "getComputedStyle(document.querySelector('.tl-bar')).fill"
    assert page.evaluate(fill) == page.evaluate("getComputedStyle(document.body).color")
    assert page.locator(".tl-entry").first.is_visible()


def test_nothing_moves_for_who_asks(visit: Visit, served: str) -> None:
    """Transitions take no time."""
    visit.page.emulate_media(reduced_motion="reduce")
    visit.page.goto(served)
    times = "[...document.querySelectorAll('*')].map(one => parseFloat(getComputedStyle(one).transitionDuration))"
    assert max(visit.page.evaluate(times)) < 0.001


@pytest.mark.parametrize("script", [True, False])
def test_on_paper_all_evidence_is_open(browser: Any, served: str, story: Story, script: bool) -> None:
    """With a script or without; no control is printed, and each heading stays with what it heads."""
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(served)
    page.emulate_media(media="print")
    if script:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".tl-evidence blockquote:visible").count() == page.locator(".tl-evidence blockquote").count()
    assert page.locator(".tl-evidence blockquote").count() >= len(story.timeline.events)
    assert page.locator(".tl-filter:visible, .md-header:visible, .md-footer:visible").count() == 0
    for selector in (".tl-when", ".tl-title", ".tl-summary"):
        kept = f"getComputedStyle(document.querySelector('{selector}')).breakAfter"
        assert not script or page.evaluate(kept) == "avoid", selector
    assert page.pdf()[:4] == b"%PDF"
    context.close()


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A story in Arabic, Hebrew, Chinese and Russian beside English."""
    told = (
        ("arabic", "التقى الوفدان في جدة يوم الثلاثاء (11 مارس).", "التقى", "الثلاثاء"),
        ("hebrew", "המשלחות נפגשו ביום שלישי, 11 במרץ.", "נפגשו", "שלישי"),
        ("chinese", "双方代表团星期二在吉达会晤。", "会晤", "星期二"),
        ("russian", "Делегации встретились во вторник в Джидде.", "встретились", "вторник"),
    )
    articles = tuple(article(key, "2025-03-14", sentence, title=sentence) for key, sentence, _, _ in told)
    events = [
        event(
            f"2025-03-11-{key}",
            sentence,
            day("2025-03-11"),
            quote(source, sentence, trigger, Words(words, "2025-03-11")),
        )
        for source, (key, sentence, trigger, words) in zip(articles, told, strict=True)
    ]
    out = tmp_path_factory.mktemp("scripts") / "site"
    build_site(timeline_of("شرق وغرب", articles, events), articles, config=None, out=out)
    yield from serve(out)


@pytest.mark.parametrize(
    ("key", "direction"), [("arabic", "rtl"), ("hebrew", "rtl"), ("chinese", "ltr"), ("russian", "ltr")]
)
def test_other_scripts_stay_whole(visit: Visit, scripts: str, key: str, direction: str) -> None:
    """Titles and quotations run in their own direction, letter for letter; nothing leaves the page's width."""
    page = visit.page
    page.goto(f"{scripts}events/2025-03-11-{key}.html")
    for selector in ("h1", ".tl-quote blockquote p"):
        assert page.locator(selector).first.evaluate("element => getComputedStyle(element).direction") == direction
    marked = page.locator(".tl-quote blockquote").inner_text()
    assert re.sub(r"\s+", "", marked) == re.sub(r"\s+", "", page.locator("h1").inner_text())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.complaints == []

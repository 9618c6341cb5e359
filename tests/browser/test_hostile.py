"""Hostile text in a real browser: shown literally, never run."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.site.payloads import PAYLOADS
from timeline.site.markup import plain

LONGEST = max(range(len(PAYLOADS)), key=lambda number: len(PAYLOADS[number]))


def settled(visit: Visit, address: str) -> Any:
    visit.page.goto(address, wait_until="networkidle")
    return visit.page


@pytest.mark.parametrize("name", ["index.html", "articles/index.html"])
def test_pages_of_many_payloads_stay_quiet(visit: Visit, hostile: str, name: str) -> None:
    """No dialog, no error, no request elsewhere, no handler, with every disclosure open."""
    page = settled(visit, hostile + name)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    page.evaluate("document.querySelectorAll('article *').forEach(one => one.dispatchEvent(new Event('mouseover')))")
    page.wait_for_timeout(200)
    assert visit.complaints == []
    assert visit.elsewhere(hostile) == []
    names = "[...document.querySelectorAll('article *')].flatMap(one => one.getAttributeNames())"
    assert not [name for name in page.evaluate(names) if name.startswith("on")]


def test_every_payload_is_read_as_it_is_written(visit: Visit, hostile: str) -> None:
    """On its event's page each stands in title, summary and quotation, letter for letter; nothing else happens."""
    page = visit.page
    expected = page_elements(visit, hostile, 999)
    for number, payload in enumerate(PAYLOADS):
        page.goto(f"{hostile}events/2025-03-11-payload-{number}.html", wait_until="domcontentloaded")
        said = plain(payload)
        assert plain(page.locator("h1").text_content()) == plain(f"Payload {payload}")
        assert plain(page.locator(".tl-deck").text_content()) == said
        assert said in plain(page.locator(".tl-quote blockquote").text_content())
        assert plain(page.title()).startswith(plain(f"Payload {payload}"))
        assert page.locator(".tl-kicker *, .tl-facts *, .tl-how *").count() == expected
    assert visit.complaints == []
    assert visit.elsewhere(hostile) == []


@pytest.mark.context(viewport={"width": 390, "height": 844})
@pytest.mark.parametrize("name", ["index.html", "articles/index.html", f"events/2025-03-11-payload-{LONGEST}.html"])
def test_words_without_end_do_not_widen_a_page(visit: Visit, hostile: str, name: str) -> None:
    """A phone's screen holds the longest word, also in open evidence."""
    visit.page.goto(hostile + name)
    visit.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def page_elements(visit: Visit, hostile: str, number: int) -> int:
    visit.page.goto(f"{hostile}events/2025-03-11-payload-{number}.html")
    return visit.page.locator(".tl-kicker *, .tl-facts *, .tl-how *").count()


@pytest.mark.parametrize("words", ["alert", "script", "payload", "img onerror", "smile"])
def test_the_search_shows_payloads_as_text(visit: Visit, hostile: str, words: str) -> None:
    """Results that quote a payload do not run it."""
    page = settled(visit, hostile)
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type(words, delay=10)
    page.locator(".md-search-result__item").first.wait_for(state="visible")
    page.wait_for_timeout(300)
    assert visit.complaints == []
    assert visit.elsewhere(hostile) == []
    assert page.locator(".md-search-result :is(script, img, iframe, form, input, a[href^='javascript'])").count() == 0


def test_the_filter_takes_any_text(visit: Visit, hostile: str) -> None:
    """What is typed is looked for, nothing more."""
    page = settled(visit, hostile + "index.html")
    field = page.get_by_label("Search these events")
    for payload in PAYLOADS[:20]:
        field.fill(plain(payload))
        assert page.locator(".tl-entry:visible").count() >= 1
    assert visit.complaints == []


def test_former_addresses_lead_only_to_their_event(visit: Visit, hostile: str) -> None:
    """The title on the way is text as well."""
    for number in range(6):
        visit.page.goto(f"{hostile}events/2025-03-11-former-{number}.html")
        visit.page.wait_for_url(f"**/events/2025-03-11-payload-{number}.html")
    assert visit.complaints == []
    assert visit.elsewhere(hostile) == []

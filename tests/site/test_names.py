"""Pages of people, places and articles."""

from __future__ import annotations

import re

import pytest

from tests.site.story import Story
from timeline.model import Event, LeftOut, Participant, Place, Timeline
from timeline.quotation import publishable, published
from timeline.site.pages import all_pages

ADA = Participant(name="Ada Lamb", kind="person")
UNION = Participant(name="Union of Bakers", kind="organisation")
ODDITY = Participant(name="X", kind=None)


@pytest.fixture(scope="module")
def told(story: Story) -> Timeline:
    """The sample story with people in it."""
    casts = ((ADA, UNION), (ADA,), (ODDITY,), (Participant(name="ADA LAMB", kind="person"),))
    first = tuple(
        event.model_copy(update={"participants": cast})
        for event, cast in zip(story.timeline.events, casts, strict=False)
    )
    return story.timeline.model_copy(update={"events": (*first, *story.timeline.events[len(first) :])})


@pytest.fixture(scope="module")
def pages(told: Timeline, story: Story) -> dict[str, str]:
    return all_pages(told, story.articles)


def titles(page: str) -> list[str]:
    """Addresses of the events that a list names, in order."""
    return re.findall(r'tl-list-title"><a href="\.\./events/([^"]+)\.html"', page)


def test_an_actor_has_its_events_in_time_order(told: Timeline, pages: dict[str, str]) -> None:
    """Whatever the spelling; with dates, badges and those it shares them with."""
    page = pages["people/ada-lamb.md"]
    assert {*titles(page)} == {event.id for event in (*told.events[:2], told.events[3])}
    assert titles(page) == [event.id for event in _in_order(told) if event.id in titles(page)]
    assert '<h1 id="name" dir="auto">Ada Lamb</h1>' in page
    assert "Person · 3 events from" in page
    assert 'href="../people/index.html#p-union-of-bakers"><bdi>Union of Bakers</bdi></a> (1)' in page


def _in_order(told: Timeline) -> list[Event]:
    from timeline.site.chronicle import chronicle

    return list(chronicle(told).events)


def test_the_page_of_all_lists_everyone_by_kind(told: Timeline, pages: dict[str, str]) -> None:
    """Who has a page of its own leads there, who has none leads to its event."""
    page = pages["people/index.md"]
    groups = re.findall(r"<h2[^>]*>([A-Z]\w+)", page)
    assert groups == [name for name in ("People", "Organisations", "Countries", "Cities", "Others") if name in groups]
    assert {"People", "Organisations", "Others"} <= {*groups}
    assert '<li id="p-ada-lamb"><a href="../people/ada-lamb.html"><bdi>Ada Lamb</bdi></a>' in page
    entry = page.partition('<li id="p-union-of-bakers">')[2].partition("</li>")[0]
    assert f'href="../events/{told.events[0].id}.html"' in entry
    assert "people/union-of-bakers.md" not in pages


def test_every_name_that_a_page_leads_to_is_there(pages: dict[str, str]) -> None:
    """Pages and entries exist for each link to them."""
    for name, text in pages.items():
        root = "" if "/" not in name else "../"
        for folder, file, fragment in re.findall(
            rf'href="{root}(people|places|articles)/([\w.-]+)(?:#([\w-]+))?"', text
        ):
            target = pages[f"{folder}/{file.replace('.html', '.md')}"]
            assert not fragment or f'id="{fragment}"' in target, (name, fragment)


def test_places_are_listed_by_country_beside_their_map(pages: dict[str, str]) -> None:
    """With the places that have no coordinates too."""
    page = pages["places/index.md"]
    assert page.index("tl-atlas-list") < page.index("<svg")
    assert re.findall(r'<h2 dir="auto">(\w[\w ]*)', page) == ["Albania", "Russia", "Saudi Arabia", "Turkey"]
    assert page.count('<li id="p-') == 4
    assert page.count("<circle") == 1
    assert "3 places without known coordinates not shown." in page


def test_a_place_has_a_page_with_its_coordinates(story: Story) -> None:
    """And the country that tells it from others of its name."""
    where = Place(name="Lima", country="Peru", latitude=-12.046, longitude=-77.043, geonames=3936456)
    events = tuple(event.model_copy(update={"places": (where,)}) for event in story.timeline.events)
    page = all_pages(story.timeline.model_copy(update={"events": events}), story.articles)["places/lima-peru.md"]
    assert '<h1 id="name" dir="auto">Lima, Peru</h1>' in page
    assert "12.05° S, 77.04° W" in page
    assert len(titles(page)) == len(events)


def test_a_story_without_names_has_pages_that_say_so(story: Story) -> None:
    """The navigation leads somewhere."""
    bare = tuple(event.model_copy(update={"places": (), "participants": ()}) for event in story.timeline.events)
    pages = all_pages(story.timeline.model_copy(update={"events": bare}), story.articles)
    assert "name no place" in pages["places/index.md"]
    assert "<svg" not in pages["places/index.md"]
    assert "0 names" in pages["people/index.md"]


def test_an_article_says_which_sentence_told_what(pages: dict[str, str]) -> None:
    """In the order of its text, with marks, the day's reasoning, and the original."""
    page = pages["articles/talks.md"]
    quoted = re.findall(r"<blockquote><p[^>]*>(.*?)</p>", page)
    assert len(quoted) == 6
    assert quoted[0].startswith("Delegations from Kyiv and Washington <b>met</b> in Jeddah on <mark>Tuesday</mark>")
    assert "in an article of Friday 14 March 2025 → Tuesday 11 March 2025" in page
    assert 'href="https&#58;//example.org/talks"' in page
    assert "Friday 14 March 2025, as its editor gives it" in page
    # One sentence that two events rest on is quoted once.
    figure = next(part for part in page.split("<figure") if "crossed" in part)
    assert figure.count('class="tl-told"') == 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"left_out": LeftOut(undated=2, slight=1)}, "happened&#58; 2 without a date of their own and 1 too slight"),
        ({"left_out": None}, "Nothing that was found."),
        ({"published": None, "published_basis": "unknown"}, "its day of publication is not known"),
    ],
)
def test_an_article_says_what_was_left_out(story: Story, change: dict[str, object], words: str) -> None:
    """And why."""
    records = tuple(one.model_copy(update=change) if one.id == "call" else one for one in story.timeline.articles)
    pages = all_pages(story.timeline.model_copy(update={"articles": records}), story.articles)
    assert words in pages["articles/call.md"]


def test_an_article_that_tells_nothing_says_so(story: Story) -> None:
    """Its page stands all the same."""
    pages = all_pages(story.timeline.model_copy(update={"events": ()}), story.articles)
    assert "No sentence was found in it" in pages["articles/call.md"]


def test_a_reprint_leads_to_the_first_print_and_a_guessed_day_says_why(story: Story) -> None:
    """What is known of an article's origin stands on its page."""
    change = {"reprint_of": "talks", "published_basis": "inferred", "published_evidence": "line 2: 19 May 2025"}
    records = tuple(one.model_copy(update=change) if one.id == "call" else one for one in story.timeline.articles)
    page = all_pages(story.timeline.model_copy(update={"articles": records}), story.articles)["articles/call.md"]
    assert 'href="../articles/talks.html"><bdi>Article talks</bdi>' in page
    assert "Monday 19 May 2025, inferred&#58; line 2&#58; 19 May 2025" in page


def test_article_pages_keep_the_right_to_quote(story: Story) -> None:
    """Events and reasons stand there without the sentences."""
    pages = all_pages(published(story.timeline, "none"), publishable(story.articles, "none"))
    page = pages["articles/talks.md"]
    assert "<blockquote" not in page
    assert page.count('class="tl-told"') == 7

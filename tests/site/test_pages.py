"""Pages on the disk."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.site.reading import Reading
from tests.site.story import Story, Words, article, day, event, quote, timeline_of
from timeline.errors import SettingsError, TimelineError
from timeline.export import export
from timeline.site.pages import all_pages, write_pages


def test_every_event_and_every_former_address_has_a_page(story: Story) -> None:
    """One page an event, one an alias, the timeline, the sources, and the data."""
    pages = all_pages(story.timeline, story.articles)
    events = {f"events/{event.id}.md" for event in story.timeline.events}
    assert events <= {*pages}
    assert "events/2025-03-12-delegations-meet.html" in pages
    assert {"index.md", "articles/index.md", "data/events.schema.json", "data/events.csv"} <= {*pages}
    assert pages["data/events.json"] == export(story.timeline, "json")


def test_a_living_event_keeps_its_address_from_an_alias(story: Story) -> None:
    """An id that is in use leads nowhere else."""
    first, second, *rest = story.timeline.events
    first = first.model_copy(update={"aliases": (second.id,)})
    timeline = story.timeline.model_copy(update={"events": (first, second, *rest)})
    pages = all_pages(timeline, story.articles)
    assert f"events/{second.id}.md" in pages
    assert f"events/{second.id}.html" not in pages


def test_only_what_changed_is_written(story: Story, tmp_path: Path) -> None:
    """A second writing touches nothing; a changed event touches its page and those that show it."""
    assert len(write_pages(story.timeline, story.articles, tmp_path).written) == len(
        all_pages(story.timeline, story.articles)
    )
    again = write_pages(story.timeline, story.articles, tmp_path)
    assert (again.written, again.removed) == ((), ())
    jeddah = next(event for event in story.timeline.events if "jeddah" in event.id)
    changed = jeddah.model_copy(update={"summary": "Other words."})
    events = tuple(changed if event is jeddah else event for event in story.timeline.events)
    result = write_pages(story.timeline.model_copy(update={"events": events}), story.articles, tmp_path)
    assert {name for name in result.written if not name.startswith("data/")} == {
        f"events/{jeddah.id}.json",
        f"events/{jeddah.id}.md",
        "index.md",
    }
    assert result.names == tuple(all_pages(story.timeline, story.articles))


def test_pages_of_events_that_are_gone_go_too(story: Story, tmp_path: Path) -> None:
    """What the program wrote and needs no longer is removed; what others put there stays."""
    write_pages(story.timeline, story.articles, tmp_path)
    (tmp_path / "events" / "essay.md").write_text("# By hand\n", encoding="utf-8")
    fewer = story.timeline.model_copy(update={"events": story.timeline.events[:1]})
    result = write_pages(fewer, story.articles, tmp_path)
    assert "events/2025-03-11-talks-in-jeddah.md" in result.removed
    assert "events/2025-03-12-delegations-meet.html" in result.removed
    assert sorted(path.name for path in (tmp_path / "events").iterdir()) == [
        "2022-02-24-full-scale-invasion.json",
        "2022-02-24-full-scale-invasion.md",
        "essay.md",
    ]


def test_data_of_others_stays(story: Story, tmp_path: Path) -> None:
    """In the data folder only files of the formats' own names come and go: feeds go where there is no address."""
    write_pages(story.timeline, story.articles, tmp_path, "https://example.org/")
    (tmp_path / "data" / "polls.csv").write_text("a,b\n", encoding="utf-8")
    result = write_pages(story.timeline, story.articles, tmp_path)
    assert {*result.removed} >= {"data/atom.xml", "data/feed.json"}
    assert (tmp_path / "data" / "polls.csv").is_file()


def test_a_page_written_by_hand_is_not_overwritten(story: Story, tmp_path: Path) -> None:
    """The message says which file is in the way."""
    (tmp_path / "index.md").write_text("# My own\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"index\.md was not written by this program"):
        write_pages(story.timeline, story.articles, tmp_path)


def test_an_id_that_is_a_path_writes_nothing(story: Story, tmp_path: Path) -> None:
    """Nothing reaches the disk before every address has been checked."""
    wrong = story.timeline.events[0].model_copy(update={"id": "../../out"})
    timeline = story.timeline.model_copy(update={"events": (wrong,)})
    with pytest.raises(TimelineError, match="cannot be an address"):
        write_pages(timeline, story.articles, tmp_path)
    assert not list(tmp_path.iterdir())


def test_the_timeline_shows_each_event_with_its_evidence(story: Story) -> None:
    """Title, place, people, number of sources, quotation and reasoning stand on the one page."""
    text = all_pages(story.timeline, story.articles)["index.md"]
    assert 'href="events/2025-03-11-talks-in-jeddah.html"' in text
    assert "<mark>Tuesday</mark>" in text
    assert "in an article of Friday 14 March 2025 → Tuesday 11 March 2025" in text
    assert "<bdi>Jeddah</bdi>" in text
    assert "<bdi>Kyiv</bdi>" in text
    assert "How sure: well supported – 1 passage in 1 article, with the date in words." in Reading(text).texts["p"]
    assert text.count('class="tl-entry"') == len(story.timeline.events)


def test_an_event_page_tells_all_that_is_known(story: Story) -> None:
    """Other dates with their articles, edits by hand, and the neighbours in time."""
    pages = all_pages(story.timeline, story.articles)
    disputed = pages["events/2025-03-03-deliveries-halted.md"]
    assert "<b>Monday 3 March 2025</b> – according to <bdi>The Sample</bdi>, “<bdi>Article talks</bdi>”" in disputed
    assert "<b>Tuesday 4 March 2025</b> – according to " in disputed
    assert "uncertain" in disputed
    edited = pages["events/2025-03-11-talks-in-jeddah.md"]
    assert edited.partition("Changed by hand</dt>")[2].startswith("<dd>An editor has set the title; ")
    assert 'href="2025-03-11-talks-in-jeddah.json"' in edited
    assert "As of Tuesday 20 May 2025. Based on The Sample. events/2025-03-11-talks-in-jeddah.html" in edited
    assert 'href="../events/2025-03-12-visit-to-kursk.html"' in pages["events/2025-03-11-talks-in-jeddah.md"]


def test_words_outside_the_sentence_are_shown_where_they_stand(story: Story) -> None:
    """A date that comes from elsewhere in the article is quoted from there."""
    kursk = next(event for event in story.timeline.events if "kursk" in event.id)
    jeddah = next(event for event in story.timeline.events if "jeddah" in event.id)
    borrowed = kursk.mentions[0].model_copy(update={"expression": jeddah.mentions[0].expression})
    changed = kursk.model_copy(update={"mentions": (borrowed,)})
    pages = all_pages(story.timeline.model_copy(update={"events": (changed,)}), story.articles)
    page = pages[f"events/{kursk.id}.md"]
    assert 'class="tl-elsewhere"' in page
    assert "met in Jeddah on <mark>Tuesday</mark> for nine hours" in page
    without_text = all_pages(story.timeline.model_copy(update={"events": (changed,)}), ())
    assert "tl-elsewhere" not in without_text[f"events/{kursk.id}.md"]


def test_sources_list_every_article(story: Story) -> None:
    """Title, publisher, date, link and events of each article, the newest first."""
    text = all_pages(story.timeline, story.articles)["articles/index.md"]
    assert [text.index(f'id="a-{key}"') for key in ("notes", "call", "talks")] == sorted(
        text.index(f'id="a-{key}"') for key in ("notes", "call", "talks")
    )
    assert 'href="https&#58;//example.org/call"' in text


def test_an_event_has_its_own_data(story: Story) -> None:
    """One event and its articles, in the form of events.json."""
    files = all_pages(story.timeline, story.articles)
    data = json.loads(files["events/2025-03-03-deliveries-halted.json"])
    assert [event["id"] for event in data["events"]] == ["2025-03-03-deliveries-halted"]
    assert [article["id"] for article in data["articles"]] == ["talks", "notes"]
    jsonschema.validate(data, json.loads(files["data/events.schema.json"]))


def test_many_passages_are_shown_in_part_and_led_to_in_full() -> None:
    """The list quotes three, of different articles first, and says how many more there are."""
    sentences = [f"They met on Tuesday in hall {number}." for number in range(5)]
    first, second = article("first", "2025-03-14", " ".join(sentences)), article("second", "2025-03-14", "They met.")
    mentions = [quote(first, one, "met", Words("Tuesday", "2025-03-11")) for one in sentences]
    told = event("2025-03-11-they-meet", "They meet", day("2025-03-11"), *mentions, quote(second, "They met.", "met"))
    files = all_pages(timeline_of("Long", (first, second), [told]), (first, second))
    assert files["index.md"].count('class="tl-quote"') == 3
    assert "They met.</p>" in files["index.md"].replace("<b>met</b>", "met")
    assert "3 more passages on the event’s page" in files["index.md"]
    assert files["events/2025-03-11-they-meet.md"].count('class="tl-quote"') == 6


def test_a_citation_has_the_whole_address_where_it_is_known(story: Story) -> None:
    """With site_url set; its slash is put where it is missing."""
    files = all_pages(story.timeline, story.articles, "https://example.org/story")
    page = files["events/2025-03-12-visit-to-kursk.md"]
    assert "https&#58;//example.org/story/events/2025-03-12-visit-to-kursk.html" in page

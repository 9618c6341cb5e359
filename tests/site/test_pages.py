"""Pages on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.story import Story
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
    assert result.written == ("data/events.csv", "data/events.json", f"events/{jeddah.id}.md", "index.md")


def test_pages_of_events_that_are_gone_go_too(story: Story, tmp_path: Path) -> None:
    """What the program wrote and needs no longer is removed; what others put there stays."""
    write_pages(story.timeline, story.articles, tmp_path)
    (tmp_path / "events" / "essay.md").write_text("# By hand\n", encoding="utf-8")
    fewer = story.timeline.model_copy(update={"events": story.timeline.events[:1]})
    result = write_pages(fewer, story.articles, tmp_path)
    assert "events/2025-03-11-talks-in-jeddah.md" in result.removed
    assert "events/2025-03-12-delegations-meet.html" in result.removed
    assert sorted(path.name for path in (tmp_path / "events").iterdir()) == [
        "2022-02-24-full-scale-invasion.md",
        "essay.md",
    ]


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
    assert "<bdi>Kyiv</bdi>, <bdi>Washington</bdi>" in text
    assert text.count('class="tl-entry"') == len(story.timeline.events)


def test_an_event_page_tells_all_that_is_known(story: Story) -> None:
    """Other dates with their articles, edits by hand, and the neighbours in time."""
    pages = all_pages(story.timeline, story.articles)
    disputed = pages["events/2025-03-03-deliveries-halted.md"]
    assert "Tuesday 4 March 2025 – according to " in disputed.replace("<span>", "")
    assert "uncertain" in disputed
    edited = pages["events/2025-03-11-talks-in-jeddah.md"]
    assert edited.partition("Set by an editor</dt>")[2].startswith("<dd><p>title</p></dd>")
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

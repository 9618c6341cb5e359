"""Two timelines of one story, and what differs between them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown import markdown

from tests.site.story import Story, day, make_story
from timeline.comparison import compare, read_timeline, render
from timeline.comparison.words import MOST, headline
from timeline.errors import SettingsError
from timeline.export import export
from timeline.model import Event, Timeline


@pytest.fixture(scope="module")
def story() -> Story:
    return make_story()


def with_events(timeline: Timeline, *events: Event) -> Timeline:
    return timeline.model_copy(update={"events": events})


def retold(event: Event, **fields: object) -> Event:
    return event.model_copy(update=fields)


def test_a_timeline_differs_in_nothing_from_itself(story: Story) -> None:
    """Nothing to say is said in two words."""
    comparison = compare(story.timeline, story.timeline)
    assert not comparison
    assert render(comparison, "text") == "nothing changed\n"


def test_new_and_vanished_events(story: Story) -> None:
    """An address that leads nowhere any more is a loss that must be seen."""
    first, second, *_ = story.timeline.events
    comparison = compare(with_events(story.timeline, first), with_events(story.timeline, second))
    assert comparison.new == (second,)
    assert comparison.vanished == (first,)
    assert headline(comparison) == "1 event new, 1 vanished"


def test_a_changed_event_says_what_changed(story: Story) -> None:
    """Each field before and after; importance moves with every article and says nothing."""
    event = story.timeline.events[0]
    after = retold(event, title="Another title", date=day("2025-03-14"), salience=0.01, confidence=0.02)
    comparison = compare(with_events(story.timeline, event), with_events(story.timeline, after))
    (change,) = comparison.changed
    assert [field.field for field in change.fields] == ["title", "date"]
    assert change.fields[1].after == "Friday 14 March 2025"
    assert not compare(with_events(story.timeline, event), with_events(story.timeline, retold(event, salience=0)))


def test_an_event_is_known_by_a_former_address(story: Story) -> None:
    """A new id with the old one among its aliases is the same event, and two such are a merger."""
    first, second, *_ = story.timeline.events
    after = retold(second, id="2025-01-01-new-anchor", aliases=(first.id, second.id))
    comparison = compare(with_events(story.timeline, first, second), with_events(story.timeline, after))
    (merger,) = comparison.merged
    assert (merger.event, merger.before) == (after, (first, second))
    assert not comparison.new
    assert not comparison.vanished
    assert render(comparison, "text").count("\n    was ") == 2


def test_articles_new_revised_and_withdrawn(story: Story) -> None:
    """A revised text is known by its digest; a file from before there were digests has none and revises nothing."""
    first, second, third, *_ = story.timeline.articles
    marked = first.model_copy(update={"digest": "a"})
    old = story.timeline.model_copy(update={"articles": (marked, second)})
    new = story.timeline.model_copy(update={"articles": (marked.model_copy(update={"digest": "b"}), third)})
    comparison = compare(old, new)
    assert [article.id for article in comparison.articles_new] == [third.id]
    assert [article.id for article in comparison.articles_revised] == [first.id]
    assert [article.id for article in comparison.articles_withdrawn] == [second.id]
    undigested = old.model_copy(update={"articles": (first, second)})
    assert not compare(undigested, old)


HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "@everyone look",
    "[click](https://example.org)",
    "![x](https://example.org/x.png)",
    "https://example.org/auto www.example.org",
    "fixes #12",
    "| a | b |",
    "```\n# heading",
    "line\u2028break\x1b[31m",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_title_becomes_markup(story: Story, words: str) -> None:
    """Titles come from articles: no tag, link, picture, mention of somebody or control character survives."""
    event = retold(story.timeline.events[0], title=words)
    text = render(compare(with_events(story.timeline), with_events(story.timeline, event)), "markdown")
    entry = next(line for line in text.splitlines() if line.startswith("- "))
    assert not set("<>[]@`|!\x1b\u2028") & set(entry)
    assert "https://" not in entry
    shown = markdown(text)
    assert not any(mark in shown for mark in ("<img", "<a ", "<code", "<h1"))


def test_markdown_links_to_the_published_page(story: Story) -> None:
    """Where the site's address is known."""
    event = story.timeline.events[0]
    text = render(
        compare(with_events(story.timeline), with_events(story.timeline, event)), "markdown", "https://example.org/s/"
    )
    assert f"(https://example.org/s/events/{event.id}.html)" in text


def test_markdown_stays_short(story: Story) -> None:
    """A comment has a limit of 65,536 characters; what is not shown is counted."""
    events = [retold(story.timeline.events[0], id=f"2025-01-01-{number}") for number in range(500)]
    text = render(compare(with_events(story.timeline), with_events(story.timeline, *events)), "markdown")
    assert text.count("\n- ") == MOST + 1
    assert f"and {500 - MOST} more" in text
    assert len(text) < 65_536


def test_what_was_exported_reads_back(story: Story, tmp_path: Path) -> None:
    """Also where a later version has added fields."""
    data = json.loads(export(story.timeline, "json")) | {"later": 1}
    (tmp_path / "events.json").write_text(json.dumps(data), encoding="utf-8")
    assert read_timeline(tmp_path / "events.json") == story.timeline


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 2, "title": "", "articles": [], "events": []}', "\xff"])
def test_another_file_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    """The message names the file."""
    path = tmp_path / "e.json"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(SettingsError, match=r"e\.json: not an events\.json of version 1") as caught:
        read_timeline(path)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.json: cannot be read: No such file"):
        read_timeline(tmp_path / "none.json")

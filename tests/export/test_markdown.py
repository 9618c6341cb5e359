"""The timeline as a document."""

from __future__ import annotations

import html
import re

import pytest
from markdown_it import MarkdownIt

from tests.site.payloads import PAYLOADS, hostile_story
from tests.site.story import Story
from timeline.export import export
from timeline.export.door import shown
from timeline.export.markdown import escaped


def test_dates_are_headings_and_events_below_them(story: Story) -> None:
    """With summary, names and linked sources."""
    text = export(story.timeline, "md", "https://t.example.org")
    assert text.startswith("# The sample story\n\n11 events from 3 articles.\n")
    section = text.partition("## Tuesday 11 March 2025\n")[2].partition("\n## ")[0]
    assert "### [Talks in Jeddah](<https://t.example.org/events/2025-03-11-talks-in-jeddah.html>)" in section
    assert "Who and where: Jeddah, Kyiv, Washington" in section
    assert "- [Article talks](<https://example.org/talks>), The Sample, Friday 14 March 2025" in section
    assert "### Talks in Jeddah\n" in export(story.timeline, "md")
    assert "(claimed)" in text


@pytest.mark.parametrize("text", ["30-day truce at 10:30", "a: b", "J. Doe (left)", "17.5 %", "it's “so”", "漢字"])
def test_plain_words_stay_as_they_are(text: str) -> None:
    """The document can be read as it stands."""
    assert escaped(text) == text


@pytest.mark.parametrize("payload", [*PAYLOADS, "1. one", "- item", "# head", "+ x", "2) y", "a_b_c", "~~x~~", "a  "])
def test_a_text_is_shown_literally(payload: str) -> None:
    """Rendered, the page says what the article said."""
    rendered = MarkdownIt("commonmark").render(f"- {escaped(payload)}\n")
    assert {*re.findall(r"<(\w+)", rendered)} <= {"ul", "li"}
    said = html.unescape(re.sub("<[^>]*>", "", rendered)).strip()
    assert said == shown(payload)


def test_no_line_of_an_article_is_a_line_of_the_document() -> None:
    """Headings and links are the program's own."""
    text = export(hostile_story().timeline, "md")
    assert all(re.match(r"(#{1,3} |- |\\|\w|[“\"'(;$/]|$)", line) for line in text.splitlines()), text
    links = re.findall(r"(?<!\\)\]\(<([^>]*)>\)", text)
    assert links
    assert all(link.startswith(("https://", "http://")) for link in links)

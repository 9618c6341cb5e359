"""Putting generated pages past Markdown changes nothing but the time that it takes."""

from __future__ import annotations

import re

import markdown
import pytest

from tests.site.payloads import hostile_story
from tests.site.reading import Reading
from tests.site.story import Story
from timeline.site.content import Content, ids_of
from timeline.site.pages import all_pages

EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "nl2br", "smarty"),
    *("tables", "toc", "wikilinks", "pymdownx.betterem", "pymdownx.caret", "pymdownx.critic", "pymdownx.details"),
    *("pymdownx.emoji", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark"),
    *("pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
]


def blocks_of(text: str) -> str:
    """The page without its front matter."""
    return text.split("---\n", 2)[2]


@pytest.mark.parametrize("extensions", [[], EXTENSIONS], ids=["plain", "every"])
def test_markdown_passes_the_blocks_on_unchanged(extensions: list[str]) -> None:
    """Hostile or not, with every extension or none: the same elements, attributes and text come out."""
    story = hostile_story()
    pages = all_pages(story.timeline, story.articles)
    parser = markdown.Markdown(extensions=extensions)
    for name in (name for at, name in enumerate(pages) if at % 7 == 0 or name == "index.md"):
        text = pages[name]
        if name.endswith(".md"):
            parsed, given = Reading(parser.reset().convert(blocks_of(text))), Reading(blocks_of(text))
            assert parsed.elements == given.elements, name
            assert squeezed(parsed) == squeezed(given), name


def squeezed(reading: Reading) -> dict[str, str]:
    return {key: re.sub(r"\s+", " ", text) for key, text in reading.texts.items()}


def test_only_generated_pages_are_put_aside(story: Story) -> None:
    """A hand-written page goes through Markdown, also one that looks like a generated one."""
    content = Content(story.timeline, ["index.md"])
    assert content.put_aside("index.md", "<p>x</p>")
    assert not content.put_aside("method.md", "# Method")
    assert content.taken_back("index.md") == "<p>x</p>"
    assert content.taken_back("index.md") is None
    assert content.taken_back("method.md") is None


def test_an_events_page_has_linked_data(story: Story) -> None:
    """Other pages have none."""
    content = Content(story.timeline, (), "https://example.org/")
    assert '"name":"Talks in Jeddah"' in (content.linked_data("events/2025-03-11-talks-in-jeddah.md") or "")
    assert content.linked_data("index.md") is None
    assert Content().linked_data("events/2025-03-11-talks-in-jeddah.md") is None


def test_the_search_reads_a_pages_heading_and_its_words() -> None:
    """Words stay whole where a mark stands within them; what the search leaves out is not even shown to it."""
    out = 'data-search-exclude=""'
    blocks = (
        '<h1 id="event">Talks</h1>',
        f"<p {out}>11 March</p>",
        f'<dl><div><dt {out}>When</dt><dd>Tues<mark>day</mark></dd></div><div class="x" {out}><dd>sure</dd></div></dl>',
        '<p><a href="x&#62;y">They</a> met</p>',
    )
    searched = Content(None, ["a.md"]).searched("a.md", "\n\n".join(blocks))
    assert searched.startswith('<h1 id="event">Talks</h1><p>')
    assert re.sub("<[^>]*>", " ", searched).split() == ["Talks", "Tuesday", "They", "met"]
    assert Content(None, ["a.md"]).searched("b.md", blocks[1]) == blocks[1]


def test_fragments_are_found_in_blocks() -> None:
    """For MkDocs, which looks for them where links lead."""
    assert ids_of('<h1 id="a">x</h1><p data-id="no" id="b-2">') == {"a", "b-2"}

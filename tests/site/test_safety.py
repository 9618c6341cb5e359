"""Hostile text through the real build: it is read, never run."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.site.payloads import GOOD_URL, PAYLOADS, hostile_story
from tests.site.reading import Reading
from timeline.site.build import build_site
from timeline.site.markup import plain

EVERY_EXTENSION = """
site_name: Hostile
use_directory_urls: false
theme: {name: material, font: false}
nav: [index.md, articles/index.md]
not_in_nav: /events/
plugins: [search, timeline]
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - meta
  - nl2br
  - smarty
  - tables
  - toc: {permalink: true}
  - wikilinks
  - pymdownx.arithmatex: {generic: true}
  - pymdownx.b64
  - pymdownx.betterem
  - pymdownx.blocks.html
  - pymdownx.caret
  - pymdownx.critic
  - pymdownx.details
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.extra
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.keys
  - pymdownx.magiclink: {repo_url_shorthand: true, user: x, repo: y}
  - pymdownx.mark
  - pymdownx.progressbar
  - pymdownx.smartsymbols
  - pymdownx.snippets: {base_path: [.], check_paths: false}
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist: {custom_checkbox: true}
  - pymdownx.tilde
"""
STORY = hostile_story()
NUMBERS = range(len(PAYLOADS))


@pytest.fixture(scope="module", params=["own", "every"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hostile story, built with the package's own config and with every Markdown extension at hand."""
    folder = tmp_path_factory.mktemp(request.param)
    (folder / "docs").mkdir()
    config = None
    if request.param == "every":
        config = folder / "mkdocs.yml"
        config.write_text(EVERY_EXTENSION, encoding="utf-8")
    build_site(STORY.timeline, STORY.articles, config=config, out=folder / "site")
    return folder / "site"


def event_page(site: Path, number: int) -> Reading:
    return Reading.of(site / f"events/2025-03-11-payload-{number}.html")


@pytest.mark.parametrize("number", NUMBERS)
def test_no_payload_changes_a_page(site: Path, number: int) -> None:
    """An event's page has the elements and attributes that it has with harmless words, one for one."""
    neighbour = 1 if number == 0 else number
    assert shape_of_content(site, neighbour) == shape_of_content(site, 999)
    assert event_page(site, neighbour).shape()[:40] == event_page(site, 999).shape()[:40]


def shape_of_content(site: Path, number: int) -> list[tuple[str, tuple[str, ...]]]:
    """The page's elements but its links to other events, of which each page has others."""
    page = event_page(site, number)
    kinds = [held.get("class", "") for _, held in page.elements]
    title = next(at for at, (name, _) in enumerate(page.elements) if name == "h1")
    use, end = kinds.index("tl-use"), kinds.index("tl-neighbours")
    related = kinds.index("tl-related") if "tl-related" in kinds else use
    return [*page.shape()[title:related], *page.shape()[use:end]]


@pytest.mark.parametrize("number", NUMBERS)
def test_every_payload_is_shown_as_it_is_written(site: Path, number: int) -> None:
    """Title, summary, quotation and names say the payload, letter for letter."""
    page, payload = event_page(site, number), plain(PAYLOADS[number])
    assert page.texts["event"].strip() == plain(f"Payload {PAYLOADS[number]}")
    assert page.texts["tl-deck"].strip() == payload
    assert payload in plain(page.texts["tl-facts"])
    assert plain(page.texts["title"]).startswith(plain(f"Payload {PAYLOADS[number]}"))


def test_nothing_leads_or_loads_where_it_must_not(site: Path) -> None:
    """No link, form, frame or image of a payload exists anywhere on the site."""
    for path in site.rglob("*.html"):
        page = Reading.of(path)
        for link in page.links():
            assert link == GOOD_URL or urlsplit(link).netloc in ("", "squidfunk.github.io"), f"{path}: {link}"
            assert urlsplit(link).scheme in ("", "https"), f"{path}: {link}"
        names = {name for name, _ in page.elements}
        assert not names & {"iframe", "object", "embed", "base", "img", "math", "template", "noscript"}, path
        handlers = [key for _, held in page.elements for key in held if key.startswith("on")]
        assert not handlers, path


def test_no_script_but_the_sites_own(site: Path) -> None:
    """Each script is one that the theme or the package put there."""
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<script[^>]*>\s*alert", text, re.IGNORECASE), path


def test_the_search_index_holds_text_only(site: Path) -> None:
    """What the search shows as markup has no element but the few that the theme keeps."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert len(index["docs"]) > len(PAYLOADS)
    for entry in index["docs"]:
        assert not {*Names(entry["text"]).names} - {"p", "li", "ol", "ul", "code", "pre", "sub", "sup"}, entry
        assert not Names(entry["title"]).names, entry


class Names(HTMLParser):
    """The names of a text's elements."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.names.append(tag)


def test_no_file_is_written_outside_the_folder(site: Path) -> None:
    """Beside the site stands only what the test put there."""
    assert {path.name for path in site.parent.iterdir()} <= {"site", "docs", "mkdocs.yml"}
    assert not [path for path in site.rglob("*") if not path.resolve().is_relative_to(site.resolve())]


def test_data_says_the_payloads_whole(site: Path) -> None:
    """events.json is the record: nothing is escaped away there but what UTF-8 cannot hold."""
    data = json.loads((site / "data/events.json").read_text(encoding="utf-8"))
    titles = {event["title"] for event in data["events"]}
    assert {
        f"Payload {payload}".replace("\ud800", "\ufffd").replace("\udfff", "\ufffd") for payload in PAYLOADS
    } <= titles

"""Which day a web page has, by what evidence; and that one without evidence has none."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from trafilatura.utils import load_html

from tests.web.pages import PARAGRAPHS
from timeline.articles import Sent, found_in_bytes
from timeline.publication import page_day

PAGES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("pages.toml").read_text(encoding="utf-8"))["page"]
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
BODY = "<article><h1>Bridge reopens</h1>LINE TEXT</article>"


def html(page: dict[str, Any]) -> str:
    body = page.get("body", BODY).replace("LINE", page.get("line", "")).replace("TEXT", TEXT)
    head = f'<meta charset="utf-8"><title>Bridge reopens</title>{page.get("head", "")}'
    return f'<!doctype html><html lang="{page.get("language", "en")}"><head>{head}</head><body>{body}</body></html>'


def sent(page: dict[str, Any]) -> Sent:
    seen = page.get("seen")
    return Sent(page.get("address", ""), "", date.fromisoformat(seen) if seen else None)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["name"])
def test_page(page: dict[str, Any]) -> None:
    """The day and the words that say where it comes from."""
    article = found_in_bytes(html(page).encode(), "page", sent(page), is_page=True).article
    assert article is not None
    assert str(article.published or "") == page["expect"]
    assert bool(article.published_evidence) == bool(page["expect"])
    assert page.get("by", "") in article.published_evidence


def test_enough_pages() -> None:
    """Sixty and more, one in five of them without evidence."""
    assert len(PAGES) >= 60
    assert sum(not page["expect"] for page in PAGES) >= 12
    assert len({page["name"] for page in PAGES}) == len(PAGES)


def test_a_page_is_left_as_it_is() -> None:
    """Looking for the day changes nothing in the page, whose text is taken afterwards."""
    from lxml import etree

    tree = load_html(html(PAGES[0]))
    before = etree.tostring(tree)
    page_day(tree, "", "en")
    assert etree.tostring(tree) == before

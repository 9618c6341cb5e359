"""The one place that escapes."""

from __future__ import annotations

import ast
import html
from pathlib import Path

import pytest
import yaml

from tests.site.payloads import GOOD_URL, PAYLOADS, URLS
from timeline.site import markup
from timeline.site.markup import Html, escape, join, page, plain, tag, web_link


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_reads_back_as_itself(payload: str) -> None:
    """A browser decodes the entities to the text, and nothing that markup reads is left bare."""
    escaped = escape(payload)
    assert html.unescape(escaped) == plain(f"|{payload}|")[1:-1]
    assert not [character for character in "<>\"'`*_[]{}\\\n\x02\x03" if character in escaped]


def test_what_is_markup_already_is_not_escaped_twice() -> None:
    """Only text is escaped, each piece once, wherever it is put in."""
    inner = tag("b", "a & b")
    assert tag("p", inner, " < ", None) == "<p><b>a &#38; b</b> &#60; </p>"
    assert join("a", Html("<hr>"), by=" & ") == "a &#38; <hr>"


@pytest.mark.parametrize("url", URLS)
def test_only_web_addresses_become_links(url: str) -> None:
    """Anything else shows its words without a link, and cannot be smuggled in as an attribute."""
    assert web_link("words", url) == "<bdi>words</bdi>"
    if not url.startswith("/"):
        with pytest.raises(ValueError, match="not a link"):
            tag("a", "x", href=url)


def test_an_odd_but_sound_address_stays_whole() -> None:
    """What a link's address holds is text too."""
    link = web_link("words", GOOD_URL)
    assert html.unescape(link.split('"')[1]) == GOOD_URL
    assert "<script" not in link


@pytest.mark.parametrize("name", ["onclick", "style", "a b", "x><script", ""])
def test_an_attribute_cannot_run(name: str) -> None:
    """Handlers, inline styles and broken names are refused, whoever asks for them."""
    with pytest.raises(ValueError, match="attribute"):
        tag("p", "x", **{name: "y"})


def test_an_element_needs_a_name() -> None:
    """Text cannot choose the element."""
    with pytest.raises(ValueError, match="element"):
        tag("p onclick=x", "y")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_front_matter_holds_one_string(payload: str) -> None:
    """A title is one YAML string on one line, already escaped for the theme, which does not escape it."""
    text = page({"title": payload, "search": {"exclude": True}}, tag("p", payload))
    _, front, body = text.split("---\n", 2)
    loaded = yaml.safe_load(front)
    assert loaded == {"title": escape(payload), "search": {"exclude": True}}
    assert front.count("\n") == 3
    assert len(body.strip().splitlines()) == 1


def test_no_other_module_declares_text_to_be_markup() -> None:
    """Outside the one place, `Html` is only ever given a constant."""
    for path in sorted(Path(markup.__file__).parent.glob("*.py")):
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        declared = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Html"]
        assert path.name == "markup.py" or all(isinstance(call.args[0], ast.Constant) for call in declared), path.name

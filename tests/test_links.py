"""Which addresses become links."""

from __future__ import annotations

import pytest

from timeline.links import LONGEST, web_address

SOUND = [
    "https://example.org/a?b=c&d='e'#f",
    "http://example.org:8080/",
    "HTTPS://Example.org/ä",
    "https://[2001:db8::1]/x",
    "https://example.org/@somebody/(1)",
]
ODD = [
    *("", "example.org", "//example.org", "/a", "a:b", "https://", "https:///x", "http://[", "http://[broken"),
    *("javascript:alert(1)", "data:text/html,x", "FILE:///x", "ftp://example.org/", "mailto:a@example.org"),
    *("https://u@example.org", "https://u:p@example.org/", "https://example.org:0/", "https://example.org:port/"),
    *(f"https://example.org/{odd}" for odd in ' \t\n\r"<>\\`\x00\x1b\x7f\x85\xa0\u2028\u202e\u3000\ufdd0\uffff\ud800'),
    *(" https://example.org", "https://example.org/ "),
    "https://example.org/" + "x" * LONGEST,
]


@pytest.mark.parametrize("url", SOUND)
def test_what_a_reader_can_follow_stays_as_it_is(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize("url", ODD, ids=ascii)
def test_anything_else_is_no_address(url: str) -> None:
    """Another scheme, no host, credentials, and what could end a link in a page, a feed or Markdown."""
    assert web_address(url) == ""

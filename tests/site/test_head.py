"""What stands in a page's head."""

from __future__ import annotations

import re

from timeline.site.head import with_metadata

PAGE = "<html><head><title>x</title></head><body></body></html>"


def test_feeds_are_found_from_every_page() -> None:
    """By their absolute addresses, whether or not the site's is written with a slash."""
    for site_url in ("https://example.org/story", "https://example.org/story/"):
        found = re.findall(
            r'<link rel="alternate" type="([^"]+)" href="([^"]+)">', with_metadata(PAGE, {}, "S", None, site_url)
        )
        assert [(kind.replace("&#43;", "+"), address.replace("&#58;", ":")) for kind, address in found] == [
            ("application/atom+xml", "https://example.org/story/data/atom.xml"),
            ("application/feed+json", "https://example.org/story/data/feed.json"),
        ]


def test_without_an_address_there_are_no_feeds() -> None:
    """And no link to what is not there."""
    assert "alternate" not in with_metadata(PAGE, {}, "S")
    assert "alternate" not in with_metadata(PAGE, {}, "S", None, "not an address")

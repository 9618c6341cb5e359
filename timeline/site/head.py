"""What a page's head needs beyond the theme: title and description for those who link to it.

The theme puts a page's own title and description into the head as they stand, without escaping.
Generated pages hold them as markup already, hand-written ones as text; reading either as markup gives the text.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from timeline.export import without_address
from timeline.site.markup import Html, join, linked_data, tag

_END_OF_HEAD = "</head>"


def with_metadata(
    output: str, meta: Mapping[str, Any], site_name: str, data: str | None = None, site_url: str = ""
) -> str:
    """The page's HTML with social title and description, its JSON-LD and the site's feeds at the end of its head."""
    before, end, after = output.partition(_END_OF_HEAD)
    added = join(_social(meta, site_name), linked_data(data) if data else None, *_feeds(site_url))
    return f"{before}{added}{end}{after}" if end else output


def _social(meta: Mapping[str, Any], site_name: str) -> Html:
    site = html.unescape(site_name)
    title = html.unescape(str(meta.get("title") or site_name))
    description = html.unescape(str(meta.get("description") or ""))
    return join(
        tag("meta", property="og:site_name", content=site),
        tag("meta", property="og:type", content="article"),
        tag("meta", property="og:title", content=title),
        tag("meta", property="og:description", content=description) if description else None,
        tag("meta", name="twitter:card", content="summary"),
    )


@lru_cache(4)
def _feeds(site_url: str) -> tuple[Html, ...]:
    """Where feed readers find what is new; nothing where there are no feeds, for want of an address."""
    kinds = (("application/atom+xml", "atom.xml"), ("application/feed+json", "feed.json"))
    if without_address(site_url):
        return ()
    data = f"{site_url.rstrip('/')}/data/"
    return tuple(tag("link", rel="alternate", type=kind, href=f"{data}{name}") for kind, name in kinds)

"""The list of data files on a hand-written page: what this site has, those of installed formats too."""

from __future__ import annotations

from timeline.export import exporters, without_address
from timeline.site.markup import Html, escape, tag

MARK = "<!-- timeline: data files -->"
"""The line of a page that the list takes the place of."""


def with_data_list(markdown: str, site_url: str) -> str:
    """The page with its list of data files, where it has a line for one; other pages as they are."""
    return markdown.replace(MARK, _listed(site_url)) if MARK in markdown else markdown


def _listed(site_url: str) -> Html:
    """A table: each file with what it holds, and which are missing because the site's address is not known."""
    missing = without_address(site_url)
    rows = [_row(one.filename, one.summary) for one in exporters() if one.filename not in missing]
    rows.insert(1, _row("events.schema.json", "The JSON Schema (draft 2020-12) that events.json keeps to"))
    head = tag("thead", tag("tr", tag("th", "File"), tag("th", "Holds")))
    return tag("table", head, tag("tbody", *rows))


def _row(name: str, summary: str) -> Html:
    return tag("tr", tag("td", tag("a", name, href=f"data/{name}")), tag("td", escape(summary)))

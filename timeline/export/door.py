"""What an export format is, and how others bring theirs."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from timeline.errors import SettingsError
from timeline.links import web_address
from timeline.model import Timeline

GROUP = "timeline.exporters"
"""The entry-point group in which an installed package names its exporters."""
_FILENAME = re.compile(r"[a-z0-9][a-z0-9.-]*\.[a-z0-9]+")
_PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".html")
"""Endings that the site's builder would take for a page."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format; `render` is pure, and gives the same text for the same timeline and address."""

    name: str
    """What `--format` and the file's ending call it."""
    filename: str
    """The file in the site's `data/` folder."""
    summary: str
    """One line for the page for programs."""
    render: Callable[[Timeline, str], str]
    """The timeline and the site's address, ending in "/" or empty where it is not known, → the file's text."""
    absolute: bool = False
    """Whether its readers need absolute addresses: then it is written only where the site's is known."""


@cache
def installed() -> tuple[Exporter, ...]:
    """The exporters that installed packages bring, sorted by name; one that cannot be used raises SettingsError."""
    points = entry_points(group=GROUP)
    return tuple(sorted((_loaded(point) for point in points), key=lambda exporter: exporter.name))


def _loaded(point: EntryPoint) -> Exporter:
    found: object
    try:
        found = point.load()
    except Exception as error:  # whatever an installed package does wrong, the message names the package
        raise SettingsError(f"the export format {_whose(point)} cannot be loaded: {error}") from error
    if not isinstance(found, Exporter):
        raise SettingsError(f"the export format {_whose(point)} is no timeline.export.Exporter")
    if not _FILENAME.fullmatch(found.filename) or found.filename.endswith(_PAGES):
        raise SettingsError(f"the export format {_whose(point)} cannot be written to {found.filename!r}")
    return found


def _whose(point: EntryPoint) -> str:
    return f"“{point.name}” of the package {point.dist.name if point.dist else point.value}"


def base_address(site_url: str) -> str:
    """A site's address with "/" at its end; empty where it is none that a reader could follow."""
    address = web_address(site_url.strip())
    return f"{address.rstrip('/')}/" if address else ""


def storable(text: str) -> str:
    """`text` as UTF-8 can hold it: half a surrogate pair, which JSON escapes can smuggle in, becomes U+FFFD."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def shown(text: str) -> str:
    """`text` on one line, without controls and what else XML cannot hold."""
    clean = re.sub("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufdd0-\ufdef\ufffe\uffff]", "", storable(text))
    return " ".join(clean.split())

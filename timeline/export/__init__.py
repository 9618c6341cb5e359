"""Timeline → data files, one module a format.

A format is an `Exporter`; those that come with the program enter by the same door as others,
which an installed package names in its entry-point group `timeline.exporters`.
"""

from __future__ import annotations

from timeline.errors import SettingsError
from timeline.export.calendar import ICS
from timeline.export.door import Exporter, base_address, installed
from timeline.export.feeds import ATOM, JSON_FEED
from timeline.export.json import JSON, render_compact, schema
from timeline.export.linked_data import JSON_LD, event_linked_data
from timeline.export.markdown import MARKDOWN
from timeline.export.table import CSV
from timeline.export.timelinejs import TIMELINEJS
from timeline.model import Timeline

__all__ = [
    "EXPORTERS",
    "Exporter",
    "event_linked_data",
    "export",
    "export_files",
    "exporter_of",
    "exporters",
    "format_of",
    "render_compact",
    "schema",
    "without_address",
]

EXPORTERS: tuple[Exporter, ...] = (JSON, CSV, ICS, ATOM, JSON_FEED, TIMELINEJS, JSON_LD, MARKDOWN)
"""The formats that come with the program, in the order in which the site names them."""


def exporters() -> tuple[Exporter, ...]:
    """Every known format, those of installed packages last; two of one name or file raise SettingsError."""
    known = (*EXPORTERS, *installed())
    for what, names in (("name", [one.name for one in known]), ("file", [one.filename for one in known])):
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise SettingsError(f"two export formats have the {what} “{twice[0]}”; remove one of their packages")
    return known


def export(timeline: Timeline, format: str, site_url: str = "") -> str:
    """The timeline as text of the named format.

    An unknown format, or one that needs the site's address where none is given, raises SettingsError.
    """
    return exporter_of(format, site_url).render(timeline, base_address(site_url))


def export_files(timeline: Timeline, site_url: str = "") -> dict[str, str]:
    """The name of each data file of the site → its text; what needs an address is left out where there is none."""
    base = base_address(site_url)
    return {one.filename: one.render(timeline, base) for one in exporters() if base or not one.absolute}


def without_address(site_url: str) -> tuple[str, ...]:
    """The names of the files that are left out because the site's address is not known."""
    return () if base_address(site_url) else tuple(one.filename for one in exporters() if one.absolute)


def format_of(filename: str) -> str:
    """The name of the format that a file is written in: by its whole name as in the site, otherwise by its ending."""
    named = (exporter.name for exporter in exporters() if exporter.filename == filename.lower())
    return next(named, filename.lower().rpartition(".")[2] if "." in filename else "")


def exporter_of(format: str, site_url: str = "") -> Exporter:
    """The exporter of that name.

    An unknown one, or one that needs the site's address where none is given, raises SettingsError.
    """
    for exporter in exporters():
        if exporter.name == format and exporter.absolute and not base_address(site_url):
            raise SettingsError(f"the format “{format}” needs the site's address: set site_url in mkdocs.yml")
        if exporter.name == format:
            return exporter
    known = ", ".join(exporter.name for exporter in exporters())
    raise SettingsError(f"there is no export format “{format}”; known: {known}")

"""Timeline → data files, one module a format.

A format is an `Exporter` in `EXPORTERS`; those that come with the program enter by the same door as others.
"""

from __future__ import annotations

from timeline.errors import SettingsError
from timeline.export.door import Exporter
from timeline.export.json import JSON, schema
from timeline.export.table import CSV
from timeline.model import Timeline

__all__ = ["EXPORTERS", "Exporter", "export", "exporter_of", "schema"]

EXPORTERS: tuple[Exporter, ...] = (JSON, CSV)
"""Every known format, in the order in which the site names them."""


def export(timeline: Timeline, format: str) -> str:
    """The timeline as text of the named format; an unknown one raises SettingsError."""
    return exporter_of(format).render(timeline)


def exporter_of(format: str) -> Exporter:
    """The exporter of that name; an unknown one raises SettingsError."""
    for exporter in EXPORTERS:
        if exporter.name == format:
            return exporter
    known = ", ".join(exporter.name for exporter in EXPORTERS)
    raise SettingsError(f"there is no export format “{format}”; known: {known}")

"""events.csv, one event a row, for spreadsheets.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP's page on
"CSV Injection" advises: =, +, -, @, tab and carriage return, also behind blanks.
"""

from __future__ import annotations

import csv
import io

from timeline.export.door import Exporter, storable
from timeline.model import Event, Timeline
from timeline.wording import date_words, unique

COLUMNS = (
    "id",
    "start",
    "end",
    "date",
    "granularity",
    "approximate",
    "status",
    "title",
    "summary",
    "type",
    "participants",
    "places",
    "salience",
    "confidence",
    "sources",
    "articles",
)
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BLANKS = " \t\r\n\f\v\u00a0\ufeff\u200b"


def render(timeline: Timeline, site_url: str = "") -> str:  # noqa: ARG001 - it holds no addresses of the site
    """RFC 4180 text with a header row and CRLF line ends; several values in a cell are parted by "; "."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([guarded(cell) for cell in _row(event)] for event in timeline.events)
    return storable(text.getvalue())


def guarded(cell: str) -> str:
    """`cell`, or with an apostrophe before it where a spreadsheet would run it."""
    cell = cell.replace("\0", "")
    hazardous = cell.lstrip(_BLANKS).startswith(_FORMULA) or cell.startswith(("\t", "\r"))
    return f"'{cell}" if hazardous else cell


def _row(event: Event) -> tuple[str, ...]:
    articles = unique(mention.article for mention in event.mentions)
    return (
        event.id,
        event.date.start.isoformat(),
        event.date.end.isoformat(),
        date_words(event.date),
        event.date.granularity.value,
        "yes" if event.date.approximate else "no",
        event.status.value,
        event.title,
        event.summary,
        event.type,
        "; ".join(participant.name for participant in event.participants),
        "; ".join(place.name for place in event.places),
        f"{event.salience:.3f}",
        f"{event.confidence:.3f}",
        str(len(articles)),
        "; ".join(articles),
    )


CSV = Exporter("csv", "events.csv", "One event a row, for spreadsheets", render)

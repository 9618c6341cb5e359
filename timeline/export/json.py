"""events.json, the timeline in full, and its JSON Schema.

Optional fields are left out where they hold nothing; fields that say something by being empty
(`claimed_by`, `expression`, `published`, `anchor`) stay as null.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from timeline.export.door import Exporter, storable
from timeline.model import ArticleRecord, DateRecord, Participant, Place, Timeline

_SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LEFT_OUT_WHEN_EMPTY: tuple[type[BaseModel], ...] = (ArticleRecord, DateRecord, Participant, Place)
"""Records whose optional fields are absent rather than null or false."""
_NOTHING: tuple[object, ...] = (None, False, "", ())
_ALWAYS = frozenset({"approximate"})


def render(timeline: Timeline, site_url: str = "") -> str:  # noqa: ARG001 - it holds no addresses of the site
    """The text of events.json, indented by one blank, with a newline at its end."""
    return storable(json.dumps(_plain(timeline), ensure_ascii=False, indent=1)) + "\n"


def render_compact(timeline: Timeline) -> str:
    """The same on one line, for files of which there are many."""
    return storable(json.dumps(_plain(timeline), ensure_ascii=False, separators=(",", ":"))) + "\n"


def schema() -> str:
    """The JSON Schema (draft 2020-12) that `render` keeps to."""
    drawn = Timeline.model_json_schema(mode="serialization")
    for record in _LEFT_OUT_WHEN_EMPTY:
        definition = drawn["$defs"][record.__name__]
        definition["required"] = [name for name in definition["required"] if name not in _optional(record)]
    return json.dumps({"$schema": _SCHEMA_DIALECT, **drawn}, ensure_ascii=False, indent=1) + "\n"


def _optional(record: type[BaseModel]) -> frozenset[str]:
    fields = record.model_fields.items()
    return frozenset(name for name, field in fields if not field.is_required()) - _ALWAYS


def _plain(value: Any) -> Any:
    """Records as dictionaries in the order of their fields, tuples as lists, dates as ISO text."""
    if isinstance(value, BaseModel):
        return {name: _plain(held) for name, held in _fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _fields(record: BaseModel) -> list[tuple[str, Any]]:
    names = [*type(record).model_fields, *type(record).model_computed_fields]
    kept = [(name, getattr(record, name)) for name in names]
    if not isinstance(record, _LEFT_OUT_WHEN_EMPTY):
        return kept
    dropped = _optional(type(record))
    return [(name, value) for name, value in kept if name not in dropped or value not in _NOTHING]


JSON = Exporter("json", "events.json", "Everything: events, dates, sources and evidence", render)

"""The tagger as a spaCy component, `nlp.add_pipe("timeline_timex")`.

    doc = nlp.make_doc("The court will rule on Thursday.")
    doc._.dct = "2025-05-19"
    doc = nlp(doc)
    for span in doc.spans["timex"]:
        print(span.text, span.label_, span._.timex.value)

spaCy finds the factory by its entry point, so nothing of this package has to be imported for it.
What the component writes goes through `doc.to_bytes` and so through `nlp.pipe(..., n_process=2)`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from timeline.interval import Interval
from timeline.model import AnchorBasis, Timex
from timeline.timex.tagger import publication_day, tag

_DCT, _FOUND = "timeline_dct", "timeline_timex"
"""Keys of `doc.user_data`."""


class TimexComponent:
    """Tags a doc: the expressions become the spans of `doc.spans[spans_key]`, labelled with their type."""

    def __init__(self, language: str, spans_key: str) -> None:
        self._language, self._spans_key = language, spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Read the expressions of a doc, from its `doc._.dct` if that is set."""
        found = tag(doc.text, doc.user_data.get(_DCT), self._language)
        doc.user_data[_FOUND] = [_plain(timex) for timex in found]
        doc.spans[self._spans_key] = list(_spans(doc, found))
        return doc


def _spans(doc: Doc, found: Iterable[Timex]) -> Iterable[Span]:
    """A span has whole tokens: one that an expression begins or ends inside belongs to it."""
    for index, timex in enumerate(found):
        span = doc.char_span(timex.start, timex.end, timex.type, alignment_mode="expand", span_id=f"timex-{index}")
        if span is not None:
            yield span


def _plain(timex: Timex) -> dict[str, Any]:
    """What msgpack can write; the interval follows from the value."""
    record = asdict(timex) | {"anchor": timex.anchor.isoformat() if timex.anchor else None}
    del record["interval"]
    return record | {"anchor_basis": str(timex.anchor_basis)}


def _timex(span: Span) -> Timex | None:
    """The expression of a span that the component made, with its own offsets; None for any other span."""
    if not span.id_.startswith("timex-"):
        return None
    record = span.doc.user_data[_FOUND][int(span.id_.removeprefix("timex-"))]
    return Timex(
        **record
        | {
            "anchor": date.fromisoformat(record["anchor"]) if record["anchor"] else None,
            "anchor_basis": AnchorBasis(record["anchor_basis"]),
            "interval": Interval.of_value(record["value"], record["mod"]),
        }
    )


def _dct(doc: Doc) -> date | None:
    day: str | None = doc.user_data.get(_DCT)
    return date.fromisoformat(day) if day else None


def _set_dct(doc: Doc, dct: date | datetime | str | None) -> None:
    """Raises DateError at once, not when the doc is read."""
    day = publication_day(dct)
    doc.user_data[_DCT] = day.isoformat() if day else None


@Language.factory(  # type: ignore[untyped-decorator]
    "timeline_timex",
    assigns=["doc.spans"],
    default_config={"language": None, "spans_key": "timex"},
)
def make_component(nlp: Language, name: str, language: str | None, spans_key: str) -> TimexComponent:  # noqa: ARG001
    """Build the component; `language` (ISO 639-1) is the pipeline's own unless given."""
    if not Doc.has_extension("dct"):
        Doc.set_extension("dct", getter=_dct, setter=_set_dct)
    if not Span.has_extension("timex"):
        Span.set_extension("timex", getter=_timex)
    return TimexComponent(language or (nlp.lang if nlp.lang not in ("", "xx") else "en"), spans_key)

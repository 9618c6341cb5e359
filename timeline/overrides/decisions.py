"""What a person can decide, and how the event is addressed."""

from __future__ import annotations

import datetime
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, StrictBool, StrictStr, model_validator

from timeline.interval import Interval
from timeline.model import DateRecord, Evidence, Record, Status

_SAME_SIGN = str.maketrans("“”„«»‘’‚`–—−", '"""""\'\'\'\'---')


def _interval(value: object) -> object:
    """The interval that "2025-03-11", "2025-W20", "2025-03" or "2025-03-11/2025-03-13" names."""
    text = value.isoformat() if isinstance(value, datetime.date) else value
    if not isinstance(text, str):
        raise ValueError('expected a date such as "2025-03-11"')
    first, _, last = text.partition("/")
    ends = [Interval.of_value(end.strip()) for end in (first, last or first)]
    if ends[0] is None or ends[1] is None or ends[1].last < ends[0].first:
        raise ValueError(
            f'"{text}" names no days; write "2025-03-11", "2025-W20", "2025-03" or "2025-03-11/2025-03-13"'
        )
    return ends[0].until(ends[1].last) if last else ends[0]


def _words(value: object) -> object:
    if isinstance(value, str) and not value.strip():
        raise ValueError("must not be empty")
    return value


Words = Annotated[StrictStr, BeforeValidator(_words)]


class Address(Record):
    """Which event: one of its mentions, by article and words of the sentence."""

    article: Words
    quote: Words
    trigger: Words | None = None
    """The word that names the event, where the sentence tells of several."""

    def matches(self, mention: Evidence) -> bool:
        """Whether the mention's sentence holds the words; signs of the same meaning and blanks count as equal."""
        if mention.article != self.article or folded(self.quote) not in folded(mention.sentence):
            return False
        return self.trigger is None or folded(self.trigger) == folded(mention.trigger)


def _companions(value: object) -> object:
    """The mentions that go along: none for `true`."""
    if isinstance(value, bool):
        return () if value else None
    if not isinstance(value, list):
        raise ValueError("expected true, or a list of { article = …, quote = … }")
    return value


class Override(Address):
    """One `[[event]]` table: an address, and what is decided."""

    title: Words | None = None
    summary: Words | None = None
    type: Words | None = None
    status: Status | None = None
    date: Annotated[Interval | None, BeforeValidator(_interval)] = None
    hide: StrictBool = False
    pin: StrictBool = False
    merge_with: Address | None = None
    split: Annotated[tuple[Address, ...] | None, BeforeValidator(_companions)] = None
    """The mention is an event of its own, together with those listed; None leaves it where it is."""
    line: int = Field(default=1, exclude=True)
    """Where the table begins in the file."""

    @model_validator(mode="after")
    def _decides_something(self) -> Self:
        if not (self.changes or self.hide or self.merge_with) and self.split is None:
            raise ValueError("decides nothing; add title, summary, date, type, status, hide, pin, merge_with or split")
        return self

    @property
    def changes(self) -> dict[str, object]:
        """The event's fields that are set, by name."""
        texts = {name: value for name in ("title", "summary", "type", "status") if (value := getattr(self, name))}
        dated = {"date": DateRecord.of(self.date)} if self.date else {}
        return texts | dated | ({"salience": 1.0} if self.pin else {})


def folded(text: str) -> str:
    """`text` with signs of one meaning made equal, for comparing."""
    return " ".join(text.translate(_SAME_SIGN).casefold().split())

"""The nouns: what each stage takes and gives.

    Article ─▶ Timex ─▶ EventMention ─▶ Event ─▶ Timeline

What crosses the border of the program (input, cache, events.json) is a frozen pydantic model, so that
it is checked on the way in and has a JSON Schema on the way out; what stays inside is a slotted
dataclass. All offsets are characters of the article's text exactly as supplied.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, computed_field

from timeline.interval import Granularity, Interval, Part


class Record(BaseModel):
    """A frozen record that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Basis(StrEnum):
    """Why a mention has its date."""

    EXPLICIT = "explicit"
    """A time expression in its own clause or sentence."""
    NARRATIVE = "narrative"
    """An expression elsewhere in the text that it hangs on: the same event told above."""
    PUBLICATION = "publication"
    """Only the day on which the article was published."""


class AnchorBasis(StrEnum):
    """What a time expression was resolved against."""

    NONE = "none"
    """It needed nothing: "12 May 2025"."""
    PUBLICATION = "publication"
    QUOTATION = "quotation"
    """The day on which the quotation around it was spoken."""
    NARRATIVE = "narrative"
    """An earlier date in the text, because the words say so: "two days later", "that month"."""


class Status(StrEnum):
    """How an event stands to the world."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    CLAIMED = "claimed"
    DENIED = "denied"


class Article(Record):
    """One article as supplied; `text` excludes the front matter."""

    id: str
    title: str = ""
    text: str
    published: date | None = None
    published_basis: Literal["given", "inferred", "unknown"] = "given"
    published_evidence: str = ""
    """Why that day, in words: "JSON-LD datePublished", "line 5: Last updated at …"; empty where its editor says so."""
    published_candidates: tuple[date, ...] = ()
    """Days that fit equally, in order, where the one day could not be told; `published` is the first of them."""
    reprint_of: str | None = None
    """Id of the earliest article with nearly the same text: one source, printed more than once."""
    source: str = ""
    url: str = ""
    language: str = "en"
    path: str = ""
    """The file it came from, relative to the articles' folder; for messages."""
    first_line: int = 1
    """The line of the file on which `text` begins."""


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3 temporal expression, resolved."""

    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None = None
    anchor: date | None = None
    anchor_basis: AnchorBasis = AnchorBasis.NONE
    rule: str = ""
    """Name of the rule that read it."""
    evidence: str = ""
    """The words that decided a direction, such as "will" or "said"; empty where none was needed."""
    interval: Interval | None = None
    """The days that it names; None for durations, sets and vague references."""


class Expression(Record):
    """A temporal expression as published with a mention."""

    text: str
    start: int
    end: int
    value: str
    anchor: date | None
    anchor_basis: AnchorBasis
    rule: str


class DateRecord(Record):
    """An interval as published."""

    start: date
    end: date
    granularity: Granularity
    approximate: bool = False
    part: Part | None = None
    open: bool = False

    @computed_field  # type: ignore[prop-decorator]
    @property
    def edtf(self) -> str:
        """The date in ISO 8601-2 form."""
        return self.interval.edtf

    @property
    def interval(self) -> Interval:
        """The days as the program counts with them."""
        return Interval(self.start, self.end, self.granularity, self.approximate, self.part, self.open)

    @classmethod
    def of(cls, interval: Interval) -> DateRecord:
        """The record of an interval."""
        return cls(
            start=interval.first,
            end=interval.last,
            granularity=interval.granularity,
            approximate=interval.approximate,
            part=interval.part,
            open=interval.open,
        )


ActorKind = Literal["person", "organisation", "country", "place"]


class Participant(Record):
    """Who took part, by the fullest name that the story gives."""

    name: str
    id: str | None = None
    kind: ActorKind | None = None
    """None where only an editor named it."""


class Place(Record):
    """Where; coordinates are decimal degrees (WGS 84) of the GeoNames entry."""

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None


class Evidence(Record):
    """One mention of an event, as published with it."""

    article: str
    sentence: str
    """The sentence's text exactly as it stands in the article."""
    sentence_start: int
    """Where the sentence begins, so that `start`, `end` and the expression can be marked in it."""
    start: int
    end: int
    trigger: str
    basis: Basis
    claimed_by: str | None = None
    expression: Expression | None = None
    address: str = ""
    """The id of an event that is called by this mention; empty where it only adds to one."""


class Actor(Record):
    """Someone or something that takes part in a mention."""

    name: str
    """The fullest name that the article gives."""
    key: str
    """What names of the same actor have in common: a country's code, a folded surname."""
    kind: ActorKind
    role: str = ""
    """The title or office that the article gives: "US special envoy"."""
    agent: bool = False
    """It acts, rather than being acted upon or merely being there."""


class HeadlinePiece(Record):
    """A stretch of a title: words, or a name that may be shortened once the whole story is known."""

    text: str
    name: bool = False
    glued: bool = False
    """No blank before it: the "'s" of "Ukraine's"."""
    full: str = ""
    """The whole name of a person, as the article gives it."""


class EventMention(Record):
    """An event in one sentence of one article: a pure function of that article and the rules."""

    article: str
    start: int
    end: int
    text: str
    """The trigger, as it stands at `start:end` of the article's text."""
    lemma: str
    type: str
    sentence: tuple[int, int]
    paragraph: int
    """Zero-based position of the paragraph, counting prose only; the lead is 0."""
    date: DateRecord | None
    basis: Basis
    expression: Expression | None = None
    status: Status = Status.OCCURRED
    claimed_by: str | None = None
    actors: tuple[Actor, ...] = ()
    places: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Folded content words of its clause, sorted: what likeness is measured on."""
    headline: tuple[HeadlinePiece, ...] = ()
    headline_quality: float = Field(default=0.0, ge=0, le=1)
    definite: bool = False
    """A noun that points back: "the talks"."""
    target: int | None = None
    """Where the trigger of the earlier mention begins that a noun points back to, in the same article."""
    carrier: bool = False
    """A verb beside the noun that names the event at `target`: "signed" of "signed a treaty"; it counts for nothing."""
    assumed: bool = False
    """Nothing says when it was: its day is that of its article's news, or of publication."""


class OtherDate(Record):
    """A date that some sources give and the event does not bear."""

    date: DateRecord
    articles: tuple[str, ...]


class Event(Record):
    """One event of the story, merged from its mentions."""

    id: str
    aliases: tuple[str, ...] = ()
    succeeds: tuple[str, ...] = ()
    """Ids that mentions would have of which no event is told any more; this one is the nearest to them."""
    title: str
    summary: str
    type: str
    status: Status
    date: DateRecord
    participants: tuple[Participant, ...] = ()
    places: tuple[Place, ...] = ()
    salience: float = Field(ge=0, le=1)
    confidence: float = Field(ge=0, le=1)
    other_dates: tuple[OtherDate, ...] = ()
    edited: tuple[str, ...] = ()
    mentions: tuple[Evidence, ...]


def order_of(event: Event) -> tuple[date, date, float, str]:
    """Sort key of a story's events: by date, of one day the weightier first, as on the site's pages."""
    return event.date.start, event.date.end, -event.salience, event.id


class LeftOut(Record):
    """How many mentions of an article stand in no event, by why."""

    undated: int = 0
    """Nothing says when it was."""
    denied: int = 0
    """Somebody says that it did not happen."""
    slight: int = 0
    """Too little is said of it, or it repeats what another event tells."""


class ArticleRecord(Record):
    """An article as published: everything but its text."""

    id: str
    title: str
    source: str
    url: str
    published: date | None
    published_basis: str
    language: str
    published_evidence: str = ""
    """Why that day, in words; empty where its editor says so."""
    published_candidates: tuple[date, ...] = ()
    """Days that fit equally, where the one day could not be told."""
    reprint_of: str | None = None
    """Id of the earliest article with nearly the same text: one source, printed more than once."""
    digest: str = ""
    """The sha256 (hexadecimal) of its title and text as supplied: another one means that it was revised."""
    left_out: LeftOut | None = None
    """What was found in it and stands in no event; None where everything does."""


class Timeline(Record):
    """events.json: a story's articles and events, sorted by `order_of`."""

    version: Literal[1] = 1
    """The form of the file; another number when programs that read it must change."""
    title: str
    articles: tuple[ArticleRecord, ...]
    events: tuple[Event, ...]

"""How sure an event's date is and why, who says otherwise, what a person changed, and which sources are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.model import DateRecord, Event
from timeline.site.labels import certainty
from timeline.site.markup import Html, join, tag
from timeline.site.quotation import Source
from timeline.wording import date_words, listed, support_words, unique

Sources = Mapping[str, Source]


def how_sure(event: Event) -> str:
    """How well the date is supported, and by what."""
    return f"{certainty(event)} – {support_words(event)}"


def sides(event: Event, sources: Sources) -> list[tuple[DateRecord, tuple[Source, ...]]]:
    """Where sources differ: each date with the articles that give it, the event's own first; otherwise nothing."""
    if not event.other_dates:
        return []
    elsewhere = {key for other in event.other_dates for key in other.articles}
    own = unique(mention.article for mention in event.mentions if mention.article not in elsewhere)
    told = [(event.date, own), *((other.date, other.articles) for other in event.other_dates)]
    return [(when, tuple(sources[key] for key in unique(keys) if key in sources)) for when, keys in told]


def by_hand(event: Event) -> str | None:
    """What an editor has set: "the title and the date"."""
    return listed([f"the {field.replace('_', ' ')}" for field in event.edited]) if event.edited else None


def reprints(event: Event, sources: Sources) -> list[tuple[Source, tuple[Source, ...]]]:
    """Articles among the event's that print one text: the earliest, and those that repeat it."""
    repeated: dict[str, list[Source]] = {}
    for key in unique(mention.article for mention in event.mentions):
        original = sources[key].record.reprint_of
        if original and original in sources:
            repeated.setdefault(original, []).append(sources[key])
    return [(sources[key], tuple(held)) for key, held in repeated.items()]


def names(sources: Iterable[Source]) -> Html:
    """The sources by publisher and title, each in its own writing direction."""
    return join(*(_name(source) for source in sources), by="; ")


def _name(source: Source) -> Html:
    if source.name == source.title:
        return tag("bdi", source.title)
    return join(tag("bdi", source.name), ", “", tag("bdi", source.title), "”")


def notes(event: Event, sources: Sources) -> list[Html]:
    """What a reader must know beside the quotations, as paragraphs: disagreement, a person's hand, reprints."""
    told = [tag("p", tag("b", "How sure: "), how_sure(event), ".")]
    if found := sides(event, sources):
        parts = [join(_side(when), names(held) if held else "no article left") for when, held in found]
        told.append(tag("p", tag("b", "Sources differ: "), join(*parts, by="; but "), ".", class_="tl-differ"))
    if set_by := by_hand(event):
        told.append(tag("p", tag("b", "Changed by hand: "), f"an editor has set {set_by}."))
    for original, held in reprints(event, sources):
        told.append(tag("p", tag("b", "One text: "), names(held), " reprints ", names([original]), "."))
    return told


def _side(when: DateRecord) -> Html:
    return join(tag("span", date_words(when), class_="tl-side-date"), " according to ")

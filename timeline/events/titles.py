"""The title and the summary of an event, chosen from what its mentions offer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from timeline.events.bynames import Bynames, surname
from timeline.events.drafts import LONGEST, words_of
from timeline.events.lexicon import SPEECH
from timeline.events.likeness import Likeness, Telling
from timeline.events.people import StoryNames
from timeline.events.ranking import STEM, title_share
from timeline.events.talks import talks_of
from timeline.events.vocabulary import words
from timeline.interval import Interval
from timeline.model import Article, EventMention, HeadlinePiece

LONGEST_SUMMARY = 420
LONGEST_ABBREVIATION = 5
"""Characters of an abbreviation with its full stop: "Corp."."""
LEAD = 2
"""How many paragraphs at the top may be what an article's title is about."""
TOLD = 0.6
"""The least share of a title's words that a clause must have for the title to be about it."""
ALIKE = 0.1
"""The least probability that two sentences of a summary tell of one event."""
REPEATING = 0.6
"""The words in common from which on a sentence says the same again."""
SPOKEN = 0.15
"""What a title loses that tells what somebody said, where the event is something done."""
DISAGREEING = 0.4
"""What a title loses whose telling dates the event otherwise."""
BY_HAND = 1.3
"""How good an article's own title is, where it tells the event: somebody wrote it to be printed."""
ENOUGH = 0.45
"""The least quality of a title that may be printed."""


def title_of(telling: Telling, names: StoryNames) -> str:
    """The mention's own title with names as a headline has them; empty if it has none or names a bare "Anna"."""
    pieces = telling.mention.headline
    called = _called(telling.mention, names.bynames)
    if called is None or not pieces:
        return ""
    short = () if _are_confused(called) else _by_surname(called)
    forms = (called, _as_told(called, telling.mention.headline), short)
    titles = [_without_stop(words_of(form)) for form in forms]
    return next((title for title in titles if len(title) <= LONGEST), titles[-1])


def _as_told(called: Sequence[HeadlinePiece], told: Sequence[HeadlinePiece]) -> list[HeadlinePiece]:
    """Who is called by a surname in the sentence, too."""
    return [was if was.name and " " not in was.text else now for now, was in zip(called, told, strict=True)]


def _by_surname(called: Sequence[HeadlinePiece]) -> list[HeadlinePiece]:
    return [piece.model_copy(update={"text": surname(piece.text)}) if piece.name else piece for piece in called]


def _are_confused(called: Sequence[HeadlinePiece]) -> bool:
    """ "Anna Dahl tells of Olav Dahl": two persons of whom a surname alone would make one."""
    people = {piece.text for piece in called if piece.name}
    return len({surname(person) for person in people}) < len(people)


def _called(mention: EventMention, bynames: Bynames) -> tuple[HeadlinePiece, ...] | None:
    """A title's words, each person in it as headlines call him; None where a reader could not tell who somebody is."""
    found: list[HeadlinePiece] = []
    for piece in mention.headline:
        text = piece.text
        if piece.name:
            text = bynames.call(piece, mention, words_of(found) if found else "")
        if not text or (text in bynames.given and not piece.name):
            return None
        found.append(piece.model_copy(update={"text": text}))
    people = {piece.text for piece in found if piece.name}
    return tuple(_told_apart(piece, was, people) for piece, was in zip(found, mention.headline, strict=True))


def _told_apart(piece: HeadlinePiece, was: HeadlinePiece, people: Collection[str]) -> HeadlinePiece:
    """ "Anna Berg succeeds Olav Berg": in full where another of that surname is in the title."""
    shared = piece.name and any(other != piece.text and surname(other) == piece.text for other in people)
    return piece.model_copy(update={"text": was.full or was.text}) if shared else piece


def _without_stop(title: str) -> str:
    """A title ends without a full stop, unless that belongs to an abbreviation: "visits the U.S."."""
    last = title.rsplit(" ", 1)[-1]
    ends = last.endswith(".") and "." not in last[:-1] and len(last) > LONGEST_ABBREVIATION
    return title[:-1] if ends else title


@dataclass(frozen=True, slots=True)
class Title:
    """What an event may be called, how good that is, and which telling says so, if it is one."""

    text: str
    quality: float
    source: Telling | None = None


NO_TITLE = Title("", 0.0)


def best_title(
    group: Sequence[Telling],
    founders: Sequence[Telling],
    names: StoryNames,
    titles: Mapping[str, str],
    interval: Interval | None = None,
) -> Title:
    """The title of an event, that of quality 0 where none of its mentions has one.

    A mention that only refers to the event is not asked first, nor one that dates it otherwise than by its
    `interval`; `titles` are those of the articles by id, one of which may tell the event best.
    """
    own = {id(telling) for telling in founders}
    done = any(telling.mention.type not in SPEECH for telling in founders)
    offers = [
        Title(without_day(titles[t.mention.article]), BY_HAND, t)
        for t in founders
        if _tells(t, group, titles[t.mention.article])
    ]
    offers += [
        Title(
            title_of(telling, names),
            _quality(telling, central)
            - 0.25 * (id(telling) not in own)
            - DISAGREEING * _differs(telling, interval)
            - SPOKEN * (done and telling.mention.type in SPEECH),
            telling,
        )
        for telling, central in zip(group, _central(group), strict=True)
    ]
    offers += [Title(text, quality) for text, quality in talks_of(founders, names, group)]
    offers = [offer for offer in offers if 0 < len(offer.text) <= LONGEST]
    return max(offers, key=lambda offer: (round(offer.quality, 4), -len(offer.text), offer.text), default=NO_TITLE)


def _differs(telling: Telling, interval: Interval | None) -> bool:
    """Whether a telling gives another date than its event has, so that it may tell of something else."""
    if interval is None or telling.is_reported_day:
        return False
    return not (telling.interval.contains(interval) or interval.contains(telling.interval))


def _tells(telling: Telling, group: Sequence[Telling], title: str) -> bool:
    """Whether an article's own title tells what its lead says of this event, naming who takes part or what is done."""
    named = any(name.lower() in title.lower() for actor in telling.mention.actors for name in actor.name.split()[-1:])
    done = telling.mention.type not in SPEECH and telling.mention.lemma[:STEM] in title.lower()
    fresh = timedelta(0) <= telling.published - telling.interval.last <= timedelta(days=1)
    lead = [other for other in group if other.mention.article == telling.mention.article and _is_lead(other)]
    return _is_lead(telling) and (named or done) and fresh and title_share(lead, title) >= TOLD


def _is_lead(telling: Telling) -> bool:
    return telling.mention.paragraph < LEAD


def headline_of(article: Article) -> str:
    """An article's title without the name of its source behind it: "Bridge reopens - Harbour Gazette"."""
    title = _without_stop(" ".join(article.title.split()))
    source = " ".join(article.source.split())
    if source and title.casefold().endswith(source.casefold()):
        return title[: -len(source)].rstrip(" |–—-") or title
    return title


def without_day(title: str) -> str:
    """A title without the "last night" or "today" at its end, which is so only on the day of its article."""
    low = title.lower()
    day = next((day for day in sorted(words("days_of_articles")) if low.endswith(f" {day}")), "")
    return title[: len(title) - len(day)].rstrip(" ,") if day else title


def _central(group: Sequence[Telling]) -> list[float]:
    """For each mention, which share of the others have a content word in common with it."""
    holders: dict[str, set[int]] = {}
    for number, telling in enumerate(group):
        for word in telling.mention.words:
            holders.setdefault(word, set()).add(number)
    found = (set().union(*(holders[word] for word in telling.mention.words)) - {n} for n, telling in enumerate(group))
    return [len(others) / max(1, len(group) - 1) for others in found]


def _quality(telling: Telling, central: float) -> float:
    """The mention's own, better where the event's date stands beside it and where others say the same."""
    mention = telling.mention
    if not mention.headline:
        return 0.0
    return (
        mention.headline_quality
        + 0.3 * (not telling.is_reported_day)
        + 0.1 * central
        - 0.15 * (mention.claimed_by is not None)
    )


def summary_of(
    group: Sequence[Telling], articles: Mapping[str, Article], likeness: Likeness, titled: Telling | None = None
) -> str:
    """One or two whole sentences: that of the title, else the best mention's, and one that adds to it.

    The second gives the day where the first does not, or is of another source.
    """
    first, *rest = sorted(group, key=lambda t: (t is not titled, -_telling_quality(t), t.order))
    dating = [] if _says_when(first) else [other for other in rest if _says_when(other)]
    wanted = [*dating, *(other for other in rest if other.source != first.source)]
    told = _sentence(first, articles)
    room = LONGEST_SUMMARY - len(told)
    for other in wanted:
        more = _sentence(other, articles)
        if len(more) < room and not more.endswith("?") and _adds(first, other, likeness):
            return f"{told} {more}"
    return told


def _says_when(telling: Telling) -> bool:
    """Whether the expression that dates a mention stands in its own sentence."""
    start, end = telling.mention.sentence
    expression = telling.mention.expression
    return expression is not None and start <= expression.start < end


def _adds(first: Telling, other: Telling, likeness: Likeness) -> bool:
    """Whether a sentence tells of the same event, or what the same speaker said, and not the same again."""
    same = (first.mention.article, first.mention.sentence) == (other.mention.article, other.mention.sentence)
    if same or likeness.words(first, other) >= REPEATING:
        return False
    speech = {first.mention.type, other.mention.type} <= SPEECH and bool(first.agents & other.agents)
    return speech or likeness(first, other) >= ALIKE


def _telling_quality(telling: Telling) -> float:
    mention = telling.mention
    length = mention.sentence[1] - mention.sentence[0]
    return (
        mention.headline_quality
        + 0.3 * (not telling.is_reported_day)
        + 0.1 * (mention.paragraph < 2)
        - 0.3 * (length > LONGEST_SUMMARY)
        - 0.2 * (length < 40)
        - 0.2 * mention.definite  # "the meeting lasted" needs somebody before it to say which
    )


def _sentence(telling: Telling, articles: Mapping[str, Article]) -> str:
    start, end = telling.mention.sentence
    return " ".join(articles[telling.mention.article].text[start:end].split())

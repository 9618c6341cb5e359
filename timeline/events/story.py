"""From the mentions of all articles to the events of the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.events import doubles
from timeline.events.addresses import Addresses
from timeline.events.foreign import DATE_ONLY
from timeline.events.lexicon import UNKNOWN, weight
from timeline.events.likeness import TALKS, Likeness, Telling
from timeline.events.merging import Group, merge
from timeline.events.people import StoryNames
from timeline.events.ranking import confidence, salience
from timeline.events.relatedness import Relatedness
from timeline.events.titles import ENOUGH, best_title, headline_of, summary_of
from timeline.interval import Interval
from timeline.model import (
    Article,
    DateRecord,
    Event,
    EventMention,
    Evidence,
    OtherDate,
    Status,
    order_of,
)

LEAST_WEIGHT = 0.5
EVENTS_PER_SENTENCE = 2


@dataclass(frozen=True, slots=True)
class _Draft:
    """A group of mentions that makes an event, with what was decided about it."""

    group: Group
    title: str
    quality: float
    salience: float
    interval: Interval
    titled: Telling | None
    """The telling that gave the title, if one did."""


@dataclass(frozen=True, slots=True)
class _Story:
    """What every event of a story is judged by."""

    articles: Mapping[str, Article]
    names: StoryNames
    headlines: Mapping[str, str]
    begins: date
    """The day of its first article."""


def make_events(articles: Sequence[Article], mentions: Sequence[EventMention]) -> tuple[Event, ...]:
    """The events of a story, by date, of one day the weightier first."""
    by_id = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    ordered = sorted(mentions, key=lambda mention: (mention.article, mention.start))
    names = StoryNames.of(ordered, {article.id: article.text for article in articles})
    tellings = [telling for mention in mentions if (telling := _telling(mention, by_id, names))]
    if not tellings:
        return ()
    tellings.sort(key=lambda telling: telling.order)
    story = _Story(by_id, names, {id_: headline_of(by_id[id_]) for id_ in by_id}, tellings[0].published)
    likeness = Likeness(tellings, Relatedness(articles))
    founders = [telling for telling in tellings if _may_found(telling)]
    references = [telling for telling in tellings if not _may_found(telling)]
    groups = merge(founders, references, likeness)
    drafts = _select(_unite_doubles([draft for group in groups if (draft := _draft(group, story))], story))
    events = _addressed(_events(drafts, story, likeness), drafts, tellings)
    return tuple(sorted(events, key=order_of))


def _telling(mention: EventMention, articles: Mapping[str, Article], names: StoryNames) -> Telling | None:
    """None for what never counts: denied, told by the noun beside it, or without a day on which it was published."""
    article = articles.get(mention.article)
    published = article.published if article else None
    if published is None or mention.status == Status.DENIED or mention.type == DATE_ONLY or mention.carrier:
        return None
    record = mention.date or DateRecord.of(Interval.of_day(published))
    return Telling(
        mention,
        published,
        record.interval,
        frozenset(names.key(actor) for actor in mention.actors),
        frozenset(names.key(actor) for actor in mention.actors if actor.agent),
        frozenset(mention.places),
        frozenset(filter(None, (names.country(place) for place in mention.places))),
        article.reprint_of if article else None,
    )


def _may_found(telling: Telling) -> bool:
    """Whether a mention may stand for an event by itself, rather than only add to one."""
    mention = telling.mention
    if mention.date is None:
        return False
    if mention.status == Status.PLANNED and mention.date.start <= telling.published:
        return False
    if mention.assumed:
        return bool(mention.headline) and not mention.definite and mention.claimed_by is None
    return True


def _draft(group: Group, story: _Story) -> _Draft | None:
    """What a group would be as an event; None where it is not worth one."""
    founders = [telling for telling in group if _may_found(telling)]
    interval = choose_interval(founders)
    title = best_title(group, founders, story.names, story.headlines, interval)
    kind = max(weight(telling.mention.type) for telling in founders)
    dated = any(not telling.is_reported_day for telling in founders)
    sources = len({telling.source for telling in group})
    needed = ENOUGH + (0.05 if dated else 0.15) + 0.1 * (kind < LEAST_WEIGHT) - 0.05 * (sources > 1)
    if title.quality < needed or (not dated and not _is_news(founders)):
        return None
    weighed = salience(group, story.headlines, story.begins)
    return _Draft(group, title.text, title.quality, weighed, interval, title.source)


def _unite_doubles(drafts: Sequence[_Draft], story: _Story) -> list[_Draft]:
    """Drafts that tell of one event are one, which the strongest of them leads."""
    united: list[tuple[_Draft, doubles.Draft]] = []
    homes: dict[str, list[int]] = {}
    for draft in sorted(drafts, key=lambda draft: (-draft.salience, draft.interval.first, draft.title)):
        plain = _plain(draft)
        near = sorted({number for period in doubles.periods(plain.interval) for number in homes.get(period, ())})
        home = next((number for number in near if _is_double(united[number][1], plain)), len(united))
        if home == len(united):
            united.append((draft, plain))
        elif both := _draft(_in_order([united[home][0], draft]), story):
            united[home] = (both, _plain(both))
        for period in doubles.periods(united[home][1].interval):
            homes.setdefault(period, []).append(home)
    return [draft for draft, _ in united]


def _is_double(first: doubles.Draft, second: doubles.Draft) -> bool:
    same = (first.title, first.interval) == (second.title, second.interval)
    return same or doubles.is_double(first, second)


def _plain(draft: _Draft) -> doubles.Draft:
    founders = [telling for telling in draft.group if _may_found(telling)]
    return doubles.Draft.of(founders, draft.title, draft.interval)


def _in_order(drafts: Sequence[_Draft]) -> Group:
    return sorted((telling for draft in drafts for telling in draft.group), key=lambda telling: telling.order)


def _is_news(group: Sequence[Telling]) -> bool:
    """An event dated by publication alone must stand high up in an article, as its news."""
    return any(telling.mention.paragraph < 2 and telling.mention.type != UNKNOWN for telling in group) or any(
        map(_is_meeting, group)
    )


def _is_meeting(telling: Telling) -> bool:
    """Whether it says by itself who met or spoke with whom: news wherever it stands."""
    mention = telling.mention
    return mention.type in TALKS and len(telling.actors) > 1 and mention.headline_quality >= ENOUGH + 0.3


def choose_interval(group: Sequence[Telling]) -> Interval:
    """The best supported date: what words say before what publication says, then the finest of the agreeing."""
    spoken = [telling for telling in group if not telling.is_reported_day] or list(group)
    support = Counter(interval for _, _, interval in {(t.source, t.mention.start, t.interval) for t in spoken})

    def agreeing(interval: Interval) -> int:
        return len({t.source for t in spoken if t.interval.contains(interval)})

    def rank(interval: Interval) -> tuple[int, int, int, date, bool, str]:
        """Of two with the same days, "2010" comes before "early 2010"; no two share a rank."""
        words = f"{interval.granularity} {interval.part or ''} {interval.open}"
        return -agreeing(interval), interval.days, -support[interval], interval.first, interval.approximate, words

    return min(support, key=rank)


def _select(drafts: Sequence[_Draft]) -> list[_Draft]:
    """The strongest first; a sentence carries a second event only where that is strong in its own right."""
    carried: Counter[tuple[str, tuple[int, int], date]] = Counter()
    chosen = []
    for draft in sorted(drafts, key=lambda draft: (-draft.salience, draft.interval.first, draft.title)):
        keys = {(t.mention.article, t.mention.sentence, draft.interval.first) for t in draft.group if _may_found(t)}
        undated = all(telling.is_reported_day for telling in draft.group if _may_found(telling))
        if all(carried[key] for key in keys) and (
            undated or draft.quality < ENOUGH + 0.2 or any(carried[key] >= EVENTS_PER_SENTENCE for key in keys)
        ):
            continue
        carried.update(keys)
        chosen.append(draft)
    return chosen


def _addressed(events: Sequence[Event], drafts: Sequence[_Draft], tellings: Sequence[Telling]) -> list[Event]:
    """The events, made from the drafts one by one, with the ids that lead to them."""
    founders = [telling for telling in tellings if _may_found(telling)]
    groups = [[telling for telling in draft.group if _may_found(telling)] for draft in drafts]
    addresses = Addresses(founders)
    known = {(telling.mention.article, telling.mention.start): addresses.of(telling) for telling in founders}
    found = zip(events, addresses.assign(groups), addresses.successions(groups, founders), strict=True)
    return [
        event.model_copy(
            update={
                "id": id_,
                "aliases": aliases,
                "succeeds": succeeds,
                "mentions": tuple(
                    evidence.model_copy(update={"address": known.get((evidence.article, evidence.start), "")})
                    for evidence in event.mentions
                ),
            }
        )
        for event, (id_, aliases), succeeds in found
    ]


def _events(drafts: Sequence[_Draft], story: _Story, likeness: Likeness) -> list[Event]:
    """The events in the order of the drafts, each summed up by a sentence of its own where it has one."""
    founded = [[telling for telling in draft.group if _may_found(telling)] for draft in drafts]
    first: dict[tuple[str, tuple[int, int]], int] = {}
    for mention in (telling.mention for founders in founded for telling in founders):
        place = mention.article, mention.sentence
        first[place] = min(first.get(place, mention.start), mention.start)

    def is_own(telling: Telling) -> bool:
        """Whether its sentence is about it first: "They met in Lima, as Berg said the border stays open"."""
        return telling.mention.start == first[telling.mention.article, telling.mention.sentence]

    def summed_up(draft: _Draft, founders: Sequence[Telling]) -> str:
        """Also what gives the title counts as its own, so that a reader finds the title borne out."""
        own = [telling for telling in founders if is_own(telling)]
        titled = next((telling for telling in own if _is_titled_alike(telling, draft.titled)), draft.titled)
        own += [titled] if titled is not None and titled not in own else []
        return summary_of(own or founders, story.articles, likeness, titled)

    return [_event(draft, story, summed_up(draft, founders)) for draft, founders in zip(drafts, founded, strict=True)]


def _is_titled_alike(telling: Telling, titled: Telling | None) -> bool:
    return titled is not None and telling.mention.headline == titled.mention.headline


def _event(draft: _Draft, story: _Story, summary: str) -> Event:
    group = sorted(draft.group, key=lambda telling: telling.order)
    founders = [telling for telling in group if _may_found(telling)]
    others = _other_dates(group, draft.interval)
    return Event(
        id="",
        title=draft.title,
        summary=summary,
        type=_type(group),
        status=_status(founders),
        date=DateRecord.of(draft.interval),
        participants=story.names.participants(telling.mention for telling in founders),
        places=story.names.places(telling.mention for telling in founders),
        salience=draft.salience,
        confidence=confidence(founders, len(others)),
        other_dates=others,
        mentions=tuple(_evidence(telling.mention, story.articles) for telling in group),
    )


def _type(group: Sequence[Telling]) -> str:
    counts = Counter(telling.mention.type for telling in group)
    return max(counts, key=lambda type_: (counts[type_] * weight(type_), type_))


def _status(founders: Sequence[Telling]) -> Status:
    found = {telling.mention.status for telling in founders}
    for status in (Status.OCCURRED, Status.CLAIMED):
        if status in found:
            return status
    return Status.PLANNED


def _other_dates(group: Sequence[Telling], chosen: Interval) -> tuple[OtherDate, ...]:
    differing: dict[Interval, set[str]] = {}
    for telling in group:
        if telling.mention.date and not telling.is_reported_day and not telling.interval.overlaps(chosen):
            differing.setdefault(telling.interval, set()).add(telling.mention.article)
    return tuple(
        OtherDate(date=DateRecord.of(interval), articles=tuple(sorted(sources)))
        for interval, sources in sorted(differing.items(), key=lambda row: (row[0].first, row[0].last))
    )


def _evidence(mention: EventMention, articles: Mapping[str, Article]) -> Evidence:
    start, end = mention.sentence
    return Evidence(
        article=mention.article,
        sentence=articles[mention.article].text[start:end],
        sentence_start=start,
        start=mention.start,
        end=mention.end,
        trigger=mention.text,
        basis=mention.basis,
        claimed_by=mention.claimed_by,
        expression=mention.expression,
    )

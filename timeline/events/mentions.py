"""Event mentions of one article: trigger, time, participants, place, and how it stands to the world.

A pure function of the article, the pipeline and the rules, so that its result can be cached and made
in another process.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.events.actors import find_actors, find_places, speaker
from timeline.events.attachment import Attached, Tie, attach, expression_of, inherit
from timeline.events.company import is_long_ago, people_of, writers
from timeline.events.dating import UNDATED, Dated, assumed, date_of, look_ahead, news_day
from timeline.events.foreign import dated_sentences
from timeline.events.headlines import headline
from timeline.events.labels import behind_labels, find_labels, label_of
from timeline.events.lexicon import SPEECH, UNKNOWN
from timeline.events.narrative import go_on, point_back, say_what_it_was
from timeline.events.stamps import without_stamps
from timeline.events.stance import decided_by, stance_of
from timeline.events.triggers import Trigger, find_triggers
from timeline.events.view import SentenceView, touching, view_sentence
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    SUBJECTS,
    VERBAL_TAGS,
    Modality,
    is_negated,
    source,
    with_relation,
)
from timeline.language.deaths import the_dead
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.language.names import Name, name_article
from timeline.language.pipeline import parse, reads
from timeline.language.quotations import find_quotations
from timeline.language.repairs import repair
from timeline.language.sentences import Sentence, split
from timeline.language.speakers import attribute
from timeline.model import Article, EventMention, Status
from timeline.timex import tag

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "NUM"})
_LONGEST_SUBTREE = 40
_ORDINALS = frozenset({"first", "second", "third", "last", "final", "maiden", "latest"})
_POINTING = frozenset({"it", "this", "that"})
_WAS = frozenset({"was", "is", "became"})
_FINE = 31
"""A date of at most so many days is handed on to what else the sentence tells."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What a sentence yields for one trigger."""

    trigger: Trigger
    dated: Dated
    status: Status
    claimed_by: str | None


def find_mentions(article: Article, nlp: Language) -> tuple[EventMention, ...]:
    """The event mentions of an article, in text order; only its dates where the pipeline reads another language."""
    if not reads(nlp, article.language):
        return dated_sentences(article)
    told: list[EventMention] = []
    for view in view_article(article, nlp):
        told += _mentions_of(article, view, told)
    return tuple(told)


def view_article(article: Article, nlp: Language) -> list[SentenceView]:
    """Every prose sentence of an article, parsed, with its names, time expressions and quotations."""
    whole = split(article.text)
    timexes = without_stamps(article.text, tag(article.text, article.published, article.language))
    labels = find_labels(article.text, whole, timexes)
    sentences = behind_labels(whole, labels)
    prose = _prose(article.text, sentences)
    docs = parse(nlp, (article.text[sentences[i].start : sentences[i].end] for i in prose))
    parsed = dict(zip(prose, map(repair, docs), strict=True))
    names = name_article(article.text, sentences, parsed)
    dead = the_dead(article.text, names.names)
    quotations = attribute(article.text, find_quotations(article.text), names.names)
    numbers = _paragraph_numbers(sentences)
    views: list[SentenceView] = []
    chief = _chief(names.names)
    for i, doc in parsed.items():
        start, end = sentences[i].start, sentences[i].end
        marks = (names.within(start, end), touching(timexes, start, end), touching(quotations, start, end))
        alive = writers(views[:-3:-1]) if is_long_ago(marks[1], article.published) else frozenset()
        before = replace(people_of(views[:-3:-1]), chief=chief, dead=dead, alive=alive)
        view = view_sentence(doc, start, numbers[sentences[i].paragraph], marks, before)
        label, opening = label_of(i, sentences, labels), start - whole[i].start
        views.append(replace(view, label=label, opening=opening) if label else view)
    return views


def _prose(text: str, sentences: Sequence[Sentence]) -> list[int]:
    """Indices of the sentences to read; what stands twice in an article is a caption or a teaser."""
    times = Counter(text[sentence.start : sentence.end] for sentence in sentences)
    return [
        i
        for i, sentence in enumerate(sentences)
        if sentence.kind == "prose" and times[text[sentence.start : sentence.end]] == 1
    ]


def _paragraph_numbers(sentences: Sequence[Sentence]) -> dict[int, int]:
    """Paragraph → its position among those that hold prose."""
    prose = dict.fromkeys(sentence.paragraph for sentence in sentences if sentence.kind == "prose")
    return {paragraph: number for number, paragraph in enumerate(prose)}


def _chief(names: Sequence[Name]) -> str:
    """The person who is named three times as often as any other; "" where nobody is."""
    counts = Counter(name.canonical for name in names if name.kind == "person")
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= 3 * second[1] else ""


def _mentions_of(article: Article, view: SentenceView, told: Sequence[EventMention]) -> list[EventMention]:
    triggers = find_triggers(view)
    label = _label_tie(view)
    news = label or news_day(article, told)
    attached = _below_label(view, triggers, label) | attach(view, triggers, article.published)
    pointing = _pointing_back(article, view, [t for t in triggers if t.token.i not in attached], told)
    fine = {i: [tie] for i, tie in pointing.items() if tie.interval.days <= _FINE}
    attached = {i: [tie] for i, tie in pointing.items()} | inherit(triggers, attached | fine)
    attached = look_ahead(attached, triggers)
    attached |= {t.light.i: attached[t.token.i] for t in triggers if t.light and t.token.i in attached}
    found: list[EventMention] = []
    for trigger in triggers:
        target = pointing[trigger.token.i].target if trigger.token.i in pointing else None
        mention = _titled(view, trigger, _mention(article, view, _judge(article, view, trigger, attached, news)))
        found += _with_carrier(view, trigger, mention.model_copy(update={"target": target}))
    return sorted(found, key=lambda mention: mention.start)


def _label_tie(view: SentenceView) -> Tie | None:
    """What ties the events of a sentence to the day that stands before it."""
    if view.label is None or view.label.interval is None:
        return None
    return Tie(view.label.interval, expression_of(view.label))


def _below_label(view: SentenceView, triggers: Sequence[Trigger], label: Tie | None) -> Attached:
    """The label is the day of what its own sentence tells in its main clause."""
    heads = [trigger for trigger in triggers if label and view.opening and _is_main(trigger.verb or trigger.token)]
    return {trigger.token.i: [label] for trigger in heads if label}


def _is_main(token: Token) -> bool:
    return bool(token.head.i == token.i)


def _pointing_back(
    article: Article, view: SentenceView, triggers: Sequence[Trigger], told: Sequence[EventMention]
) -> dict[int, Tie]:
    """Index of the triggers that point back to an event told above, or go on with it → what ties them to its date."""
    ties: dict[int, Tie | None] = {}
    for trigger in triggers:
        if _says_what_it_was(trigger.token):
            ties[trigger.token.i] = say_what_it_was(undated_mention(article, view, trigger), told)
        elif _may_point_back(trigger) or (trigger.type in SPEECH and not trigger.is_noun):
            mention = undated_mention(article, view, trigger)
            ties[trigger.token.i] = point_back(mention, told, article.published) or go_on(mention, told)
    return {i: tie for i, tie in ties.items() if tie is not None}


def _says_what_it_was(noun: Token) -> bool:
    """ "It was the worst fire on record"."""
    pronoun = any(child.lower_ in _POINTING for child in with_relation(noun, SUBJECTS))
    return pronoun and any(child.lower_ in _WAS for child in with_relation(noun, frozenset({"cop"})))


def _may_point_back(trigger: Trigger) -> bool:
    """ "the fire", but not "the worst fire on record", "the next fire" or "the second fire"."""
    set_apart = any(child.tag_ == "JJS" or child.lower_ in words("apart") for child in trigger.token.children)
    return _is_definite(trigger) and not set_apart


def _with_carrier(view: SentenceView, trigger: Trigger, mention: EventMention) -> list[EventMention]:
    """The mention, and another one of the same event at the verb that carries its noun: "won" and "an order"."""
    verb = trigger.light
    if verb is None or lemma_of(verb) in words("empty"):
        return [mention]
    start, end = view.offsets(verb)
    place = {"start": start, "end": end, "text": verb.text, "lemma": lemma_of(verb), "definite": False}
    bare = {"headline": (), "headline_quality": 0.0, "carrier": True, "target": mention.start}
    return [mention, mention.model_copy(update=place | bare)]


def undated_mention(article: Article, view: SentenceView, trigger: Trigger) -> EventMention:
    """What the trigger's own sentence says of its event, leaving aside when it was and what a title would be."""
    return _mention(article, view, _judge(article, view, trigger, {}, None))


def _judge(article: Article, view: SentenceView, trigger: Trigger, attached: Attached, news: Tie | None) -> _Found:
    claimant = _claimant(view, trigger)
    stance = stance_of(trigger)
    ties = attached.get(trigger.token.i, [])
    dated = date_of(article, trigger, ties, stance, news)
    if trigger.is_noun and not ties and (above := attached.get(_verb_over_noun(trigger))):
        dated = assumed(date_of(article, trigger, above, stance, news)) if _is_told_anew(trigger) else UNDATED
    elif not ties and (deciding := decided_by(trigger)):
        on_decision = next((attached[token.i] for token in deciding if token.i in attached), [])
        dated = assumed(date_of(article, Trigger(deciding[-1], UNKNOWN), on_decision, Modality.ACTUAL, news))
    return _Found(trigger, dated, _status(article, trigger, stance, dated, claimant), claimant)


def _is_told_anew(trigger: Trigger) -> bool:
    """ "A march ended in riots on Sunday": the subject, not known before, happens with what it does."""
    first = any(child.lower_ in _ORDINALS for child in trigger.token.children)
    return relation(trigger.token) in SUBJECTS and (first or not _is_definite(trigger))


def _verb_over_noun(trigger: Trigger) -> int:
    """Index of the verb that governs an event noun; its date is not the noun's, but neither is any other day."""
    token = trigger.light or trigger.token
    while token.tag_ not in VERBAL_TAGS and token.head.i != token.i:
        token = token.head
    return int(token.i)


def _claimant(view: SentenceView, trigger: Trigger) -> str | None:
    """Who says so, where the sentence reports it as somebody's words."""
    token = trigger.token
    if view.is_quoted(token) or source(token) is not None:
        name = next(speaker(view, token), None)
        return name.canonical if name else _speaker_words(token)
    return None


def _speaker_words(token: Token) -> str | None:
    holder = source(token)
    return holder.text if holder is not None and holder.pos_ == "NOUN" else None


def _status(article: Article, trigger: Trigger, stance: Modality, dated: Dated, claimant: str | None) -> Status:
    if trigger.verb is not None and is_negated(trigger.verb):
        return Status.DENIED
    ahead = dated.date is not None and article.published is not None and dated.date.start > article.published
    if stance != Modality.ACTUAL or ahead:
        return Status.PLANNED
    return Status.CLAIMED if claimant else Status.OCCURRED


def _mention(article: Article, view: SentenceView, found: _Found) -> EventMention:
    trigger = found.trigger
    start, end = view.offsets(trigger.token)
    return EventMention(
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        lemma=lemma_of(trigger.token),
        type=trigger.type,
        sentence=(view.start - view.opening, view.end),
        paragraph=view.paragraph,
        date=found.dated.date,
        basis=found.dated.basis,
        expression=found.dated.expression,
        status=found.status,
        claimed_by=found.claimed_by,
        actors=find_actors(view, trigger),
        places=find_places(view, trigger),
        words=_words(view, trigger),
        definite=_is_definite(trigger),
        assumed=found.dated.assumed,
    )


def _titled(view: SentenceView, trigger: Trigger, mention: EventMention) -> EventMention:
    title, quality = headline(view, trigger, planned=mention.status == Status.PLANNED)
    return mention.model_copy(update={"headline": title, "headline_quality": quality})


def _words(view: SentenceView, trigger: Trigger) -> tuple[str, ...]:
    head = trigger.light or trigger.token
    tokens = list(head.subtree)
    near = sorted(tokens, key=lambda token: abs(token.i - head.i))[:_LONGEST_SUBTREE]
    lemmas = {lemma_of(token) for token in near if token.pos_ in _CONTENT and token.i not in view.timexes}
    names = {name.canonical.lower() for token in near if (name := view.names.get(token.i))}
    covered = {part for name in names for part in name.split()}
    return tuple(sorted((lemmas - covered) | names))


def _is_definite(trigger: Trigger) -> bool:
    return trigger.is_noun and any(child.lower_ in ("the", "that", "those") for child in trigger.token.children)

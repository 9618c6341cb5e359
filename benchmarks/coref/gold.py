"""The gold mentions of ECB+ as the program's own mentions: trigger, actors, places and words, without a date."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.events.lexicon import noun_type, verb_type
from timeline.events.mentions import undated_mention, view_article
from timeline.events.triggers import Trigger, find_triggers
from timeline.language.lemmas import lemma_of
from timeline.model import Article, EventMention

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

MARKS = {"``": '"', "''": '"'}
ENDS = (".", "!", "?", '"', "'", "”", ":")

Key = tuple[str, int, tuple[int, ...]]
"""Document, sentence and tokens of a gold mention."""


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A gold mention, its cluster, and what the program reads in its place; None where it reads no sentence there."""

    key: Key
    text: str
    cluster: str
    mention: EventMention | None


def read_topic(folder: Path, nlp: Language) -> list[GoldMention]:
    """The validated event mentions of a topic: a folder with articles.jsonl and mentions.jsonl."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in _lines(folder / "mentions.jsonl"):
        if row["event"] and row["scored"]:
            rows.setdefault(row["doc"], []).append(row)
    documents = {document["id"]: document for document in _lines(folder / "articles.jsonl")}
    return [found for name in rows for found in _read_document(documents[name], rows[name], nlp)]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _read_document(document: Mapping[str, Any], rows: Sequence[dict[str, Any]], nlp: Language) -> list[GoldMention]:
    article, starts = _as_prose(document)
    spans = [
        _token_spans(line, tokens)
        for line, tokens in zip(document["text"].split("\n"), document["sentences"], strict=True)
    ]
    views = view_article(article, nlp)
    found = []
    for row in rows:
        places = [(starts[row["sent"]] + a, starts[row["sent"]] + b) for a, b in _of(spans[row["sent"]], row["tokens"])]
        key = (row["doc"], row["sent"], tuple(row["tokens"]))
        found.append(GoldMention(key, row["text"], row["cluster"], _mention_at(article, views, places)))
    return found


def _as_prose(document: Mapping[str, Any]) -> tuple[Article, list[int]]:
    """The document with a full stop behind each line, so that titles are read as sentences.

    Also where each line starts: a line that stands twice is read once, in its first place.
    """
    lines = [line if line.endswith(ENDS) else f"{line}." for line in document["text"].split("\n")]
    once = list(dict.fromkeys(lines))
    start = {line: sum(len(before) + 1 for before in once[:number]) for number, line in enumerate(once)}
    return Article(id=document["id"], text="\n".join(once)), [start[line] for line in lines]


def _token_spans(line: str, tokens: Sequence[str]) -> list[tuple[int, int] | None]:
    """Where each token stands in its line; None for one that is not there."""
    spans: list[tuple[int, int] | None] = []
    end = 0
    for token in tokens:
        start = min((at for form in (token, MARKS.get(token, token)) if (at := line.find(form, end)) >= 0), default=-1)
        spans.append((start, start + len(token)) if start >= 0 else None)
        end = max(end, start + len(token) if start >= 0 and token not in MARKS else end)
    return spans


def _of(spans: Sequence[tuple[int, int] | None], indices: Sequence[int]) -> list[tuple[int, int]]:
    return [span for index in indices if (span := spans[index]) is not None]


def _mention_at(
    article: Article, views: Sequence[SentenceView], places: Sequence[tuple[int, int]]
) -> EventMention | None:
    view = next((view for view in views if places and view.start <= places[0][0] < view.end), None)
    if view is None:
        return None
    tokens = [
        t for t in view.doc if any(view.offsets(t)[0] < end and start < view.offsets(t)[1] for start, end in places)
    ]
    return undated_mention(article, view, _trigger_in(view, tokens)) if tokens else None


def _trigger_in(view: SentenceView, tokens: Sequence[Token]) -> Trigger:
    """The program's own trigger among the tokens, or the one that their light verb carries, or else their head."""
    inside = {token.i for token in tokens}
    triggers = find_triggers(view)
    own = next((trigger for trigger in triggers if trigger.token.i in inside), None)
    carried = next((trigger for trigger in triggers if trigger.light is not None and trigger.light.i in inside), None)
    head = next((token for token in tokens if token.head.i not in inside or token.head.i == token.i), tokens[-1])
    return own or carried or Trigger(head, _type_of(head))


def _type_of(head: Token) -> str:
    lemma = lemma_of(head)
    return verb_type(lemma) if head.pos_ in ("VERB", "AUX") else noun_type(lemma) or verb_type(lemma)

"""One parsed sentence as the later steps see it: tokens, with the names and time expressions they belong to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from timeline.events.vocabulary import words
from timeline.language.clauses import SUBJECTS, case_of
from timeline.language.labels import relation
from timeline.model import Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from timeline.language.names import Name
    from timeline.language.quotations import Quotation


class Spanned(Protocol):
    """Whatever covers characters of the article."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""


Span = TypeVar("Span", bound=Spanned)


@dataclass(frozen=True, slots=True)
class People:
    """Persons whom a pronoun may stand for, the likeliest first in each group."""

    speakers: tuple[Name, ...] = ()
    """Those who said something: "He added" goes on with them."""
    topics: tuple[Name, ...] = ()
    """Those whom something was said of, and all others."""
    acting: tuple[Name, ...] = ()
    """The subjects of the last sentence that names somebody."""
    goes_on: str = ""
    """The pronoun by which the last sentence goes on with somebody of those before it: not with whom it names."""
    owning: frozenset[str] = frozenset()
    """Those whom the last sentence names only as of whom others are, by their names over the article."""
    chief: str = ""
    """The person whom the article names far more often than any other."""
    dead: frozenset[str] = frozenset()
    """Those of whose death the article tells, by their names over it."""
    alive: frozenset[str] = frozenset()
    """Those who did nothing of what a sentence tells, for it was before their time."""


NOBODY = People()


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of an article; offsets are characters of the article, indices tokens of the sentence."""

    doc: Doc
    start: int
    paragraph: int
    names: Mapping[int, Name]
    """Token index → the name that covers it."""
    timexes: Mapping[int, Timex]
    """Token index → the time expression that covers it."""
    quoted: frozenset[int]
    """Indices of the tokens inside quotation marks."""
    before: People = NOBODY
    """The persons of earlier sentences that a pronoun may stand for."""
    quotations: Mapping[int, Quotation] = field(default_factory=dict)
    """Token index → the quotation that the token stands in."""
    label: Timex | None = None
    """The day that stands before the sentence, or before its paragraph, as that of what follows."""
    opening: int = 0
    """How many characters before `start` belong to the sentence: its label."""

    @property
    def end(self) -> int:
        """Where the sentence ends, exclusive."""
        return self.start + len(self.doc.text)

    def offsets(self, token: Token) -> tuple[int, int]:
        """First and last offset of a token in the article's text."""
        return self.start + token.idx, self.start + token.idx + len(token)

    def is_quoted(self, token: Token) -> bool:
        """Whether the token stands inside quotation marks."""
        return token.i in self.quoted

    def tells_when(self, token: Token) -> bool:
        """Whether the token belongs to an expression of when; that of "eight years in prison" says how much.

        A length of time says when as well where the sentence only takes place in it: "spoke for hours", "in a week".
        """
        timex = self.timexes.get(token.i)
        if timex is None or timex.type != "DURATION":
            return timex is not None
        root = self._root(timex)
        behind = self.doc[root.i + 1 : root.i + 2].text
        setting = relation(root) in SUBJECTS | {"obl:unmarked"} or case_of(root) in words("settings")
        return setting or behind in ("after", "before")

    def time_roots(self) -> list[tuple[Token, Timex]]:
        """Each time expression with the token through which it hangs on the rest of the sentence."""
        return [(self._root(timex), timex) for timex in dict.fromkeys(self.timexes.values())]

    def _root(self, timex: Timex) -> Token:
        inside = [self.doc[i] for i, other in self.timexes.items() if other is timex]
        members = {token.i for token in inside}
        return next((token for token in inside if token.head.i not in members or token.head.i == token.i), inside[-1])


def touching(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of the spans, sorted and apart from each other, that share a character with `start:end`."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, end, key=lambda span: span.start)]


def cover(doc: Doc, start: int, spans: Iterable[Span]) -> dict[int, Span]:
    """Token index → the first of the spans that shares a character with the token."""
    found: dict[int, Span] = {}
    for span in spans:
        for token in doc:
            first = start + token.idx
            if first < span.end and span.start < first + len(token):
                found.setdefault(token.i, span)
    return found


def view_sentence(
    doc: Doc,
    start: int,
    paragraph: int,
    marks: tuple[Sequence[Name], Sequence[Timex], Sequence[Quotation]],
    before: People = NOBODY,
) -> SentenceView:
    """A view of the sentence at `start`; `marks` are its names, time expressions and quotations."""
    names, timexes, quotations = marks
    quoted = cover(doc, start, quotations)
    return SentenceView(
        doc,
        start,
        paragraph,
        cover(doc, start, names),
        cover(doc, start, timexes),
        frozenset(quoted),
        before,
        quoted,
    )

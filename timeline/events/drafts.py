"""A title in the making: the words of a sentence that it must have, those that it may have, and how they fit in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.events.brackets import bracketed, goes_on_behind
from timeline.events.bynames import surname
from timeline.events.compression import choices, possessors, without_articles
from timeline.events.endings import is_cut_off
from timeline.events.enumerations import loses_its_and
from timeline.events.halves import correlatives
from timeline.events.limits import scale_of
from timeline.events.omissions import illustrations, is_parted_preposition
from timeline.events.phrases import pieces
from timeline.events.soundness import is_torn, is_well_formed
from timeline.events.vocabulary import table
from timeline.model import HeadlinePiece

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

LONGEST = 90
"""Characters of a title at most."""
_NO_BEGINNING = frozenset({"ADP", "SCONJ", "CCONJ", "AUX", "PUNCT", "PART"})
_MEASURES = frozenset({"at least", "at most", "up to", "as many", "close to"})

Title = tuple[HeadlinePiece, ...]


@dataclass(slots=True)
class Draft:
    """Tokens that must stand in a title, groups that may, and tokens that take another form."""

    subject: set[int] = field(default_factory=set)
    kept: set[int] = field(default_factory=set)
    optional: list[set[int]] = field(default_factory=list)
    """In the order of the text."""
    replaced: dict[int, tuple[HeadlinePiece, ...]] = field(default_factory=dict)
    told: set[int] = field(default_factory=set)
    """The tokens that the form chosen by `fit` keeps."""
    source: Title = ()
    """Whose word it is, said behind the title, which must leave room for it."""

    def words(self) -> set[int]:
        """All tokens that it may have."""
        return self.subject.union(self.kept, *self.optional)

    def complete_ranks(self, view: SentenceView) -> None:
        """Put what a superlative holds by, "in 40 years", with whatever of the title it stands behind."""
        scale = scale_of(view, self.kept.union(*self.optional))
        home = next((group for group in self.optional if scale and min(scale) - 1 in group), self.kept)
        home |= scale

    def fit(self, view: SentenceView) -> Title:
        """The fullest sound form of at most LONGEST characters; empty if even the bare one is none."""
        self._leave_out(bracketed(view.doc))
        self._take_out(correlatives(view.doc))
        for idle in illustrations(view.doc):
            self._illustrate(idle)
        for chosen in choices(view.doc, self.optional, self.kept):
            kept = self.subject | self.kept | chosen
            if not kept or not _may_begin(view.doc[min(self.subject or kept)]):
                return ()
            forms = tuple(self._forms(view, chosen))
            fitting = (form for fits in (_fits, _fits_by_surname) for form in forms if fits((*form, *self.source)))
            title = next(fitting, ())
            if title and is_well_formed(words_of(title)) and not self._is_broken(view, kept):
                self.told = kept
                return title
        return ()

    def _leave_out(self, aside: frozenset[int]) -> None:
        """Take words out that are no part of any phrase, unless the title tells of nothing else.

        Who is named in brackets alone, as photographers are, does not do what stands behind them.
        """
        if self.subject and min(self.subject) in aside and aside.isdisjoint(self.replaced):
            self.subject, self.kept, self.optional = set(), set(), []
        elif aside and aside.isdisjoint(self.replaced) and self.kept - aside:
            self._take_out(aside)

    def _illustrate(self, idle: frozenset[int]) -> None:
        """Take an illustration out, unless the title tells of nothing else or something in it takes another form."""
        if idle.isdisjoint(self.subject) and idle.isdisjoint(self.replaced) and self.kept - idle:
            self._take_out(idle)

    def _take_out(self, idle: frozenset[int]) -> None:
        self.subject -= idle
        self.kept -= idle
        self.optional = [phrase - idle for phrase in self.optional if phrase - idle]

    def _is_broken(self, view: SentenceView, kept: set[int]) -> bool:
        open_ended = any(goes_on_behind(view.doc[i]) for i in kept if i + 2 not in kept)
        return (
            open_ended
            or any(is_parted_preposition(view.doc[i], kept) for i in kept)
            or loses_its_and(view.doc, kept)
            or is_torn(view, kept, self.replaced)
            or is_cut_off(view, kept, self.replaced)
        )

    def _forms(self, view: SentenceView, chosen: set[int]) -> Iterator[Title]:
        """The title with these phrases, as its sentence has it, then without articles, short names, no "their"."""
        rest = self.kept | chosen
        opening = pieces(view, self.subject, self.replaced)
        yield (*opening, *pieces(view, rest, self.replaced))
        bare = (*opening, *pieces(view, without_articles(view.doc, rest), self.replaced))
        yield bare
        yield tuple(piece.model_copy(update={"text": _short(piece.text)}) for piece in bare)
        lean = without_articles(view.doc, rest - possessors(view.doc, rest))
        yield (*opening, *pieces(view, lean, self.replaced))


def _fits(title: Title) -> bool:
    return len(words_of(title)) <= LONGEST


def _fits_by_surname(title: Title) -> bool:
    """Whether a title is short enough with its persons by their surnames alone, as it may be printed at the worst."""
    return _fits(tuple(p.model_copy(update={"text": surname(p.text)}) if p.name else p for p in title))


def _short(text: str) -> str:
    return table("short_names").get(text, text)


def words_of(title: Sequence[HeadlinePiece]) -> str:
    """The title as a string, its first letter a capital unless the second is one: "iPhone"."""
    text = "".join(piece.text if piece.glued else f" {piece.text}" for piece in title).strip()
    text = text.replace("\\/", "/")  # a stroke as some machines write it
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def _may_begin(token: Token) -> bool:
    """Whether a title may begin with a word: "at least nine miners", but not "at the port"."""
    return token.pos_ not in _NO_BEGINNING or is_measure(token)


def is_measure(token: Token) -> bool:
    """ "at least nine", "up to 30": a preposition that belongs to a number."""
    return token.doc[token.i : token.i + 2].text.lower() in _MEASURES

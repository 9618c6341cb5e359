"""What a title gains or loses by how it looks: the names in it, its length, and pronouns that stand for nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.drafts import words_of
from timeline.events.vocabulary import words
from timeline.language.labels import relation
from timeline.language.name_words import name_words
from timeline.model import HeadlinePiece

if TYPE_CHECKING:
    from timeline.events.view import SentenceView

PRONOUNS = frozenset(
    {"it", "its", "they", "their", "this", "these", "his", "her", "he", "she", "we", "our", "i", "you"}
)
DANGLING = frozenset({"him", "them", "those", "me", "us", "my", "your", "itself", "themselves", "there", "one"})


def has_relative(view: SentenceView, title: tuple[HeadlinePiece, ...]) -> bool:
    """A relative or question word in a title is a sign of a clause cut in the wrong place."""
    relative = {token.text for token in view.doc if token.tag_ in ("WDT", "WP", "WP$", "WRB")}
    return any(piece.text in relative for piece in title)


def is_misnamed(piece: HeadlinePiece) -> bool:
    """Whether a person's name ends as no name does, or is no name: "Anna Berg Author Of", "In", "Fate As Berg"."""
    if not piece.name:
        return False
    ends = words("no_end") | words("no_beginning") | words("governing")
    first, *within = piece.text.split()
    if first.endswith("ly") and len(within) > 1 and first not in name_words().given:  # "Latterly Anna Berg"
        return True
    return piece.text.rsplit(" ", 1)[-1].lower() in ends or not words("no_name").isdisjoint(
        word.lower() for word in within[:-1]
    )


def names_in(view: SentenceView) -> frozenset[str]:
    """The names of a sentence, those among them that only tell what sort something is: "Obama administration"."""
    sorts = {t.text for t in view.doc[1:] if t.tag_ == "NNP" and relation(t) == "compound" and t.head.pos_ == "NOUN"}
    return frozenset(sorts | {" ".join(name.text.split()) for name in view.names.values()})


def looks(title: tuple[HeadlinePiece, ...], known: frozenset[str]) -> float:
    """What any title gains or loses by its form and by the names in it; `known` are those of the sentence."""
    text = words_of(title)
    spoken = {piece.text.lower() for piece in title}
    names = sum(piece.name or piece.text in known for piece in title)
    return (
        0.1 * min(names, 3)
        - 0.15 * (names == 0)
        - 0.1 * (len(text) < 18)
        - 0.1 * (len(title) < 3)
        - 0.05 * (len(text) > 80)
        - 0.06 * len(spoken & PRONOUNS)
        - 0.25 * len(spoken & DANGLING)
        - 0.3 * (text.split()[0].lower() in PRONOUNS)
        - 0.5 * (text.split()[-1].lower() in PRONOUNS | DANGLING)
        - 0.2 * any(text.lower().startswith(word) for word in words("vague_heads"))
    )

"""Texts that are one text: printed elsewhere, cut, slightly changed; and those that are not."""

from __future__ import annotations

import random
import time

from timeline.reprints import are_reprints, reprinted, shared, shingles_of

WORDS = [f"word{number}" for number in range(4000)]


def text(seed: int, length: int = 400) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def changed(words: str, every: int) -> str:
    """The text with every so-manieth word replaced."""
    return " ".join(f"other{i}" if i % every == 0 else word for i, word in enumerate(words.split()))


def test_small_changes_and_cuts() -> None:
    """A word in forty changed, a third cut off, other case and signs: still the same text."""
    original = text(1)
    copies = [changed(original, 40), original[: len(original) * 2 // 3], original.upper().replace(" ", ", ")]
    assert reprinted([original, *copies]) == [0, 0, 0, 0]


def test_other_texts() -> None:
    """Texts of the same words in another order, and one that quotes a little, are texts of their own."""
    original = text(1)
    quoting = text(2) + " " + " ".join(original.split()[:60])
    shuffled = " ".join(sorted(original.split()))
    assert reprinted([original, quoting, shuffled, text(3)]) == [0, 1, 2, 3]


def test_a_quotation_in_full_is_no_reprint() -> None:
    """A short statement that a long article holds whole: the long one is three times as long and its own text."""
    statement = text(4, 60)
    assert reprinted([statement, text(5) + " " + statement]) == [0, 1]


def test_short_texts_are_never_alike() -> None:
    """A headline or a line says too little to tell."""
    assert shingles_of("the bridge was opened") is None
    assert reprinted(["the bridge was opened", "the bridge was opened"]) == [0, 1]


def test_the_first_of_a_chain() -> None:
    """A copy of a copy belongs to the first text."""
    one = text(6)
    two = changed(one, 30)
    three = changed(two, 29)
    assert reprinted([text(7), one, two, three]) == [0, 1, 1, 1]


def test_shares() -> None:
    """The measure: all of itself, nothing of another."""
    one, other = shingles_of(text(8)), shingles_of(text(9))
    assert one is not None
    assert other is not None
    assert shared(one, one) == 1.0
    assert shared(one, other) == 0.0
    assert not are_reprints(one, other)


def test_three_thousand_articles() -> None:
    """Every pair would be four million comparisons; a few seconds of computing suffice."""
    texts = [text(seed, 200) for seed in range(3000)]
    texts[2999] = changed(texts[7], 40)
    begun = time.process_time()
    found = reprinted(texts)
    assert found[2999] == 7
    assert sum(place != index for index, place in enumerate(found)) == 1
    assert time.process_time() - begun < 12

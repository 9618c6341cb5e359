"""Verbs in the present tense of headlines."""

from __future__ import annotations

import pytest

from tests.events.parsing import views
from timeline.events.inflection import is_plural, present, third_person
from timeline.language.clauses import subject


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("visit", "visits"),
        ("pass", "passes"),
        ("tax", "taxes"),
        ("reach", "reaches"),
        ("crash", "crashes"),
        ("buzz", "buzzes"),
        ("deny", "denies"),
        ("play", "plays"),
        ("go", "goes"),
        ("veto", "vetoes"),
        ("boo", "boos"),
        ("be", "is"),
        ("have", "has"),
        ("do", "does"),
        ("free", "frees"),
        ("die", "dies"),
    ],
)
def test_the_third_person_is_spelt_as_english_spells_it(lemma: str, form: str) -> None:
    assert third_person(lemma) == form


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("The nurses won the cup.", True),
        ("The nurse won the cup.", False),
        pytest.param(
            "The nurse and the cook won the cup.",
            True,
        ),
        ("The nurses and their cook won the cup.", True),
        ("Either Norway or Chile won the cup.", False),
        ("Police won the cup.", True),
        ("The police won the cup.", True),
        ("Officials won the cup.", True),
        ("Thousands of nurses won the cup.", True),
        ("The United Nations won the cup.", False),
        ("The team of nurses won the cup.", False),
        ("Norway won the cup.", False),
        ("Norway and Chile won the cup.", True),
    ],
)
def test_number_is_that_of_the_whole_subject(text: str, plural: bool) -> None:
    (sentence,) = views(text)
    verb = next(token for token in sentence.doc if token.text == "won")
    holder = subject(verb)
    assert holder is not None
    assert is_plural(holder) == plural
    assert present("win", many=is_plural(holder)) == ("win" if plural else "wins")


def test_without_a_subject_a_verb_is_singular() -> None:
    assert present("fall", many=False) == "falls"

"""Who did what, read off a parse by the package's own pipeline."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.tokens import Doc, Token

from timeline.language.clauses import (
    Modality,
    case_of,
    conjuncts,
    content_clauses,
    is_expletive,
    is_negated,
    is_passive,
    is_patient_subject,
    modality,
    objects,
    obliques,
    reporting_verb,
    subject,
)
from timeline.language.pipeline import load
from timeline.language.repairs import repair


@cache
def parsed(text: str) -> Doc:
    return repair(load(None)(text))


def marked(sentence: str) -> Token:
    """The token that stands in square brackets."""
    start = sentence.index("[")
    doc = parsed(sentence.replace("[", "").replace("]", ""))
    return next(token for token in doc if token.idx == start)


def phrase(token: Token | None) -> str | None:
    return None if token is None else token.text


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The minister [visited] Oslo.", "minister"),
        ("Merkel, who [visited] Oslo, left on Monday.", "Merkel"),
        ("The reactor that [exploded] was old.", "reactor"),
        ("Merkel agreed to [visit] Oslo.", "Merkel"),
        ("The court wants to [hear] the case.", "court"),
        ("The minister flew to Oslo and [met] the king.", "minister"),
        ("The team won the cup, lost the league and [fired] its coach.", "team"),
        ("Arriving in Oslo, the minister [praised] the deal.", "minister"),
        ("The minister left Oslo, [praising] the deal.", "minister"),
        ("The storm hit Cuba before [turning] north.", "storm"),
        ("The minister was [fired] by the king.", "minister"),
        ("After a call with Scholz, President Macron [stated] his terms.", "Macron"),
        ("Anna Berg, a fellow Tory, [resigned] on Monday.", "Anna"),
        ("Officials said the talks [failed].", "talks"),
        ("The man [arrested] in Lyon is a nurse.", "man"),
        ("It [rained] in Bergen.", "It"),
        ("[Resign] at once!", None),
    ],
)
def test_the_subject_is_found_through_relatives_participles_and_coordination(
    sentence: str, expected: str | None
) -> None:
    assert phrase(subject(marked(sentence))) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The minister was [fired] on Sunday.", True),
        ("The bridge has been [closed].", True),
        ("The verdict will be [read] in Lyon.", True),
        ("The king [fired] the minister.", False),
        ("The minister has [resigned].", False),
        ("The minister was [singing].", False),
    ],
)
def test_a_passive_is_told_from_an_active(sentence: str, expected: bool) -> None:
    assert is_passive(marked(sentence)) == expected


def test_a_participle_behind_its_noun_is_suffered_by_it() -> None:
    assert is_patient_subject(marked("The man [arrested] in Lyon is a nurse."))
    assert not is_patient_subject(marked("The man [wearing] a hat is a nurse."))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The court did not [rule] on Monday.", True),
        ("The court didn't [rule] on Monday.", True),
        ("The court didn’t [rule] on Monday.", True),
        ("The court has never [ruled] on it.", True),
        ("The train left without [stopping].", True),
        ("The court [ruled] on Monday.", False),
        ("The court [ruled] that it could not intervene.", False),
        ("The court [ruled] against no one.", False),
    ],
)
def test_a_negation_is_that_of_its_own_clause(sentence: str, expected: bool) -> None:
    assert is_negated(marked(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The court [ruled] on Monday.", "actual"),
        ("The court has [ruled] on it.", "actual"),
        ("The court will [rule] on Monday.", "future"),
        ("The court won't [rule] on Monday.", "future"),
        ("She'll [rule] on Monday.", "future"),
        ("The court may [rule] on Monday.", "possible"),
        ("The court could have [ruled] on Monday.", "possible"),
        ("The court must [rule] by Monday.", "possible"),
        ("The court plans to [rule] on Monday.", "possible"),
        ("The court wants to meet and [decide] on Monday.", "possible"),
        ("If the court [rules] on Monday, he will appeal.", "conditional"),
        ("Unless the court [rules] on Monday, he will appeal.", "conditional"),
        ("He asked whether the court [ruled] on Monday.", "conditional"),
        ("He will appeal if the court [rules].", "conditional"),
    ],
)
def test_modality_is_read_from_auxiliaries_and_marks(sentence: str, expected: str) -> None:
    assert modality(marked(sentence)) == Modality(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The doctor [said] that the drug works.", ["works"]),
        ("The doctor [said] the drug works.", ["works"]),
        ("The doctor [said] on Monday that the drug works.", ["works"]),
        ("The doctor [told] Interpol that two patients died.", ["died"]),
        pytest.param(
            "The doctor [told] the agency that two patients died.",
            ["died"],
        ),
        ("The doctor [confirmed] to the agency that the drug works.", ["works"]),
        ("The doctor [tested] the drug because it works.", []),
        ("The doctor [left].", []),
    ],
)
def test_a_verb_of_saying_has_a_content(sentence: str, expected: list[str]) -> None:
    assert [clause.text for clause in content_clauses(marked(sentence))] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The doctor said that the drug [works].", "said"),
        ("The doctor said the drug had been [tested] in Lima.", "said"),
        ("The doctor said that it agreed to [test] the drug.", "said"),
        ("The doctor announced that nurses [believe] that the drug works.", "announced"),
        ("The doctor [tested] the drug.", None),
        ("The doctor [said] that the drug works.", None),
    ],
)
def test_what_is_reported_knows_its_verb_of_saying(sentence: str, expected: str | None) -> None:
    assert phrase(reporting_verb(marked(sentence))) == expected


def test_coordinated_objects_are_all_objects() -> None:
    assert [noun.text for noun in objects(marked("The court [freed] two nurses, three teachers and a cook."))] == [
        "nurses",
        "teachers",
        "cook",
    ]


def test_conjuncts_run_to_the_right() -> None:
    assert [noun.text for noun in conjuncts(marked("[Norway], Sweden and Denmark signed."))] == [
        "Norway",
        "Sweden",
        "Denmark",
    ]
    assert [noun.text for noun in conjuncts(marked("Norway and [Sweden] signed."))] == ["Sweden"]


def test_oblique_phrases_come_with_their_prepositions() -> None:
    found = [(case, noun.text) for case, noun in obliques(marked("The envoy [spoke] with reporters in Oslo."))]
    assert found == [("with", "reporters"), ("in", "Oslo")]


def test_a_noun_phrase_knows_its_preposition() -> None:
    assert case_of(marked("They met after the [vote].")) == "after"
    assert case_of(marked("The [vote] failed.")) == ""


def test_there_and_it_only_fill_a_place() -> None:
    assert is_expletive(marked("[There] was a fire."))
    assert not is_expletive(marked("The [fire] spread."))

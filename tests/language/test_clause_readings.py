"""What a clause says as a whole, by sentences written for the purpose: who, what, where, whether, by whose account."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Token

from tests.language.test_clauses import marked
from timeline.language.clauses import (
    RELATIVE,
    conjuncts,
    is_negated,
    is_nobody,
    is_patient_subject,
    modality,
    objects,
    obliques,
    own_subject,
    source,
    subject,
)

CLAUSES = tomllib.loads((Path(__file__).parent / "clauses.toml").read_text("utf-8"))["clause"]


def _held(verb: Token) -> list[Token]:
    holder = subject(verb)
    return [] if holder is None or is_nobody(holder) else conjuncts(holder)


def agents(verb: Token) -> list[Token]:
    under = [token for case, noun in obliques(verb) if case == "by" for token in conjuncts(noun)]
    return under if is_patient_subject(verb) else _held(verb)


def patients(verb: Token) -> list[Token]:
    found = [noun for noun in objects(verb) if noun.tag_ not in ("WDT", "WP", "IN")]
    own = own_subject(verb)
    described = verb.dep_ in RELATIVE and own is not None and own.tag_ not in ("WDT", "WP") and not found
    return (_held(verb) if is_patient_subject(verb) else []) + found + ([verb.head] if described else [])


def places(verb: Token) -> list[Token]:
    heads = [verb, *objects(verb), *(noun for _, noun in obliques(verb))]
    return [noun for head in heads for case, noun in obliques(head) if case == "in" and noun.pos_ == "PROPN"]


def texts(tokens: Sequence[Token]) -> list[str]:
    return [token.text for token in tokens]


@pytest.mark.parametrize("case", CLAUSES, ids=lambda case: case["text"])
def test_a_clause_says_who_did_what_to_whom_and_where(case: dict[str, Any]) -> None:
    verb = marked(case["text"])
    assert texts(agents(verb)) == case.get("agent", [])
    assert texts(patients(verb)) == case.get("patient", [])
    assert texts(places(verb)) == case.get("place", [])


@pytest.mark.parametrize("case", CLAUSES, ids=lambda case: case["text"])
def test_a_clause_says_whether_it_is_so_and_by_whose_account(case: dict[str, Any]) -> None:
    verb = marked(case["text"])
    assert (str(modality(verb)), is_negated(verb)) == (case.get("stance", "actual"), case.get("negated", False))
    assert texts([found] if (found := source(verb)) is not None else []) == case.get("speaker", [])

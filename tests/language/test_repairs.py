"""Trees of a shape that no sentence has are mended; all others stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from timeline.language.pipeline import load
from timeline.language.repairs import repair


def parsed(text: str) -> Doc:
    return load(None)(text)


def relations(doc: Doc, word: str) -> tuple[str, str]:
    """The relation of a word and what it hangs on."""
    token = next(token for token in doc if token.text == word)
    return token.dep_, token.head.text


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The airline filed for bankruptcy in March 2024.", "airline", ("nsubj", "filed")),
        ("A tornado destroyed a school in Oklahoma.", "tornado", ("nsubj", "destroyed")),
        ("Thousands of people protested in Tbilisi.", "Thousands", ("nsubj", "protested")),
        ("A ship with 300 people on board sank on Monday.", "ship", ("nsubj", "sank")),
        ("The actor Tomas Lind married in 2016.", "actor", ("nmod:desc", "Tomas")),
        ("A magnitude 6.8 earthquake struck southern Chile on Tuesday.", "magnitude", ("compound", "earthquake")),
        ("The nurse and the cook won the cup.", "cook", ("conj", "nurse")),
        ("Two hikers died after a flood destroyed the bridge.", "flood", ("nsubj", "destroyed")),
        ("Two hikers died after a flood destroyed the bridge.", "destroyed", ("advcl", "died")),
        ("The governor resigned after prosecutors charged him.", "charged", ("advcl", "resigned")),
        ("“I sold the ship,” Angela Merkel said.", "sold", ("ccomp", "said")),
        ("“I saw it,” said a driver from Oslo whose car was taken on Monday.", "taken", ("acl:relcl", "driver")),
        ("“I saw it,” said a driver from Oslo whose car was taken on Monday.", "driver", ("nsubj", "said")),
        ("Irma, which smashed onto the state as a hurricane, weakened to a storm.", "weakened", ("ROOT", "weakened")),
        ("Irma, which smashed onto the state as a hurricane, weakened to a storm.", "Irma", ("nsubj", "weakened")),
        ("Irma, which smashed onto the state as a hurricane, weakened to a storm.", "smashed", ("acl:relcl", "Irma")),
        ("Northwind, which filed for bankruptcy in May, sold its last ship.", "Northwind", ("nsubj", "sold")),
        ("Northwind, which filed for bankruptcy in May, sold its last ship.", "sold", ("ROOT", "sold")),
        ("The doctor told the agency that two patients died.", "died", ("ccomp", "told")),
        ("Two years after the ceasefire the army withdrew from the town.", "ceasefire", ("obl", "withdrew")),
        ("A drone attack on the port on Tuesday left 3,000 homes without power.", "attack", ("nsubj", "left")),
    ],
)
def test_a_word_hangs_where_it_must(text: str, word: str, expected: tuple[str, str]) -> None:
    assert relations(repair(parsed(text)), word) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The company sued by investors settled the case.",
        "The talks collapsed when the minister left.",
        "Every spring, thousands of storks return to Poland.",
        "Norway left after talks held in Oslo.",
        "A picture taken in May.",
        "Houses destroyed by the flood.",
        "The doctor and the nurse left.",
        "“The deal is done,” said Anna Berg on Friday.",
        "What remains of the fleet",
        "",
    ],
)
def test_what_may_be_right_stays(text: str) -> None:
    before = [(token.head.i, token.dep_, token.tag_) for token in parsed(text)]
    assert [(token.head.i, token.dep_, token.tag_) for token in repair(parsed(text))] == before


def test_a_tree_stays_a_tree() -> None:
    """Every word reaches a root, whatever was mended."""
    doc = repair(parsed("More than 200 people protested in Lyon after a court freed the mayor, police said."))
    assert all(len(list(token.ancestors)) < len(doc) for token in doc)
    assert [token.text for token in doc if token.head.i == token.i] == ["said"]


def test_a_second_repair_changes_nothing() -> None:
    doc = repair(parsed("The airline filed for bankruptcy in March 2024."))
    before = [(token.head.i, token.dep_) for token in doc]
    assert [(token.head.i, token.dep_) for token in repair(doc)] == before


WORDS = (
    "after",
    "when",
    "that",
    "and",
    "said",
    "told",
    "voted",
    "struck",
    "Council",
    "week",
    "two",
    "he",
    ",",
    ".",
    "“",
)
LABELS = ("nsubj", "obj", "obl", "nmod", "advcl", "acl", "acl:relcl", "conj", "ccomp", "parataxis", "case", "mark")
TAGS = (("NN", "NOUN"), ("NNP", "PROPN"), ("VBD", "VERB"), ("VBN", "VERB"), ("IN", "ADP"), (",", "PUNCT"))


@st.composite
def trees(draw: st.DrawFn) -> Doc:
    """Any tree at all: each word hangs on one of those that are in the tree already."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=14))
    order = draw(st.permutations(range(len(words))))
    heads = [0] * len(words)
    for place, word in enumerate(order):
        heads[word] = word if place == 0 else order[draw(st.integers(0, place - 1))]
    labels = ["ROOT" if head == i else draw(st.sampled_from(LABELS)) for i, head in enumerate(heads)]
    tags = [draw(st.sampled_from(TAGS)) for _ in words]
    return Doc(
        load(None).vocab,
        words=words,
        heads=heads,
        deps=labels,
        tags=[tag for tag, _ in tags],
        pos=[pos for _, pos in tags],
    )


@given(trees())
@settings(max_examples=400, deadline=None)
def test_a_mended_tree_is_a_tree(doc: Doc) -> None:
    """Whoever walks up from a word comes to a root, or they would walk for ever."""
    repair(doc)
    reached = {token.i for token in doc if token.head.i == token.i}
    for _ in doc:
        reached |= {token.i for token in doc if token.head.i in reached}
    assert reached == set(range(len(doc)))


def test_no_ring_where_a_verb_stands_above_what_its_subject_hangs_on() -> None:
    """ "A week after the council voted": the week hangs on the verb, so the verb cannot hang on the week."""
    doc = Doc(
        load(None).vocab,
        words=["Answers", "came", "a", "week", "after", "Council", "voted", "."],
        heads=[1, 1, 3, 6, 5, 3, 1, 1],
        deps=["nsubj", "ROOT", "det", "obl", "case", "nmod", "advcl", "punct"],
        tags=["NNS", "VBD", "DT", "NN", "IN", "NNP", "VBD", "."],
        pos=["NOUN", "VERB", "DET", "NOUN", "ADP", "PROPN", "VERB", "PUNCT"],
    )
    repair(doc)
    assert [token.head.text for token in doc if token.text in ("week", "voted")] == ["voted", "came"]

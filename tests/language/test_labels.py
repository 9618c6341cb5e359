"""Two label schemes give one view."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from timeline.language.labels import entity_kind, governor, relation

WORDS = ["Envoys", "were", "met", "by", "ministers", "in", "Porto"]


def clearnlp() -> Doc:
    heads, deps = [2, 2, 2, 2, 3, 2, 5], ["nsubjpass", "auxpass", "ROOT", "agent", "pobj", "prep", "pobj"]
    tags = ["NOUN", "AUX", "VERB", "ADP", "NOUN", "ADP", "PROPN"]
    return Doc(Vocab(), words=WORDS, heads=heads, deps=deps, pos=tags)


def universal() -> Doc:
    heads, deps = [2, 2, 2, 4, 2, 6, 2], ["nsubj:pass", "aux:pass", "root", "case", "obl:agent", "case", "obl"]
    tags = ["NOUN", "AUX", "VERB", "ADP", "NOUN", "ADP", "PROPN"]
    return Doc(Vocab(), words=WORDS, heads=heads, deps=deps, pos=tags)


def test_both_schemes_give_the_same_relations_and_governors() -> None:
    for doc in (clearnlp(), universal()):
        seen = [(doc[i].text, relation(doc[i]), governor(doc[i]).text) for i in (0, 4, 6)]
        assert seen == [("Envoys", "nsubj:pass", "met"), ("ministers", "obl:agent", "met"), ("Porto", "obl", "met")]


def test_entity_labels_of_both_schemes_are_known() -> None:
    assert [entity_kind(label) for label in ("GPE", "PLACE", "PERSON", "DATE")] == ["place", "place", "person", ""]

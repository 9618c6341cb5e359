"""Treebanks and columns of tags as documents."""

from __future__ import annotations

import spacy

from training.preparation.gum import named_entities
from training.preparation.spans import UNIVERSAL, is_named, read_tagged, spans_of, tagged_document
from training.preparation.treebanks import Sentence, Word, document, grouped, read_conllu

VOCAB = spacy.blank("en").vocab
CONLLU = """# newdoc id = a
# sent_id = a-1
1\tEnvoys\tenvoy\tNOUN\tNNS\tNumber=Plur|Case=Nom\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod:neg\t_\t_
4\tmeet\tmeet\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
4.1\tmeet\tmeet\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = a-2
1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\tSpaceAfter=No
2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_
"""


def test_a_treebank_is_read_as_its_text_stood() -> None:
    """Contractions are written together, empty nodes left out, subtypes and features that nobody uses dropped."""
    (group,) = grouped(read_conllu(CONLLU))
    doc = document(VOCAB, group, None)
    assert doc.text == "Envoys didn't meet. Why? "
    assert [token.dep_ for token in doc] == ["nsubj", "aux", "advmod", "ROOT", "punct", "ROOT", "punct"]
    assert [token.head.text for token in doc][:3] == ["meet", "meet", "meet"]
    assert str(doc[0].morph) == "Number=Plur"
    assert not doc.has_annotation("ENT_IOB")


def test_a_paragraph_ends_a_group() -> None:
    sentences = list(read_conllu(CONLLU))
    assert [len(group) for group in grouped([*sentences, *sentences])] == [2, 2]
    assert [len(group) for group in grouped(sentences, longest=1)] == [1, 1]


def test_columns_of_tags_become_entities() -> None:
    (sentence,) = read_tagged("Olav B-PER\nBrekke I-PER\nleft O\nOslo B-LOC\n. O\n\n")
    doc = tagged_document(VOCAB, [sentence], UNIVERSAL)
    assert doc.text == "Olav Brekke left Oslo. "
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Olav Brekke", "PERSON"), ("Oslo", "PLACE")]


def test_a_new_entity_begins_where_the_label_changes() -> None:
    assert spans_of(["I-LOC", "B-LOC", "I-ORG"], UNIVERSAL) == [(0, 1, "PLACE"), (1, 2, "PLACE"), (2, 3, "ORG")]


def test_descriptions_are_no_names() -> None:
    assert is_named(["Bank", "of", "Norway"])
    assert not is_named(["the", "central", "bank"])
    assert not is_named(["the", "of"])


def word(form: str, xpos: str, head: int, relation: str, misc: str = "_") -> Word:
    upos = {"NNP": "PROPN", "NN": "NOUN", "JJ": "ADJ", "DT": "DET", "IN": "ADP"}.get(xpos, "VERB")
    return Word(form, form, upos, xpos, "_", head, relation, misc, blank=True)


def test_of_a_phrase_the_name_is_taken() -> None:
    """Without titles, articles and what describes it; ordinary phrases give nothing."""
    sentence = Sentence(
        (
            word("the", "DT", 2, "det", "Entity=(1-organization"),
            word("Bank", "NNP", 7, "nsubj"),
            word("of", "IN", 4, "case"),
            word("Norway", "NNP", 2, "nmod", "Entity=(2-place-giv)1)"),
            word("President", "NNP", 6, "compound", "Entity=(3-person-new"),
            word("Brekke", "NNP", 7, "nsubj", "Entity=3)"),
            word("left", "VBD", 0, "root"),
            word("town", "NN", 7, "obj", "Entity=(4-place-new)"),
        )
    )
    assert named_entities(sentence) == [(1, 4, "ORG"), (5, 6, "PERSON")]

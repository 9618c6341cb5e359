"""One set of labels for two kinds of pipelines.

The package's pipeline has Universal Dependencies labels (`nsubj:pass`, `obl`, `nmod`);
spaCy's `en_core_web_*` have ClearNLP labels (`nsubjpass`, `pobj` below `prep`).
The functions here give the Universal Dependencies view of either, as far as event extraction needs it:
who, what, and which noun stands under which verb.
What stays different: in ClearNLP the copula heads its clause (`attr` below it), in UD the predicate does.

Labels: https://universaldependencies.org/u/dep/ and the CLEAR guidelines (Choi and Palmer 2012).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO_UD = {
    "ROOT": "root",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "dobj": "obj",
    "dative": "iobj",
    "auxpass": "aux:pass",
    "relcl": "acl:relcl",
    "npadvmod": "obl:unmarked",
    "poss": "nmod:poss",
    "nn": "compound",
    "prt": "compound:prt",
    "neg": "advmod",
    "attr": "obj",
    "acomp": "xcomp",
    "quantmod": "advmod",
    "pcomp": "advcl",
}
_ENTITY_KINDS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "PLACE": "place",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "nationality",
}
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


def relation(token: Token) -> str:
    """The token's Universal Dependencies relation to `governor(token)`."""
    label: str = token.dep_
    if label != "pobj":
        return _TO_UD.get(label, label)
    if token.head.dep_ == "agent":
        return "obl:agent"
    return "nmod" if governor(token).pos_ in _NOMINAL else "obl"


def governor(token: Token) -> Token:
    """The word that the token hangs on, prepositions skipped (in UD they hang on the noun)."""
    head = token.head
    return head.head if token.dep_ == "pobj" and head.dep_ in ("prep", "agent", "dative") else head


def entity_kind(label: str) -> str:
    """`person`, `organisation`, `place` or `nationality` for an entity label; "" for all others."""
    return _ENTITY_KINDS.get(label, "")

"""Lemmas of verbs, where a lookup lemmatizer guesses wrong between two spellings.

English doubles the final consonant of a short stem ("hop", "hopped"), so a form that has it single comes
from a stem with a silent e ("hoped" from "hope"), and a doubled one was single before ("scamming" from "scam").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.language.name_words import name_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_DOUBLED = re.compile(r".*[aeiou]([bdgmnprt])\1")
_DOUBLED_STEMS = frozenset({"add", "egg", "err", "putt", "purr", "watt", "ebb"})
_PAST = {
    "sank": "sink",
    "swam": "swim",
    "drank": "drink",
    "shrank": "shrink",
    "sprang": "spring",
    "rang": "ring",
    "stank": "stink",
}
"""Past forms that a lookup may not know, and that are of no other verb."""
_NO_SILENT_E = re.compile(r".*[aeiou]cke")


def lemma_of(token: Token) -> str:
    """The lemma of a token, in lower case."""
    form, lemma = token.lower_, token.lemma_.lower()
    if token.tag_ == "VBG" and form == lemma and form.endswith("ing"):  # taken for an adjective: "imposing"
        stem = form.removesuffix("ing")
        lemma = f"{stem}e" if f"{stem}e" in name_words().common else stem
    return mend(form, lemma)


def mend(form: str, lemma: str) -> str:
    """The lemma of a form, given what a lemmatizer says.

    >>> mend("hoped", "hop"), mend("hopes", "hop"), mend("freed", "freed")
    ('hope', 'hope', 'free')
    >>> mend("scamming", "scamm"), mend("deadlocked", "deadlocke"), mend("planned", "plan")
    ('scam', 'deadlock', 'plan')
    """
    if form in _PAST:
        return _PAST[form]
    if form == lemma and form.endswith("eed") and len(form) > 4:
        return lemma[:-1]
    inflected = form in (f"{lemma}ed", f"{lemma}ing", f"{lemma}es")
    if inflected and _SHORT.fullmatch(lemma):
        return f"{lemma}e"
    if inflected and _DOUBLED.fullmatch(lemma) and lemma not in _DOUBLED_STEMS:
        return lemma[:-1]
    if _NO_SILENT_E.fullmatch(lemma):
        return lemma[:-1]
    return lemma

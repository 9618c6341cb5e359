"""Where a title may not end: before what its last words cannot do without."""

from __future__ import annotations

from collections.abc import Collection
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.events.continuations import behind, purpose_of
from timeline.events.vocabulary import table, words
from timeline.language.clauses import (
    AUXILIARIES,
    FINITE_TAGS,
    OBLIQUES,
    VERBAL_TAGS,
    content_clauses,
    is_passive,
    objects,
    own_subject,
    with_relation,
)
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_INNER = frozenset({"VB", "VBG"})
_GOVERNED = frozenset({"obj", "iobj", "xcomp", "ccomp", "compound:prt"})
_EITHER = frozenset({"as", "after", "before", "since", "until"})
"""Words that stand before a phrase as well as before a clause."""
MOST_BEHIND = 12
"""How many words behind a title its verb may stand."""
_NOMINAL = frozenset({"the", "its", "their", "his", "her", "as"})
"""Words that make a noun of an adjective behind them, or tell what somebody is called."""
_DOTS = frozenset({"...", "…", "...."})
_BEFORE_NOUNS = frozenset({"compound", "amod", "nummod", "nmod:poss", "nmod:desc"})
_OPENS_NOUN = frozenset({"DT", "PRP$", "$"})


def is_cut_off(view: SentenceView, kept: Collection[int], formed: Collection[int]) -> bool:
    """Whether a title of the words `kept`, of which some are `formed` anew, stops in the middle of something."""
    return _goes_on(view, kept) or any(_is_torn(view, view.doc[i], kept, formed) for i in kept)


def _goes_on(view: SentenceView, kept: Collection[int]) -> bool:
    """Whether the last of the words goes on behind them."""
    last = view.doc[max(kept)]
    return (
        _is_manner(last)
        or _is_bare_adjective(last)
        or _is_broken_off(last)
        or _shares_what_follows(last)
        or _is_of_a_noun_behind(view, last, kept)
        or _waits_for_when(view, last)
        or _goes_on_with_a_noun(view, last)
        or _stops_before_its_rest(view, kept)
    )


def _is_torn(view: SentenceView, token: Token, kept: Collection[int], formed: Collection[int]) -> bool:
    """Whether a word lost what belongs to it."""
    return (
        (token.i not in formed and _lacks_object(token))
        or _loses_content(token, kept)
        or _says_a_thing(view, token)
        or _says_no_clause(token)
        or _counts_elsewhere(token)
        or _runs_into_a_verb(token, kept)
        or _skips(view, token, kept)
    )


def _lacks_object(verb: Token) -> bool:
    """ "to discuss, among other things" whose object the parse has elsewhere."""
    if verb.tag_ not in _INNER or lemma_of(verb) not in words("transitive") or is_passive(verb):
        return False
    governs = any(relation(child) in _GOVERNED for child in verb.children) or bool(content_clauses(verb))
    return not governs and not objects(verb) and relation(verb) not in ("acl:relcl", "amod", "compound", "nsubj")


def _is_manner(last: Token) -> bool:
    """ "in a way | that nobody saw"."""
    return lemma_of(last) in words("manners") and any(child.i > last.i for child in last.children)


def _loses_content(noun: Token, kept: Collection[int]) -> bool:
    """ "in the hope | that a deal can be reached", "any hopes among farmers | that it will rain"."""
    behind = [child for child in noun.children if child.i > noun.i and relation(child) in ("acl", "ccomp", "acl:relcl")]
    lost = [child for child in behind if child.i not in kept and noun.pos_ == "NOUN"]
    marks = (mark for child in lost for mark in with_relation(child, frozenset({"mark"})))
    return any(mark.lower_ == "that" and "," not in noun.doc[noun.i : mark.i].text for mark in marks)


def _is_bare_adjective(last: Token) -> bool:
    """ "rolls out first | that is to be sold", "workers familiar | with the well": an adjective that goes on."""
    behind = last.doc[last.i + 1 : last.i + 2]
    goes_on = bool(behind) and not behind[0].is_punct and behind[0].tag_ != "CC" and last.tag_ == "JJ"
    nominal = last.doc[max(0, last.i - 1)].lower_ in _NOMINAL and behind[:1].text.lower() not in ("that", "which")
    for_noun = relation(last) in ("obj", "nmod", "obl") and not nominal
    behind_noun = relation(last) in ("amod", "acl") and last.head.i < last.i
    return goes_on and (for_noun or behind_noun)


def _is_broken_off(last: Token) -> bool:
    """ "the response to envi..." """
    return last.doc[last.i + 1 : last.i + 2].text in _DOTS


def _is_of_a_noun_behind(view: SentenceView, last: Token, kept: Collection[int]) -> bool:
    """ "celebrates her Harbour 2 | Monday show", "a challenge set by fellow Radio 1 | host Olav Dahl"."""
    inside = relation(last) in _BEFORE_NOUNS and last.head.i > last.i
    return inside and last.head.i not in kept and last.head.i not in view.timexes


def _waits_for_when(view: SentenceView, last: Token) -> bool:
    """ "a meeting to be held | on Friday", "cancels all flights beginning | tomorrow", "begin over | the weekend"."""
    opening = last.tag_ == "VBG" and lemma_of(last) in words("opening_a_time")
    held = last.tag_ == "VBN" and lemma_of(last) == "hold" and last.i > 0 and last.nbor(-1).lower_ == "be"
    behind_it = last.doc[last.i + 1 : last.i + 3]
    timed = any(token.i in view.timexes for token in behind_it)
    return timed and (opening or held or (last.tag_ in ("IN", "RP") and last.lower_ in words("settings")))


def _counts_elsewhere(number: Token) -> bool:
    """ "probes two | over Chile": a number that the parse has with a noun behind a preposition."""
    between = number.doc[number.i + 1 : number.head.i]
    return (
        relation(number) == "nummod"
        and number.tag_ == "CD"
        and any(token.tag_ == "IN" and token.lower_ != "to" for token in between)
    )


def _says_no_clause(verb: Token) -> bool:
    """ "says the rebels meeting with the envoy | made it clear": a participle read as what is said."""
    said = content_clauses(verb) if lemma_of(verb) == "say" else []
    return any(told.tag_ == "VBG" and not with_relation(told, AUXILIARIES) for told in said)


def _shares_what_follows(last: Token) -> bool:
    """ "have been flown | or shipped out of Libya"."""
    joined = [verb for verb in with_relation(last, frozenset({"conj"})) if verb.tag_ == "VBN" == last.tag_]
    alone = [verb for verb in joined if own_subject(verb) is None and not _is_counted(verb)]
    return any(noun.i > verb.i for verb in alone for noun in with_relation(verb, OBLIQUES))


def _is_counted(verb: Token) -> bool:
    """ "nine killed and 30 wounded in Lima": a number of its own stands before it."""
    return any(token.tag_ == "CD" for token in verb.doc[verb.head.i + 1 : verb.i])


def _says_a_thing(view: SentenceView, verb: Token) -> bool:
    """ "says heavy snow | , frost and gales could close the port": a clause whose verb the parse has elsewhere."""
    if verb.tag_ not in FINITE_TAGS or lemma_of(verb) != "say" or content_clauses(verb):
        return False
    things = [noun for noun in objects(verb) if noun.i > verb.i and noun.pos_ in ("NOUN", "PROPN")]
    return any(lemma_of(noun) not in words("sayable") and not view.is_quoted(noun) for noun in things)


def _runs_into_a_verb(mark: Token, kept: Collection[int]) -> bool:
    """ "as fears of rain | kept the crowd away": what a parse takes for a phrase is a clause, cut before its verb."""
    if mark.lower_ not in _EITHER or relation(mark) != "case":
        return False
    behind = takewhile(lambda token: not _closes(token), mark.doc[max(kept) + 1 :][:MOST_BEHIND])
    tensed = [token for token in behind if token.tag_ in FINITE_TAGS | {"MD"}]
    verbs = [token.head if relation(token) in AUXILIARIES | {"cop"} else token for token in tensed]
    return any(own_subject(verb) is None for verb in verbs)


def _closes(token: Token) -> bool:
    """Whether a sign or "and" before another verb ends a clause."""
    return bool(token.is_punct) or (token.tag_ == "CC" and token.head.tag_ in VERBAL_TAGS)


def _goes_on_with_a_noun(view: SentenceView, last: Token) -> bool:
    """ "at five times | the rate", "offers the crew | his help": another phrase right behind, with no sign between."""
    behind = last.doc[last.i + 1 : last.i + 2]
    if not behind or behind[0].tag_ not in _OPENS_NOUN or not last.whitespace_ or view.tells_when(behind[0]):
        return False
    return not view.tells_when(behind[0].head) and not behind[0].text[:1].isupper()


def _stops_before_its_rest(view: SentenceView, kept: Collection[int]) -> bool:
    """ "forces the banks | to accept a partner", "moved on Friday | to end it", "blames the flood | on rain"."""
    verb = next((view.doc[i] for i in sorted(kept, reverse=True) if view.doc[i].tag_ in VERBAL_TAGS), None)
    opening = behind(view, kept)
    if verb is None or opening is None:
        return False
    if purpose_of(opening) is not None:
        return verb.i == max(kept) or lemma_of(verb) in words("causing") | words("bidding")
    governed = table("governed").get(lemma_of(verb), "").split()
    return opening.lower_ in governed or (verb.i == max(kept) and opening.tag_ == "CD")


def _skips(view: SentenceView, mark: Token, kept: Collection[int]) -> bool:
    """ "to | renounce | the king", "from, | among others, | a choir": what a preposition stands before is gone."""
    if mark.tag_ not in ("IN", "TO") or mark.i + 1 in kept:
        return False
    after = min((i for i in kept if i > mark.i), default=mark.i)
    if after in view.names:  # of whom a title leaves out what he is: "speaks with | the mayor | Anna Berg"
        return False
    gap = [token for token in view.doc[mark.i + 1 : after] if token.i not in view.timexes]
    return any(token.pos_ in ("NOUN", "VERB", "PROPN") or token.text == "," for token in gap)

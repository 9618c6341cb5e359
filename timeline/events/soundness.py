"""Whether a title may be trusted: signs that its clause was misread or that its words were torn apart.

A title that is doubtful is not offered, so that another mention, a headline of the articles, or the
structure of the event gives one instead; no title is better than one that says what no source says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.complements import TELLING
from timeline.events.doers import is_doubtful_doer
from timeline.events.runs import is_cut_name, is_run_together, loses_and, says_twice
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    AUXILIARIES,
    FINITE_TAGS,
    NOMINAL,
    RELATIVE_PRONOUNS,
    SUBJECTS,
    VERBAL_TAGS,
    case_of,
    content_clauses,
    is_passive,
    objects,
    own_subject,
    with_relation,
)
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.language.name_words import name_words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from timeline.events.view import SentenceView

LOUD = 6
"""How many words in capitals make a sentence one that is shouted rather than told."""
_BREAKS = frozenset({":", ";", "|", "•", "*"})
_MARKS = frozenset({'"', "“", "”"})
_OPENERS = frozenset(
    {
        "The",
        "He",
        "She",
        "It",
        "They",
        "We",
        "This",
        "That",
        "These",
        "In",
        "At",
        "On",
        "For",
        "From",
        "But",
        "And",
        "A",
        "An",
        "As",
        "By",
        "To",
        "With",
        "After",
        "Before",
        "Although",
        "There",
        "Posted",
        "Updated",
        "If",
        "When",
        "What",
    }
)
"""Words that have a capital only where a sentence begins."""
_COMPLETING = frozenset({"of", "'s", "’s", "where", "whose"})
_QUOTATION = re.compile(r"“[^”]*”")
_BEHIND = frozenset({"obj", "iobj", "xcomp", "ccomp", "compound:prt"})


def is_doubtful_clause(view: SentenceView, verb: Token, holder: Token) -> bool:
    """Whether the parse of a verb and its subject can hardly be right, or says too little."""
    return (
        _is_hyphenated(verb)
        or _is_topic(verb)
        or _lacks_subject(verb)
        or _is_no_doer(view, holder)
        or _is_governed(verb, holder)
        or _is_somebody_else(view, verb, holder)
        or _is_beside_a_person(view, verb, holder)
        or _is_done_by_another(verb, holder)
        or _is_broken(verb, holder)
        or _says_nothing(view, verb, holder)
        or is_doubtful_doer(view, verb, holder)
        or _is_shouted(view)
        or is_glued(view)
        or _is_glued_within(view, verb, holder)
    )


def _is_hyphenated(verb: Token) -> bool:
    """ "the headline-making show": no verb of the sentence."""
    around = verb.doc[max(0, verb.i - 1) : verb.i + 2]
    return any(token.text == "-" for token in around)


def _is_topic(verb: Token) -> bool:
    """ "the merits of widening the road": what a noun is about, done by nobody yet."""
    marked = any(child.tag_ == "IN" and relation(child) in ("mark", "case") for child in verb.children)
    return verb.tag_ == "VBG" and marked and verb.head.pos_ in NOMINAL | {"ADJ"} and verb.head.i < verb.i


def _lacks_subject(verb: Token) -> bool:
    """A finite verb whose subject the parse lost, neither a second verb of a clause nor a relative one."""
    finite = verb.tag_ in FINITE_TAGS or any(
        child.tag_ in FINITE_TAGS for child in verb.children if relation(child) in AUXILIARIES
    )
    return finite and own_subject(verb) is None and relation(verb) in ("advcl", "ccomp", "xcomp")


def _is_no_doer(view: SentenceView, holder: Token) -> bool:
    """ "living with them became a rule", "the first had none": a subject that names nobody and nothing alone."""
    return holder.tag_ in ("VBG", "JJ") and holder.i not in view.names


def _is_governed(verb: Token, holder: Token) -> bool:
    """ "A crowd weary from the flood set out", "areas loyal to Berg chose": a noun that a preposition governs."""
    before = [child for child in holder.children if relation(child) == "case" and child.i < holder.i]
    if _is_named_behind_title(holder):
        return bool(own_subject(verb) == holder)
    governing = [child.i for child in before if child.lower_ in words("governing") | {"to"}]
    if not governing or own_subject(verb) != holder:
        return False
    above = NOMINAL | {"ADJ", "VERB"} if verb.doc[governing[0]].lower_ == "to" else NOMINAL
    return any(token.pos_ in above for token in verb.doc[max(0, governing[0] - 2) : governing[0]])


def _is_named_behind_title(holder: Token) -> bool:
    """ "guards opposed to the ruler Olav Dahl left": a name whose title a preposition governs."""
    title = holder.doc[holder.left_edge.i - 1] if holder.left_edge.i else holder
    governed = relation(title) in ("obl", "nmod") and case_of(title) != ""
    person = name_words().is_office(title.text) or title.lower_ in name_words().persons
    return holder.pos_ == "PROPN" and title.tag_ == "NN" and governed and person


def _is_somebody_else(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "Anna Berg from the University of Lima, who …", "the death of a boy who …": not what stands farther off."""
    own = own_subject(verb)
    if own is None or own.lower_ != "who" or own == holder:
        return False
    name = view.names.get(holder.i)
    if name is not None:
        kin = (
            relation(holder) == "nmod" and relation(holder.head) == "appos"
        )  # "Anna Berg, a child of Olav Dahl, who …"
        return kin or name.kind in ("organisation", "place")
    nearer = [view.names[i] for i in range(holder.i + 1, own.i) if i in view.names]
    if any(other.kind == "person" for other in nearer):
        return True
    before = [token for token in verb.doc[: own.i] if not token.is_punct][-1:]
    return any(token.pos_ == "NOUN" and token.i != holder.i for token in before)


def _is_beside_a_person(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "Anna Berg sits in for Pia Lund discussing the news": a participle that the nearest person need not govern."""
    name = view.names.get(holder.i)
    governed = any(relation(child) == "case" and child.i < holder.i for child in holder.children)
    return verb.tag_ == "VBG" and name is not None and name.kind == "person" and governed and holder.i < verb.i


def _is_done_by_another(verb: Token, holder: Token) -> bool:
    """ "Rain caused the match to be stopped", "has leaked since a rig burnt and sank": no deed of the subject above."""
    if own_subject(verb) is not None:
        return False
    if relation(verb) == "conj" and verb.tag_ == "VBD" and verb.head.tag_ != "VBD":
        return any(token.tag_ == "VBD" and own_subject(token) for token in verb.doc[verb.head.i + 1 : verb.i])
    top = verb.head if relation(verb) == "conj" else verb
    causing = relation(top) == "xcomp" or lemma_of(top.head) in words("causing")
    moved = [noun for noun in objects(top.head) if top.head.i < noun.i < top.i]
    return causing and relation(top) in ("xcomp", "advcl") and bool(moved) and holder not in moved


def _is_broken(verb: Token, holder: Token) -> bool:
    """Whether the clause runs over a colon, a line break or one of two quotation marks."""
    between = verb.doc[min(holder.i, verb.i) + 1 : max(holder.i, verb.i)]
    marks = sum(token.text in _MARKS for token in between) - (between[-1:].text in _MARKS)
    broken = any(token.text in _BREAKS or "\n\n" in token.text_with_ws for token in between) or marks % 2 == 1
    behind = verb.doc[verb.i + 1 : verb.i + 2].text
    return broken or behind in _BREAKS


def _says_nothing(view: SentenceView, verb: Token, holder: Token) -> bool:
    lemma, passive = lemma_of(verb), is_passive(verb)
    behind = {relation(child) for child in verb.children if child.i > verb.i and not view.tells_when(child)}
    if passive and lemma in TELLING | {"ask"}:
        return not content_clauses(verb) and "xcomp" not in behind
    if lemma in words("clausal") and any(_lost_its_clause(noun) for noun in objects(verb)):
        return True
    happens = lemma in ("occur", "happen") or any(lemma_of(noun) == "place" for noun in objects(verb))
    if happens and not passive and holder.i in view.names:
        return view.names[holder.i].kind in ("person", "organisation")
    if lemma in words("intransitive") and objects(verb):
        return True
    bare = lemma in words("transitive") and not behind & _BEHIND and not content_clauses(verb)
    return bare and not passive and bool(verb.tag_ != "VBN")


def _lost_its_clause(noun: Token) -> bool:
    """ "said guards fired on the crowd", where the parse has guards that were fired."""
    behind = [child for child in with_relation(noun, frozenset({"acl"})) if child.tag_ == "VBN"]
    return any(not with_relation(child, AUXILIARIES) for child in behind)


def is_glued(view: SentenceView) -> bool:
    """ "Berg steps down The mayor said": two sentences without a stop between them, as lists of links leave them."""
    return any(begins_anew(view, token) for token in view.doc[1:-1])


def _is_glued_within(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "reports Oil spill now threatening the bay": an ordinary noun whose capital begins another sentence."""
    return any(_is_loud_noun(view, token) for token in view.doc[holder.i + 1 : verb.right_edge.i])


def _is_loud_noun(view: SentenceView, token: Token) -> bool:
    before, behind = token.nbor(-1), token.nbor(1)
    known = token.i in view.names or token.i in view.timexes or token.i in view.quoted
    loud = token.tag_ in ("NN", "NNS") and token.is_title and name_words().is_common(token.lower_) and not known
    small = before.is_lower and behind.is_lower and behind.is_alpha
    return loud and small and before.pos_ in ("VERB", "NOUN")


def begins_anew(view: SentenceView, token: Token) -> bool:
    """ "for Berg | A guard": a word with the capital of a sentence inside another."""
    before, behind = token.nbor(-1), token.nbor(1)
    opens = token.text in _OPENERS and token.i not in view.names and token.i not in view.quoted
    goes_on = before.text[-1:].islower() and before.text.isalpha() and before.i not in view.timexes
    named = view.names.get(behind.i)
    country = token.text == "The" and named is not None and named.kind in ("place", "nationality")
    return opens and goes_on and (country or behind.text[:1].islower())


def _is_shouted(view: SentenceView) -> bool:
    return bool(sum(token.is_upper and len(token) > len("NATO") for token in view.doc) >= LOUD)


def is_torn(view: SentenceView, kept: Collection[int], formed: Collection[int] = ()) -> bool:
    """Whether words that belong together were parted, or such joined that do not belong together.

    "agrees record | deal", "Songs | In The Rain", "Subs race to cap well - 9 hrs ago | Robots". The words that a
    title `formed` anew, like its verb, have there what else they would miss.
    """
    inside = sorted(kept)
    last = view.doc[inside[-1]]
    return (
        _hangs(last, formed)
        or any(_lacks_its_own(view, view.doc[i], kept) for i in inside if i not in formed)
        or any(_is_unfinished(view, view.doc[i], kept) for i in inside)
        or any(_is_torn_behind(view, i, kept) for i in inside if i + 1 < len(view.doc) and i + 1 not in kept)
        or any(_is_misfit(view, view.doc[i], kept) for i in inside)
        or any(token.lower_ == "as" and token.head.i in view.names for token in (view.doc[i] for i in inside))
        or any(_are_two(view, i) for i in inside if i + 1 in kept)
        or any(_runs_over(view.doc[i + 1 : j]) for i, j in pairwise(inside))
        or any(loses_and(view.doc[i : j + 1]) for i, j in pairwise(inside))
        or is_cut_name(view, kept, formed)
    )


def _hangs(last: Token, formed: Collection[int]) -> bool:
    """ "gives its take on", "says experts estimate": what the last word goes on to is gone."""
    preposition = last.tag_ == "IN" and relation(last) in ("case", "mark")
    verb = (
        last.tag_ in FINITE_TAGS and last.i not in formed and lemma_of(last) in words("clausal") | words("transitive")
    )
    joined = any(relation(c) == "conj" and c.i > last.i and objects(c) for c in last.children) and not objects(last)
    return preposition or verb or (joined and last.tag_ in VERBAL_TAGS and last.i not in formed)


def _are_two(view: SentenceView, i: int) -> bool:
    """ "Olav Dahl Harbour Radio": two names with nothing between them, the one of a line above."""
    first, second = view.names.get(i), view.names.get(i + 1)
    if first is None or second is None or first is second:
        return False
    return {first.kind, second.kind} <= {"person", "organisation"}


def _is_unfinished(view: SentenceView, token: Token, kept: Collection[int]) -> bool:
    """ "loses half | of its worth", "frees Berg | and Dahl", "a town | where …": cut before what completes it."""
    following = view.doc[token.i + 1 : token.i + 2].text.lower()
    behind = _behind(view, token)
    if behind is not None and behind.i not in kept and behind.lower_ in words("limiting"):
        return True
    behind_noun = token.pos_ == "ADJ" and relation(token) in ("amod", "acl") and token.head.i < token.i
    if behind_noun and token.i + 1 not in kept and following in ("to", "of", "from", "with", "on"):
        return True
    if following == "since" and any(view.doc[i].tag_ == "JJS" for i in kept):
        return True
    if token.pos_ not in NOMINAL | {"NUM"} or view.tells_when(token):
        return False
    named = any(i in view.names for i in kept if i <= token.i) if following == "where" else token.i in view.names
    if token.i + 1 not in kept and following in _COMPLETING and not (named and following in ("of", "where")):
        return True
    return any(_is_second(child) for child in token.children if child.i not in kept and not view.tells_when(child))


def _behind(view: SentenceView, token: Token) -> Token | None:
    """The next word that does not say when: "phoned him on Monday | only after …"."""
    for following in view.doc[token.i + 1 :]:
        before_time = following.tag_ == "IN" and following.i + 1 in view.timexes
        if not before_time and not view.tells_when(following):
            return following
    return None


def _is_second(child: Token) -> bool:
    """The second of two that "and" joins."""
    joined = any(relation(other) == "cc" for other in child.children)
    return relation(child) == "conj" and child.i > child.head.i and child.pos_ in NOMINAL and joined


def _lacks_its_own(view: SentenceView, token: Token, kept: Collection[int]) -> bool:
    """ "arrested after police | confronted crowds", "noon | -to-four": a verb without its subject, half a compound."""
    subjects = [child for child in token.children if relation(child) in SUBJECTS]
    parts = [child for child in (*subjects, *objects(token)) if child.lower_ not in RELATIVE_PRONOUNS]
    parted = any(child.i not in kept and not view.tells_when(child) for child in parts)
    before = token.doc[max(0, token.i - 2) : token.i]
    halved = len(before) > 1 and before[1].text == "-" and not before[1].whitespace_ and not before[0].whitespace_
    return parted or (halved and before[0].i not in kept)


def _is_misfit(view: SentenceView, token: Token, kept: Collection[int]) -> bool:
    """A verb with a capital inside the sentence, a word behind a stroke, or an infinitive that lost its "to"."""
    loud = token.tag_.startswith("VB") and token.i > 0 and token.text[:1].isupper() and token.i not in view.names
    stroke = token.i > 0 and token.doc[token.i - 1].text in ("/", "\\", "\\/")
    shows = loud and not token.doc[token.i - 1].is_punct
    return shows or stroke or (token.tag_ == "VB" and _lost_its_mark(token, kept))


def _runs_over(gap: Span) -> bool:
    """Whether what was left out between two kept words ends one thing and begins another."""
    dashes = sum(token.text in ("-", "--", "–", "—") and token.whitespace_ != "" for token in gap)
    return dashes % 2 == 1 or any(token.text in _BREAKS for token in gap)


def _lost_its_mark(verb: Token, kept: Collection[int]) -> bool:
    """ "calls for the storm | turn north": an infinitive whose "to" was left out; the title's own verb gets it back."""
    marks = [child for child in verb.children if child.lower_ == "to" and relation(child) == "mark"]
    return verb.head.i in kept and any(mark.i not in kept for mark in marks)


def _is_torn_behind(view: SentenceView, i: int, kept: Collection[int]) -> bool:
    last, following = view.doc[i], view.doc[i + 1]
    if following.text in _MARKS and i + 2 < len(view.doc) and not last.is_punct and last.i in view.quoted:
        following = view.doc[i + 2]
    if last.text.istitle() and following.lower_ == "today" and following.text.istitle():
        return True  # "tells Harbour | Today"
    if last.pos_ not in NOMINAL | {"ADJ", "NUM"} or view.tells_when(last):
        return False
    if following.text == "(":
        closed = next((token.i for token in view.doc[i + 1 : i + 8] if token.text == ")"), len(view.doc))
        following = view.doc[min(closed + 1, len(view.doc) - 1)]
        return following.pos_ in NOMINAL and last.text[:1].isupper() and following.text[:1].isupper()
    if following.text[:1].isupper() and following.pos_ in ("ADP", "DET", "CCONJ") and last.text[:1].isupper():
        return not following.is_upper and i > 0
    behind_verb = any(view.doc[j].tag_.startswith("VB") for j in kept if j < i)
    tensed = following.tag_ in FINITE_TAGS | {"MD", "VB"} or (following.tag_ == "VBN" and relation(following) != "acl")
    if tensed and behind_verb:
        return following.head.i not in kept or relation(following) not in AUXILIARIES
    told = following.pos_ in NOMINAL and not view.tells_when(following)
    return told and lemma_of(following) not in words("time_nouns") and bool(last.whitespace_)


def is_well_formed(text: str) -> bool:
    """Whether a title neither begins nor ends in the middle of a phrase, and speaks of nobody by a pronoun."""
    plain = _QUOTATION.sub("…", text)
    spoken = re.findall(r"[\w’']+", plain)
    if not spoken or spoken[0].lower() in words("no_beginning") or spoken[-1].lower() in words("no_end"):
        return False
    if spoken[-1][0] in "'’" or plain.endswith("-") or "s" in spoken:
        return False
    if set(spoken) & words("own_voice") or re.search(r"\b[Ii]t['’]s\b", plain):
        return False
    if is_run_together(plain):
        return False
    low = [word.lower() for word in spoken]
    if says_twice(spoken) or {"its", "their"} <= set(low) or ("nor" in low and "neither" not in low):
        return False
    if low[-2:-1] == ["as"] and low[-1] in words("compared"):
        return False
    return "but" not in low and ("both" not in low or "and" in low[low.index("both") :]) and not _is_half(spoken)


def _is_half(spoken: Sequence[str]) -> bool:
    """ "between 10", "between Peru, Chile" without the other end."""
    opens = ((i, b) for i, (a, b) in enumerate(pairwise(spoken)) if a.lower() == "between")
    return any((b[0].isdigit() or b[0].isupper()) and "and" not in spoken[i:] for i, b in opens)

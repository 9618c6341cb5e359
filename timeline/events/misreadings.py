"""Words that a parse took for the verb of a clause that they are not: nouns, participles, verbs of other clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.complements import is_reduced_passive
from timeline.events.forms import is_part_of_one
from timeline.events.inflection import is_plural
from timeline.events.lexicon import SPEECH, UNKNOWN, noun_type, verb_type
from timeline.events.participles import first_of, is_behind_comma
from timeline.events.phrases import is_infinitive
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    AUXILIARIES,
    FINITE_TAGS,
    NOMINAL,
    RELATIVE,
    SHARING_SUBJECT,
    SUBJECTS,
    conjuncts,
    is_passive,
    is_patient_subject,
    objects,
    own_subject,
    with_relation,
)
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.language.name_words import name_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_MAIN = frozenset({"root", "parataxis", "ccomp"})
_BEFORE_NOUNS = frozenset({"det", "amod", "compound", "case", "nmod:poss"})
_COMPARED = frozenset({"more", "fewer", "less"})
_SAYING = frozenset({"say", "write", "add", "note", "state"})
_JOINING = frozenset({"and", "or"})


def is_misread(view: SentenceView, verb: Token, holder: Token) -> bool:
    """Whether a verb is none, or tells of another than its subject in the parse."""
    return (
        _is_noun(verb)
        or _is_no_subject(view, holder)
        or _lacks_its_helper(verb)
        or _has_another_verb_before(verb, holder)
        or _is_behind_said(verb)
        or _goes_on_above(verb)
        or _corrects_what_is_said(verb)
        or _is_dubbed(verb)
        or _says_a_name(view, verb)
        or _lost_its_infinitive(view, verb)
        or _is_one_of_more(view, verb, holder)
        or _is_half_of_the_subject(view, holder)
        or _hides_a_verb(view, holder)
        or _is_half_of_a_name(view, verb)
        or _is_beside_others(holder)
        or _is_one_of_two_subjects(view, verb, holder)
        or _is_undergone_before(verb, holder)
        or _repeats_its_subject(verb, holder)
        or _is_first_of_one(holder)
    )


def _is_noun(verb: Token) -> bool:
    """ "since the tanker spill in Peru": what has an article or a compound before it and nothing of a verb."""
    plain = verb.tag_ in ("VB", "VBP") and not with_relation(verb, AUXILIARIES) and not is_infinitive(verb)
    own = own_subject(verb)
    if own is not None:
        sort = verb.tag_ == "VB" and own.tag_ == "NN" and own.i == verb.i - 1 and own.lower_ not in words("groups")
        return plain and sort and noun_type(lemma_of(verb)) is not None
    marked = bool(with_relation(verb, frozenset({"mark"})))
    return plain and not marked and any(child.i < verb.i for child in with_relation(verb, _BEFORE_NOUNS))


def _is_no_subject(view: SentenceView, holder: Token) -> bool:
    """ "while en route to Lima": a comparative or an adverb that is nobody's name does nothing."""
    named = holder.i in view.names or holder.text[:1].isupper()
    return holder.tag_ in ("JJR", "RB", "IN") and not named and holder.lower_ not in _COMPARED


def _lacks_its_helper(verb: Token) -> bool:
    """ "but a court ruling in 1998 imposed rules", "the play offering": no clause has such a form for its verb.

    Behind "with" it may: "with Peru refusing".
    """
    while own_subject(verb) is None and relation(verb) in SHARING_SUBJECT and verb.head.i < verb.i:
        verb = verb.head
    own = own_subject(verb)
    if verb.tag_ != "VBG" or own is None or own.i > verb.i or with_relation(verb, AUXILIARIES):
        return False
    if "with" in (own.left_edge.lower_, own.doc[max(0, own.left_edge.i - 1)].lower_):
        return False
    noun = noun_type(verb.lower_) is not None and own.i == verb.i - 1 and not with_relation(verb, frozenset({"mark"}))
    return relation(verb) in _MAIN or (relation(verb) in ("conj", "advcl") and noun)


def _has_another_verb_before(verb: Token, holder: Token) -> bool:
    """ "Miners met to demand Dahl give up his powers": a bare form whose subject is that of an earlier verb."""
    if verb.tag_ != "VB" or own_subject(verb) != holder or with_relation(verb, AUXILIARIES | {"mark"}):
        return False
    return any(token.pos_ == "VERB" and relation(token) not in RELATIVE - {"acl"} for token in _between(holder, verb))


def _between(holder: Token, verb: Token) -> list[Token]:
    return list(verb.doc[min(holder.i, verb.i) + 1 : verb.i])


def _is_behind_said(verb: Token) -> bool:
    """ "the burial of a man they said was shot", "rules that he said have failed": it is the man, and the rules."""
    first = min((child.i for child in with_relation(verb, AUXILIARIES) if child.i < verb.i), default=verb.i)
    tensed = verb.doc[first].tag_ in FINITE_TAGS
    before = verb.doc[first - 1] if first else verb
    said = before.i != verb.i and before.tag_ in FINITE_TAGS and verb_type(lemma_of(before)) in SPEECH
    return tensed and said and own_subject(before) is not None


def _goes_on_above(verb: Token) -> bool:
    """ "a member of the group that built it and has led the yard since": another tense may go on with the member."""
    token = verb
    while relation(token) in ("advcl", "xcomp") and own_subject(token) is None and token.head.i < token.i:
        token = token.head
    top = first_of(token)
    if relation(token) != "conj" or top.i == token.i or relation(top) != "acl:relcl":
        return False
    now = any(child.tag_ in ("VBZ", "VBP", "MD") for child in with_relation(token, AUXILIARIES)) or token.tag_ == "VBZ"
    return now and bool(top.tag_ == "VBD")


def _corrects_what_is_said(verb: Token) -> bool:
    """ "The bank predicted that trade will shrink, cutting its estimate": whoever predicts does so."""
    above = verb.head
    ahead = any(child.tag_ == "MD" for child in with_relation(above, AUXILIARIES))
    free = verb.tag_ == "VBG" and relation(verb) == "advcl" and own_subject(verb) is None and is_behind_comma(verb)
    return free and ahead and relation(above) == "ccomp" and above.i < verb.i


def _is_dubbed(verb: Token) -> bool:
    """ "said Dahl, dubbed the bear by Berg, left": a past form between commas that says by whom."""
    if relation(verb) != "conj" or verb.tag_ != "VBD" or own_subject(verb) is not None or verb.i < len("a,"):
        return False
    joined = any(relation(child) == "cc" for child in verb.children)
    comma, noun = verb.nbor(-1), verb.nbor(-2)
    by = any(token.lower_ == "by" for token in verb.subtree if token.i > verb.i)
    return not joined and comma.text == "," and noun.pos_ in NOMINAL and by and bool(objects(verb))


def _says_a_name(view: SentenceView, verb: Token) -> bool:
    """ "…, writes Anna Berg", "…, said a guard": the one who says it, behind the verb."""
    told = [noun for noun in objects(verb) if lemma_of(verb) in _SAYING and not is_passive(verb) and noun.i > verb.i]
    return any((_is_somebody(view, t) or lemma_of(t) in words("hearsay")) and not _begins_clause(t) for t in told)


def _begins_clause(noun: Token) -> bool:
    """ "said the mayor has left", where the parse has the mayor as what was said."""
    behind = next((token for token in noun.doc[noun.i + 1 :] if relation(token) != "flat"), noun)
    return behind.tag_ in FINITE_TAGS | {"MD"}


def _is_somebody(view: SentenceView, noun: Token) -> bool:
    name = view.names.get(noun.i)
    if name is not None:
        return name.kind == "person"
    return str(noun.lower_) in name_words().persons


def _lost_its_infinitive(view: SentenceView, verb: Token) -> bool:
    """ "urged guards to renounce Berg" with a noun for the infinitive; "made it its own to tell", which lost one."""
    below = [child for child in with_relation(verb, frozenset({"xcomp"})) if is_infinitive(child)]
    second = [c for c in with_relation(verb, frozenset({"obl:unmarked"})) if c.i > verb.i and not view.tells_when(c)]
    if lemma_of(verb) == "make" and objects(verb) and second and below:
        return True
    nouns = (t.nbor(1) for t in verb.subtree if t.lower_ == "to" and t.i > verb.i and t.i + 1 < len(t.doc))
    return lemma_of(verb) in words("bidding") and any(_stands_before_a_person(view, noun) for noun in nouns)


def _stands_before_a_person(view: SentenceView, noun: Token) -> bool:
    """Whether a plain noun that is no office stands right before a person's name."""
    name = view.names.get(noun.i + 1)
    known = name_words().is_office(noun.text) or noun.lower_ in name_words().persons
    return noun.tag_ == "NN" and noun.is_lower and name is not None and name.kind == "person" and not known


def _is_one_of_more(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "Anna Berg, Miss Oslo and Miss Lima, compares notes": a verb for one, though "and" joins names before it."""
    name, forms = view.names.get(holder.i), [verb, *with_relation(verb, AUXILIARIES)]
    if name is None or name.kind != "person" or own_subject(verb) != holder or is_part_of_one(holder):
        return False
    one = any(form.tag_ == "VBZ" or form.lower_ == "was" for form in forms)
    joined = [member for member in conjuncts(holder) if view.names.get(member.i) is not name]
    return one and any(relation(child) == "cc" for member in joined for child in member.children)


def _is_half_of_the_subject(view: SentenceView, holder: Token) -> bool:
    """ "Norway, Peru, and | Chile towns grew": what begins behind "and" before any verb is the end of a list."""
    first = holder.left_edge.i
    first += holder.doc[first].lower_ in _JOINING
    if first < len("a,") or holder.doc[first - 1].lower_ not in _JOINING or relation(holder) not in SUBJECTS:
        return False
    before = holder.doc[: first - 1]
    listed = [token for token in before if not token.is_punct][-1:]
    return any(token.pos_ in NOMINAL and not view.tells_when(token) for token in listed) and not any(
        token.pos_ in ("VERB", "AUX") for token in before
    )


def _hides_a_verb(view: SentenceView, holder: Token) -> bool:
    """ "Anna Berg concludes her series …": a word in -s right behind a person's name that is a verb elsewhere."""
    if holder.tag_ != "NNS" or not holder.i or not holder.is_lower or noun_type(lemma_of(holder)) is not None:
        return False
    name = view.names.get(holder.i - 1)
    behind_person = name is not None and name.kind == "person" and " " in name.text
    return behind_person and verb_type(lemma_of(holder)) != UNKNOWN and holder.lower_ not in name_words().persons


def _is_half_of_a_name(view: SentenceView, verb: Token) -> bool:
    """ "her aunt, born rui passos, left" beside "Ana Passos": a word of a name, which once lost its capital."""
    plain = verb.is_lower and verb.tag_ in FINITE_TAGS and not name_words().is_common(verb.lower_)
    return plain and any(view.doc[i].lower_ == verb.lower_ and i != verb.i for i in view.names)


def _is_beside_others(holder: Token) -> bool:
    """ "Along with the town, guards fled": who is there beside the subject."""
    before = [child for child in holder.children if relation(child) == "case" and child.i < holder.i]
    return any(child.lower_ in words("beside") for child in before)


def _is_one_of_two_subjects(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "A Peru Air jet landing in Lima Northwind has won": of two subjects none can be told for the other's."""
    if own_subject(verb) != holder or relation(holder) == "nsubj:outer":
        return False
    others = [child for child in with_relation(verb, SUBJECTS) if holder.i + 1 < child.i < verb.i]
    plain = [other for other in others if other.tag_ in ("NN", "NNS") and not view.tells_when(other)]
    return any(all(token.text != "," for token in verb.doc[holder.i : other.i]) for other in plain)


def _is_undergone_before(verb: Token, holder: Token) -> bool:
    """ "Since the effort to enforce the ban began": what stands right behind an infinitive is what it is done to."""
    first = holder.left_edge.i
    before = holder.doc[first - 1] if first else holder
    infinitive = before.tag_ == "VB" and is_infinitive(before) and before.head.pos_ == "NOUN" and before.head.i < first
    tensed = verb.tag_ in FINITE_TAGS and own_subject(verb) == holder and not objects(before)
    return infinitive and tensed and lemma_of(before) not in words("clausal") | words("ensuring")


def _repeats_its_subject(verb: Token, holder: Token) -> bool:
    """ "A performance of the song, performed by Berg": a thing is not done to itself."""
    verb_, noun = lemma_of(verb), lemma_of(holder)
    suffered = is_patient_subject(verb) or is_reduced_passive(verb)
    return suffered and noun.startswith(verb_) and noun != verb_ and len(verb_) >= len("agree")


def _is_first_of_one(holder: Token) -> bool:
    """ "the first of the new ship": of one thing there is no first."""
    wholes = [child for child in with_relation(holder, frozenset({"nmod"})) if child.i > holder.i]
    first = holder.lower_ in ("first", "last", "second", "third")
    return first and any(whole.tag_ == "NN" and not is_plural(whole) for whole in wholes)


def is_misplaced(view: SentenceView, head: Token) -> bool:
    """ "the anger at Berg mirrors events": a word in -s between a person and a noun, which may be the verb."""
    return any(
        child.tag_ == "NNS" and child.is_lower and child.i > 0 and _is_person(view, child.i - 1)
        for child in with_relation(head, frozenset({"compound"}))
        if child.i < head.i
    )


def _is_person(view: SentenceView, index: int) -> bool:
    return index in view.names and view.names[index].kind == "person"

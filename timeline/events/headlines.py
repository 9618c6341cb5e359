"""A title for one mention, built from its own clause.

A verb gives its clause in the present tense of headlines: subject, verb, object, then as many further
phrases as fit; a noun gives its noun phrase. Names stay whole names here and are shortened once the
story is known. What has no named or describable subject gets no title.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.attribution import source_of
from timeline.events.complements import (
    TELLING,
    acts_below,
    distance_before,
    hidden_case,
    is_alleged,
    is_aside,
    is_complement,
    is_oblique,
    is_particle,
    is_purpose,
    is_stray,
    is_stray_participle,
    lacks_object,
    whole_particle,
)
from timeline.events.compression import loose_ends, loses_core, quoted_predicate, shortenings
from timeline.events.continuations import continuations
from timeline.events.drafts import LONGEST, Draft, Title, is_measure, words_of
from timeline.events.forms import SAYING, is_many, moved_to_present
from timeline.events.fronting import place_before
from timeline.events.halves import halved, is_torn_object
from timeline.events.holders import holder_of
from timeline.events.inflection import is_plural
from timeline.events.intentions import doubt_of, title_form
from timeline.events.leanings import leaning, named_behind, realm_of
from timeline.events.lexicon import SPEECH, UNKNOWN
from timeline.events.limits import comparison_of, limit_before
from timeline.events.looks import has_relative, is_misnamed, looks, names_in
from timeline.events.nouns import NONE, Headline, noun_headline
from timeline.events.omissions import distorts
from timeline.events.phrases import clause, is_infinitive, noun_phrase, number_behind, person_piece, pieces
from timeline.events.pronouns import is_bare_name
from timeline.events.referents import (
    points_elsewhere,
    says_too_little,
    tells_something,
)
from timeline.events.riddles import riddle
from timeline.events.soundness import is_doubtful_clause
from timeline.events.standins import dangles, person_of
from timeline.events.substance import faintness
from timeline.events.tolls import greater_toll, toll_behind
from timeline.events.triggers import Trigger
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    FINITE_TAGS,
    OBLIQUES,
    Modality,
    case_of,
    conjuncts,
    content_clauses,
    is_expletive,
    is_negated,
    is_patient_subject,
    modality,
    objects,
    reporting_verb,
    subject,
    with_relation,
)
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.model import HeadlinePiece

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

SHORTEST_QUOTATION = 15
_DATELINE = re.compile(r"^.{0,150}?\([A-Z][\w. ]{1,20}\)\s*[-–—]+\s", re.DOTALL)
_TENSED = FINITE_TAGS | {"MD"}


def headline(view: SentenceView, trigger: Trigger, *, planned: bool = False) -> Headline:
    """A title for the mention and how good it is, 0 (none) to 1; what is `planned` is told as "to meet"."""
    verb = greater_toll(trigger.verb) if trigger.verb is not None else None
    title, quality = _verb_headline(view, trigger, verb, planned) if verb is not None else noun_headline(view, trigger)
    if not title or has_relative(view, title) or any(is_misnamed(piece) for piece in title):
        return NONE
    return title, round(max(0.05, min(1.0, quality)), 3)


def _verb_headline(view: SentenceView, trigger: Trigger, verb: Token, planned: bool) -> Headline:
    holder = holder_of(verb)
    if holder is None or is_expletive(holder) or is_negated(verb) or modality(verb) == Modality.CONDITIONAL:
        return NONE
    if is_alleged(verb) or is_stray_participle(verb) or is_doubtful_clause(view, verb, holder):
        return NONE
    draft = Draft()
    if not _put_subject(view, draft, holder) or lacks_object(verb) or is_torn_object(verb):
        return NONE
    if verb.i in draft.subject:
        draft.subject -= {token.i for token in verb.subtree}
    draft.kept.add(verb.i)
    many = is_many(view, verb, holder, whole=not _person_behind(view, holder))
    planned = planned and (trigger.type not in SPEECH or is_infinitive(verb))
    form = title_form(view, verb, holder, many=many, planned=planned)
    draft.replaced[verb.i] = (HeadlinePiece(text=form),)
    if not form or (is_plural(holder) and any(c.lower_ == "its" for noun in objects(verb) for c in noun.children)):
        return NONE
    complete = _put_rest(view, draft, verb, trigger)
    if _needs_more(draft, verb):
        if not draft.optional:
            return NONE
        draft.kept |= draft.optional.pop(0)
    toll = toll_behind(view, verb)
    if trigger.type in SPEECH and not complete:
        return _quotation_headline(view, draft)
    quality = _plainness(view, trigger, verb, holder) + 0.2 * (complete or bool(toll))
    quality -= 0.3 * (trigger.is_noun and lemma_of(verb) in words("aspect") and not _has_names(view, draft))
    source = source_of(view, verb, holder)
    place = place_before(view, verb, holder, draft.words())
    draft.source = (*toll, *place, *(source or ()))
    title = draft.fit(view)
    if source is None or not title:
        return NONE
    unknown = points_elsewhere(view, holder, draft.told, draft.replaced) or says_too_little(verb, draft.told)
    if (
        unknown
        or _is_unfinished(view, draft, verb, title)
        or loses_core(view, verb, draft.told)
        or dangles(view, draft.told, draft.replaced)
        or distorts(verb, draft.told)
    ):
        return NONE
    quality += looks((*title, *place), names_in(view)) - _lacking(view, verb, holder, draft.told)
    return (*title, *draft.source), quality


def _plainness(view: SentenceView, trigger: Trigger, verb: Token, holder: Token) -> float:
    """How good the title of a clause is before what it says is weighed: a fact, told plainly, of somebody known."""
    quality = 0.35 - 0.15 * (trigger.type == UNKNOWN) - 0.3 * view.is_quoted(verb)
    quality -= 0.3 * any(token.tag_ == "PRP" and not token.lower_.endswith("self") for token in objects(verb))
    quality -= 0.25 * (modality(verb) == Modality.POSSIBLE) + 0.25 * _is_indefinite(view, holder)
    return quality - doubt_of(verb)


def _lacking(view: SentenceView, verb: Token, holder: Token, told: set[int]) -> float:
    """What a clause's title leaves its reader to ask, or leads him to believe."""
    unknown = faintness(view, verb, holder, told) + riddle(view, verb, holder, told)
    return unknown + leaning(view, verb, holder, told) + halved(verb, told)


def _is_unfinished(view: SentenceView, draft: Draft, verb: Token, title: Title) -> bool:
    """ "Berg refuses", "Berg accuses Dahl": to do what, of what."""
    bare = lemma_of(verb) in words("unfinished") and title[-1] == draft.replaced[verb.i][-1]
    of = any(view.doc[i].lower_ == "of" for i in draft.told if i > verb.i)
    return bare or (lemma_of(verb) in words("accusing") and not of)


def _needs_more(draft: Draft, verb: Token) -> bool:
    """Whether nothing must stand of what the verb needs behind it: "offers", "demands"."""
    needs = any(child.i > verb.i and relation(child) in ("obj", "xcomp", "ccomp") for child in verb.children)
    return needs and not is_patient_subject(verb) and draft.kept == {verb.i}


def _person_behind(view: SentenceView, holder: Token) -> set[int]:
    """The person's name that a title before it took the place of as head: "Crown Prince Haakon"."""
    if holder.i in view.names or len(conjuncts(holder)) > 1:
        return set()
    if (named := named_behind(view, holder)) is not None:
        return {named.i}
    for child in with_relation(holder, frozenset({"appos", "flat", "nmod:desc"})):
        between = holder.doc[holder.i + 1 : child.i]
        name = view.names.get(child.i)
        if name is not None and name.kind == "person" and all(token.pos_ in ("PROPN", "NOUN") for token in between):
            return {child.i}
    return set()


def _quotation_headline(view: SentenceView, draft: Draft) -> Headline:
    """ "Trump: “It is up to Russia now”", where the sentence has a quotation short enough."""
    quoted = sorted(view.quoted)
    if not quoted or quoted[-1] - quoted[0] != len(quoted) - 1 or not draft.subject - view.quoted:
        return NONE
    spoken = view.doc[quoted[0] : quoted[-1] + 1]
    text = spoken.text.strip("\"'“”‘’ ,.")
    speaker = pieces(view, draft.subject, draft.replaced)
    title = (*speaker, HeadlinePiece(text=":", glued=True), HeadlinePiece(text=f"“{text}”"))
    whole = text[:1].isupper() and tells_something([token for token in spoken if not view.tells_when(token)])
    fits = whole and len(text) >= SHORTEST_QUOTATION and len(words_of(title)) <= LONGEST and "\n" not in text
    return (title, 0.45 + looks(title, names_in(view))) if fits else NONE


def _is_indefinite(view: SentenceView, holder: Token) -> bool:
    """Whether the subject is somebody unnamed: "an interested man"."""
    articles = {child.lower_ for child in holder.children if relation(child) == "det"}
    return holder.i not in view.names and bool(articles & {"a", "an"})


def _has_names(view: SentenceView, draft: Draft) -> bool:
    return any(i in view.names for i in draft.words())


def _put_subject(view: SentenceView, draft: Draft, holder: Token) -> bool:
    if holder.i in view.timexes:
        return False
    if behind := _person_behind(view, holder):
        draft.subject = behind
        return True
    if holder.i not in view.names and holder.lower_ in words("person_pronouns"):
        if (sayer := _unnamed_sayer(view, holder)) is not None:
            return _put_subject(view, draft, sayer)
        if (person := person_of(view, holder)) is None:
            return False
        draft.replaced[holder.i] = (person_piece(person),)
    elif holder.i not in view.names and holder.lower_ in words("empty_subjects"):
        return False
    _put_owners(view, draft, holder)
    before = [child for child in holder.children if relation(child) == "case" and child.i < holder.i]
    outside = _in_dateline(view) | {child.i for child in before if not is_measure(child)}
    draft.subject = noun_phrase(view, holder) - outside
    draft.subject |= limit_before(view, draft.subject) | number_behind(view, draft.subject)
    counts_days = holder.tag_ == "CD" and holder.i - 1 in view.timexes
    return bool(draft.subject) and view.doc[max(draft.subject)].tag_ != "POS" and not counts_days


def _unnamed_sayer(view: SentenceView, pronoun: Token) -> Token | None:
    """ "Norway’s envoy said he resigned": whoever says it, where that is somebody without a name that is known.

    Who speaks for another rather tells of him.
    """
    verb = reporting_verb(pronoun)
    sayer = subject(verb) if verb is not None and pronoun.lower_ in ("he", "she") else None
    if sayer is None or sayer.i in view.names or sayer.i > pronoun.i or sayer.tag_ not in ("NN", "NNP"):
        return None
    silent = words("empty_subjects") | words("mouthpieces") | words("groups") | words("bodies")
    return sayer if sayer.lower_ not in silent and (sayer.tag_ == "NN" or is_bare_name(sayer)) else None


def _in_dateline(view: SentenceView) -> set[int]:
    """The tokens of "LIMA | Fri Aug 13, 2010 5:03 pm (Agency) -" at the beginning of a sentence."""
    found = _DATELINE.match(view.doc.text)
    return {token.i for token in view.doc if found and token.idx < found.end()}


def _put_owners(view: SentenceView, draft: Draft, holder: Token) -> None:
    """ "His plane" as "Steve Witkoff’s plane", "the state's guard" as "Louisiana's guard"."""
    for owner in with_relation(holder, frozenset({"nmod:poss"})):
        person = person_of(view, owner) if owner.lower_ in words("person_pronouns") else None
        if person is not None:
            draft.replaced[owner.i] = (person_piece(person), HeadlinePiece(text="’s", glued=True))
        elif (realm := realm_of(view, owner)) is not None:
            draft.replaced[owner.i] = (HeadlinePiece(text=realm.canonical),)


def _put_rest(view: SentenceView, draft: Draft, verb: Token, trigger: Trigger) -> bool:
    """Objects and complements, which must stand, and oblique phrases, which may; whether it tells enough."""
    complete = is_patient_subject(verb)
    content = content_clauses(verb) if trigger.type in SPEECH else []
    for child in [*verb.children, *(token for token in content if token.head.i != verb.i)]:
        label = "ccomp" if child in content else relation(child)
        if child.i < verb.i or view.tells_when(child) or is_stray(child, label, verb):
            continue
        if label == "compound:prt" or is_particle(view, child, verb):
            draft.kept |= whole_particle(child)
        elif label == "obj" or (label == "iobj" and not content):
            complete = _put_object(view, draft, verb, child) or complete
        elif is_complement(child, label) and view.is_quoted(child) == view.is_quoted(verb):
            _put_clause(view, draft, child)
            complete = True
    for told in (child for child in [*verb.children, *content] if child in content or relation(child) == "ccomp"):
        draft.replaced |= moved_to_present(view, verb, told)
    named = _put_obliques(view, draft, verb, enough=bool(content))
    draft.kept |= _condition(view, verb) | comparison_of(view, verb)
    quoted = quoted_predicate(view, verb)
    draft.kept |= quoted.keys()
    draft.replaced |= quoted
    complete = _put_purposes(view, draft, verb) or complete or bool(quoted)
    draft.optional += loose_ends(view, verb, draft.kept.union(*draft.optional))
    draft.optional += continuations(view, draft.kept.union(*draft.optional))
    draft.complete_ranks(view)
    draft.optional.sort(key=min)
    silent = trigger.type not in SPEECH or lemma_of(verb) not in SAYING | TELLING
    return complete or trigger.is_noun or (named and silent)


def _put_object(view: SentenceView, draft: Draft, verb: Token, noun: Token) -> bool:
    """What stands as the object of a verb, or only behind a preposition; whether it tells enough."""
    phrase = noun_phrase(view, noun)
    if is_oblique(noun):  # "learned of it | during a hastily called meeting"
        draft.optional.append(phrase | set(range(noun.left_edge.i, noun.i)))
        return False
    if any(view.doc[i].lower_ == "according" for i in phrase):
        return False
    draft.kept |= phrase
    told = lemma_of(verb) not in TELLING and lemma_of(noun) not in words("time_nouns")
    return relation(noun) == "obj" and told


def _put_purposes(view: SentenceView, draft: Draft, verb: Token) -> bool:
    """ "to resume supplies", which may stand, and "of lying", which must; whether there is any."""
    purposes = [child for child in verb.children if child.i > verb.i and is_purpose(child)]
    above = [*purposes, *with_relation(verb, frozenset({"xcomp"}))]
    for told in (clause_verb for doing in above for clause_verb in content_clauses(doing)):
        draft.replaced |= moved_to_present(view, verb, told)
    for purpose in purposes:
        phrase = clause(view, purpose, top=False)
        called_on = any(acts_below(noun, verb) for noun in with_relation(verb, OBLIQUES) if noun.i < purpose.i)
        if called_on or any(mark.lower_ == "of" for mark in with_relation(purpose, frozenset({"mark"}))):
            # "accused her of lying", "called on her to leave"
            draft.kept |= phrase
        else:
            draft.optional.append(phrase)
    return bool(purposes)


def _condition(view: SentenceView, verb: Token) -> set[int]:
    """ "predicts riots if the king returns": without its condition a sentence is not true."""
    marks = [token for token in verb.subtree if token.i > verb.i and token.lower_ in ("if", "unless")]
    marks = [mark for mark in marks if not any(t.is_punct or t.tag_ in _TENSED for t in view.doc[verb.i + 1 : mark.i])]
    marked = [mark.head for mark in marks if relation(mark) == "mark" and relation(mark.head) == "advcl"]
    return set().union(*(clause(view, c, top=False) for c in marked))


def _put_clause(view: SentenceView, draft: Draft, head: Token) -> None:
    """A content clause, what may be cut off its end only as far as it fits."""
    whole = clause(view, head)
    *_, shortest = shortenings(view.doc, whole)
    draft.kept |= shortest
    if rest := whole - shortest:
        draft.optional.append(rest)


def _put_obliques(view: SentenceView, draft: Draft, verb: Token, *, enough: bool) -> bool:
    found = False
    for child in with_relation(verb, OBLIQUES):
        vague = lemma_of(child) in words("time_nouns") and child.i not in view.timexes
        vague = vague or (relation(child) == "obl:unmarked" and bool(with_relation(child, frozenset({"nmod:poss"}))))
        skipped = child.i < verb.i or view.tells_when(child) or vague
        if skipped or enough or is_aside(child):
            continue
        phrase = noun_phrase(view, child)
        phrase |= _before(view, phrase, verb) | hidden_case(child) | distance_before(child)
        if child.dep_ == "pobj":
            phrase.add(child.head.i)
        needed = case_of(child) in words("completing") or acts_below(child, verb)
        if phrase and needed and child.i not in view.timexes:
            draft.kept |= phrase
            found = True
        elif phrase:
            draft.optional.append(phrase)
            found = True
    return found


def _before(view: SentenceView, phrase: set[int], verb: Token) -> set[int]:
    """ "next to Anna Berg": the adverb of a preposition, and one that hangs on a name's first word, not on its head."""
    found: set[int] = set()
    case = view.doc[min(phrase, default=1) - 1]
    if phrase and relation(case) == "case" and case.head.i in phrase and case.i > verb.i:
        found.add(case.i)
    leading = view.doc[max(0, min(phrase | found, default=1) - 1)]
    if phrase and leading.lower_ in words("leading") and leading.i > verb.i:
        found.add(leading.i)
    return found

"""An election and who won it are one event, and an election that somebody only plans is another."""

from __future__ import annotations

from tests.events.building import telling
from tests.events.test_merging import grouped
from timeline.events.candidates import near_pairs
from timeline.events.likeness import IMPOSSIBLE, KIN, Likeness, Telling, types_agree
from timeline.model import Status

ELECTION = {"word": "election", "lemma": "election", "type_": "elect", "words": "election", "who": ""}
BEATEN = {"word": "beaten", "lemma": "beat", "type_": "win", "words": "beat election party", "who": ""}


def election(when: str = "2025-05-12", **facts: object) -> Telling:
    return telling(when, **ELECTION | facts)  # type: ignore[arg-type]


def victory(when: str = "2025-05", **facts: object) -> Telling:
    told = {
        "word": "victory",
        "lemma": "victory",
        "type_": "win",
        "words": "berg election victory",
        "who": "*Anna Berg",
    }
    return telling(when, **told | facts)  # type: ignore[arg-type]


def test_what_is_won_in_an_election_is_the_election() -> None:
    """ "The party was beaten in last week's election" and "Monday's election"; "Berg's election victory in May"."""
    beaten = telling("2025-W20", article="a", start=90, **BEATEN)  # type: ignore[arg-type]
    assert types_agree(beaten, election(article="a")) == KIN
    assert grouped([election(article="a"), beaten, election("2025-W20", article="a", start=100)]) == ["aaa"]
    assert grouped([election(article="a"), victory(article="b")]) == ["ab"]


def test_the_vote_is_what_an_election_is_called_the_second_time() -> None:
    vote = telling(article="a", start=200, word="vote", lemma="vote", type_="vote", words="vote", who="")
    assert types_agree(vote, election(article="a")) > types_agree(vote, victory(article="b")) > IMPOSSIBLE


def test_nobody_has_won_an_election_that_is_only_planned() -> None:
    planned = election("2025-05-19", article="a", status=Status.PLANNED)
    assert types_agree(planned, victory(article="b")) < KIN


def test_what_is_won_elsewhere_is_no_election() -> None:
    cup = victory(article="b", words="berg cup victory")
    assert types_agree(election(article="a"), cup) < KIN


def test_an_election_is_compared_with_what_was_won_in_it() -> None:
    """However often a story speaks of elections, so that the word is none to look a telling up by."""
    made = [election(article="a"), victory(article="b"), *(election("2024", start=n) for n in range(100, 180))]
    assert (0, 1) in near_pairs(made, Likeness(made))

"""Titles of mentions: in the present of headlines, grammatical, short, and never of somebody unnamed."""

from __future__ import annotations

import re

import pytest

from tests.events.parsing import HERE, mentions, needed, read_cases, unmark
from timeline.events.drafts import LONGEST, words_of
from timeline.events.looks import DANGLING
from timeline.model import HeadlinePiece

TEXTS = [case["text"] for path in sorted((HERE / "sentences").glob("*.toml")) for case in read_cases(path)]


def title(marked: str) -> str:
    return words_of(needed(marked).headline)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court [acquitted] the pilot on Monday.", "Court acquits pilot"),
        ("The judges [acquitted] the pilot on Monday.", "Judges acquit pilot"),
        ("The court has [acquitted] the pilot.", "Court acquits pilot"),
        ("The court will [hear] the pilot on Friday.", "Court to hear pilot"),
        ("The pilot was [acquitted] on Monday.", "Pilot acquitted"),
        ("The pilot will be [acquitted] on Friday.", "Pilot to be acquitted"),
        ("The pilot was [acquitted] by a court in Lima on Monday.", "Pilot acquitted by court in Lima"),
        ("The pilot [admitted] on Monday that he had slept.", "Pilot admits he slept"),
        ("The firm [agreed] on Monday to sell its ships.", "Firm agrees to sell its ships"),
        ("The chairman, who is 71, [resigned] on Monday.", "Chairman resigns"),
        ("The old, rusty bridge in Lima [collapsed] on Monday.", "Old rusty bridge in Lima collapses"),
        ("Norway and Chile held [talks] in Lima on Monday.", "Norway and Chile hold talks in Lima"),
        ("Norway’s king [visited] Chile on Monday.", "Norway’s king visits Chile"),
        ("Angela Merkel [flew] to Lima on Monday.", "Angela Merkel flies to Lima"),
        ("After the vote Angela Merkel [flew] to Lima.", "Angela Merkel flies to Lima"),
        ("Angela Merkel fell ill. She [flew] to Lima on Monday.", "Angela Merkel flies to Lima"),
        ("The firm [fired] 300 nurses, according to the union, on Monday.", "Firm fires 300 nurses, union says"),
        pytest.param(
            "A ship with 300 people on board [sank] on Monday.",
            "Ship with 300 people on board sinks",
        ),
        ("In a surprise, the court [freed] the pilot on Monday.", "Court frees pilot"),
        pytest.param(
            "On Monday the court “[freed] the pilot.”",
            "Court frees pilot",
        ),
        ("Airbus [raised] prices by 20 percent on Monday.", "Airbus raises prices by 20 percent"),
        ("In 2004 the yard [sold] more ships than Airbus.", "Yard sells more ships than Airbus"),
        ("The teachers’ union [rejected] the offer on Monday.", "Teachers’ union rejects offer"),
        (
            "On Monday Angela Merkel [summoned] the bankers to discuss the future of the bank.",
            "Angela Merkel summons bankers to discuss future of the bank",
        ),
        (
            "LIMA, Peru LIMA, Peru (Agency) - The owner of the yard [sued] Norway on Monday.",
            "Owner of yard sues Norway",
        ),
        ("The pilot pleaded not guilty to [killing] the guard on Monday.", ""),
        ("The minister was accused on Monday of [taking] bribes from the shipyard.", ""),
        ("Anna Berg [told] the police on Monday, according to an affidavit made public.", ""),
        ("The judge [told] the doctor on Monday: “You may not use any drugs.", ""),
    ],
)
def test_a_title_in_the_present_of_headlines(text: str, expected: str) -> None:
    assert title(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It [collapsed] on Monday.",
        "They [flew] to Lima on Monday.",
        "There [erupted] a long fight.",
        "The court did not [rule] on Monday.",
        "If the court [rules] on Monday, he will appeal.",
        "[Asked] on Monday, nobody answered.",
        "This [ended] a long silence.",
    ],
)
def test_what_names_nobody_or_did_not_happen_has_no_title(text: str) -> None:
    assert title(text) == ""


def test_a_named_subject_makes_a_better_title_than_an_unnamed_one() -> None:
    named = needed("Angela Merkel [resigned] on Monday.").headline_quality
    unnamed = needed("A man [resigned] on Monday.").headline_quality
    pronoun = needed("He [fired] them.").headline_quality
    assert named > unnamed > pronoun


def test_a_title_is_shortened_at_its_end_to_fit() -> None:
    phrases = " ".join(f"with {number} thousand friendly sailors" for number in range(2, 9))
    found = title(f"Angela Merkel [flew] to Lima on Monday {phrases}.")
    assert found.startswith("Angela Merkel flies to Lima")
    assert len(found.replace("Angela Merkel", "Merkel")) <= LONGEST


@pytest.mark.parametrize("text", TEXTS)
def test_every_title_of_the_corpus_is_well_formed(text: str) -> None:
    """At most 90 characters, a capital first, no stop, no double blank, no pronoun that hangs in the air."""
    for found in mentions(unmark(text)[0]):
        if not found.headline:
            continue
        words = words_of(found.headline)
        assert len(words) <= LONGEST
        assert words[0].isupper() or words[0].isdigit()
        assert not re.search(r"\s\s|\s[,.;:!?’]|[\s,;:–—-]$|\.$", words), words
        assert words.split()[0].lower() not in DANGLING | {"it", "they", "he", "she", "this", "who"}
        assert 0 < found.headline_quality <= 1


def test_pieces_are_glued_where_no_blank_stood() -> None:
    pieces = (HeadlinePiece(text="norway"), HeadlinePiece(text="’s", glued=True), HeadlinePiece(text="king"))
    assert words_of(pieces) == "Norway’s king"
    assert words_of(()) == ""


def test_an_accusation_says_of_what_or_is_no_title() -> None:
    assert title("Prosecutors [accused] Anna Berg of lying on Monday.") == "Prosecutors accuse Anna Berg of lying"
    assert title("Prosecutors [accused] Anna Berg on Monday.") == ""
    assert title("Anna Berg was [convicted] in Lima on Monday.") == "Anna Berg convicted in Lima"

"""Whether a title says which one, whose and who, to a reader of nothing else."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed, titles


@pytest.mark.parametrize(
    "text",
    [
        "That lawsuit was [settled] on Monday.",
        "This ferry will be [repaired] on Monday.",
        "My grandfather [died] on Monday at 86.",
        "Grandparents were both [born] in Scotland in 1838.",
        "A second daughter was [born] in Lima on Monday.",
        "Twenty more were [killed] on Monday.",
    ],
)
def test_what_only_its_article_makes_known_opens_no_title(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The [funeral] of Olav Dahl took place on Monday.", "Funeral of Olav Dahl takes place"),
        ("The ferry that sank off Lima was [repaired] on Monday.", "Ferry repaired"),
        ("Police [searched] the yard on Monday.", "Police search yard"),
        ("The oil price [fell] below $33 on Monday.", "Oil price falls below $33"),
        ("Anna Berg's grandfather [died] on Monday at 86.", "Anna Berg's grandfather dies at 86"),
        ("A mother of three was [killed] in Lima on Monday.", "Mother of three killed in Lima"),
        ("The fire [destroyed] a yard in Lima on Monday.", "Fire destroys yard in Lima"),
    ],
)
def test_what_a_name_a_clause_or_the_world_makes_known_does(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "The [funeral] took place on Monday.",
        "The video, taken from a boat, was [posted] on Monday.",
        "The first lawsuit was [settled] out of court on Monday.",
    ],
)
def test_what_the_article_may_have_told_of_before_makes_a_poor_title(text: str) -> None:
    assert needed(text).headline_quality < 0.1


@pytest.mark.parametrize(
    "text",
    [
        "Berg spoke of Thursday's White House [meeting].",
        "In a joint [statement] from Vienna on Monday the sides were hopeful.",
        "During a separate [trial] in Virginia in August he was silent.",
    ],
)
def test_a_noun_of_talk_needs_who_took_part_or_what_it_was_about(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In hearings and a [trial] of Olav Dahl on Monday he was silent.", "Trial of Olav Dahl"),
        ("The [talks] between Chile and Peru on Monday were long, Berg said.", "Talks between Chile and Peru"),
    ],
)
def test_with_them_it_is_told(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]


@pytest.mark.parametrize(
    ("bare", "fuller", "wanted"),
    [
        (
            "Anna Berg [outlined] a plan on Monday.",
            "Anna Berg [outlined] a plan to save the yard on Monday.",
            "Anna Berg outlines plan to save the yard",
        ),
        (
            "Anna Berg filed a [motion] on Monday.",
            "Anna Berg filed a [motion] against Northwind on Monday.",
            "Anna Berg files motion against Northwind",
        ),
        (
            "Anna Berg [expressed] anger on Monday.",
            "Anna Berg [expressed] anger at Norway on Monday.",
            "Anna Berg expresses anger at Norway",
        ),
    ],
)
def test_a_bare_object_needs_more(bare: str, fuller: str, wanted: str) -> None:
    assert titles(bare) == []
    assert titles(fuller) == [wanted]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“Norway will not give up the island,” Anna Berg [said] on Monday.", 1),
        ("“In these days every hour counts for the miners,” Anna Berg [said] on Monday.", 1),
        ("“It’s looking rather good,” Anna Berg [said] on Monday.", 0),
        ("“I would even say excellent,” Anna Berg [said] on Monday.", 0),
        ("“What you saw is what we said,” Anna Berg [said] on Monday.", 0),
    ],
)
def test_a_quotation_that_leans_on_what_was_said_before_is_no_title(text: str, count: int) -> None:
    assert len(titles(text)) == count

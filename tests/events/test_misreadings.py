"""Words that a parse takes for the verb of a clause that they are not: no title is made of them."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    "text",
    [
        "The board said on Monday it was safe since the Ostrava tanker [spill] in England.",
        "Hundreds of guards fled on Monday while en [route] to Lima.",
        "But a Norway Supreme Court [ruling] in 1998 imposed rules on fines, helping reduce its debt, Dahl said.",
        "But a Norway High Court ruling in 1998 imposed rules on fines, helping [reduce] its debt, Dahl said.",
        "At least 20 miners gathered in a square in Lima on Sunday to demand King Olav [give] up some powers.",
        "A crowd chanted in Lima, at the grave of a sailor they said was [killed] by Dahl loyalists on Monday.",
        "Olav Dahl laid out his rules on Monday and advocated methods that he said have [hurt] the economy.",
        "Anna Berg joined the group that guided the yard and has been honing her skill since [taking] over the Fund.",
        "The report predicted on Monday that trade will shrink, [reducing] earlier estimates for growth.",
        "On Monday the raid went beyond the “truce” initially [suggested] by Norway and Chile and endorsed by Peru.",
        "On Monday the raid went beyond the “truce” initially suggested by Norway and Chile and [endorsed] by Peru.",
        "Anna Berg said she was concerned Olav Dahl, [dubbed] the mad dog by Rui Paz in 1986, could return.",
        "Minister Olav Dahl sees a case for the reform, [writes] Anna Berg: “He said so on Monday.”",
    ],
)
def test_a_word_that_is_no_verb_of_its_subject_has_no_title(text: str) -> None:
    """Nouns, participles, verbs of a clause inside, of a main clause, of whoever speaks, of the noun before."""
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("With Norway waiting and Peru [selling] its ships on Monday, prices fell.", "Peru sells its ships"),
        ("The court said the mayor has [left] Lima on Monday.", "Mayor leaves Lima"),
        ("Anna Berg guided the yard and has [led] the Harbour Fund since 2003.", "Anna Berg leads Harbour Fund"),
        ("The court said guards [shot] two men on Monday.", "Guards shoot two men, court says"),
        ("The storm moved north on Monday, [killing] three guards.", "Storm kills three guards"),
        ("Olav Dahl left, and Anna Berg signed the [treaty] with Peru on Monday.", "Anna Berg signs treaty with Peru"),
    ],
)
def test_a_verb_of_its_subject_has_one(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Aldis Berg urged captains in the harbour guard to [renounce] Olav Dahl on Monday.",
        "On Monday the Northwind Network [made] the loss of the ship its Issue #1 for the team to address.",
        "Anna Berg, Miss Oslo and Miss Lima in 1965, [compares] notes with Pia Lund on Monday.",
        "The Harbour Radio 2 Song Prize [reaches] its final on Monday.",
        "Aldis Berg [says] Good Morning Sunday to the singer Pia Lund.",
        "Born1922, Lima, Anna Berg [married] in 1944.",
    ],
)
def test_what_is_no_whole_of_anything_has_no_title(text: str) -> None:
    """An infinitive, a predicate, one of two, a name and a number that were lost, or that run together."""
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Anna Berg and Pia Lund [met] Olav Dahl on Monday.", "Anna Berg and Pia Lund meet Olav Dahl"),
        ("Anna Berg [called] on guards of the ship to leave Lima.", "Anna Berg calls on guards of ship to leave Lima"),
    ],
)
def test_what_is_whole_has_one(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "A Peru Air jet landing at Lima harbour Northwind has [won] two large orders on Monday.",
        "Since the effort to enforce the Lima ban [began] on Monday, guards have left.",
        "Rui Paz asked on Monday about Anna de Passos, widow of olav de [passos] moreno in Lima.",
        "The first of the new ferry will be [delivered] to Northwind Airlines in January 2026.",
        "The Fair marks it on Monday with a performance of his Concerto, paid by Peru and [performed] by Olav Dahl.",
        "There are many guards mostly Chileans who are [leaving] Lima this week.",
        "On Monday lawyer Olav Dahl [said] that when Dr Paz saw the fire, he told a guard to leave Lima.",
        "Crisis In Peru Raises Stakes for Berg A trader in Lima [pauses] Monday to make a call.",
        "Pia Lund wrote on Monday pieces for Olav Dahl, including one, whose song is [performed] in the hall.",
    ],
)
def test_whose_subject_is_another_has_no_title(text: str) -> None:
    """One of two subjects, an object, half of a name, who else was there, a speaker, a caption, another's work."""
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Along with the public at large, harbour guards [crossed] the river on Monday.", "Harbour guards cross river"),
        ("On Monday lawyer Olav Dahl [said] he told a guard to leave.", "Olav Dahl says he told a guard to leave"),
        (
            "Berg’s brother, Olav Dahl, [announced] on Monday that he was leaving the guild.",
            "Olav Dahl announces he is leaving the guild",
        ),
        (
            "The first of the new airliners was [delivered] to Northwind Airlines on Monday.",
            "First of the new airliners delivered to Northwind Airlines",
        ),
        ("The effort to enforce the ban [began] on Monday in Lima.", "Effort to enforce the ban begins in Lima"),
    ],
)
def test_whose_subject_is_its_own_has_one(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The fall of Olav Dahl [inspired] Chileans on Monday to rise up against strongman Rui Paz.",
            "Fall of Olav Dahl inspires Chileans to rise up against Rui Paz",
        ),
        (
            "The guild [said] on Monday that it still saw a future for the yard.",
            "Guild says it still sees a future for the yard",
        ),
        (
            "Northwind [said] Monday that it planned to begin building a second yard in Lima.",
            "Northwind says it plans to begin building a second yard in Lima",
        ),
        (
            "Olav Dahl [said] the aim on Monday was that her song reaches the world.",
            "Olav Dahl says the aim was that her song reaches the world",
        ),
        (
            "The ships and the guards were [pushing] back and forth between Lima and Oslo on Monday.",
            "Ships and guards push back and forth between Lima and Oslo",
        ),
        (
            "Anna Berg and Olav Dahl [join] the dots between old and new songs on Monday.",
            "Anna Berg and Olav Dahl join dots between old and new songs",
        ),
    ],
)
def test_a_title_keeps_what_a_parse_hangs_elsewhere(text: str, wanted: str) -> None:
    """A preposition on a name's title, the tense of what is said, "that" behind a link, the second of two adverbs."""
    assert titles(text) == [wanted]

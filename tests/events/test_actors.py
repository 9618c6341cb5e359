"""Who takes part in an event, who of them acts, and where it is."""

from __future__ import annotations

import pytest

from tests.events.parsing import mentions, needed


def who(marked: str) -> list[str]:
    """Names, those that act with a star."""
    return [("*" if actor.agent else "") + actor.name for actor in needed(marked).actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway [invaded] Chile.", ["*Norway", "Chile"]),
        ("Chile was [invaded] by Norway.", ["*Norway", "Chile"]),
        ("Norway and Chile [signed] it.", ["*Norway", "*Chile"]),
        ("Norway held [talks] with Chile.", ["*Norway", "Chile"]),
        ("The [talks] between Norway and Chile failed.", ["*Norway", "*Chile"]),
        ("Angela Merkel [met] Olaf Scholz.", ["*Angela Merkel", "Olaf Scholz"]),
        ("Norwegian troops [entered] the town.", ["*Norway"]),
        ("The [visit] of Angela Merkel was short.", ["Angela Merkel"]),
        ("Angela Merkel’s [visit] was short.", ["*Angela Merkel"]),
        ("The court [acquitted] Angela Merkel.", ["Angela Merkel"]),
        ("Nobody [slept].", []),
    ],
)
def test_the_participants_and_those_who_act(text: str, expected: list[str]) -> None:
    assert [name.replace("Norwegian", "Norway") for name in who(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Angela Merkel won the vote. She [resigned] in May.", ["*Angela Merkel"]),
        ("Angela Merkel said that she [resigned] in May.", ["*Angela Merkel"]),
        ("Norway said it [sold] the ship.", ["*Norway"]),
        pytest.param(
            "“I [sold] the ship,” Angela Merkel said.",
            ["*Angela Merkel"],
        ),
    ],
)
def test_a_pronoun_stands_for_somebody(text: str, expected: list[str]) -> None:
    assert [name for name in who(text) if name.startswith("*")] == expected


def test_a_surname_is_the_person_told_before() -> None:
    assert who("Angela Merkel landed in Lima. Merkel [met] the mayor.") == ["*Angela Merkel"]


def test_the_role_is_kept_beside_the_name() -> None:
    (actor,) = needed("Norwegian Prime Minister Jonas Dahl [resigned] on Monday.").actors
    assert actor.name == "Jonas Dahl"
    assert "Prime Minister" in actor.role


def test_each_participant_is_named_once() -> None:
    for found in mentions("Norway said that Norway will visit Chile and that Norway will meet Chile."):
        keys = [actor.key for actor in found.actors]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They [met] in Lima on Monday.", ["Lima"]),
        ("The [talks] in Lima failed.", ["Lima"]),
        ("Norway held [talks] in Lima.", ["Lima"]),
        ("The queen [travelled] to Lima on Monday.", ["Lima"]),
        ("The queen [wrote] to Lima on Monday.", []),
        ("The plane [crashed] near Lima.", ["Lima"]),
        ("The storm [destroyed] two towns in Chile and Peru.", ["Chile", "Peru"]),
        ("The talks [failed].", []),
        pytest.param(
            "The [meeting] took place in Lima.",
            ["Lima"],
        ),
        ("They [met] at a hotel in Lima.", ["Lima"]),
    ],
)
def test_a_place_is_where_the_event_is(text: str, expected: list[str]) -> None:
    assert list(needed(text).places) == expected


def test_two_speakers_who_name_each_other_name_nobody() -> None:
    """Neither "we" is whoever the other is: asking in turn would never end."""
    found = mentions(
        "After all, we all know she resigned on Monday and we can deal with issues we are seeing: "
        "why would we want to doubt her?"
    )
    assert all(not mention.actors for mention in found)

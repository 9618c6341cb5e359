"""The language of rule patterns, and the tokens that it speaks of."""

from __future__ import annotations

import re

import pytest

from timeline.timex.patterns import PatternError, expression_of, group_name
from timeline.timex.words import TOKEN, Alphabet


@pytest.fixture
def alphabet() -> Alphabet:
    alphabet = Alphabet()
    for classes in (("=the",), ("=last", "shift"), ("weekday",), ("=of",)):
        alphabet.character(classes)
    return alphabet


def spell(alphabet: Alphabet, *classes: str) -> str:
    return "".join(alphabet.of_class(name)[0] for name in classes)


def test_an_optional_part_may_be_absent(alphabet: Alphabet) -> None:
    pattern = re.compile(expression_of("[the] <weekday>", alphabet, {}))
    assert pattern.fullmatch(spell(alphabet, "=the", "weekday"))
    assert pattern.fullmatch(spell(alphabet, "weekday"))


def test_a_class_is_captured_under_its_name_or_another(alphabet: Alphabet) -> None:
    pattern = re.compile(expression_of("<shift:which> <weekday>", alphabet, {}))
    assert [group_name(name) for name in pattern.groupindex] == ["which", "weekday"]


def test_a_macro_is_captured_whole(alphabet: Alphabet) -> None:
    pattern = re.compile(expression_of("{day:d}", alphabet, {"day": "<shift> <weekday>"}))
    match = pattern.fullmatch(spell(alphabet, "shift", "weekday"))
    assert match is not None
    assert match.span(1) == (0, 2)


def test_an_alternation_can_have_a_name(alphabet: Alphabet) -> None:
    pattern = re.compile(expression_of("(the | of):word <weekday>", alphabet, {}))
    assert [group_name(name) for name in pattern.groupindex] == ["word", "weekday"]


@pytest.mark.parametrize("pattern", ["<nothing>", "{nothing}", "nothing"])
def test_a_pattern_that_names_nothing_is_an_error(pattern: str, alphabet: Alphabet) -> None:
    with pytest.raises(PatternError):
        expression_of(pattern, alphabet, {})


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("May 19,2025", ["May", "19", ",", "2025"]),
        ("1,300 men", ["1,300", "men"]),
        ("at 9:30 p.m. on", ["at", "9:30", "p.m.", "on"]),
        ("2025-05-19T10:00Z", ["2025-05-19T10:00Z"]),
        ("19.05.2025", ["19.05.2025"]),
        ("Thursday's", ["Thursday", "'s"]),
        ("third-quarter", ["third", "-", "quarter"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.strip() for token in TOKEN.findall(text)] == tokens


@pytest.mark.parametrize("text", ["", "a  b\n\n c\t", " \n \n", "İ\x00“x”", "1" * 50])
def test_tokens_add_up_to_the_text(text: str) -> None:
    assert "".join(TOKEN.findall(text)) == text

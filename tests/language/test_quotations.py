"""Quotations are found by their marks."""

from __future__ import annotations

from itertools import pairwise

import pytest

from timeline.language.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said: “It rains.” She left.", ["It rains."]),
        ('He said: "It rains." She left.', ["It rains."]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ("Er sagte: „Es regnet.“", ["Es regnet."]),
        ("Il dit : « Il pleut ».", [" Il pleut "]),
        ("He said: ‘It’s late.’", ["It’s late."]),
        ("the dogs' bowl and the cat's", []),
        ("It is 5' 9\" tall", []),
        ("“never closed", []),
        ("“One.\n\n“Two,” he said.", ["One.", "Two,"]),
        ("He said: “One.\n“Two.\n“Three.” End.", ["One.", "Two.", "Three."]),
        ('"One.\n\n"Two," he said. "Three."', ["One.", "Two,", "Three."]),
        ("“One,” he said.\n“Two.”", ["One,", "Two."]),
        ('It is 5 " high.\n"Two," he said.', ["Two,"]),
        ('He said "a" and left.\n"b" came.', ["a", "b"]),
        ("", []),
    ],
)
def test_the_text_inside_the_marks_is_a_quotation(text: str, inside: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text)] == inside


def test_a_quotation_may_run_over_a_line_but_not_over_a_paragraph() -> None:
    assert len(find_quotations('He said: "It\nrains." And left.')) == 1
    assert find_quotations('He said: "It rains.\n\nAnd left." ') == ()


def test_quotations_are_in_order_and_apart() -> None:
    quotations = find_quotations('“a” “b” „c“ «d» "e"')
    assert [q.start for q in quotations] == sorted(q.start for q in quotations)
    assert all(one.end < other.start for one, other in pairwise(quotations))

"""The dead and the hurt of one sentence."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Nine miners were killed and 30 were [injured] in a blast in Lima on Monday.",
            "Nine miners killed, 30 injured in blast in Lima",
        ),
        (
            "Nurses at the Lima hospital said that at least three were [killed] and 40 were wounded in fights.",
            "At least three killed, 40 wounded in fights, nurses at Lima hospital say",
        ),
        (
            "At least nine miners were killed and 30 more were [injured] on Monday in the northern port city of Lima.",
            "At least nine miners killed, 30 more injured in Lima",
        ),
        (
            "Nine people were killed and 26 [wounded] in Monday clashes between guards and rebels in Lima, two sources "
            "told Harbour Radio.",
            "Nine people killed, 26 wounded, two sources say",
        ),
        ("Nine miners were [injured] in a blast in Lima on Monday.", "Nine miners injured in blast in Lima"),
        ("Nine miners were [killed] and the pit was closed on Monday.", "Nine miners killed"),
    ],
)
def test_who_was_hurt_is_told_behind_who_died(text: str, title: str) -> None:
    assert titles(text) == [title]

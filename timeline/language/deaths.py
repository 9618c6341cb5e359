"""Which persons an article tells of as dead, so that they say nothing in it any more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.language.names import Name

_AROUND = 30
"""Characters beside a name in which its death stands."""
_BEHIND = re.compile(
    r"['’]s? (?:\w+ )?(?:death(?! (?:toll|threat|penalty|sentence|squad))|funeral|burial|autopsy)\b"
    r"|,? (?:who )?(?:has )?died\b"
)
_BEFORE = re.compile(r"\b(?:death of|funeral of|burial of|autopsy on|the late) (?:\w+ )?$")


def the_dead(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The persons, by their names over the article, of whose death it tells."""
    people = [name for name in names if name.kind == "person"]
    return frozenset(name.canonical for name in people if _is_dead(text, name))


def _is_dead(text: str, name: Name) -> bool:
    before, behind = text[max(0, name.start - _AROUND) : name.start], text[name.end : name.end + _AROUND]
    return _BEHIND.match(behind) is not None or _BEFORE.search(before) is not None

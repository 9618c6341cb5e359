"""What a line of the text is: the article's prose, or something that stands on the page around it.

The cues are general ones and stand in `data/lines.toml`, each with what it must find and what it must leave.
A line that no cue names is prose, or a heading where it is short and ends without a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Literal, NamedTuple

from timeline.language.resources import read_toml

LineKind = Literal["prose", "heading", "caption", "byline", "boilerplate"]

MAX_HEADING = 120
"""Characters; a longer line without a full stop is prose that lost it."""
_MAX_CUED = 1_000
"""Characters; cues are looked for in the first and the last part of a longer line only."""
_THREAD = 3
"""How many marks of readers' comments make a thread of them; one may be quoted."""

_ENDS = re.compile(r"[.!?…;:,][\"'”’)\]]*$|[\"”]$")
BULLET = re.compile(r"\s*(?:[-*•–—▪◦·]|\d{1,2}[.)])\s")
_LIST_HEAD = re.compile(
    r"(?i)^(?:read more|read also|related(?: (?:articles?|stories|links))?|see also|more on this story)\b[^.]*:?$"
)


class _Cue(NamedTuple):
    """A rule of `data/lines.toml`."""

    name: str
    kind: LineKind
    pattern: re.Pattern[str]
    needs: tuple[str, ...]


def kinds_of(lines: Sequence[str]) -> list[LineKind]:
    """The kind of each line; `lines` are a text's lines with text in them, in order.

    From the first comment of its readers on, nothing of a page is the article's.
    """
    article = lines[: _start_of_comments(lines)]
    comments: list[LineKind] = ["boilerplate"] * (len(lines) - len(article))
    return [*_kinds([line.strip() for line in article]), *comments]


def _start_of_comments(lines: Sequence[str]) -> int:
    """The number of the first line with a mark of readers' comments, where a thread of them follows."""
    marked = (i for i, line in enumerate(lines) for _ in comment_mark().finditer(line))
    found = list(islice(marked, _THREAD))
    return found[0] if len(found) == _THREAD else len(lines)


@cache
def comment_mark() -> re.Pattern[str]:
    """What stands at a comment of a page's reader."""
    return re.compile("|".join(read_toml("lines")["comments"]["marks"]))


def kind_of(line: str) -> LineKind:
    """The kind of one stripped line, whatever stands around it."""
    if cue := cue_of(line):
        return cue[1]
    if len(line) <= MAX_HEADING and not _ENDS.search(line) and not BULLET.match(line):
        return "heading"
    return "prose"


def cue_of(line: str) -> tuple[str, LineKind] | None:
    """Name and kind of the first cue that a stripped line shows."""
    shown = line if len(line) <= _MAX_CUED else f"{line[: _MAX_CUED // 2]} {line[-_MAX_CUED // 2 :]}"
    lower = shown.lower()
    possible = (cue for cue in _cues() if not cue.needs or any(map(lower.__contains__, cue.needs)))
    return next(((cue.name, cue.kind) for cue in possible if cue.pattern.search(shown)), None)


def _kinds(lines: Sequence[str]) -> Iterator[LineKind]:
    """After the head of a list of links, what looks like a heading is one more link."""
    in_links = False
    for line in lines:
        kind = kind_of(line)
        in_links = bool(_LIST_HEAD.match(line)) or (in_links and (kind == "heading" or _is_question(line)))
        yield "boilerplate" if in_links else kind


def _is_question(line: str) -> bool:
    return len(line) <= MAX_HEADING and line.endswith("?")


@cache
def _cues() -> tuple[_Cue, ...]:
    return tuple(
        _Cue(rule["name"], rule["kind"], re.compile(rule["pattern"]), tuple(rule.get("needs", ())))
        for rule in read_toml("lines")["rule"]
    )

"""YAML front matter, read with strings only.

The YAML is read as a stream of events and never built into objects:
what is written is what is given (no surprise numbers, times or dates), nothing nests,
and neither a bomb of aliases nor a thousand brackets costs anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from timeline.articles.origin import Field, Origin, printable

MAX_FRONT_MATTER = 64 * 1024
"""Characters; a title and an address need a few hundred."""

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def split_front_matter(content: str, origin: Origin) -> tuple[str, str]:
    """The YAML between the fences, and the text after them exactly as supplied.

    Content that does not begin with a fence has no front matter.
    Raises ArticleError where a fence is opened and never closed.
    """
    opening = _FENCE.match(content)
    if opening is None:
        return "", content
    closing = _CLOSING.search(content, opening.end())
    if closing is None:
        raise origin.error('the front matter is never closed; put a line "---" after its last field')
    return content[opening.end() : closing.start()], content[closing.end() :]


def line_of(content: str, offset: int) -> int:
    """The line, from 1 on, on which `offset` stands; line ends are those of any system."""
    return 1 + sum(1 for _ in _LINE_END.finditer(content, 0, offset))


def read_fields(front: str, origin: Origin) -> dict[str, Field]:
    """The fields that front matter states; an empty one or `null` counts as not given.

    Raises ArticleError for what is not a flat list of `field: value` lines.
    """
    if len(front) > MAX_FRONT_MATTER:
        raise origin.error(f"the front matter is longer than {MAX_FRONT_MATTER:,} characters; is its end missing?")
    try:
        return dict(_fields(yaml.parse(front, Loader=yaml.SafeLoader), origin))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise origin.error(_explain(error), mark.line + 2 if mark else None) from None
    except yaml.reader.ReaderError as error:
        line = line_of(front, error.position) + 1
        raise origin.error("the front matter holds a character that YAML does not allow; remove it", line) from None


def _explain(error: yaml.MarkedYAMLError) -> str:
    hint = "; put a value that holds a colon or begins with a sign into quotation marks"
    return f"the front matter is not valid YAML: {error.problem or error.context}{hint}"


def _fields(events: Iterator[yaml.Event], origin: Origin) -> Iterator[tuple[str, Field]]:
    seen: dict[str, int] = {}
    for key, value in _pairs(events, origin):
        line = _line(key)
        if key.value in seen:
            first = seen[key.value]
            raise origin.error(f'"{printable(key.value)}" is given twice, first in line {first}; keep one', line)
        seen[key.value] = line
        if value.style is not None or value.value not in _NOTHING:
            yield key.value, Field(value.value, _line(value))


def _pairs(events: Iterator[yaml.Event], origin: Origin) -> Iterator[tuple[yaml.ScalarEvent, yaml.ScalarEvent]]:
    content = list(_content(events, origin))
    if not content:
        return
    if not isinstance(content[0], yaml.MappingStartEvent):
        raise origin.error('the front matter must be lines of "field: value"', _line(content[0]))
    scalars = content[1:-1]
    yield from zip(scalars[::2], scalars[1::2], strict=True)


def _content(events: Iterator[yaml.Event], origin: Origin) -> Iterator[yaml.Event]:
    """What stands in the one document: its mapping's start, the scalars, its end; anything else is refused."""
    frame = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)
    started = False
    for event in events:
        if isinstance(event, frame):
            continue
        line = _line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise origin.error("anchors (&) and aliases (*) are not allowed in front matter; write the value out", line)
        if isinstance(event, yaml.SequenceStartEvent) or (started and isinstance(event, yaml.MappingStartEvent)):
            raise origin.error("front matter takes one value a field, no lists and nothing nested", line)
        started = True
        yield event


def _line(event: yaml.Event) -> int:
    """The line of the file: the YAML begins on its second."""
    return event.start_mark.line + 2 if event.start_mark else 1

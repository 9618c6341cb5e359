"""What an export format is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.model import Timeline


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format; `render` is pure, and gives the same text for the same timeline."""

    name: str
    """What `--format` and the file's ending call it."""
    filename: str
    """The file in the site's `data/` folder."""
    summary: str
    """One line for the page for programs."""
    render: Callable[[Timeline], str]


def storable(text: str) -> str:
    """`text` as UTF-8 can hold it: half a surrogate pair, which JSON escapes can smuggle in, becomes U+FFFD."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)

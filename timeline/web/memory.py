"""What is remembered of feeds from one run to the next, in the cache folder; lost, it costs only time."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from timeline.cache import cache_folder

FILE_NAME = "feeds.json"
MAX_SEEN = 20_000
TRIES = 3
"""Runs in which an entry's page is asked for that gives no article."""


@dataclass(slots=True)
class Memory:
    """Validators of feeds, and entries that need not be looked at again; changed as a run goes on."""

    validators: dict[str, dict[str, str]] = field(default_factory=dict)
    """Address of a feed → headers for the next conditional request."""
    seen: dict[str, int] = field(default_factory=dict)
    """Address of an entry → how often it was tried in vain; 0 where it was taken or known."""

    def is_done(self, key: str) -> bool:
        """Whether an entry was taken, or tried often enough."""
        tries = self.seen.get(key)
        return tries is not None and (tries == 0 or tries >= TRIES)

    def settle(self, key: str) -> None:
        """Note that an entry is done with."""
        self.seen.pop(key, None)
        self.seen[key] = 0

    def fail(self, key: str) -> None:
        """Note a try in vain."""
        self.seen[key] = self.seen.pop(key, 0) + 1


def load() -> Memory:
    """What the last run left; nothing where that cannot be read."""
    try:
        stored = json.loads((cache_folder() / FILE_NAME).read_text(encoding="utf-8"))
        validators = {
            str(address): {str(name): str(value) for name, value in headers.items()}
            for address, headers in stored["validators"].items()
        }
        return Memory(validators, {str(key): int(tries) for key, tries in stored["seen"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Memory()


def save(memory: Memory) -> None:
    """Keep it for the next run; raises OSError."""
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    seen = dict(list(memory.seen.items())[-MAX_SEEN:])
    content = json.dumps({"validators": memory.validators, "seen": seen}, ensure_ascii=False, indent=1)
    partial = _partial(folder)
    partial.write_text(content + "\n", encoding="utf-8", newline="\n")
    partial.replace(folder / FILE_NAME)


def _partial(folder: Path) -> Path:
    return folder / f".{FILE_NAME}.{os.getpid()}.partial"

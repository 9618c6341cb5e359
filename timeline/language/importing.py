"""Importing spaCy without its command line, which a pipeline that only reads has no use for."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

_DOOR = "spacy.cli.info"
"""The one module through which importing spaCy imports all of its commands, and with them a web client."""


def import_spacy() -> Any:
    """The package `spacy`, in two thirds of the usual time: half a second, which only a command that parses should pay.

    Its commands can still be imported afterwards; only `spacy.info` is not there.
    """
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    closed = ModuleType(_DOOR)
    closed.__dict__["info"] = None
    sys.modules[_DOOR] = closed
    try:
        import spacy
    finally:
        del sys.modules[_DOOR]
    return spacy

"""spaCy comes without what only its command line needs, and loses nothing of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

OURS = "from timeline.language.importing import import_spacy; import sys; spacy = import_spacy(); "


@pytest.mark.parametrize(
    "code",
    [
        "assert not {'spacy.cli', 'weasel', 'requests'} & set(sys.modules)",
        "assert import_spacy() is spacy is sys.modules['spacy']",
        "assert [word.text for word in spacy.blank('en')('They met.')] == ['They', 'met', '.']",
        "from spacy.cli.info import info; assert info.__module__ == 'spacy.cli.info'; import spacy.cli.train",
    ],
    ids=["without", "once", "works", "afterwards"],
)
def test_spacy_comes_without_its_commands(code: str) -> None:
    subprocess.run([sys.executable, "-c", OURS + code], check=True, timeout=60)

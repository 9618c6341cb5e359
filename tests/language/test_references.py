"""Definite nouns stand for a person only where it is clear for whom."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.language.names import name_article
from timeline.language.sentences import split

ARTICLES = tomllib.loads((Path(__file__).parent / "references.toml").read_text("utf-8"))["article"]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["name"])
def test_a_noun_stands_for_the_only_holder_of_the_office(article: dict[str, Any]) -> None:
    marks = [match.start() - 2 * number for number, match in enumerate(re.finditer(r"\[", article["text"]))]
    text = article["text"].replace("[", "").replace("]", "")
    found = {name.start: name.canonical for name in name_article(text, split(text), {}).names}
    assert [found.get(mark, "") for mark in marks] == article["persons"]

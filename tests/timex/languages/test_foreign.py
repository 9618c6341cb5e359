"""Dates in other languages: each phrasing is read once, whole, as fine as its words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.timex.test_rules import MONDAY, unmark
from timeline.timex import tag

CASES = [
    pytest.param(path.stem, case, phrase, id=f"{path.stem}: {phrase}")
    for path in sorted((Path(__file__).parents[1] / "phrasings_foreign").glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    for phrase in case["phrases"]
]


@pytest.mark.parametrize(("language", "case", "phrase"), CASES)
def test_a_phrasing_has_exactly_one_reading(language: str, case: dict[str, str], phrase: str) -> None:
    text, start, end = unmark(phrase)
    if "[[" not in phrase:
        overlapping = tag(text, MONDAY, language)
    else:
        overlapping = [t for t in tag(text, MONDAY, language) if t.start < end and start < t.end]
    assert [(t.value, t.mod) for t in overlapping] == [(case["value"], case.get("mod"))]
    assert overlapping[0].text in text[start:end] or text[start:end] in overlapping[0].text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Leute so im Mittelpunkt, mit 5 Mark."),
        ("de", "Er war der erste, und die Sonne schien."),
        ("fr", "La mer est calme, et mars attaque."),
        ("fr", "Il a vu 3 mois."),
        ("es", "El mar es azul y nos vemos."),
        ("es", "Un sábalo de 3 kilos."),
        ("ru", "Среднее число людей выросло до 500."),
        ("uk", "Середня кількість людей зросла."),
        ("it", "Il mare è bello."),
    ],
)
def test_words_that_only_look_like_names_of_days_are_left_alone(language: str, text: str) -> None:
    assert [t.text for t in tag(text, MONDAY, language)] == []


def test_any_language_that_dateparser_knows_gets_absolute_dates() -> None:
    assert [t.value for t in tag("Il 19 maggio 2025 a Roma.", MONDAY, "it")] == ["2025-05-19"]
    assert [t.value for t in tag("Dnia 19 maja 2025 w Warszawie.", MONDAY, "pl")] == ["2025-05-19"]


def test_a_language_nobody_has_data_for_yields_nothing() -> None:
    assert tag("2025-05-19", MONDAY, "xx") == []


def test_an_undated_article_resolves_nothing_relative() -> None:
    assert [(t.value, t.interval) for t in tag("gestern", None, "de")] == [("XXXX-XX-XX", None)]


@pytest.mark.parametrize("language", ["de", "fr", "es", "ru", "uk"])
def test_each_language_with_words_of_its_own_has_a_corpus(language: str) -> None:
    assert len({param.values[2] for param in CASES if param.values[0] == language}) >= 60

"""The spaCy component: spans with their values, the publication date on the doc, and nothing lost on the way."""

from __future__ import annotations

import pickle
import tomllib
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from timeline.interval import Interval
from timeline.model import AnchorBasis, Timex
from timeline.timex import DateError
from timeline.timex import component as module

TEXT = "The court will rule on Thursday; it met in May 2024."


@pytest.fixture
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline_timex")
    return nlp


def readings(doc: Doc, key: str = "timex") -> list[Timex]:
    """While the doc lives: spans do not keep it."""
    return [span._.timex for span in doc.spans[key]]


def dated(nlp: Language, text: str = TEXT, dct: object = "2025-05-19") -> Doc:
    doc = nlp.make_doc(text)
    doc._.dct = dct
    return nlp(doc)


def test_each_expression_is_a_span_with_its_type_and_value(nlp: Language) -> None:
    doc = dated(nlp)
    assert [(span.text, span.label_, span._.timex.value) for span in doc.spans["timex"]] == [
        ("Thursday", "DATE", "2025-05-22"),
        ("May 2024", "DATE", "2024-05"),
    ]


def test_a_span_knows_its_whole_reading(nlp: Language) -> None:
    timex, _ = readings(dated(nlp))
    assert (timex.anchor, timex.anchor_basis) == (date(2025, 5, 19), AnchorBasis.PUBLICATION)
    assert (timex.evidence, timex.interval) == ("will", Interval.of_day(date(2025, 5, 22)))


def test_without_a_publication_date_nothing_relative_is_resolved(nlp: Language) -> None:
    thursday, may = readings(nlp(TEXT))
    assert (thursday.interval, may.value) == (None, "2024-05")


def test_a_publication_date_that_is_none_is_refused_where_it_is_set(nlp: Language) -> None:
    with pytest.raises(DateError):
        nlp.make_doc(TEXT)._.dct = "yesterday"


def test_the_publication_date_reads_back_as_a_date(nlp: Language) -> None:
    assert dated(nlp)._.dct == date(2025, 5, 19)
    assert nlp(TEXT)._.dct is None


def test_a_doc_survives_being_written_and_read(nlp: Language) -> None:
    doc = Doc(nlp.vocab).from_bytes(dated(nlp).to_bytes())
    assert readings(doc) == readings(dated(nlp))
    assert doc._.dct == date(2025, 5, 19)


def test_a_span_has_whole_tokens_and_the_timex_its_own_offsets(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["on", "Thursday,too"], spaces=[True, False])
    (span,) = nlp(doc).spans["timex"]
    assert (span.text, span._.timex.text) == ("Thursday,too", "Thursday")


def test_other_spans_have_no_reading(nlp: Language) -> None:
    doc = dated(nlp)
    assert doc[0:1]._.timex is None


def test_the_key_and_the_language_can_be_set() -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("timeline_timex", config={"spans_key": "dates"})
    assert [timex.value for timex in readings(dated(nlp, "Er kam gestern."), "dates")] == ["2025-05-18"]
    nlp = spacy.blank("xx")
    nlp.add_pipe("timeline_timex", config={"language": "fr"})
    assert [timex.value for timex in readings(dated(nlp, "Il est venu hier."))] == ["2025-05-18"]


def test_the_component_can_be_copied_to_another_process(nlp: Language) -> None:
    copy = pickle.loads(pickle.dumps(nlp.get_pipe("timeline_timex")))
    assert len(readings(copy(nlp.make_doc(TEXT)))) == 2


def test_spacy_finds_the_factory_by_its_entry_point() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    place, _, function = project["entry-points"]["spacy_factories"]["timeline_timex"].partition(":")
    assert (place, getattr(module, function)) == (module.__name__, module.make_component)

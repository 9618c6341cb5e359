"""The language pipeline: the package's own, another one, and what is said where one will not do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from timeline.errors import PipelineError
from timeline.language.pipeline import load, parse


def test_the_package_has_its_own_pipeline() -> None:
    doc = load(None)("The minister met reporters in Porto on Monday.")
    assert [token.dep_ for token in doc if token.dep_ in ("nsubj", "obj")] == ["nsubj", "obj"]
    assert doc[2].lemma_ == "meet"


def test_a_pipeline_is_loaded_once() -> None:
    assert load(None) is load(None)


def blank_with(**labels: str) -> spacy.Language:
    """A pipeline that has learnt nothing, with a label for each component."""
    nlp = spacy.blank("en")
    for name, words in labels.items():
        component = nlp.add_pipe(name)
        for label in words.split():
            component.add_label(label)  # type: ignore[attr-defined]
    nlp.add_pipe("attribute_ruler")
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"}).initialize(lookups=_lookups())  # type: ignore[attr-defined]
    return nlp


def test_any_pipeline_with_the_needed_components_will_do(tmp_path: Path) -> None:
    """Its labels may be those of ClearNLP and OntoNotes; it is given as a folder."""
    other = blank_with(tagger="VBD NNP", parser="nsubj dobj", ner="GPE")
    other.to_disk(tmp_path / "other")
    assert load(str(tmp_path / "other")).pipe_names == ["tagger", "parser", "ner", "attribute_ruler", "lemmatizer"]


@pytest.mark.parametrize(
    ("labels", "complaint"),
    [
        ({"tagger": "VBD NNP", "parser": "SB OA", "ner": "GPE"}, "has a parser without labels of Universal Dep.* or"),
        ({"tagger": "VERB", "parser": "nsubj obj", "ner": "GPE"}, "has a tagger without tags of the Penn Treebank;"),
        ({"tagger": "VBD NNP", "parser": "nsubj obj", "ner": "GENE"}, "finds no persons, organisations or places;"),
    ],
)
def test_a_pipeline_with_labels_that_nobody_reads_is_refused(
    labels: dict[str, str], complaint: str, tmp_path: Path
) -> None:
    """It would give no events, and nobody would know why."""
    blank_with(**labels).to_disk(tmp_path / "strange")
    with pytest.raises(PipelineError, match=complaint):
        load(str(tmp_path / "strange"))


def test_a_pipeline_that_lacks_a_component_is_refused_with_advice(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(PipelineError, match=r"gives no dependency labels .* and no entities .*leave the setting"):
        load(str(tmp_path / "blank"))


def test_a_missing_pipeline_is_never_downloaded() -> None:
    with pytest.raises(PipelineError, match="there is no language pipeline 'en_not_installed'"):
        load("en_not_installed")


def test_a_very_long_text_is_parsed_in_part() -> None:
    (doc,) = parse(load(None), ["word " * 300_000])
    assert len(doc.text) == 20_000


def test_importing_the_stage_loads_no_spacy() -> None:
    modules = "pipeline, labels, sentences, lines, names, aliases, places"
    code = f"from timeline.language import {modules}; import sys; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _lookups() -> spacy.lookups.Lookups:
    lookups = spacy.lookups.Lookups()
    lookups.add_table("lemma_lookup", {})
    return lookups

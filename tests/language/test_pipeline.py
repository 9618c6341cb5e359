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


def test_any_pipeline_with_the_needed_components_will_do(tmp_path: Path) -> None:
    """A second, small pipeline, given as a folder."""
    other = spacy.blank("en")
    for name in ("tagger", "parser", "ner"):
        other.add_pipe(name).add_label("X")
    other.add_pipe("lemmatizer", config={"mode": "lookup"}).initialize(lookups=_lookups())
    other.to_disk(tmp_path / "other")
    assert load(str(tmp_path / "other")).pipe_names == ["tagger", "parser", "ner", "lemmatizer"]


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

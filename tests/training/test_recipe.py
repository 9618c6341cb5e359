"""The recipe's configurations are sound, and the attribution names what the configurations were trained on."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.util import load_config

from timeline.language.pipeline import MODEL
from training.sources import SOURCES, attribution

CONFIGS = sorted((Path(__file__).parents[2] / "training" / "configs").glob("*.cfg"))


@pytest.mark.parametrize("path", CONFIGS, ids=lambda path: path.stem)
def test_a_configuration_reads_the_words_that_its_encoder_has_tables_for(path: Path) -> None:
    config = load_config(path)
    component = config["components"].get("tok2vec", {}).get("model") or config["components"]["ner"]["model"]["tok2vec"]
    assert len(component["embed"]["attrs"]) == len(component["embed"]["rows"])


def test_the_shipped_attribution_is_the_recipe_s() -> None:
    assert (MODEL / "ATTRIBUTION.txt").read_text("utf-8") == attribution()


def test_every_source_has_a_licence_and_an_address() -> None:
    assert all(source.licence and source.address.startswith("https://") for source in SOURCES)


def test_the_shipped_pipeline_is_small() -> None:
    """At most 15 MB."""
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) < 15_000_000

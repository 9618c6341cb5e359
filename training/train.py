"""Trains one stage of the language pipeline: `python -m training.train STAGE CORPUS OUT [OPTION …]`.

STAGE is `parsing` or `entities`, CORPUS the folder with train.spacy and dev.spacy, OUT where `model-best` goes.
Further options are those of `spacy train`, for example `--training.max_steps 200`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from spacy.cli._util import parse_config_overrides
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import NumpyOps, fix_random_seed, set_current_ops

import training.reader  # noqa: F401  registers what the configurations name

CONFIGS = Path(__file__).parent / "configs"


def main() -> None:
    """Train a stage as its configuration says."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("stage", choices=sorted(path.stem for path in CONFIGS.glob("*.cfg")))
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--parsing", type=Path, help="the pipeline of the first stage, for the second")
    parser.add_argument("--on", type=Path, metavar="FOLDER", help="go on with the recogniser of an earlier run")
    options, rest = parser.parse_known_args()
    overrides = {"paths.train": str(options.corpus / "train.spacy"), "paths.dev": str(options.corpus / "dev.spacy")}
    if options.parsing:
        overrides |= {"paths.parsing": str(options.parsing), "paths.classes": str(options.parsing)}
    options.out.mkdir(parents=True, exist_ok=True)
    config = load_config(
        CONFIGS / f"{options.stage}.cfg", overrides=overrides | parse_config_overrides(rest), interpolate=False
    )
    if options.on:
        config["components"]["ner"] = {"source": str(options.on)}
    # numpy's BLAS multiplies matrices of this size several times faster than the BLIS that thinc takes by itself.
    set_current_ops(NumpyOps(use_blis=False))
    fix_random_seed(config["system"]["seed"])
    train(init_nlp(config), options.out, use_gpu=-1, stdout=sys.stdout, stderr=sys.stderr)


if __name__ == "__main__":
    main()

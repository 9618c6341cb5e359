# `make site` on a fresh clone makes everything that it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
ARTICLES ?=
OUT ?= site
SHOTS ?= build/screenshots
PYTEST_ARGS ?= -n auto
WORKFLOWS := $(wildcard .github/workflows/*.yml) timeline/starter/files/workflow.yml

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1

.PHONY: install site test check screenshots serve clean lock

install: $(INSTALLED)

$(INSTALLED): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=…")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV)"
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

site: install
	@$(BIN)/timeline build $(ARTICLES) --out $(OUT)

test: install
	$(BIN)/python -m pytest $(PYTEST_ARGS)

check: install
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows $(WORKFLOWS)
	$(BIN)/zizmor --offline --no-progress --quiet $(WORKFLOWS)
	$(BIN)/python -m pytest -q tests/test_docs.py tests/test_architecture.py

# Pictures of the sample story's pages: desktop, phone, dark, paper, without scripts. Needs chromium.
screenshots: site
	$(BIN)/python -m tests.browser.screenshots $(OUT) $(SHOTS)

serve: install
	@$(BIN)/mkdocs serve

clean:
	rm -rf $(OUT) .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
	find timeline tests training -name __pycache__ -type d -prune -exec rm -rf {} +

# Only where dependencies change; needs uv. The file names no index, no host and no local folder.
lock:
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements.txt

# `make demo` and `make test` need nothing but Python 3.11; everything else they set up themselves, in .venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed
EXTRAS_STAMP := $(VENV)/installed-extras
OUT ?= out

.PHONY: demo test lint bench score extras clean

demo: $(STAMP)
	@mkdir -p $(OUT)
	@rm -f $(OUT)/demo.db $(OUT)/demo.db-wal $(OUT)/demo.db-shm
	@$(BIN)/menurut add samples/bendungan samples/kapal samples/pupuk samples/distractors --ledger $(OUT)/demo.db
	@$(BIN)/menurut stories --ledger $(OUT)/demo.db
	@$(BIN)/menurut dossier --all --to $(OUT)/dossiers --ledger $(OUT)/demo.db
	@echo "These are the dossiers, one a story: open any of them in a browser."
	@echo "To look around, search and correct: $(BIN)/menurut serve --ledger $(OUT)/demo.db"

test: $(STAMP) lint
	$(BIN)/python -m pytest -n auto

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports

bench: $(STAMP)
	$(BIN)/python benchmarks/throughput.py
	$(BIN)/python benchmarks/hostile.py

score: $(STAMP)
	scripts/score

$(STAMP): pyproject.toml constraints.txt
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Menurut needs Python 3.11 or later: install it, or name one with 'make PYTHON=...'"; exit 1; }
	@echo "Setting up in $(VENV), once; this takes about a minute."
	@"$(PYTHON)" -m venv $(VENV)
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# What `menurut train` and embeddings need, too large for those who only read; with it, no test is skipped.
extras: $(EXTRAS_STAMP)

$(EXTRAS_STAMP): $(STAMP)
	@echo "Installing what training and embeddings need, once; this takes some minutes."
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,train,embeddings]'
	@touch $@

clean:
	rm -rf $(VENV) $(OUT)

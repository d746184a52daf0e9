# `make demo` and `make test` need nothing but Python 3.11; everything else they set up themselves, in .venv.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed
OUT ?= out

.PHONY: demo test lint bench score clean

demo: $(STAMP)
	@mkdir -p $(OUT)
	@rm -f $(OUT)/demo.db $(OUT)/demo.db-wal $(OUT)/demo.db-shm
	@$(BIN)/menurut add samples/bendungan samples/kapal samples/pupuk samples/distractors --ledger $(OUT)/demo.db
	@$(BIN)/menurut stories --ledger $(OUT)/demo.db
	@$(BIN)/menurut dossier --all --to $(OUT)/dossiers --ledger $(OUT)/demo.db

test: $(STAMP) lint
	$(BIN)/python -m pytest -n auto

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports

bench: $(STAMP)
	$(BIN)/python benchmarks/throughput.py

score: $(STAMP)
	scripts/score

$(STAMP): pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null || { echo "Menurut needs Python 3.11; there is no '$(PYTHON)' here. Give another: make PYTHON=python3"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) $(OUT)

# What developers run every day. `.ci/run` does all of `check` from nothing, in an environment of its own.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup check lint types contracts test bench

setup: ## a virtual environment with everything that development needs
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet -e '.[dev]'

check: lint types contracts test ## everything that must hold

lint:
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types:
	$(BIN)/mypy

contracts:
	$(BIN)/lint-imports

test:
	$(BIN)/pytest -n 2 --dist worksteal

bench: ## how fast the analysis and the reader are, here and now
	$(BIN)/python benchmarks/annotation.py
	$(BIN)/python benchmarks/reader.py

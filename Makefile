# Each target does all the set-up it needs; the only things expected are Python 3.11 or newer and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check format content bench fuzz requirements clean

demo: $(READY)
	$(BIN)/python -m bot demo

test: $(READY)
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m bot content check

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

content: $(READY)
	$(BIN)/python -m bot content check

# How fast a verdict is, by kind of answer, and an answer is learned from; then simulated students: some minutes.
bench: $(READY)
	$(BIN)/python -m bench.grading_speed
	$(BIN)/python -m bench.learner_speed
	$(BIN)/python -m bench.learning_rows
	$(BIN)/python -m bot simulate

# A million hostile texts; some minutes.
fuzz: $(READY)
	$(BIN)/python -m bench.fuzz_grading

# Pins with hashes and without addresses: any registry serves.
requirements: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-strip-extras --upgrade --output-file requirements.txt
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header --no-strip-extras --upgrade --constraint requirements.txt --output-file requirements-dev.txt

$(READY): requirements-dev.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Dars needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $(READY)

clean:
	rm -rf $(VENV) build data .pytest_cache .mypy_cache .ruff_cache .hypothesis

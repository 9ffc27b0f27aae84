# From a fresh clone, with nothing but Python 3.11 or later and pip: `make demo` and `make test`.

# The commands that are tried, in this order. One of your own: make test PYTHON=/path/to/python
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11 python

VENV := .venv
BIN := $(VENV)/bin
PACKAGE := $(VENV)/.package
TOOLS := $(VENV)/.tools

.DEFAULT_GOAL := help
.PHONY: help demo test bench docs docs-tables pictures clean

help:
	@echo "make demo   build the nine briefs of data/ in every format, into build/"
	@echo "make test   formatting, lint, types, import contracts, tests and documentation"
	@echo "make bench  what things cost, as ratios measured in one run"
	@echo "make docs   the documentation, into docs/_build/html"
	@echo "make docs-tables   the generated tables of the reference pages"
	@echo "make pictures   the pictures of README and documentation; needs poppler"
	@echo "make clean  remove what these commands made"

demo: $(PACKAGE)
	@$(BIN)/tipreport build data
	@echo
	@echo "The briefs stand in build/: a text and a PDF each, and one workbook of all. Look at:"
	@echo "    build/serbia.txt  build/serbia.pdf  build/briefs.xlsx"

# One step after the other; the first that fails ends it.
test: $(TOOLS)
	@echo "== formatting"
	@$(BIN)/ruff format --check .
	@echo "== lint"
	@$(BIN)/ruff check .
	@echo "== types"
	@$(BIN)/mypy
	@echo "== import contracts"
	@$(BIN)/lint-imports
	@echo "== tests"
	@$(BIN)/pytest -n auto
	@echo "== documentation"
	@$(BIN)/sphinx-build -n -W --keep-going -q docs docs/_build/html
	@echo "== all of it passed"

bench: $(TOOLS)
	@$(BIN)/python -m tests.benchmarks
	@$(BIN)/python -m tests.benchmarks.pdf
	@$(BIN)/python -m tests.benchmarks.excel

# Writes the generated tables of the reference pages.
docs-tables: $(TOOLS)
	@cd docs && ../$(BIN)/python -m reference_tables

docs: $(TOOLS)
	@$(BIN)/sphinx-build -n -W --keep-going docs docs/_build/html

# The pictures of README and documentation; needs poppler's pdftoppm.
pictures: $(PACKAGE)
	@$(BIN)/python docs/pictures.py

clean:
	rm -rf $(VENV) build dist docs/_build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests docs -name __pycache__ -type d -exec rm -rf {} +

# A virtual environment with the package, made anew when pyproject.toml changes. Where Python comes without the module
# ensurepip (Debian's python3 without python3-venv), a pip outside puts pip into it.
$(PACKAGE): pyproject.toml
	@found=; \
	for python in $(PYTHON); do \
	    if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	    echo "tipreport needs Python 3.11 or later; tried: $(PYTHON)." >&2; \
	    echo "Install it, or say where it is: make PYTHON=/path/to/python" >&2; \
	    exit 1; \
	fi; \
	rm -rf $(VENV); \
	if "$$found" -c 'import ensurepip' 2>/dev/null; then \
	    "$$found" -m venv $(VENV) || exit 1; \
	elif "$$found" -m pip --version >/dev/null 2>&1; then \
	    "$$found" -m venv --without-pip $(VENV) && "$$found" -m pip --python $(BIN)/python install -q pip || exit 1; \
	else \
	    echo "$$found has neither pip nor the module ensurepip." >&2; \
	    echo "Install one of them: on Debian, apt-get install python3-venv" >&2; \
	    exit 1; \
	fi
	@$(BIN)/python -m pip install -q --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install -q --editable .
	@touch $@

# What the tests and the documentation need besides: the dependency group `dev`.
$(TOOLS): $(PACKAGE)
	@$(BIN)/python -m pip install -q --group dev
	@touch $@

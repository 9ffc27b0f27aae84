# In a new clone, `make demo` and `make test` need only Python 3.11 or later and pip. Without Chromium and Java, `make test`
# skips the tests of pages in a browser and the validator of EPUB.

# The commands to try, in order. To choose one: make test PYTHON=/path/to/python
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11 python

VENV := .venv
BIN := $(VENV)/bin
PACKAGE := $(VENV)/.package
TOOLS := $(VENV)/.tools

.DEFAULT_GOAL := help
.PHONY: help demo test types documentation bench docs docs-tables messages pictures clean

help:
	@echo "make demo   build the nine example briefs into build/, and two of them in French and Arabic"
	@echo "make test   formatting, lint, types, import contracts, tests and documentation"
	@echo "make bench  run the benchmarks and print ratios"
	@echo "make docs   build the documentation into docs/_build/html"
	@echo "make docs-tables   update the generated tables of the reference pages"
	@echo "make messages   update the catalogues of all languages with the messages of the code"
	@echo "make pictures   draw the pictures of the README and the documentation; needs poppler"
	@echo "make clean  remove the files that these commands made"

demo: $(PACKAGE)
	@$(BIN)/tipreport build data
	@$(BIN)/tipreport build data/languages
	@echo
	@echo "The files are in build/: text and PDF for each brief, and a workbook of all. For example:"
	@echo "    build/serbia.txt  build/serbia.pdf  build/briefs.xlsx  build/languages/serbia.fr.pdf"

# Runs the steps in order and stops at the first failure.
test: $(TOOLS)
	@echo "== formatting"
	@$(BIN)/ruff format --check .
	@echo "== lint"
	@$(BIN)/ruff check .
	@echo "== import contracts"
	@$(BIN)/lint-imports
	@echo "== types and documentation"
	@$(MAKE) --no-print-directory -j2 types documentation
	@echo "== tests"
	@$(BIN)/python -m compileall -q src tests  # hundreds of processes import them
	@$(BIN)/pytest -n auto
	@echo "== all steps passed"

# Each of these uses one processor.
types:
	@$(BIN)/mypy

documentation:
	@$(BIN)/sphinx-build -n -W --keep-going -q docs docs/_build/html

bench: $(TOOLS)
	@$(BIN)/python -m tests.benchmarks
	@$(BIN)/python -m tests.benchmarks.pdf
	@$(BIN)/python -m tests.benchmarks.excel

# Updates the generated tables of the reference pages.
docs-tables: $(TOOLS)
	@cd docs && ../$(BIN)/python -m reference_tables

# Updates the template of messages and the catalogue of each language.
messages: $(PACKAGE)
	@$(BIN)/python -m catalogues

docs: $(TOOLS)
	@$(BIN)/sphinx-build -n -W --keep-going docs docs/_build/html

# Draws the pictures of the README and the documentation; needs pdftoppm from poppler.
pictures: $(PACKAGE)
	@$(BIN)/python docs/pictures.py

clean:
	rm -rf $(VENV) build dist docs/_build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests docs -name __pycache__ -type d -exec rm -rf {} +

# Creates a virtual environment with the package, again after each change of pyproject.toml. If Python lacks the module
# ensurepip (Debian's python3 without python3-venv), an existing pip installs pip.
$(PACKAGE): pyproject.toml
	@found=; \
	for python in $(PYTHON); do \
	    if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	    echo "tipreport needs Python 3.11 or later; tried: $(PYTHON)." >&2; \
	    echo "Install it, or give its path: make PYTHON=/path/to/python" >&2; \
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
	@echo "== installing tipreport into $(VENV), which takes about a minute"
	@$(BIN)/python -m pip install -q --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install -q --editable ".[scripts]"
	@touch $@

# Installs the dependency group `dev` for tests and documentation.
$(TOOLS): $(PACKAGE)
	@echo "== installing the tools for tests and documentation"
	@$(BIN)/python -m pip install -q --group dev
	@touch $@

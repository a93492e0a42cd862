# Needs Python 3.11 and make; everything else is fetched by hash into .venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
SCRATCH := $(or $(TMPDIR),/tmp)/throughline-tests-$(shell id -u)
MEMORY := $(if $(shell test -w /dev/shm && test $$(df -k --output=avail /dev/shm | tail -1) -gt 4194304 && echo yes),/dev/shm/throughline-tests-$(shell id -u),$(SCRATCH))
DEBIAN := $(lastword $(sort $(wildcard /usr/lib/postgresql/*/bin)))
CHROMIUM := $(shell command -v chromium)
TYPED := throughline/standards throughline/measures $(wildcard throughline/*/actions.py throughline/*/*/actions.py)

.PHONY: help demo test prove check fix bench css docs lock needs-chromium needs-debian
.DEFAULT_GOAL := help

help: ## this list
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1\t\2/p' Makefile | expand -t 16

demo: .venv/made ## an invented borough on this machine; AFRESH=yes tells it again
	@$(BIN)/throughline demo $(if $(AFRESH),--afresh)

test: .venv/made needs-chromium needs-debian ## every test on the embedded PostgreSQL; those of each part, but for pages that cross parts, also on Debian's
	$(BIN)/pytest -n 2
	THROUGHLINE_HOME=$(MEMORY)-debian DATABASE_BINARIES=$(DEBIAN) $(BIN)/pytest -n 2 -m database throughline --ignore=throughline/web

prove: .venv/made needs-chromium ## the long proofs, which write docs/reference/proof.json; SEED=n for another run
	$(BIN)/python -m tests.proofs --full $(if $(SEED),--seed $(SEED))

check: .venv/made ## style, floors, types, migrations, known weaknesses
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/mypy $(TYPED)
	THROUGHLINE_HOME=$(SCRATCH) DJANGO_SETTINGS_MODULE=throughline.config.settings \
		$(BIN)/python -m django makemigrations --check --dry-run --skip-checks
	sh .ci/audit

fix: .venv/made ## puts style right
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: .venv/made ## the figures of docs/reference/performance.md and returns.md, at full size
	$(BIN)/python -m tests.benchmarks

css: ## compiles the style sheet; needs npm
	npm ci
	npm run css

docs: .venv/made needs-chromium ## writes the parts of docs/ that are made from the program: reference, pictures
	$(BIN)/python -m throughline.commands.reference docs/reference
	$(BIN)/python -m throughline.design.handbook
	$(BIN)/python -m tests.security.asvs
	$(BIN)/python -m tests.spec.standards.story_pages
	THROUGHLINE_AUTHORITY= THROUGHLINE_DATA_OFFICER= $(BIN)/throughline data-protection --out docs/data-protection
	rm -f docs/reference/journeys.json
	THROUGHLINE_WRITE_DOCS=yes $(BIN)/pytest -q tests/journeys
	$(BIN)/python -m tests.journeys.handbook

lock: .venv/made ## writes requirements.lock again, after pyproject.toml or requirements-dev.in
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate \
		--no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--output-file requirements.lock pyproject.toml requirements-dev.in

.venv/made: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python is missing: install Python 3.11 or newer."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation --editable .
	@touch .venv/made

needs-chromium:
	@test -n "$(CHROMIUM)" || { echo "The journeys need Chromium: run “apt-get install chromium”."; exit 1; }

needs-debian:
	@test -n "$(DEBIAN)" || { echo "The tests need a second PostgreSQL: run “apt-get install postgresql”."; exit 1; }

# Every target runs on a fresh clone with Python 3.11 or later. Without make: see CONTRIBUTING.md.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help setup check lint test validators check-reports check-formats docs golden demo picture bench stress fuzz mutate lock changelog

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1: \2/p' Makefile

setup: $(STAMP) ## Make .venv with the locked versions and this project in it

$(STAMP): requirements-test.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "aanzien needs Python 3.11 or later; set PYTHON=")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements-test.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

check: lint test ## Everything a change must pass

lint: setup ## Style, types and architecture
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32 src
	$(BIN)/lint-imports --no-logo

# These reach no line that other tests do not reach; measuring would make them twice as slow.
BESIDE := tests/validators tests/hostile tests/fuzz tests/importing/test_round_trip.py \
	tests/language_server/test_many_edits.py tests/language_server/test_random_edits.py

test: setup ## All tests, in two processes, with the coverage gate
	$(BIN)/python -m pytest -q --cov --beside "$(BESIDE)"

validators: setup ## Install the programs of others that judge what aanzien writes
	$(BIN)/python -m pip install --quiet --requirement requirements-validators.txt
	mkdir -p $(VENV)/validators && cp tests/validators/package.json $(VENV)/validators/
	npm install --prefix $(VENV)/validators --no-audit --no-fund --ignore-scripts --no-package-lock --silent

check-reports: setup ## Let others judge the reports: veraPDF, axe, Nu, markdownlint
	$(BIN)/python -m pytest -q tests/validators/reports

check-formats: setup ## Let others judge the output formats and the files for CI
	$(BIN)/python -m pytest -q tests/validators/formats

docs: setup ## Write the generated pages and schemas again; read the diff
	AANZIEN_GOLDEN=1 $(BIN)/python -m pytest -q $(wildcard tests/docs tests/schemas)

golden: setup ## Write every expected output again; read the diff as prose
	AANZIEN_GOLDEN=1 $(BIN)/python -m pytest -q

demo: setup demo-reports ## Check the example that has much to tell, with a past in git as well
	$(BIN)/aanzien check --exit-zero examples/energietransitie
	$(BIN)/aanzien teams examples/team-historie --peildatum 2026-03-01
	folder=$$(mktemp -d) && $(BIN)/python tests/support/example_history.py $$folder/map \
		&& $(BIN)/aanzien teams team-warmte $$folder/map --history --peildatum 2026-03-01 \
		&& $(BIN)/aanzien check --exit-zero --peildatum 2026-03-01 $$folder/map \
			--select weggeorganiseerde-opdracht,norm-verschoven,meting-herzien; \
		rm -rf $$folder

demo-reports: setup ## Write the reports of the examples, in all forms, to demo/
	for example in energietransitie heronderzoeken maatschappelijke-agenda team-historie; do \
		mkdir -p demo/$$example; \
		for name in $$($(BIN)/aanzien report --list | awk '!/ ID /{print $$1}'); do \
			$(BIN)/aanzien report $$name examples/$$example --format md,html,pdf \
				-o "demo/$$example/$$name" || exit 1; \
		done; \
		for path in examples/$$example/opgaven/*; do \
			subject=$$(basename "$${path%.*}"); \
			$(BIN)/aanzien report opgave $$subject examples/$$example --format md,html,pdf \
				-o "demo/$$example/opgave-$$subject" || exit 1; \
		done; \
	done

picture: setup ## Make the picture in the README again, from page one of a report (needs pdftoppm)
	mkdir -p demo
	$(BIN)/aanzien report raadsrapportage examples/energietransitie --format pdf -o demo/picture.pdf
	pdftoppm -r 113 -f 1 -l 1 -png -singlefile demo/picture.pdf docs/plaatjes/raadsrapportage

bench: setup ## Measure, and print the table of ratios
	$(BIN)/python -m benchmarks

stress: setup ## Try what is tried at random twenty times as often as in `make test`
	AANZIEN_ROUNDS=20 $(BIN)/python -m pytest -q tests/test_mending_noise.py tests/schemas/test_drawn.py \
		tests/language_server/test_many_edits.py

fuzz: setup ## Feed the readers what atheris thinks up, 60 s each; TARGET=... for one
	$(BIN)/python -m pip install --quiet --only-binary :all: --constraint requirements-test.txt "atheris==3.0.0" \
		|| echo "no wheel of atheris for this system or Python"
	PYTHONPATH=src:tests $(BIN)/python -m fuzz $(TARGET)

mutate: setup ## Change the source in small ways and see whether a test notices; MODULE=... for one group, SAMPLE=150
	$(BIN)/python -m pip install --quiet --constraint requirements-test.txt "mutmut==3.8.1"
	PYTHONPATH=tests $(BIN)/python -m mutation $(if $(SAMPLE),--sample $(SAMPLE)) $(MODULE)

lock: ## Resolve the exact versions again (needs uv)
	uv pip compile --universal --python-version 3.11 --extra test --strip-extras --no-annotate \
		--no-emit-index-url --no-emit-find-links --quiet --custom-compile-command 'make lock' \
		--output-file requirements-test.txt pyproject.toml
	uv pip compile --universal --python-version 3.11 --extra validators --strip-extras --no-annotate \
		--no-emit-index-url --no-emit-find-links --quiet --custom-compile-command 'make lock' \
		--constraint requirements-test.txt --output-file requirements-validators.txt pyproject.toml

changelog: setup ## Show what the next release will say
	$(BIN)/towncrier build --draft

# Everything from a bare Python >= 3.11 with pip: `make demo` and `make test` make their own environment.
PYTHON ?= python3
VENV   ?= .venv
AIRFLOW ?= 3.3
PYTEST_ARGS ?=
EXTRA ?= test
SCHEDULES ?= 20
SEED ?=
SECTIONS ?=
MODULES ?=
SAMPLE ?= 1
WORKERS ?= 2
AGAIN ?=

bin := $(VENV)/bin
constraints := constraints/airflow-$(AIRFLOW).txt
installed := $(VENV)/.installed
unit_and_sandbox := -n 3 -m "not attack" tests/sandbox tests/unit
# What has no Airflow in it, and costs most of such tests: make test-airflow leaves it out.
without_airflow := unit/decks unit/sandbox unit/test_checksums.py unit/test_formats.py unit/test_packaging.py \
	sandbox/genviral sandbox/perceptis sandbox/test_client.py sandbox/test_guard.py sandbox/test_transfer.py
faults := $(wildcard $(addprefix tests/airflow/,faults/test_*.py deaths/test_*.py))

# Where it is set, each of hundreds of processes would compile our modules and tests anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo up test test-release test-airflow attacks coverage lineage s3 faults $(faults) chaos test-cluster bench \
	docs browser start mutants lint format constraints clean

help:
	@echo "make demo    a real Airflow makes a deck from the example DAGs, and stops again"
	@echo "make up      Airflow and the sandbox, until Ctrl-C; the address of the UI is printed"
	@echo "make test    unit, sandbox and real-Airflow tests (PYTEST_ARGS='-k name tests/unit' for some)"
	@echo "make test-release  unit and sandbox tests with another Airflow (AIRFLOW=2.11 VENV=.venv-2.11) or PYTHON"
	@echo "make test-airflow  the same without those that have no Airflow in them"
	@echo "make coverage  the same as test-release, and which lines and branches it has not seen"
	@echo "make attacks whatever a vendor may answer, against both clients, within limits of memory and time"
	@echo "make lineage what OpenLineage is told, by a real Airflow that has it"
	@echo "make s3      files that land in S3, over HTTP"
	@echo "make faults  whatever can fail or die does, in a real Airflow: one test for each case"
	@echo "make chaos   such cases drawn at random (SCHEDULES=20 SEED=7; with Airflow 2.11: AIRFLOW=2.11 VENV=.venv-2.11)"
	@echo "make test-cluster  hundreds of decks over PostgreSQL, Redis and two of each process, of which some die"
	@echo "make bench   what waiting, importing and downloading cost, against peers, and what checks find (SECTIONS='poll growth')"
	@echo "make start   the docs' start page, done as a new user would: from an empty folder, with pip"
	@echo "make browser Airflow as people use it, in Chromium (apt-get install chromium); SCREENSHOTS=docs/_static/screenshots"
	@echo "make docs    the docs site, from docs/ and the docstrings"
	@echo "make mutants which changes of the code no test notices; takes hours (MODULES='api jobs' SAMPLE=0.2 SEED=7; AGAIN=1)"
	@echo "make lint    ruff and mypy"
	@echo "make clean   remove all that these have made"
	@echo "With another Python: make demo PYTHON=python3.13"

demo: $(installed)
	@$(bin)/python -m demo

up: $(installed)
	@$(bin)/python -m demo up

# Several at a time: those over HTTP have a sandbox each, those in a real Airflow share it, and most wait.
test: $(installed)
ifeq ($(PYTEST_ARGS),)
	@$(bin)/python -m pytest $(unit_and_sandbox)
	@$(bin)/python -m pytest -n 5 --dist loadfile tests/airflow $(addprefix --ignore=tests/airflow/,deaths faults lineage troubles)
else
	@$(bin)/python -m pytest $(PYTEST_ARGS)
endif

# With another release or Python: make test-release AIRFLOW=2.11 VENV=.venv-2.11
test-release: $(installed)
	@$(bin)/python -m pytest $(unit_and_sandbox)

test-airflow: $(installed)
	@$(bin)/python -m pytest $(unit_and_sandbox) $(addprefix --ignore=tests/,$(without_airflow))

coverage: $(installed)
	@$(bin)/python -m pytest --cov --cov-report=term $(unit_and_sandbox)

attacks: $(installed)
	@$(bin)/python -m pytest -n 2 tests/attacks
	@$(bin)/python -m pytest -n 2 -m attack tests/sandbox tests/unit

lineage:
	@$(MAKE) --no-print-directory test VENV=.venv-lineage AIRFLOW=3.3-test-lineage EXTRA=test-lineage \
		PYTEST_ARGS='tests/airflow/lineage tests/unit/durable/test_lineage.py'

s3:
	@$(MAKE) --no-print-directory test VENV=.venv-s3 AIRFLOW=3.3-test-s3 EXTRA=test-s3 PYTEST_ARGS=tests/sandbox/test_storage_s3.py

faults: $(installed)
	@$(bin)/python -m pytest -n 5 --dist loadfile tests/airflow/troubles
	@$(MAKE) --no-print-directory -j 3 --output-sync=target $(faults)

# Each breaks an Airflow of its own, and mostly waits.
$(faults):
	@$(bin)/python -m pytest $@

chaos: $(installed)
	@$(bin)/python -m tests.airflow.chaos --schedules $(SCHEDULES) $(if $(SEED),--seed $(SEED))

test-cluster:
	@$(MAKE) --no-print-directory test VENV=.venv-cluster AIRFLOW=3.3-cluster EXTRA=cluster PYTEST_ARGS=tests/cluster

bench:
	@$(MAKE) --no-print-directory .venv-bench/.installed VENV=.venv-bench AIRFLOW=3.3-bench EXTRA=bench
	@.venv-bench/bin/python -m tests.bench $(SECTIONS)

start: $(installed)
	@$(bin)/python -m pytest tests/start

# Fails on a broken link, a page that nothing leads to, a name that is not there. Opened from the disk, it lists the
# versions that it knows of itself.
docs:
	@$(MAKE) --no-print-directory .venv-docs/.installed VENV=.venv-docs AIRFLOW=3.3-docs EXTRA=docs
	@.venv-docs/bin/python -m sphinx -b dirhtml -W --keep-going -q -E docs build/docs
	@echo "The docs site: build/docs/index.html"

browser:
	@$(MAKE) --no-print-directory test VENV=.venv-browser AIRFLOW=3.3-test-browser EXTRA=test-browser PYTEST_ARGS=tests/browser

mutants:
	@$(MAKE) --no-print-directory .venv-mutants/.installed VENV=.venv-mutants AIRFLOW=3.3-mutants EXTRA=mutants
	@.venv-mutants/bin/python -m tests.mutants $(MODULES) --sample $(SAMPLE) --workers $(WORKERS) \
		$(if $(SEED),--seed $(SEED)) $(if $(AGAIN),--again)

lint: $(installed)
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy

format: $(installed)
	$(bin)/ruff check --fix .
	$(bin)/ruff format .

# The stamp is written last: an interrupted installation is taken up again. uv, where there is one, takes a third of the
# time; whatever is the matter with it, pip takes over.
$(installed): pyproject.toml $(constraints)
	@$(PYTHON) -c 'import sys; ok = sys.version_info >= (3, 11); \
		sys.exit(0 if ok else "Python 3.11 or later is needed, and $(PYTHON) is %s. Give another: make PYTHON=python3.12" % sys.version.split()[0])'
	@test -x $(bin)/python || { echo "Making $(VENV) with $$($(PYTHON) --version)"; $(PYTHON) -m venv $(VENV); }
	@echo "Installing Airflow and the provider into $(VENV): the first time takes a minute or two"
	@uv pip install --quiet --compile-bytecode --python $(bin)/python -c $(constraints) -e '.[$(EXTRA)]' 2>/dev/null \
		|| $(bin)/python -m pip install --quiet --disable-pip-version-check -c $(constraints) -e '.[$(EXTRA)]'
	@touch $@

# Resolve again after a change of dependencies (needs uv): make constraints AIRFLOW=3.3
constraints:
	@version=$$(sed -n 's/^apache-airflow==//p' $(constraints)) && pin=$$(mktemp) \
		&& echo "apache-airflow==$$version" > $$pin \
		&& { echo "# The whole test environment with Airflow $$version on Python 3.11 to 3.13. Made by: make constraints"; \
		     uv pip compile pyproject.toml --extra $(EXTRA) -c $$pin --universal --python-version 3.11 \
		       --no-emit-index-url --no-annotate --no-header --quiet; } > $(constraints).new \
		&& mv $(constraints).new $(constraints); rm -f $$pin

clean:
	rm -rf .venv* $(VENV) .demo .mutants .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage* build dist \
		*.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

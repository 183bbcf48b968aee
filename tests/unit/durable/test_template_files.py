"""A text that Airflow takes for the name of a template file is told when the DAG is parsed, with the fix."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG, AirflowFailException

from airflow_provider_slides.durable.template_files import check_template_files
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.operators.genviral import GenviralSlideshowOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from tests.releases import VERSION, parsed
from tests.unit.durable.support import Vendor, rendered
from tests.unit.support import STORES

Make = Callable[..., DAG]

DAG_FILE = """
from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

with DAG("one", schedule=None, template_searchpath={searchpath!r}):
    PerceptisGenerateOperator(task_id="deck", prompt={prompt!r}, destination="/x/")
"""


@pytest.fixture
def dag(tmp_path: Path) -> Make:
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "tea.md").write_text("Three slides on {{ ds }}")

    def make(kind: Any = PerceptisGenerateOperator, searchpath: str = f"{tmp_path}/prompts", **arguments: Any) -> DAG:
        with DAG("one", schedule=None, start_date=datetime(2026, 1, 1), template_searchpath=[searchpath]) as dag:
            kind(task_id="deck", **arguments)
        return dag

    return make


SLIDE = {"prompt": "tea", "output_type": "single_slide", "destination": "/x/"}


@pytest.mark.parametrize(
    ("arguments", "field", "fix"),
    [
        (
            {"prompt": "Summarise README.md"},
            "prompt",
            "End it with a full stop or a blank: Airflow takes what ends in .md",
        ),
        (
            {"prompt": "Tell of\nnotes.txt"},
            "prompt",
            "End it with a full stop or a blank: Airflow takes what ends in .txt",
        ),
        ({"prompt": "no-such.md"}, "prompt", "No such template file, which is what Airflow takes it for."),
        ({"prompt": "no-such.md"}, "prompt", "{path}), or add its folder to the DAG's template_searchpath"),
        ({"prompt": "{{ds}}.j2"}, "prompt", "No such template file"),
        ({"prompt": "tea", "facts": {"source": "a.md"}}, "facts['source']", "No such template file"),
        ({**SLIDE, "reference_images": ["/x/a.png", "/x/look.txt"]}, "reference_images[1]", "as pathlib.Path(...)."),
    ],
)
def test_what_names_no_template_file_is_refused_when_the_dag_is_parsed(
    arguments: dict[str, Any], field: str, fix: str, dag: Make, tmp_path: Path
) -> None:
    """It was TemplateNotFound, when the task ran."""
    with pytest.raises(InvalidArgumentError) as refused:
        dag(**{"destination": "/x/", **arguments}).resolve_template_files()

    assert refused.value.field == field
    assert fix.format(path=f"{tmp_path}/prompts") in refused.value.fix


def test_what_is_deep_in_an_argument_is_found_too(dag: Make) -> None:
    texts = {"total_slides": 1, "slide_texts": {"0": "see notes.txt"}}

    with pytest.raises(InvalidArgumentError, match=r"slide_config\['slide_texts'\]\['0'\]='see notes.txt'"):
        dag(GenviralSlideshowOperator, prompt="tea", slide_config=texts).resolve_template_files()


@pytest.mark.parametrize("prompt", ["Summarise README.md.", "Summarise README.md ", "tea", "On .md files"])
def test_a_text_is_left_as_it_is(prompt: str, dag: Make) -> None:
    made = dag(prompt=prompt, destination="/x/")
    made.resolve_template_files()

    assert made.get_task("deck").prompt == prompt


def test_a_template_file_is_read(dag: Make) -> None:
    made = dag(prompt="tea.md", destination="/x/")
    made.resolve_template_files()

    assert made.get_task("deck").prompt == "Three slides on {{ ds }}"


def test_a_file_that_only_another_machine_can_have_breaks_no_dag(dag: Make, tmp_path: Path) -> None:
    dag(prompt="only-there.md", destination="/x/", searchpath=f"{tmp_path}/mounted-on-workers").resolve_template_files()


def test_airflow_shows_it_as_the_dags_import_error(tmp_path: Path) -> None:
    file = tmp_path / "one.py"
    file.write_text(DAG_FILE.format(prompt="Summarise README.md", searchpath=[str(tmp_path)]))

    (error,) = parsed(file).import_errors.values()

    assert "prompt='Summarise README.md': End it with a full stop or a blank" in error


def test_an_image_that_is_a_path_object_is_no_template(dag: Make) -> None:
    dag(**{**SLIDE, "reference_images": [Path("/x/look.txt")]}).resolve_template_files()


@STORES
@pytest.mark.parametrize("vendor", ["deck"])
def test_on_a_worker_it_is_told_where_it_is_needed_and_what_was_bought_is_collected(
    vendor: str, store: bool, paid: Vendor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that was removed meanwhile hides no deck: the DAG is still one, and the task needs no prompt."""
    monkeypatch.setenv("AIRFLOW_PARSING_CONTEXT", "1")
    monkeypatch.setenv("_AIRFLOW_PARSING_CONTEXT_DAG_ID", "weekly")
    monkeypatch.setenv("_AIRFLOW_PARSING_CONTEXT_TASK_ID", "make_deck")
    task = paid.task(store=store)
    with paid.dying("after-the-record", task):
        task.run()
    make = task.operator

    def parsed_and_rendered() -> Any:
        with DAG("weekly", schedule=None, start_date=datetime(2026, 1, 1)) as dag:
            operator = make()
        dag.resolve_template_files()
        operator.render_template_fields({"ti": SimpleNamespace(map_index=-1), "dag": dag})
        return operator

    monkeypatch.setattr(task, "operator", parsed_and_rendered)
    task.arguments["prompt"] = "no-such.md"

    assert task.run()["job_id"] == paid.ids[0]
    task.clear()
    with pytest.raises(InvalidArgumentError, match="No such template file") as refused:
        task.run()
    assert isinstance(refused.value, AirflowFailException)
    assert len(paid.ids) == 1


@pytest.mark.skipif(VERSION < (3, 0), reason="Airflow 2 counts in its database what is expanded")
@pytest.mark.parametrize("vendor", ["deck"])
def test_what_is_mapped_is_looked_at_when_it_is_rendered(vendor: str, paid: Vendor) -> None:
    """Airflow resolves no template files of a mapped task."""
    with DAG("one", schedule=None, start_date=datetime(2026, 1, 1)) as dag:
        mapped = PerceptisGenerateOperator.partial(task_id="deck", destination="/x/").expand(prompt=["no-such.md"])
    dag.resolve_template_files()

    with pytest.raises(InvalidArgumentError, match="No such template file"):
        paid.task(make=lambda **_: rendered(mapped)).run()
    assert not paid.ids


def test_what_is_not_rendered_is_not_looked_at(dag: Make) -> None:
    task = dag(prompt="tea", destination="/x/").get_task("deck")
    task.prompt = "Summarise README.md"

    check_template_files(task, ["prompt"], [task.prompt])
    with pytest.raises(InvalidArgumentError):
        check_template_files(task, ["prompt"])


def test_an_operator_without_a_dag_is_not_judged() -> None:
    operator = PerceptisGenerateOperator(task_id="deck", prompt="no-such.md", destination="/x/")

    check_template_files(operator, ["prompt"])

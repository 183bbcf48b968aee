"""A text that Airflow takes for the name of a template file is told when the DAG is parsed, with the fix."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.durable.template_files import check_template_files
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.operators.genviral import GenviralSlideshowOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from tests.releases import parsed

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
        with DAG("one", schedule=None, template_searchpath=[searchpath]) as dag:
            kind(task_id="deck", **arguments)
        return dag

    return make


SLIDE = {"prompt": "tea", "output_type": "single_slide", "destination": "/x/"}


@pytest.mark.parametrize(
    ("arguments", "field", "fix"),
    [
        ({"prompt": "Summarise README.md"}, "prompt", "it is a text, end it with a full stop or a blank."),
        ({"prompt": "Tell of\nnotes.txt"}, "prompt", "it is a text, end it with a full stop or a blank."),
        ({"prompt": "no-such.md"}, "prompt", "there is none in {path}, "),
        ({"prompt": "{{ ds }}.j2"}, "prompt", "What ends in .j2 is the name of a template file to Airflow: "),
        ({**SLIDE, "reference_images": ["/x/a.png", "/x/look.txt"]}, "reference_images[1]", "If it is no template"),
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

    assert "prompt='Summarise README.md': What ends in .md is the name of a template file to Airflow" in error


def test_what_is_not_rendered_is_not_looked_at(dag: Make) -> None:
    task = dag(prompt="tea", destination="/x/").get_task("deck")
    task.prompt = "Summarise README.md"

    check_template_files(task, ["prompt"], [task.prompt])
    with pytest.raises(InvalidArgumentError):
        check_template_files(task, ["prompt"])


def test_an_operator_without_a_dag_is_not_judged() -> None:
    operator = PerceptisGenerateOperator(task_id="deck", prompt="no-such.md", destination="/x/")

    check_template_files(operator, ["prompt"])

"""docs/guides/taskflow.md shows DAGs that Airflow takes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.decorators.genviral import GenviralDecoratedOperator
from airflow_provider_slides.decorators.perceptis import PerceptisDecoratedOperator

PAGE = Path(__file__).resolve().parents[2] / "docs/guides/taskflow.md"
OPERATORS = {PerceptisDecoratedOperator.__name__, GenviralDecoratedOperator.__name__}


def test_every_snippet_of_the_page_makes_its_tasks() -> None:
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, Any] = {}
    with DAG("page", schedule=None) as dag:
        exec(compile("\n".join(blocks), PAGE.name, "exec"), names)

    paid = {task.task_id for task in dag.tasks if task.task_type in OPERATORS}
    decks = {"orders_deck", "late_orders", "customer_deck", "board_deck", "typed_deck"}
    assert paid == decks | {"carousel", "draft"}
    assert dag.get_task("orders_deck").upstream_task_ids == {"fetch_orders"}

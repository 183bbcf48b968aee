"""The page on metrics and its dashboard tell what the code counts, by the names that Prometheus gets."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import yaml

import airflow_provider_slides

PACKAGE = Path(airflow_provider_slides.__file__).parent
PAGE = (PACKAGE.parent / "docs/reference/metrics.md").read_text("utf-8")
DASHBOARD = json.loads((PACKAGE.parent / "docs/reference/slides-dashboard.json").read_text("utf-8"))


def counted() -> set[str]:
    """The names that the code counts: each is a literal in a call of a method that is called so."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
                owner, told = ast.unparse(node.func.value), node.args
                name = told[1] if ast.unparse(told[0]) == "record" and len(told) > 1 else told[0]
                is_ours = node.func.attr.lstrip("_") == "count" and owner in ("self", "self.hook")
                if is_ours and isinstance(name, ast.Constant) and isinstance(name.value, str):
                    found.add(name.value)
    return found


def table() -> dict[str, str]:
    return dict(re.findall(r"^\| `slides\.(\w+)` \|[^|]*\| ?([^|]*?) ?\|[^|]*\|$", PAGE, re.MULTILINE))


def queries(panels: Any) -> list[str]:
    return [target["expr"] for panel in panels for target in panel["targets"]]


def test_the_table_has_what_the_code_counts_and_nothing_else() -> None:
    assert set(table()) == counted()
    assert {name: tag for name, tag in table().items() if tag} == {"billed_units": "`unit`", "refusals": "`status`"}


def test_each_query_of_the_dashboard_is_of_a_metric_that_there_is() -> None:
    asked = {
        name for query in queries(DASHBOARD["panels"]) for name in re.findall(r"airflow_slides_(\w+?)\(_total", query)
    }

    assert asked == counted(), "each metric is shown, and no other asked for"
    assert all("airflow_slides_" in query for query in queries(DASHBOARD["panels"]))


def test_the_dashboard_is_one_that_grafana_imports() -> None:
    """As far as can be told without one: what its importer and panels read is there, and no name without meaning."""
    assert DASHBOARD["schemaVersion"] >= 36
    assert {"title", "uid", "templating", "time"} <= set(DASHBOARD)
    ids = [panel["id"] for panel in DASHBOARD["panels"]]
    assert len(ids) == len(set(ids))
    variables = {variable["name"] for variable in DASHBOARD["templating"]["list"]}
    text = json.dumps(DASHBOARD)
    used = set(re.findall(r"\$\{?([a-z]\w*)", text)) - {"__rate_interval", "__all"}
    assert used == variables
    places = [panel["gridPos"] for panel in DASHBOARD["panels"]]
    assert all(place["x"] + place["w"] <= 24 for place in places)
    for query in queries(DASHBOARD["panels"]):
        assert query.count("(") == query.count(")")
        assert query.count("{") == query.count("}")


def test_the_mapping_gives_the_names_and_labels_that_the_dashboard_asks_for() -> None:
    """By the rule of statsd-exporter: a star is one part of a name, and the first mapping that fits wins."""
    (block,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    mappings = yaml.safe_load(block)["mappings"]

    def mapped(name: str) -> tuple[str, dict[str, str]] | None:
        for rule in mappings:
            if found := re.fullmatch(re.escape(rule["match"]).replace(r"\*", r"([^.]*)"), name):
                fill = lambda text: re.sub(r"\$(\d)", lambda n: found[int(n[1])], text)  # noqa: E731
                return fill(rule["name"]), {label: fill(value) for label, value in rule["labels"].items()}
        return None

    where = {"vendor": "perceptis", "connection": "perceptis_default"}
    more = {"billed_units": ("unit", "slide"), "refusals": ("status", "429")}
    for name in counted():
        tag, value = more.get(name, ("", ""))
        sent = f"airflow.slides.{name}.perceptis.perceptis_default" + (f".{value}" if value else "")
        assert mapped(sent) == (f"airflow_slides_{name}", {**where, **({tag: value} if tag else {})})
        assert mapped(f"airflow.slides.{name}") is None, "without labels, it is left out of the dashboard"

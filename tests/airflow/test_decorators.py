"""Functions that tell what is bought, in a real Airflow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.sandbox.perceptis.organisation import KEY
from demo.process import wait_until
from tests.airflow.decks import FILES, SHAPES
from tests.airflow.test_perceptis_success import assert_truthful

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World

TEMPLATE = "{{ conn.perceptis_default.password }}"


def ends(order: Order) -> None:
    """Wait until the run is over, and well; some of its tasks are mapped."""
    run = order.api.wait_for_run(order.run)
    tasks = [ti for ti in order.api.task_instances(run) if ti.state not in ("success", "upstream_failed")]
    assert run.state == "success", "\n".join(order.api.log(run, ti.task_id, map_index=ti.map_index) for ti in tasks)


def each(order: Order, task_id: str) -> list[dict[str, Any]]:
    """The manifests of a mapped task."""
    return [order.api.xcom(order.run, f"group.{task_id}", map_index=index) for index in (0, 1)]


def printed(order: Order) -> str:
    """Return the log with what the function printed, which a slow machine may write after the run has ended."""

    def log() -> str | None:
        text = order.log()
        return text if "Telling it" in text else None

    return wait_until(log, "what the function printed")


def test_what_functions_tell_is_bought_once_in_every_shape(world: World) -> None:
    for order in [world.order(f"decorated_{shape}") for shape in SHAPES]:
        ends(order)
        alone, decks, carousels = order.manifest(), each(order, "deck"), each(order, "carousel")
        names = [f"A deck of {order.marker}. For {name}" for name in (f"Ann {TEMPLATE}", "notes.md")]
        prompts = [f"A deck of {order.marker}. Try 1 for {TEMPLATE}", *names]

        bought = [(job["job_id"], job["prompt"]) for job in order.jobs()]
        assert sorted(bought) == sorted(zip([deck["job_id"] for deck in (alone, *decks)], prompts, strict=True))
        made = [slideshow["slideshow_id"] for slideshow in world.sandbox.carousels(order.marker)]
        assert sorted(made) == sorted(carousel["slideshow_id"] for carousel in carousels)
        assert [carousel["request"]["prompt"] for carousel in carousels] == names
        for deck in (alone, *decks):
            assert_truthful(deck, slides=3)
        assert json.loads((order.directory / "deck.manifest.json").read_text()) == alone
        assert {"deck.pptx", "0.pptx", "1.pptx", "carousel-0.jpg", "carousel-1.jpg"} <= {*order.files()}
        log = printed(order)
        assert log.count("Telling it in try 1.") == 1, log
        assert "cannot be called outside" not in log
    assert world.find(KEY) == []


def test_a_retry_collects_what_the_first_try_has_told_and_airflow_shows_what_the_last_one_has(world: World) -> None:
    order = world.order("decorated_deferrable")

    def told() -> list[dict[str, Any]]:
        return [job for job in order.jobs() if "Try 1" in job["prompt"]]

    (job,) = wait_until(told, "the job of the first try", every=0.05)
    world.sandbox.fault(FILES, contains=job["job_id"], status=403, times=-1)
    order.api.wait_for_task(order.run, "generate", ["up_for_retry"])
    world.sandbox.clear_faults(job["job_id"])
    ends(order)

    assert order.manifest()["job_id"] == job["job_id"]
    assert order.manifest()["request"]["prompt"].endswith(f"Try 1 for {TEMPLATE}")
    assert not [job for job in order.jobs() if "Try 2" in job["prompt"]]
    assert printed(order).count("Telling it in try 2.") == 1
    task = f"/dags/{order.run.dag_id}/dagRuns/{order.run.run_id}/taskInstances/generate"
    if not world.stack.version.is_v2:  # There fields are shown as they were before the function was called.
        # Airflow 3 writes what the function told after the task's end.
        prompt = wait_until(
            lambda: order.api.request("GET", task)["rendered_fields"]["prompt"], "the prompt that was told"
        )
        assert prompt.endswith(f"Try 2 for {TEMPLATE}")

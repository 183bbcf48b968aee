"""The hook in a `@task`: what a try has bought, the next one finds; what it returns is data for the next task."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.airflow.conftest import World

ENDS = ("raises", "dies")


def test_a_retry_finds_what_the_last_try_has_bought_and_a_clear_buys_anew(world: World) -> None:
    orders = {end: world.order(f"hook_{end}") for end in ENDS}
    first = {}
    for end, order in orders.items():
        first[end] = order.ends().manifest()
        assert order.task().try_number == 2
        # Two equal calls of a try are two purchases, in each try the same.
        assert [job["job_id"] for job in order.jobs()] == first[end]
    told = orders["raises"].api.log(orders["raises"].run, "generate", 1)
    assert all(f"Perceptis accepted job {job_id}." in told for job_id in first["raises"])

    for order in orders.values():
        world.stack.api.clear(order.run)
    for end, order in orders.items():
        again = order.ends().manifest()
        assert order.task().try_number == 4
        assert [job["job_id"] for job in order.jobs()] == [*first[end], *again]


def test_what_the_hook_returns_is_plain_data_for_the_next_task_and_the_ui(world: World) -> None:
    order = world.order("hook_results").ends()
    made, landed, pulled = (order.api.xcom(order.run, name) for name in ("made", "landed", "pulled"))

    assert pulled == ["dict", "dict", "list", "dict"]
    assert (made["job_id"], made["status"]) == (order.jobs()[0]["job_id"], "completed")
    assert made["downloads"][0]["url"].endswith("?...")
    assert (landed[0]["uri"], landed[0]["found"]) == (f"file://{order.directory}/deck.pptx", 3)

"""What people see on a task's page in a real Airflow: its links, its log and its rendered fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from demo.process import wait_until
from tests.airflow.decks import FILES, GENERATE

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World

CONSOLE = "https://console.aws.amazon.com/s3/object/decks?prefix="
#: As it is in an order's directory, and has no secret in it.
IMAGE = b"\x89PNG\r\n\x1a\n" + b"another image"

#: What Airflow 2 says of a job of its own.
AIRFLOWS = re.compile(r"Job \d+: ")


def page(order: Order, name: str) -> str:
    """The console's page of a file of this order."""
    return f"{CONSOLE}{quote(str(order.directory).lstrip('/'))}/{name}"


def slow(world: World, dag_id: str) -> Order:
    """Place an order whose jobs last until they are finished."""
    order = world.prepare(dag_id)
    world.sandbox.fault(GENERATE, contains=order.marker, job={"seconds": 3600}, times=-1)
    return world.place(order)


def left(order: Order, map_index: int = -1) -> None:
    """Wait until the task is deferred, and the process that deferred is gone: its last word is on the links."""
    order.api.wait_for_task(order.run, "generate", ["deferred"], map_index=map_index)
    if not order.world.stack.version.is_v2:

        def has_ended() -> bool:
            try:
                order.api.xcom(order.run, "generate", "_link_slides_file", map_index)
            except Exception:
                return False
            return True

        wait_until(has_ended, "the end of the process that deferred")


def links(order: Order, map_index: int = -1) -> dict[str, Any]:
    return order.api.links(order.run, "generate", map_index)


def told(order: Order) -> list[str]:
    """What our own code has logged of the last try, as the UI shows it."""
    lines = order.api.log(order.run, "generate").splitlines()
    # Before it, Airflow 2 tells when, where and how bad; Airflow 3 when.
    events = [re.sub(r"^(\[.*?\] \{.*?\} \w+ - |\S+ )", "", line).partition(" {'")[0] for line in lines]
    ours = ("Sending", "Job ", "A retry or a clear", "Attempt", "File ", "Slideshow", "Rendering", "Task failed")
    return [event for event in events if event.startswith(ours) and not AIRFLOWS.match(event)]


def last_line(order: Order) -> str:
    """The last line of a log that is no mark of a group of lines."""
    lines = [line for line in order.api.log(order.run, "generate").splitlines() if "::" not in line.partition("{")[0]]
    return lines[-1]


def test_links_of_a_deferred_task_lead_to_its_manifest_and_then_to_its_deck(world: World) -> None:
    order = slow(world, "page_deck")
    left(order)
    assert links(order) == {"Deck": None, "Manifest": page(order, "deck.manifest.json")}
    assert (world.home / "bucket" / "decks" / str(order.directory).lstrip("/") / "deck.manifest.json").exists()

    job_id = order.job()["job_id"]
    world.sandbox.finish(job_id)
    order.ends()

    assert links(order) == {"Deck": page(order, "deck.pptx"), "Manifest": page(order, "deck.manifest.json")}
    sent, accepted, *states, done = told(order)
    assert sent.startswith("Sending the request for a job under the key ")
    assert accepted == f"Job {job_id} was accepted: a deck, the default template."
    if not world.stack.version.is_v2:  # There the triggerer's log is another file.
        assert [re.sub(r"\d+ s", "9 s", state) for state in states] == [f"Job {job_id} is completed after 9 s."]
    assert re.match(
        rf"Job {job_id} is delivered: 1 file, 3 slides, 3 billed, \d+ s, \d+\.\d s on a worker: s3://", done
    )


def test_links_of_mapped_and_of_failed_tasks(world: World) -> None:
    order = slow(world, "page_mapped")
    for index in (0, 1):
        left(order, index)
        assert links(order, index) == {"Deck": None, "Manifest": page(order, f"{index}.manifest.json")}
    ann, bob = sorted(order.jobs(), key=lambda job: job["prompt"])
    world.sandbox.fault(FILES, contains=bob["job_id"], status=403, times=-1)
    for job in (ann, bob):
        world.sandbox.finish(job["job_id"])
    run = order.api.wait_for_run(order.run)

    assert run.state == "failed"
    assert links(order, 0) == {"Deck": page(order, "0.pptx"), "Manifest": page(order, "0.manifest.json")}
    assert links(order, 1) == {"Deck": None, "Manifest": page(order, "1.manifest.json")}
    log = order.api.log(order.run, "generate", map_index=1)
    assert f"File 1 of job {bob['job_id']} is paid for and kept for a retry or a clear" in log
    # Three of its four tries are followed by another, and the failure says it once more; Airflow 2 does so three times.
    assert log.count("The download link was refused") == (6 if world.stack.version.is_v2 else 4)


def test_a_carousel_links_picture_manifest_and_preview(world: World) -> None:
    order = world.order("page_carousel", subject="discipline quotes").ends()

    found = links(order)

    assert found.pop("Slideshow preview").startswith(f"{world.sandbox.url}/cdn/slides/")
    assert found == {"Picture": page(order, "carousel-1.jpg"), "Manifest": page(order, "carousel.manifest.json")}
    assert [line for line in told(order) if "was accepted: 2 slides." in line]
    assert [line for line in told(order) if re.search(r" is delivered: 2 files, 2 slides, \d+ credits left, ", line)]


def test_a_failed_tasks_last_line_says_what_was_bought_and_what_to_do(world: World) -> None:
    if world.stack.version.is_v2:
        pytest.skip("Airflow 2 ends a log with lines of its own")
    refused = world.prepare("page_deck")
    fate = {"outcome": "failed", "message": "No layout fits.", "seconds": 1}
    world.sandbox.fault(GENERATE, contains=refused.marker, job=fate)
    refused = world.place(refused)
    late = world.prepare("page_deck")
    world.sandbox.fault(GENERATE, contains=late.marker, job={"seconds": 3600})
    late = world.place(late, timeout=4)
    unforeseen = world.order("page_unforeseen")

    for order in (refused, late, unforeseen):
        order.ends("failed")

    assert "No layout fits. (generation_failed). Failed jobs are free" in last_line(refused)
    assert "The task's timeout of 4 s has passed" in last_line(late)
    assert "A retry or a clear of this task takes up the job again; nothing is bought twice." in last_line(late)
    # What it is about is Airflow's to show; what was bought stands right before it.
    job_id = unforeseen.job()["job_id"]
    assert "nobody has foreseen this" in unforeseen.log()
    before, failed = told(unforeseen)[-2:]
    assert failed.startswith("Task failed")
    assert before == f"A retry or a clear takes up job {job_id}, which is paid for. Nothing is bought twice."


def written(fields: dict[str, Any]) -> dict[str, Any] | None:
    return fields if fields["reference_images"] is not None else None


def test_rendered_fields_are_readable_without_a_byte_of_an_image(world: World) -> None:
    order = world.prepare("page_slide")
    # Longer than a slow machine takes to end the process that defers: Airflow fails a task that is resumed before that.
    world.sandbox.fault(GENERATE, contains=order.marker, job={"seconds": 10}, times=-1)
    image = order.directory / "image.png"
    image.write_bytes(IMAGE)
    order = world.place(order, image=str(image))
    deck = world.order("page_deck").ends()
    order.ends()

    fields = {task: order.api.rendered(order.run, task) for task in ("generate", "told")}
    if not world.stack.version.is_v2:
        # Airflow 3 writes what the function told after the task's end.
        fields["told"] = wait_until(lambda: written(order.api.rendered(order.run, "told")), "fields that were told")
    # Some releases show a list as its text.
    assert str(fields["generate"]["reference_images"]) in (
        str(["<image/png, 16.6 KiB>", str(image)]),
        f"[<image/png, 16.6 KiB>, {str(image)!r}]",
    )
    if not world.stack.version.is_v2:  # There fields are shown as they were before the function was called.
        assert "<image/png, 16.6 KiB>" in fields["told"]["reference_images"]
        assert fields["told"]["prompt"] == f"A deck of {order.marker}."
    assert "Ynl0ZXMgb2Y" not in str(fields), "bytes of the image"
    rendered = deck.api.rendered(deck.run, "generate")
    assert rendered["prompt"] == f"# Tea\n\n- A deck of {deck.marker}."
    assert rendered["facts"] == {"weeks": [{"revenue": 395_000}]}
    assert rendered["destination"].endswith("/deck.pptx")

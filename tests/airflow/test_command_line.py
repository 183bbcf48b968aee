"""What somebody does at night with `airflow slides`, in a real Airflow: no money is lost or spent by it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.api.client import Client
from airflow_provider_slides.api.perceptis import GENERATE as BUY
from airflow_provider_slides.api.perceptis import GenerateRequest
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.sandbox.perceptis.organisation import KEY
from tests.airflow.decks import GENERATE

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World


def slides(world: World, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command beside a running Airflow; before 3.2, Airflow itself has no commands of providers."""
    major, minor = map(int, world.stack.version.number.split(".")[:2])
    ours = ["airflow_provider_slides.cli"] if (major, minor) < (3, 2) else ["airflow", "slides"]
    done = subprocess.run(
        [sys.executable, "-m", *ours, *arguments],
        env={**world.stack.env, **world.sandbox.airflow_env()},
        cwd=world.home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert KEY not in done.stdout + done.stderr
    return done


def row(world: World, order: Order) -> dict[str, Any]:
    done = slides(world, "jobs", order.run.dag_id, order.run.run_id, "--output", "json")
    assert done.returncode == 0, done.stderr
    (only,) = json.loads(done.stdout)
    return only


def adopt(world: World, order: Order, *arguments: str) -> subprocess.CompletedProcess[str]:
    return slides(world, "adopt", order.run.dag_id, order.run.run_id, "generate", *arguments)


def by_hand(world: World, marker: str, **arguments: Any) -> str:
    """Buy a job that no task knows of."""
    client = Client(Service(world.sandbox.url, KEY, "the test"))
    request = GenerateRequest.of(**{"prompt": f"By hand: {marker}.", "output_type": "deck", **arguments})
    job = client.send(BUY.call(body=request.body(), idempotency_key=f"by hand, {marker}"))
    world.sandbox.finish(job.job_id)
    return job.job_id


def clear(order: Order) -> None:
    order.api.clear(order.run, ["generate"])


def test_what_an_unanswered_request_may_have_bought_is_found_and_given_to_its_task(world: World) -> None:
    order = world.prepare("worker_retries_0", "three slides, unanswered,")
    world.sandbox.fault(GENERATE, contains=order.marker, delay_answer=25)
    order = world.place(order)
    job = order.job()["job_id"]
    order.api.set_state(order.run, "generate", "failed")
    order.ends("failed")

    left = row(world, order)
    assert (left["phase"], left["job"], left["billed"]) == ("unanswered: may have bought", "", "not known")
    assert left["clear"] == "asks again by its key, which finds it"
    assert left["known_from"] == ("task state" if world.stack.version.keeps_task_state else "manifest")

    done = adopt(world, order, job, "--output", "json")
    assert done.returncode == 0, done.stderr
    assert f"Task generate has job {job} now: a retry or a clear collects it, and buys nothing." in done.stderr
    (adopted,) = json.loads(done.stdout)
    assert (adopted["job"], adopted["phase"]) == (job, "submitted")
    assert (adopted["retry"], adopted["clear"]) == ("collects it", "collects it")

    clear(order)
    assert order.ends().manifest()["job_id"] == job
    assert len(order.jobs()) == len(order.posts()) == 1, "a clear asked for a deck again"
    last = row(world, order)
    assert (last["phase"], last["billed"], last["files"]) == (
        "delivered",
        "3 slides",
        [f"file://{order.directory}/deck.pptx"],
    )
    assert (last["retry"], last["clear"]) == ("collects it", "buys")


def test_a_task_gives_up_the_job_that_it_has_only_when_told_which(world: World) -> None:
    order = world.order("worker_retries_0", subject="given up").ends()
    old, new = order.job()["job_id"], by_hand(world, order.marker)

    refused = adopt(world, order, new)
    done = adopt(world, order, new, "--instead-of", old)
    clear(order)

    assert refused.returncode == 1
    assert f"--instead-of {old}" in refused.stderr
    assert done.returncode == 0, done.stderr
    assert f"{old} is left: nothing collects it any more, and it may go on and bill." in done.stderr
    assert order.ends().manifest()["job_id"] == new
    assert [job["job_id"] for job in order.jobs()] == [old, new]


def test_a_task_that_is_at_work_is_left_alone(world: World) -> None:
    order = world.prepare("deferrable_retries_0", "at work")
    world.sandbox.fault(GENERATE, contains=order.marker, job={"seconds": 600})
    order = world.place(order)
    order.api.wait_for_task(order.run, "generate", ["deferred"])

    refused = adopt(world, order, by_hand(world, "another"), "--instead-of", order.job()["job_id"])
    order.api.set_state(order.run, "generate", "failed")

    assert (refused.returncode, refused.stdout) == (1, "")
    assert "Task generate is deferred: it is at work" in refused.stderr


def test_what_is_not_this_task_s_is_not_given_to_it(world: World) -> None:
    order = world.order("worker_retries_0", subject="not its own").ends()
    has = ("--instead-of", order.job()["job_id"])
    single = by_hand(world, order.marker, output_type="single_slide")

    unknown, another = adopt(world, order, "no-such-job", *has), adopt(world, order, single, *has)

    assert "The job is unknown, or it belongs to another key" in unknown.stderr
    assert f"Job {single} is a single_slide, and task generate makes a deck" in another.stderr
    assert row(world, order)["phase"] == "delivered"


def test_each_of_a_mapped_task_has_a_row_and_is_told_apart(world: World) -> None:
    order = world.prepare("facts_mapped")
    rows = [{"marker": order.marker, "name": name} for name in ("A", "B")]
    order = world.place(order, numbers=rows, destination=f"{order.directory}/").ends()
    run = order.run.dag_id, order.run.run_id

    told = json.loads(slides(world, "jobs", *run, "-o", "json").stdout)
    refused, another = adopt(world, order, "any"), adopt(world, order, told[1]["job"], "--map-index", "0")

    assert [(row["map_index"], row["phase"]) for row in told] == [("0", "delivered"), ("1", "delivered")]
    assert {row["job"] for row in told} == {job["job_id"] for job in order.jobs()}
    assert [row["files"] for row in told] == [[f"file://{order.directory}/{index}.pptx"] for index in (0, 1)]
    assert "Task generate is mapped: say which with --map-index, of [0, 1]." in refused.stderr
    assert f"Task generate[1] has job {told[1]['job']}: it collects it." in another.stderr


def test_a_job_is_looked_at_and_downloaded_by_hand(world: World, tmp_path: Path) -> None:
    """With a connection that Airflow's database has, and not the environment."""
    job, kept = by_hand(world, "downloaded by hand"), ("--conn-id", "kept_in_the_database")
    world.stack.api.create_connection({"connection_id": kept[1], **world.sandbox.connection()})

    told = slides(world, "status", job, "-o", "json", *kept)
    done = slides(world, "download", job, f"{tmp_path}/found/", *kept)

    assert told.returncode == done.returncode == 0, told.stderr + done.stderr
    assert json.loads(told.stdout)[0]["status"] == "completed"
    assert done.stdout.split() == [f"file://{path}" for path in tmp_path.rglob("*.pptx")]
    assert json.loads((tmp_path / "found" / f"{job}.manifest.json").read_text())["job_id"] == job


def test_nothing_found_is_said_on_stderr(world: World) -> None:
    done = slides(world, "jobs", "worker_retries_0", "no_run")

    assert (done.returncode, done.stdout) == (1, "")
    assert "There is no run 'no_run' of a DAG 'worker_retries_0'." in done.stderr

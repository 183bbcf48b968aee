"""A place belongs to one deck (rule 5, and row 4: three decks billed, one file left, all green)."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.exceptions import PlaceTakenError, SlidesError
from airflow_provider_slides.storage import Destination
from tests.unit.durable.support import FAILING, PLACED, SomeTask, Vendor, crash
from tests.unit.support import STORES, WorkerCrash


def nested(depth: int) -> Any:
    value: Any = []
    for _ in range(depth):
        value = [value]
    return value


OTHERS = pytest.mark.parametrize(
    ("first", "second"),
    [({"map_index": 0}, {"map_index": 1}), ({"task_id": "first"}, {"task_id": "second"})],
    ids=["map-indexes", "tasks"],
)


def two_tasks(paid: Vendor, place: Path, first: Any, second: Any, **arguments: Any) -> tuple[SomeTask, SomeTask]:
    """Two of one run that have the same file, for other contents."""
    file, told = f"{place}/the{paid.operator.suffix}", dict[Any, Any]()
    return tuple(  # type: ignore[return-value]
        paid.task(destination=file, told=told, prompt=f"Slides of {number}", **task, **arguments)
        for number, task in enumerate((first, second))
    )


def landed(place: Path) -> dict[str, str]:
    """What lies there, by the digests of all files."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(place.iterdir())}


def refused(task: SomeTask) -> str:
    with pytest.raises(AirflowFailException) as failed:
        task.run()
    assert isinstance(failed.value, PlaceTakenError)
    return str(failed.value)


@PLACED
@STORES
@OTHERS
@pytest.mark.parametrize("how_far", ["after-the-request", "after-the-record", "delivered"])
def test_the_second_is_refused_before_it_pays(
    how_far: str, first: Any, second: Any, store: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    one, two = two_tasks(paid, place, first, second, store=store)
    if how_far == "delivered":
        one.run()
    else:
        with paid.dying(how_far, one):
            one.run()
    before = landed(place)

    message = refused(two)

    assert f"task {one.task_id!r}{' (map index 0)' if one.map_index == 0 else ''} of this DAG run" in message
    assert f"/the{paid.operator.suffix}' is taken" in message
    assert "{{ ti.map_index }}" in message
    assert len(paid.ids) == 1
    assert landed(place) == before
    assert one.run()[paid.id_key] == paid.ids[0]


@PLACED
def test_another_run_of_the_task_replaces_its_last_deck(vendor: str, paid: Vendor, place: Path) -> None:
    one, two = two_tasks(paid, place, {"run_id": "run_1"}, {"run_id": "run_2"})
    one.run()
    before = landed(place)

    manifest = two.run()

    assert manifest[paid.id_key] == paid.ids[1]
    assert sorted(landed(place)) == sorted(before)
    assert landed(place) != before


@FAILING
def test_a_place_is_free_again_when_the_job_that_it_was_for_failed(vendor: str, paid: Vendor, place: Path) -> None:
    one, two = two_tasks(paid, place, {"map_index": 0}, {"map_index": 1})
    paid.sandbox.fault(route=paid.buys, job={"outcome": "failed"})
    with pytest.raises(Exception, match="failed"):
        one.run()

    assert two.run()[paid.id_key] == paid.ids[1]


def let_pass(patch: pytest.MonkeyPatch) -> None:
    """Let reservations through unseen, as a store may where two ask at the same moment."""
    original = Destination.reserve

    def reserve(self: Destination, manifest: dict[str, Any], may_replace: Any) -> Any:
        return None if manifest["status"] == "reserved" else original(self, manifest, may_replace)

    patch.setattr(Destination, "reserve", reserve)


@PLACED
@STORES
@OTHERS
def test_of_two_that_slip_through_the_second_to_deliver_overwrites_nothing_and_collects_its_own_elsewhere(
    first: Any, second: Any, store: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    one, two = two_tasks(paid, place, first, second, store=store)
    one.run()
    before = landed(place)
    with pytest.MonkeyPatch.context() as patch:
        let_pass(patch)
        message = refused(two)

    assert paid.ids[1] in message
    assert len(paid.ids) == 2
    assert landed(place) == before

    two.arguments["destination"] = f"{place}/another{paid.operator.suffix}"
    two.clear()

    assert two.run()[paid.id_key] == paid.ids[1]
    assert len(paid.ids) == 2, "at no charge"
    assert landed(place).items() > before.items()


@PLACED
@STORES
def test_of_two_that_slip_through_the_first_to_deliver_has_the_place(
    store: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    """The one whose reservation is seen is not the one that is done first."""
    one, two = two_tasks(paid, place, {"map_index": 0}, {"map_index": 1}, store=store)
    with paid.dying("after-the-record", one):
        one.run()
    with pytest.MonkeyPatch.context() as patch:
        let_pass(patch)
        delivered = two.run()
    before = landed(place)

    message = refused(one)

    assert delivered[paid.id_key] == paid.ids[1]
    if store:
        assert paid.ids[0] in message
    assert len(paid.ids) == 2
    assert landed(place) == before

    one.arguments["destination"] = f"{place}/another{paid.operator.suffix}"
    one.clear()
    assert one.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 2, "at no charge"


@PLACED
@STORES
@pytest.mark.parametrize("deferrable", [False, True], ids=["on-the-worker", "deferrable"])
@pytest.mark.parametrize("on_clear", [None, "auto", "fresh"])
def test_a_task_removes_what_its_dead_worker_has_left_half_written(
    on_clear: str | None,
    deferrable: bool,
    store: bool,
    vendor: str,
    paid: Vendor,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = f"{place}/the{paid.operator.suffix}"
    task = paid.task(destination=file, store=store, deferrable=deferrable, on_clear=on_clear or "auto")
    with monkeypatch.context() as patch:
        patch.setattr(Destination, "write_manifest", crash)
        with pytest.raises(WorkerCrash):
            task.run()
    assert json.loads((place / "the.manifest.json").read_text())["record"]["job_id"] == paid.ids[0]
    left = place / f".the{paid.operator.suffix}.0123abcd.part"
    left.write_bytes(b"half")
    if on_clear is not None:
        task.clear()

    task.run()

    assert not [path.name for path in place.iterdir() if path.name.startswith(".")]


@PLACED
def test_a_task_removes_what_a_dead_worker_has_left_before_the_last_one_died(
    vendor: str, paid: Vendor, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = paid.task(destination=f"{place}/the{paid.operator.suffix}", on_clear="fresh")
    with monkeypatch.context() as patch:
        patch.setattr(Destination, "write_manifest", crash)
        with pytest.raises(WorkerCrash):
            task.run()
    left = place / f".the{paid.operator.suffix}.0123abcd.part"
    left.write_bytes(b"half")
    task.clear()
    with paid.dying("after-the-request", task):
        task.run()
    assert left.exists()

    task.run()

    assert not left.exists()


@PLACED
def test_a_part_beside_a_place_that_nobody_died_at_is_somebodys(vendor: str, paid: Vendor, place: Path) -> None:
    place.mkdir(exist_ok=True)
    live = place / f".the{paid.operator.suffix}.0123abcd.part"
    live.write_bytes(b"half")

    paid.task(destination=f"{place}/the{paid.operator.suffix}").run()

    assert live.exists()


# ---------------------------------------------------------------------- what others have written there

MINE = {"dag_id": "weekly", "run_id": "run_1", "task_id": "make_deck", "map_index": -1}
RECORD = {
    "schema_version": 1,
    "phase": "submitted",
    "generation": 0,
    "purchase": 0,
    "fingerprint": {},
    "job_id": "11111111-1111-4111-8111-111111111111",
    "submitted_at": 1.0,
    "max_tries": 5,
}
#: What another writer of the storage may leave under a manifest's name, and what the refusal says.
HOSTILE: dict[str, tuple[Any, str]] = {
    "deep": ({"task": MINE, "record": RECORD, "files": nested(900)}, "move it away"),
    "no-json-number": ({"task": MINE, "record": {**RECORD, "submitted_at": float("nan")}}, "move it away"),
    "large": ({"task": MINE, "record": RECORD, "files": "x" * (4 << 20)}, "move it away"),
    "record-is-text": ({"task": MINE, "record": "text"}, "Nothing is bought on a guess"),
    "record-is-a-list": ({"task": MINE, "record": [RECORD]}, "Nothing is bought on a guess"),
    "job-is-a-path": ({"task": MINE, "record": {**RECORD, "job_id": ".."}}, "Nothing is bought on a guess"),
    "job-is-long": ({"task": MINE, "record": {**RECORD, "job_id": "J" * 100_000}}, "Nothing is bought on a guess"),
    "job-is-a-line": ({"task": MINE, "record": {**RECORD, "job_id": "J\n[forged]"}}, "Nothing is bought on a guess"),
    "job-is-missing": ({"task": MINE, "record": {**RECORD, "job_id": None}}, "Nothing is bought on a guess"),
    "job-is-anothers": ({"task": MINE, "record": RECORD}, "can't be found"),
    "sent-in-no-year": ({"task": MINE, "record": {**RECORD, "submitted_at": 1e18}}, "Nothing is bought on a guess"),
    "request-is-a-list": ({"task": MINE, "record": {**RECORD, "request": [1]}}, "Nothing is bought on a guess"),
    "request-is-another": (
        {
            "task": MINE,
            "record": {**RECORD, "phase": "intent", "job_id": None, "request": {"cls": 1, "media": nested(9)}},
        },
        "may have bought",
    ),
}


@PLACED
@pytest.mark.parametrize("kind", HOSTILE)
def test_nothing_is_bought_by_what_another_has_written_there(kind: str, vendor: str, paid: Vendor, place: Path) -> None:
    file = f"{place}/the{paid.operator.suffix}"
    task, manifest = paid.task(destination=file, store=False), place / "the.manifest.json"
    place.mkdir(exist_ok=True)
    manifest.write_text(json.dumps(HOSTILE[kind][0]))

    with pytest.raises((AirflowFailException, SlidesError), match=HOSTILE[kind][1]) as failed:
        task.run()

    assert isinstance(failed.value, SlidesError)
    assert len(str(failed.value)) < 1500
    assert str(failed.value).isprintable()
    assert paid.ids == []

    manifest.unlink()
    assert task.run()[paid.id_key] == paid.ids[0], "what the message advises works"


@PLACED
@STORES
@pytest.mark.parametrize("left", ["garbage", "record-is-text", "job-is-a-path", "deep"])
def test_what_was_paid_for_is_collected_whatever_another_has_written_there_meanwhile(
    left: str, store: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    task = paid.task(destination=f"{place}/the{paid.operator.suffix}", store=store)
    with paid.dying("after-the-record", task):
        task.run()
    manifest = place / "the.manifest.json"
    manifest.write_text("garbage" if left == "garbage" else json.dumps(HOSTILE[left][0]))

    try:
        delivered = task.run()
    except (AirflowFailException, SlidesError):
        manifest.unlink()
        delivered = task.run()

    assert delivered[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1


@PLACED
@pytest.mark.parametrize(
    "task", ["text", 7, [MINE], {**MINE, "map_index": nested(9)}, {**MINE, "task_id": "\x1b[2J" * 10_000}]
)
def test_whose_files_lie_there_is_told_in_short(task: Any, vendor: str, paid: Vendor, place: Path) -> None:
    place.mkdir(exist_ok=True)
    manifest = place / "the.manifest.json"
    secret = {"password": "s3cret", "files": ["s3cret"], "record": {"request": "s3cret"}, "status": "s3cret" * 100}
    manifest.write_text(json.dumps({"task": task, **secret}))
    mine = paid.task(destination=f"{place}/the{paid.operator.suffix}")

    if isinstance(task, dict):
        assert len(refused(mine)) < 1500
        assert refused(mine).isprintable()
    else:
        with paid.dying("after-the-record", mine):
            mine.run()
        assert "s3cret" not in manifest.read_text()


@PLACED
def test_the_place_tells_whose_files_lie_there_until_the_tasks_own_do(vendor: str, paid: Vendor, place: Path) -> None:
    one, two = two_tasks(paid, place, {"run_id": "run_1"}, {"run_id": "run_2"})
    status = one.run()["status"]
    for _ in range(2):
        with paid.dying("after-the-record", two):
            two.run()
        replaced = json.loads((place / "the.manifest.json").read_text())["replaces"]
        assert replaced == {paid.id_key: paid.ids[0], "status": status, **MINE}

    two.run()

    assert "replaces" not in json.loads((place / "the.manifest.json").read_text())

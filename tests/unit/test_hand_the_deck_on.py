"""docs/guides/hand-the-deck-on.md does what it says: each task is run with what those before it have left."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG, ObjectStoragePath
from airflow.providers.smtp.hooks.smtp import SmtpHook

from airflow_provider_slides.exceptions import SlidesError
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.support import FakeClock, FakeTask
from tests.xcoms import handed_on, shown

PAGE = Path(__file__).resolve().parents[2] / "docs/guides/hand-the-deck-on.md"


@pytest.fixture
def page(tmp_path: Path) -> SimpleNamespace:
    """What the page defines; its files are in the test's own folder."""
    code = "\n".join(re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL))
    dags: list[DAG] = []
    entered = DAG.__enter__
    names: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DAG, "__enter__", lambda dag: dags.append(dag) or entered(dag))  # type: ignore[func-returns-value]
        # What stands after the DAG on the page is a part of it.
        first, rest = code.split("    summary(deck.output)\n")
        indented = "".join(f"    {line}" for line in rest.splitlines(keepends=True))
        whole = f"{first}    summary(deck.output)\n{indented}".replace("/tmp/", f"{tmp_path}/")
        exec(compile(whole, PAGE.name, "exec"), names)
    return SimpleNamespace(**names, dag=dags[0])


def run(task: Any, *given: Any, **named: Any) -> Any:
    """Return what the tasks after this one get; the UI shows the same."""
    result = task.function(*given, **named)
    assert shown(result) == handed_on(result)
    return handed_on(result)


@pytest.fixture
def made(page: SimpleNamespace, sandbox: Sandbox, genviral: Sandbox) -> dict[str, Any]:
    """The XComs that the deck's task has left."""
    asked = page.deck
    task = FakeTask(
        lambda **common: PerceptisGenerateOperator(
            **common, prompt=asked.prompt, destination=asked.destination, deferrable=asked.deferrable
        )
    )
    return {"return_value": handed_on(task.run()), **task.xcoms}


def test_the_dag_has_the_tasks_of_the_page_in_their_order(page: SimpleNamespace) -> None:
    after = {task.task_id: task.upstream_task_ids for task in page.dag.tasks}

    assert {name for name, before in after.items() if before == {"deck"}} == {
        *("mail", "copy", "summary", "files", "look", "fetch", "wait"),
    }
    assert (after["size"], after["report"], after["largest"]) == ({"files"}, {"look"}, {"packs"})


def test_a_deck_is_mailed_copied_and_told(
    page: SimpleNamespace, made: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = (tmp_path / "decks/weekly.pptx").read_bytes()
    mails: list[tuple[Any, bytes]] = []

    def send(self: SmtpHook, *, files: list[str], **mail: Any) -> None:
        mails.append((mail["to"], Path(files[0]).read_bytes()))

    monkeypatch.setattr(SmtpHook, "get_conn", lambda self: self)
    monkeypatch.setattr(SmtpHook, "__exit__", lambda *_: None)
    monkeypatch.setattr(SmtpHook, "send_email_smtp", send)

    run(page.mail, made["uri"])

    assert mails == [("board@example.com", content)]
    copied = run(page.copy, made["uri"], f"{tmp_path}/board/weekly.pptx")
    assert ObjectStoragePath(copied).read_bytes() == content
    told = run(page.summary, made["return_value"])
    assert re.fullmatch(rf"\d+ slides in file://{tmp_path}/decks/weekly.pptx, sha256 \w{{64}}", told)
    assert [run(page.size, uri) for uri in run(page.files, made["uris"])] == [len(content)]


def test_what_the_hooks_return_is_handed_on(page: SimpleNamespace, made: dict[str, Any], tmp_path: Path) -> None:
    job = run(page.look, made["job_id"])
    (file,) = run(page.fetch, made["job_id"])
    packs = run(page.packs)

    assert run(page.report, job).startswith(f"{made['job_id']} is completed: ")
    assert job["downloads"][0]["url"].endswith("?...")
    assert file["uri"].startswith(f"file://{tmp_path}/fetched/")
    assert len(packs) > 1
    assert run(page.largest, packs) in {pack["id"] for pack in packs}


def test_a_failure_is_told_with_its_job(page: SimpleNamespace, capsys: pytest.CaptureFixture[str]) -> None:
    error = SlidesError("It is late.")
    page.tell({"exception": error, "ti": SimpleNamespace(task_id="watched_deck")})
    error.job_id = "J-7"
    page.tell({"exception": error, "ti": SimpleNamespace(task_id="watched_deck")})
    page.tell({"ti": SimpleNamespace(task_id="watched_deck")})

    assert capsys.readouterr().out.splitlines() == [
        "watched_deck: It is late. No job is known.",
        "watched_deck: It is late. It is about job J-7.",
        "watched_deck: None No job is known.",
    ]


@pytest.mark.parametrize(
    ("job", "status"),
    [({}, "completed"), ({"seconds": 3600}, "pending"), ({"outcome": "failed"}, "failed")],
    ids=["done", "late", "failed"],
)
def test_a_job_is_waited_for(
    page: SimpleNamespace, sandbox: Sandbox, clock: FakeClock, job: dict[str, Any], status: str
) -> None:
    sandbox.fault(route="POST /api/v1/generate", job=job)
    job_id = PerceptisHook().generate(prompt="Four slides", idempotency_key="weekly").job_id

    waited = run(page.wait, job_id, timeout=0)

    assert (waited["job_id"], waited["status"]) == (job_id, status)

"""The twin of Perceptis against the vendor's facts, over real HTTP, with a client that is not ours."""

from __future__ import annotations

import base64
import io
import logging
import os
import re
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pptx
import pytest
from PIL import Image

from airflow_provider_slides.sandbox.testing import Sandbox, running_sandbox

GENERATE = "POST /api/v1/generate"
STATUS = "GET /api/v1/status/{job_id}"
FILES = "GET /files/{job_id}/{name}"
DECK = {"prompt": "A five-slide deck about tea", "output_type": "deck"}
SLIDE = {"prompt": "One slide about tea", "output_type": "single_slide"}


class Clock:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


CLOCK = Clock()
JOB_SECONDS, LINK_SECONDS = 10, 60


@pytest.fixture(scope="module")
def _timeless() -> Iterator[Sandbox]:
    with running_sandbox(job_seconds=JOB_SECONDS, link_seconds=LINK_SECONDS, clock=CLOCK) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(_timeless: Sandbox) -> Sandbox:
    """A fresh sandbox in which time stands still."""
    _timeless.reset()
    return _timeless


def client_of(sandbox: Sandbox, key: str | None) -> httpx.Client:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, verify=False, timeout=30)


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with client_of(sandbox, sandbox.key) as client:
        yield client


@pytest.fixture
def plain() -> Iterator[httpx.Client]:
    """A client without a key, as links want it."""
    with httpx.Client(trust_env=False, verify=False, timeout=30) as client:
        yield client


def generate(client: httpx.Client, body: dict[str, Any] = DECK, key: str | None = None) -> httpx.Response:
    return client.post("/api/v1/generate", json=body, headers={"Idempotency-Key": key} if key else {})


def status(client: httpx.Client, job_id: str) -> httpx.Response:
    return client.get(f"/api/v1/status/{job_id}")


def completed(client: httpx.Client, body: dict[str, Any] = DECK) -> dict[str, Any]:
    """The status of a job that is done."""
    job_id = generate(client, body).json()["job_id"]
    CLOCK.now += JOB_SECONDS
    view: dict[str, Any] = status(client, job_id).json()
    assert view["status"] == "completed"
    return view


def error_of(answer: httpx.Response) -> tuple[int, str]:
    body = answer.json()
    assert set(body) == {"error"}
    assert set(body["error"]) == {"code", "message"}
    assert body["error"]["message"]
    return answer.status_code, body["error"]["code"]


# The life of a job


def test_an_accepted_job(client: httpx.Client) -> None:
    answer = generate(client)

    assert answer.status_code == 200
    body = answer.json()
    assert body.pop("job_id")
    assert body == {"status": "pending", "output_type": "deck", "downloads": None, "error": None}


def test_pending_then_processing_then_completed_with_downloads(client: httpx.Client) -> None:
    job_id = generate(client).json()["job_id"]
    seen = []
    for _ in range(3):
        answer = status(client, job_id)
        assert answer.status_code == 200
        seen.append(answer.json())
        CLOCK.now += JOB_SECONDS / 2

    assert [view["status"] for view in seen] == ["pending", "processing", "completed"]
    assert [view["downloads"] for view in seen[:2]] == [None, None]
    [download] = seen[2]["downloads"]
    assert set(download) == {"url", "slide_count", "format"}
    assert (download["slide_count"], download["format"]) == (5, "pptx")
    assert all(view["error"] is None and view["job_id"] == job_id for view in seen)


def test_a_failed_job_is_still_http_200_and_free(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, job={"outcome": "failed", "message": "No luck today."})
    job_id = generate(client).json()["job_id"]
    CLOCK.now += JOB_SECONDS

    answer = status(client, job_id)

    assert answer.status_code == 200
    assert answer.json() == {
        "job_id": job_id,
        "status": "failed",
        "output_type": "deck",
        "downloads": None,
        "error": {"code": "generation_failed", "message": "No luck today."},
    }
    assert sandbox.ledger()["units_billed"] == 0


# Keys


@pytest.mark.parametrize("call", [generate, lambda client: status(client, "x")])
@pytest.mark.parametrize(
    ("key", "expected"),
    [(None, 401), ("nonsense", 401), ("sk-live-per-sandbox-free", 403)],
)
def test_keys_that_are_refused(
    sandbox: Sandbox, call: Callable[[httpx.Client], httpx.Response], key: str | None, expected: int
) -> None:
    with client_of(sandbox, key) as client:
        answer = call(client)

    assert error_of(answer)[0] == expected
    ledger = sandbox.ledger()
    assert ledger["rejected"] == {str(expected): 1}
    assert ledger["jobs"] == []


def test_a_job_belongs_to_the_key_that_made_it(sandbox: Sandbox, client: httpx.Client) -> None:
    job_id = generate(client).json()["job_id"]

    with client_of(sandbox, sandbox.other_key) as other:
        answer = status(other, job_id)

        assert error_of(answer) == (404, "not_found")
        assert answer.json() == status(other, "no-such-job").json()


# What generate refuses


@pytest.mark.parametrize(
    "body",
    [
        {"output_type": "deck"},
        {"prompt": "tea"},
        DECK | {"output_type": "poster"},
        DECK | {"prompt": 3},
        DECK | {"use_web_search": "yes"},
        DECK | {"variant_count": 1},
        DECK | {"reference_images": []},
        SLIDE | {"variant_count": "2"},
        SLIDE | {"reference_images": [{"data": "%%%", "mime_type": "image/png"}]},
        ["a list"],
    ],
)
def test_an_invalid_request(sandbox: Sandbox, client: httpx.Client, body: Any) -> None:
    assert error_of(client.post("/api/v1/generate", json=body)) == (400, "invalid_request")
    assert sandbox.ledger()["jobs"] == []


@pytest.mark.parametrize("content_type", [None, "text/plain", "application/x-www-form-urlencoded"])
def test_the_content_type_is_required(client: httpx.Client, content_type: str | None) -> None:
    headers = {"Content-Type": content_type} if content_type else {}
    answer = client.post("/api/v1/generate", content=b'{"prompt": "tea", "output_type": "deck"}', headers=headers)

    assert error_of(answer) == (400, "invalid_request")


def test_broken_json(client: httpx.Client) -> None:
    answer = client.post("/api/v1/generate", content=b'{"prompt":', headers={"Content-Type": "application/json"})

    assert error_of(answer) == (400, "invalid_request")


def test_templates(client: httpx.Client) -> None:
    assert generate(client, DECK | {"template_name": "Acme Midnight"}).status_code == 200
    assert error_of(generate(client, DECK | {"template_name": "Quarterly Review"})) == (409, "ambiguous_template_name")
    assert error_of(generate(client, DECK | {"template_name": "acme midnight"})) == (400, "template_not_found")


# Idempotency


def test_the_same_key_and_body_return_the_original_job_as_it_is_now(sandbox: Sandbox, client: httpx.Client) -> None:
    first = generate(client, key="k").json()
    assert generate(client, key="k").json() == first
    CLOCK.now += JOB_SECONDS

    late = generate(client, key="k").json()

    assert (late["job_id"], late["status"]) == (first["job_id"], "completed")
    assert len(sandbox.ledger()["jobs"]) == 1
    assert sandbox.ledger()["posts_by_idempotency_key"] == {"k": 3}


def test_the_same_key_with_another_body_is_a_conflict(sandbox: Sandbox, client: httpx.Client) -> None:
    generate(client, key="k")

    assert error_of(generate(client, DECK | {"prompt": "coffee"}, key="k")) == (409, "idempotency_conflict")
    assert len(sandbox.ledger()["jobs"]) == 1


def test_without_a_key_or_with_another_each_post_is_a_job(sandbox: Sandbox, client: httpx.Client) -> None:
    ids = {generate(client, key=key).json()["job_id"] for key in (None, None, "a", "b")}

    assert len(ids) == 4


def test_a_refused_request_does_not_use_up_its_key(client: httpx.Client) -> None:
    assert generate(client, DECK | {"variant_count": 1}, key="k").status_code == 400
    assert generate(client, key="k").status_code == 200


def test_a_failed_job_is_returned_too(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, job={"outcome": "failed"})
    first = generate(client, key="k").json()
    CLOCK.now += JOB_SECONDS

    assert generate(client, key="k").json()["status"] == "failed"
    assert generate(client, key="k").json()["job_id"] == first["job_id"]


def test_many_posts_at_once_with_one_key_make_one_job(sandbox: Sandbox) -> None:
    sandbox.fault(route=GENERATE, delay=0.2, times=10)
    together = threading.Barrier(20)

    def post(_: int) -> str:
        with client_of(sandbox, sandbox.key) as client:
            together.wait(30)
            job_id: str = generate(client, key="k").json()["job_id"]
            return job_id

    with ThreadPoolExecutor(20) as pool:
        ids = set(pool.map(post, range(20)))

    ledger = sandbox.ledger()
    assert ids == {ledger["jobs"][0]["job_id"]}
    assert len(ledger["jobs"]) == 1
    assert ledger["posts_by_idempotency_key"] == {"k": 20}


# Links


def test_links_are_fresh_at_every_status_call_and_point_to_the_clients_host(client: httpx.Client) -> None:
    job_id = completed(client)["job_id"]

    urls = {status(client, job_id).json()["downloads"][0]["url"] for _ in range(5)}
    named = client.get(f"/api/v1/status/{job_id}", headers={"Host": "sandbox.example:81"}).json()

    assert len(urls) == 5
    assert all(url.startswith(str(client.base_url).rstrip("/") + "/files/") for url in urls)
    assert named["downloads"][0]["url"].startswith("http://sandbox.example:81/files/")


def test_a_link_is_fetched_without_a_key_and_announces_its_length(client: httpx.Client, plain: httpx.Client) -> None:
    [download] = completed(client)["downloads"]

    answer = plain.get(download["url"])

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert len(pptx.Presentation(io.BytesIO(answer.content)).slides) == download["slide_count"]


def test_a_link_is_refused_with_an_authorization_header(client: httpx.Client) -> None:
    [download] = completed(client)["downloads"]

    assert client.get(download["url"]).status_code == 400


def test_a_link_expires_and_the_next_status_has_a_good_one(client: httpx.Client, plain: httpx.Client) -> None:
    view = completed(client)
    CLOCK.now += LINK_SECONDS - 1
    assert plain.get(view["downloads"][0]["url"]).status_code == 200
    CLOCK.now += 1

    assert plain.get(view["downloads"][0]["url"]).status_code == 403
    fresh = status(client, view["job_id"]).json()["downloads"][0]["url"]
    assert plain.get(fresh).status_code == 200


def test_a_changed_link_is_refused(client: httpx.Client, plain: httpx.Client) -> None:
    [download] = completed(client)["downloads"]

    assert plain.get(download["url"].replace("/1.pptx", "/2.pptx")).status_code == 403
    assert plain.get(download["url"].partition("?")[0]).status_code == 403


# Decks


def test_single_slides_come_as_one_file_for_each_variant(client: httpx.Client, plain: httpx.Client) -> None:
    downloads = completed(client, SLIDE | {"variant_count": 3})["downloads"]

    files = [plain.get(download["url"]).content for download in downloads]

    assert [download["slide_count"] for download in downloads] == [1, 1, 1]
    decks = [pptx.Presentation(io.BytesIO(file)) for file in files]
    assert [len(deck.slides) for deck in decks] == [1, 1, 1]
    looks = [[(shape.left, shape.top) for shape in deck.slides[0].shapes] for deck in decks]
    assert all(looks.count(look) == 1 for look in looks)


def test_the_template_and_the_reference_image_are_on_the_slide(client: httpx.Client, plain: httpx.Client) -> None:
    image = io.BytesIO()
    Image.new("RGB", (20, 20), "green").save(image, "PNG")
    sent = {"data": base64.b64encode(image.getvalue()).decode(), "mime_type": "image/png"}
    view = completed(client, SLIDE | {"template_name": "Northwind Fresh", "reference_images": [sent]})

    deck = pptx.Presentation(io.BytesIO(plain.get(view["downloads"][0]["url"]).content))

    shapes = list(deck.slides[0].shapes)
    assert any(shape.has_text_frame and "Northwind Fresh" in shape.text_frame.text for shape in shapes)
    assert [shape.image.blob for shape in shapes if hasattr(shape, "image")] == [image.getvalue()]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not on PATH")
@pytest.mark.parametrize("template", ["Acme Executive", "Acme Midnight", "Northwind Fresh"])
def test_libreoffice_opens_the_deck(client: httpx.Client, plain: httpx.Client, tmp_path: Path, template: str) -> None:
    [download] = completed(client, DECK | {"template_name": template})["downloads"]
    (tmp_path / "deck.pptx").write_bytes(plain.get(download["url"]).content)

    done = subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "deck.pptx",
        ],
        cwd=tmp_path,
        env=os.environ | {"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=180,
    )

    assert done.returncode == 0, done.stderr
    pages = re.findall(rb"/Type\s*/Page\b", (tmp_path / "deck.pdf").read_bytes())
    assert len(pages) == 5


# Billing and the ledger


def test_units_are_billed_when_jobs_complete(sandbox: Sandbox, client: httpx.Client) -> None:
    generate(client)
    generate(client, SLIDE | {"variant_count": 3})
    generate(client, SLIDE)
    assert sandbox.ledger()["units_billed"] == 0

    CLOCK.now += JOB_SECONDS

    ledger = sandbox.ledger()
    assert [job["units_billed"] for job in ledger["jobs"]] == [5, 3, 1]
    assert ledger["units_billed"] == 9


def test_the_ledger_tells_what_was_asked(sandbox: Sandbox, client: httpx.Client, plain: httpx.Client) -> None:
    started = CLOCK.now
    job_id = generate(client, key="k").json()["job_id"]
    for gap in (2, 1.5, 20):
        status(client, job_id)
        CLOCK.now += gap
    plain.get(status(client, job_id).json()["downloads"][0]["url"])

    ledger = sandbox.ledger()
    assert ledger.pop("genviral")["requests"] == {}
    assert ledger == {
        "jobs": [
            {
                "job_id": job_id,
                "key": "...dbox",
                "idempotency_key": "k",
                "output_type": "deck",
                "template_name": "Acme Executive",
                "status": "completed",
                "prompt": DECK["prompt"],
                "reference_images": 0,
                "created_at": started,
                "finishes_at": started + JOB_SECONDS,
                "polls": 4,
                "min_poll_gap_seconds": 1.5,
                "downloads": 1,
                "units_billed": 5,
            }
        ],
        "units_billed": 5,
        "posts": [
            {"route": GENERATE, "at": started, "idempotency_key": "k", "http_status": 200, "job_id": job_id},
        ],
        "posts_by_idempotency_key": {"k": 1},
        "polls_by_job": {job_id: 4},
        "requests": {GENERATE: 1, STATUS: 4, FILES: 1},
        "rejected": {},
    }


def test_no_key_stands_in_the_ledger(sandbox: Sandbox, client: httpx.Client) -> None:
    generate(client)

    assert sandbox.key not in httpx.get(f"{sandbox.url}/_sandbox/ledger", trust_env=False).text


def test_reset_forgets_jobs_faults_and_counts(sandbox: Sandbox, client: httpx.Client) -> None:
    fresh = sandbox.ledger()
    job_id = generate(client, key="k").json()["job_id"]
    sandbox.fault(route=STATUS, status=503)
    assert sandbox.ledger() != fresh

    sandbox.reset()

    assert sandbox.ledger() == fresh
    assert sandbox.faults() == []
    assert status(client, job_id).status_code == 404


# Faults


@pytest.mark.parametrize(
    ("http_status", "code"), [(429, "rate_limit_exceeded"), (503, "server_error"), (400, "invalid_request")]
)
@pytest.mark.parametrize("retry_after", [2, "Fri, 31 Dec 2027 23:59:59 GMT"])
def test_a_status_for_the_next_requests(
    sandbox: Sandbox, client: httpx.Client, http_status: int, code: str, retry_after: int | str
) -> None:
    sandbox.fault(route=GENERATE, status=http_status, retry_after=retry_after, times=2)

    answers = [generate(client) for _ in range(3)]

    assert [error_of(answer) for answer in answers[:2]] == [(http_status, code)] * 2
    assert answers[0].headers["retry-after"] == str(retry_after)
    assert answers[2].status_code == 200
    ledger = sandbox.ledger()
    assert [post["http_status"] for post in ledger["posts"]] == [http_status, http_status, 200]
    assert ledger["rejected"] == {str(http_status): 2}
    assert len(ledger["jobs"]) == 1


def test_a_gateway_that_gives_up_on_a_job_that_was_made(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, status=504, body="<html>timeout</html>", after_work=True)

    answer = generate(client, key="k")

    assert (answer.status_code, answer.text) == (504, "<html>timeout</html>")
    [job] = sandbox.ledger()["jobs"]
    assert generate(client, key="k").json()["job_id"] == job["job_id"]


def test_a_garbage_body(sandbox: Sandbox, client: httpx.Client) -> None:
    job_id = generate(client).json()["job_id"]
    sandbox.fault(route=STATUS, body="<html>Bad gateway</html>")
    sandbox.fault(route=STATUS, body='{"job_id": ', content_type="application/json")

    html, cut = status(client, job_id), status(client, job_id)

    assert (html.status_code, html.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert html.text == "<html>Bad gateway</html>"
    assert (cut.text, cut.headers["content-type"]) == ('{"job_id": ', "application/json")
    assert status(client, job_id).json()["job_id"] == job_id
    assert sandbox.ledger()["polls_by_job"] == {job_id: 3}


@pytest.mark.parametrize(("drop", "jobs"), [("before", 0), ("after", 1)])
def test_a_dropped_connection(
    sandbox: Sandbox, client: httpx.Client, caplog: pytest.LogCaptureFixture, drop: str, jobs: int
) -> None:
    sandbox.fault(route=GENERATE, drop=drop)

    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        generate(client, key="k")

    ledger = sandbox.ledger()
    assert len(ledger["jobs"]) == jobs
    assert [post["http_status"] for post in ledger["posts"]] == [None]
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
    assert generate(client, key="k").status_code == 200
    assert len(sandbox.ledger()["jobs"]) == 1


def test_a_dropped_connection_is_closed_without_a_byte(sandbox: Sandbox) -> None:
    sandbox.fault(route=STATUS, drop="before")
    url = httpx.URL(sandbox.url)
    with socket.create_connection((url.host, url.port or 80), timeout=30) as raw:
        raw.sendall(b"GET /api/v1/status/x HTTP/1.1\r\nHost: x\r\n\r\n")

        assert raw.recv(1000) == b""


def test_a_dropped_connection_leaves_the_others_alone(sandbox: Sandbox, client: httpx.Client) -> None:
    job_id = generate(client).json()["job_id"]
    sandbox.fault(route=STATUS, drop="after")
    with client_of(sandbox, sandbox.key) as other, pytest.raises(httpx.RemoteProtocolError):
        status(other, job_id)

    assert status(client, job_id).status_code == 200


def test_a_truncated_download(sandbox: Sandbox, client: httpx.Client, plain: httpx.Client) -> None:
    [download] = completed(client)["downloads"]
    whole = plain.get(download["url"]).content
    sandbox.fault(route=FILES, truncate=1000)

    got: list[bytes] = []
    with plain.stream("GET", download["url"]) as answer:
        assert int(answer.headers["content-length"]) == len(whole)
        with pytest.raises(httpx.RemoteProtocolError, match="without sending complete message body"):
            got.extend(answer.iter_raw())

    assert b"".join(got) == whole[:1000]
    assert plain.get(download["url"]).content == whole


def test_truncated_json(sandbox: Sandbox, client: httpx.Client, caplog: pytest.LogCaptureFixture) -> None:
    sandbox.fault(route=GENERATE, truncate=10)

    with pytest.raises(httpx.RemoteProtocolError, match="without sending complete message body"):
        generate(client)

    assert len(sandbox.ledger()["jobs"]) == 1
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_a_delay_longer_than_the_client_waits(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, delay=0.5)

    with pytest.raises(httpx.ReadTimeout):
        client.post(
            "/api/v1/generate",
            json=DECK,
            headers={"Idempotency-Key": "k"},
            timeout=httpx.Timeout(30, read=0.1),
        )
    assert generate(client, key="k").status_code == 200

    # The first call goes on without its client; when it is through too there is still one job.
    deadline = time.monotonic() + 30
    while [post["http_status"] for post in sandbox.ledger()["posts"]] != [200, 200]:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert len(sandbox.ledger()["jobs"]) == 1


def test_a_fault_for_some_requests_only(sandbox: Sandbox, client: httpx.Client) -> None:
    unlucky, lucky = (generate(client).json()["job_id"] for _ in range(2))
    sandbox.fault(route=STATUS, status=500, contains=unlucky, times=-1)
    sandbox.fault(route=GENERATE, status=500, contains="coffee", times=-1)

    assert status(client, lucky).status_code == 200
    assert [status(client, unlucky).status_code for _ in range(3)] == [500] * 3
    assert generate(client).status_code == 200
    assert generate(client, DECK | {"prompt": "coffee"}).status_code == 500
    sandbox.clear_faults()
    assert status(client, unlucky).status_code == 200


def test_a_job_fault_waits_for_a_request_that_makes_a_job(sandbox: Sandbox, client: httpx.Client) -> None:
    first = generate(client, key="k").json()
    sandbox.fault(route=GENERATE, job={"seconds": 1000, "status": "queued_for_review"})

    assert generate(client, key="k").json() == first
    assert generate(client, DECK | {"variant_count": 1}).status_code == 400
    slow = generate(client).json()
    CLOCK.now += 999
    assert status(client, slow["job_id"]).json()["status"] == "queued_for_review"
    assert status(client, slow["job_id"]).json()["downloads"] is None
    CLOCK.now += 1
    assert status(client, slow["job_id"]).json()["status"] == "completed"


def test_a_job_and_its_answer_may_both_go_wrong(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, drop="after", job={"outcome": "failed", "seconds": 0})

    with pytest.raises(httpx.RemoteProtocolError):
        generate(client, key="k")
    CLOCK.now += 1

    assert generate(client, key="k").json()["status"] == "failed"


def test_a_padded_deck(sandbox: Sandbox, client: httpx.Client, plain: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, job={"pad_bytes": 5_000_000})
    [download] = completed(client)["downloads"]

    content = plain.get(download["url"]).content

    assert len(content) > 5_000_000
    assert len(pptx.Presentation(io.BytesIO(content)).slides) == 5


def test_active_faults_are_listed_with_what_remains(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, status=503, times=3)
    generate(client)

    assert sandbox.faults() == [{"route": GENERATE, "status": 503, "times": 3, "remaining": 2}]


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ({"route": "POST /generate", "status": 503}, f", {FILES}, "),
        ({"route": GENERATE}, "does nothing"),
        ({"route": GENERATE, "status": "bad"}, "status: Input should be a valid integer"),
        ({"route": GENERATE, "stauts": 503}, "stauts: Extra inputs"),
        ({"route": GENERATE, "job": {"outcome": "lost"}}, "job.outcome: Input should be 'completed' or 'failed'"),
        ("no object", "Input should be an object"),
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(sandbox: Sandbox, body: Any, complaint: str) -> None:
    answer = httpx.post(f"{sandbox.url}/_sandbox/faults", json=body, trust_env=False)

    assert error_of(answer) == (400, "invalid_fault")
    assert complaint in answer.json()["error"]["message"]
    assert sandbox.faults() == []


# The sandbox's own helpers


@pytest.mark.parametrize("outcome", ["completed", "failed"])
def test_a_job_can_be_ended_at_once(sandbox: Sandbox, client: httpx.Client, outcome: str) -> None:
    job_id = generate(client).json()["job_id"]
    CLOCK.now += 1

    sandbox.finish(job_id, outcome=outcome, message="enough")

    view = status(client, job_id).json()
    assert view["status"] == outcome
    assert (view["error"] or {}).get("message") == ("enough" if outcome == "failed" else None)
    with pytest.raises(ValueError, match="already"):
        sandbox.finish(job_id)


def test_only_a_known_job_can_be_ended_and_only_in_a_known_way(sandbox: Sandbox, client: httpx.Client) -> None:
    with pytest.raises(ValueError, match="not_found"):
        sandbox.finish("no-such-job")
    with pytest.raises(ValueError, match="outcome"):
        sandbox.finish(generate(client).json()["job_id"], outcome="lost")


def test_sample_numbers_for_the_example_dag(sandbox: Sandbox) -> None:
    kpis = httpx.get(f"{sandbox.url}/_sandbox/sample/kpis", trust_env=False).json()

    assert {"week", "regions", "history"} <= set(kpis)
    assert {"region", "revenue", "orders", "churn_percent"} <= set(kpis["regions"][0])

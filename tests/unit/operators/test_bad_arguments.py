"""Whatever is wrong is said before any request: which field, which value, and what to write instead."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator, PerceptisGenerateOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.sensors.perceptis import PerceptisJobSensor
from tests.unit.support import UNKNOWN_STORES, FakeClock, FakeTask

IMAGE = {"data": "iVBORw0KGgo=", "mime_type": "image/png"}
SLIDE = {"output_type": "single_slide"}

Row = tuple[dict[str, Any], str, str, str]
"""Arguments, and what the refusal must tell: field, value (a part of its repr), fix."""

UNKNOWN_STORE: Row = ({"destination": "nosuchstore://b/x/"}, "destination", "nosuchstore", "s3://bucket/decks/")

GENERATE: list[Row] = [
    ({"prompt": ""}, "prompt", "''", "non-blank string"),
    ({"prompt": " \n "}, "prompt", "n ", "non-blank string"),
    ({"prompt": None}, "prompt", "None", "non-blank string"),
    ({"prompt": 42}, "prompt", "42", "non-blank string"),
    ({"prompt": ["a"]}, "prompt", "['a']", "non-blank string"),
    ({"output_type": "slides"}, "output_type", "'slides'", '"single_slide"'),
    ({"output_type": "Deck"}, "output_type", "'Deck'", '"deck"'),
    ({"output_type": ""}, "output_type", "''", '"deck"'),
    ({"template_name": ""}, "template_name", "''", "leave it out"),
    ({"template_name": 7}, "template_name", "7", "leave it out"),
    ({**SLIDE, "variant_count": 0}, "variant_count", "0", "at least 1"),
    ({**SLIDE, "variant_count": -1}, "variant_count", "-1", "at least 1"),
    ({**SLIDE, "variant_count": 1.5}, "variant_count", "1.5", "whole number"),
    ({**SLIDE, "variant_count": True}, "variant_count", "True", "whole number"),
    ({**SLIDE, "variant_count": "two"}, "variant_count", "'two'", "whole number"),
    ({"variant_count": 2}, "variant_count", "2", 'output_type="single_slide"'),
    ({"reference_images": [IMAGE]}, "reference_images", "image/png", 'output_type="single_slide"'),
    ({"use_web_search": "maybe"}, "use_web_search", "'maybe'", "True or False"),
    ({"use_web_search": 2}, "use_web_search", "2", "True or False"),
    ({"use_knowledge_base": "ja"}, "use_knowledge_base", "'ja'", "True or False"),
    ({"destination": "decks/out.pptx"}, "destination", "'decks/out.pptx'", "absolute path"),
    ({"destination": "out.pptx"}, "destination", "'out.pptx'", "absolute path"),
    ({"destination": "file://decks/out.pptx"}, "destination", "'file://decks/out.pptx'", "absolute path"),
    ({"destination": "file:decks/out.pptx"}, "destination", "file:decks", "absolute path"),
    ({"destination": ""}, "destination", "''", "absolute path"),
    ({"destination": "  "}, "destination", "'  '", "absolute path"),
    ({"destination": "s3://"}, "destination", "'s3://'", "s3://bucket/decks/"),
    ({"destination": "s3://bucket"}, "destination", "'s3://bucket'", "s3://bucket/decks/"),
    ({"destination": "/tmp/decks/.."}, "destination", "'/tmp/decks/..'", "slash"),
    ({"destination": "{out}/decks/../x.pptx"}, "destination", "decks/../x.pptx", "where it leads to"),
    ({"destination": "{out}/\x1b[2J.pptx"}, "destination", "x1b[2J", "where the value comes from"),
    ({"destination": "{out}/\ud83d.pptx"}, "destination", "ud83d", "where the value comes from"),
    ({"destination": "s3://bucket/A::B/x.pptx"}, "destination", "A::B", "something else"),
    ({"destination": "{out}/" + 250 * "x" + ".pptx"}, "destination", "xxx.pptx", "Shorten it"),
    UNKNOWN_STORE,
    ({"destination": 7}, "destination", "7", "absolute path"),
    ({"timeout": 0}, "timeout", "0", "at least 1 seconds"),
    ({"timeout": "soon"}, "timeout", "'soon'", "timedelta"),
    ({"timeout": timedelta(0)}, "timeout", "timedelta(0)", "at least 1 seconds"),
    ({"timeout": float("inf")}, "timeout", "inf", "at least 1 seconds"),
    ({"timeout": True}, "timeout", "True", "at least 1 seconds"),
    ({"timeout": None}, "timeout", "None", "at least 1 seconds"),
    ({"poll_interval": 0.5}, "poll_interval", "0.5", "at least 1 seconds"),
    (
        {"max_poll_interval": timedelta(milliseconds=10)},
        "max_poll_interval",
        "microseconds=10000",
        "at least 1 seconds",
    ),
    ({"on_clear": "never"}, "on_clear", "'never'", "'auto', 'fresh', 'reuse'"),
    ({"on_clear": None}, "on_clear", "None", "'auto', 'fresh', 'reuse'"),
    ({"perceptis_conn_id": ""}, "perceptis_conn_id", "''", "id of a connection"),
    ({"perceptis_conn_id": None}, "perceptis_conn_id", "None", "id of a connection"),
]

GENERATE_LITERALS: list[Row] = [
    ({"destination": None}, "destination", "None", "wait_for_completion=False"),
    ({"destination": "//host/x/"}, "destination", "'//host/x/'", "give one"),
    ({"wait_for_completion": False}, "destination", "out/", "PerceptisDownloadOperator"),
    ({"max_reference_bytes": 0}, "max_reference_bytes", "0", "at least 1"),
    ({"max_reference_bytes": "20MB"}, "max_reference_bytes", "'20MB'", "at least 1"),
]

# Only a worker can tell, or is asked to.
GENERATE_RENDERED: list[Row] = [
    ({"prompt": "None of it", "output_type": "None"}, "output_type", "'None'", '"deck"'),
    ({"destination": "None"}, "destination", "'None'", "absolute path"),
    ({"destination": None}, "destination", "None", "absolute path"),
    ({"destination": "{out}"}, "destination", "out'", "end it with a slash"),
    ({"destination": "{out}/a-file/x.pptx"}, "destination", "a-file/x.pptx", "permissions"),
    ({**SLIDE, "reference_images": "{out}/a-file"}, "reference_images", "a-file", "list of paths"),
    ({**SLIDE, "reference_images": IMAGE}, "reference_images", "image/png", "list of paths"),
    ({**SLIDE, "reference_images": []}, "reference_images", "[]", "paths, object-storage URIs"),
    ({**SLIDE, "reference_images": ["logo.png"]}, "reference_images[0]", "'logo.png'", "absolute path"),
    ({**SLIDE, "reference_images": [7]}, "reference_images[0]", "7", "absolute path"),
    ({**SLIDE, "reference_images": [IMAGE, "{out}/none.png"]}, "reference_images[1]", "none.png", "cannot be read"),
    ({**SLIDE, "reference_images": ["{out}"]}, "reference_images[0]", "out'", "directory"),
    ({**SLIDE, "reference_images": ["{out}/a-file"]}, "reference_images[0]", "a-file", "no image"),
    ({**SLIDE, "reference_images": ["nosuchstore://b/x.png"]}, "reference_images[0]", "nosuchstore", "cannot be read"),
    ({**SLIDE, "reference_images": ["s3://b/x.png"]}, "reference_images[0]", "s3://b/x.png", "[s3]"),
    (
        {**SLIDE, "reference_images": [{"data": "!", "mime_type": "image/png"}]},
        "reference_images.0.data",
        "!",
        "base64",
    ),
    ({**SLIDE, "reference_images": [{"data": "iVBORw0KGgo="}]}, "reference_images.0.mime_type", "None", "image/png"),
    ({**SLIDE, "reference_images": [{**IMAGE, "url": "x"}]}, "reference_images.0.url", "'x'", "mime_type"),
    ({**SLIDE, "reference_images": [IMAGE] * 9}, "reference_images", "mime_type", "max_reference_bytes"),
]

DOWNLOAD: list[Row] = [
    ({"job_id": ""}, "job_id", "''", "PerceptisGenerateOperator"),
    ({"job_id": "  "}, "job_id", "'  '", "PerceptisGenerateOperator"),
    ({"job_id": None}, "job_id", "None", "PerceptisGenerateOperator"),
    ({"job_id": "None"}, "job_id", "'None'", "PerceptisGenerateOperator"),
    ({"job_id": 7}, "job_id", "7", "PerceptisGenerateOperator"),
    ({"destination": "decks/"}, "destination", "'decks/'", "absolute path"),
    ({"destination": Path("/tmp/a/../x.pptx")}, "destination", "/tmp/a/../x.pptx", "where it leads to"),
    ({"destination": None}, "destination", "None", "absolute path"),
    ({"perceptis_conn_id": ""}, "perceptis_conn_id", "''", "id of a connection"),
]

SENSOR: list[Row] = [
    ({"job_id": ""}, "job_id", "''", "PerceptisGenerateOperator"),
    ({"job_id": None}, "job_id", "None", "PerceptisGenerateOperator"),
    ({"job_id": "None"}, "job_id", "'None'", "PerceptisGenerateOperator"),
    ({"perceptis_conn_id": ""}, "perceptis_conn_id", "''", "id of a connection"),
]

SENSOR_LITERALS: list[Row] = [
    ({"poke_interval": 0}, "poke_interval", "0", "at least 1 seconds"),
    ({"poke_interval": "soon"}, "poke_interval", "'soon'", "timedelta"),
    ({"poke_interval": timedelta(milliseconds=1)}, "poke_interval", "microseconds=1000", "at least 1 seconds"),
]

CONNECTION: list[Row] = [
    ({"password": ""}, "password", "None", "put the API key there"),
    ({"password": "   "}, "password", "None", "put the API key there"),
    ({"password": "two words"}, "password", "***", "paste it again"),
    ({"password": "sk-live\nper"}, "password", "***", "paste it again"),
    ({"password": "sk-lïve"}, "password", "***", "paste it again"),
    (
        {"host": "https://app.perceptis.ai/api/v1"},
        "host of connection 'perceptis_default'",
        "/api/v1",
        "scheme and host",
    ),
    ({"host": "ftp://app.perceptis.ai"}, "host of connection 'perceptis_default'", "ftp:", "scheme and host"),
    ({"host": "app perceptis ai"}, "host of connection 'perceptis_default'", "app perceptis", "scheme and host"),
    ({"host": "https://me:pw@app.perceptis.ai"}, "host of connection 'perceptis_default'", "***", "scheme and host"),
    ({"host": "http://x:80", "port": 80}, "host of connection 'perceptis_default'", "x:80:80", "scheme and host"),
    ({"host": "http://"}, "host of connection 'perceptis_default'", "'http://'", "scheme and host"),
    ({"host": "https://"}, "host of connection 'perceptis_default'", "'https://'", "scheme and host"),
    ({"host": "x", "port": 10**20}, "host of connection 'perceptis_default'", "x:1000", "scheme and host"),
    ({"extra": {"request_timeout": 1e300}}, "request_timeout", "1e+300", "number above 0"),
    ({"extra": {"requests_per_second": 1e-300}}, "requests_per_second", "1e-300", "number above 0"),
    ({"extra": {"max_download_mib": 1e300}}, "max_download_mib", "1e+300", "number above 0"),
    ({"extra": {"allow_private_links": "maybe"}}, "allow_private_links", "'maybe'", "true or false"),
    ({"extra": {"request_timeout": "fast"}}, "request_timeout", "'fast'", "number above 0"),
    ({"extra": {"request_timeout": 0}}, "request_timeout", "0", "number above 0"),
    ({"extra": {"request_timeout": "inf"}}, "request_timeout", "inf", "number above 0"),
    ({"extra": {"max_download_mib": "lots"}}, "max_download_mib", "'lots'", "number above 0"),
    ({"extra": {"max_download_mib": -1}}, "max_download_mib", "-1", "number above 0"),
]


@pytest.fixture
def out() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(suffix="out") as directory:
        (Path(directory) / "a-file").write_text("not an image")
        yield Path(directory)


@pytest.fixture
def base(sandbox: Sandbox, clock: FakeClock, out: Path) -> dict[Callable[..., Any], dict[str, Any]]:
    """Good arguments of each class."""
    return {
        PerceptisGenerateOperator: {"prompt": "Three slides", "destination": f"{out}/", "max_reference_bytes": 50},
        PerceptisDownloadOperator: {"job_id": "J", "destination": f"{out}/"},
        PerceptisJobSensor: {"job_id": "J"},
    }


def rows(kind: Any, table: list[Row]) -> list[Any]:
    return [
        pytest.param(
            kind, *row, id=f"{kind.__name__}-{number}-{row[1]}", marks=UNKNOWN_STORES if row == UNKNOWN_STORE else ()
        )
        for number, row in enumerate(table)
    ]


def within(out: Path, value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("{out}", str(out))
    return [within(out, item) for item in value] if isinstance(value, list) else value


def check(error: InvalidArgumentError, field: str, value: str, fix: str) -> None:
    assert error.field == field
    assert str(error).startswith(f"{field}=")
    assert value in error.refusal.removesuffix(error.fix)
    assert fix in error.fix
    assert not error.retryable


@pytest.mark.parametrize(
    ("kind", "arguments", "field", "value", "fix"),
    [
        *rows(PerceptisGenerateOperator, GENERATE + GENERATE_LITERALS),
        *rows(PerceptisDownloadOperator, DOWNLOAD),
        *rows(PerceptisJobSensor, SENSOR + SENSOR_LITERALS),
    ],
)
def test_a_bad_literal_is_refused_when_the_dag_is_parsed(
    kind: Any, arguments: dict[str, Any], field: str, value: str, fix: str, base: Any, out: Path
) -> None:
    given = {name: within(out, argument) for name, argument in arguments.items()}
    with pytest.raises(InvalidArgumentError) as refused:
        kind(task_id="t", **{**base[kind], **given})

    check(refused.value, field, value, fix)


@pytest.mark.parametrize(
    ("kind", "arguments", "field", "value", "fix"),
    [
        *rows(PerceptisGenerateOperator, GENERATE + GENERATE_RENDERED),
        *rows(PerceptisDownloadOperator, DOWNLOAD),
        *rows(PerceptisJobSensor, SENSOR),
    ],
)
def test_a_bad_rendered_value_fails_without_a_retry_and_before_any_request(
    kind: Any, arguments: dict[str, Any], field: str, value: str, fix: str, base: Any, sandbox: Sandbox, out: Path
) -> None:
    def rendered(**common: Any) -> Any:
        operator = kind(**common, **base[kind])
        for name, given in arguments.items():
            assert name in operator.template_fields
            setattr(operator, name, within(out, given))
        return operator

    with pytest.raises(AirflowFailException) as failed:
        FakeTask(rendered).run()

    assert isinstance(failed.value, InvalidArgumentError)
    check(failed.value, field, value, fix)
    assert sandbox.ledger()["requests"] == {}
    assert sorted(path.name for path in out.iterdir()) == ["a-file"]


@pytest.mark.parametrize(
    ("connection", "field", "value", "fix"),
    [pytest.param(*row, id=f"{n}-{row[1]}") for n, row in enumerate(CONNECTION)],
)
@pytest.mark.parametrize("kind", [PerceptisGenerateOperator, PerceptisDownloadOperator])
def test_a_bad_connection_fails_before_any_request(
    kind: Any,
    connection: dict[str, Any],
    field: str,
    value: str,
    fix: str,
    base: Any,
    sandbox: Sandbox,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT", json.dumps({**sandbox.connection, **connection}))

    with pytest.raises(AirflowFailException) as failed:
        FakeTask(kind, **base[kind]).run()

    assert isinstance(failed.value, InvalidArgumentError)
    check(failed.value, field, value, fix)
    assert sandbox.ledger()["requests"] == {}


@pytest.mark.parametrize(
    ("connection", "field", "value", "fix"),
    [pytest.param(*row, id=f"{n}-{row[1]}") for n, row in enumerate(CONNECTION)],
)
def test_the_test_button_says_what_is_wrong_with_a_connection(
    connection: dict[str, Any],
    field: str,
    value: str,
    fix: str,
    sandbox: Sandbox,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT", json.dumps({**sandbox.connection, **connection}))

    works, message = PerceptisHook().test_connection()

    assert not works
    assert message.startswith(f"{field}=")
    assert fix in message


def test_good_arguments_are_not_refused(base: Any) -> None:
    for kind, arguments in base.items():
        kind(task_id="t", **arguments)


def test_templates_are_not_judged_before_they_are_rendered() -> None:
    later = dict.fromkeys(PerceptisGenerateOperator.template_fields, "{{ later }}")

    PerceptisGenerateOperator(task_id="t", **later)
    PerceptisDownloadOperator(task_id="t", **dict.fromkeys(PerceptisDownloadOperator.template_fields, "{{ later }}"))
    PerceptisJobSensor(task_id="t", **dict.fromkeys(PerceptisJobSensor.template_fields, "{{ later }}"))


@pytest.mark.parametrize("image", ["/slides/look.png", IMAGE], ids=["path", "ready"])
def test_a_deck_with_images_is_refused_when_the_dag_is_parsed_with_the_authors_own_value(image: Any) -> None:
    """It told of ``{'data': 'LQ=='...}``, which nobody had written."""
    with pytest.raises(InvalidArgumentError, match="single slides only") as refused:
        PerceptisGenerateOperator(task_id="t", prompt="tea", destination="/x/", reference_images=[image])

    assert (refused.value.field, refused.value.value) == ("reference_images", [image])


def test_a_hook_refuses_a_deck_with_images_by_their_paths(tmp_path: Path) -> None:
    path = tmp_path / "look.png"
    path.write_bytes(bytes.fromhex("89504e470d0a1a0a"))

    with pytest.raises(InvalidArgumentError, match="single slides only") as refused:
        PerceptisHook().generate(prompt="tea", reference_images=[str(path)])

    assert refused.value.value == [str(path)]

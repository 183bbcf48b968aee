"""Whatever is wrong is said before any request: which field, which value, and what to write instead."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.api.genviral.generating import GenerateRequest
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.operators.genviral import GenviralPostOperator, GenviralSlideshowOperator
from airflow_provider_slides.sandbox.genviral.seeds import PACK, TIKTOK_ACCOUNT
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.sensors.genviral import GenviralSlideshowSensor
from tests.unit.genviral_support import GenviralTask
from tests.unit.support import FakeClock

Row = tuple[dict[str, Any], str, str, str]
"""Arguments, and what the refusal must tell: field, value (a part of its repr), fix."""

CUSTOM = {"image_url": "https://cdn.example.com/0.jpg", "image_id": "hero"}
MANUAL = {"total_slides": 2, "slide_types": ["custom_image", "image_pack"], "custom_images": {"0": CUSTOM}}


def config(**changes: Any) -> dict[str, Any]:
    return {"prompt": None, "skip_ai": True, "slide_config": {**MANUAL, **changes}}


SLIDESHOW: list[Row] = [
    ({"prompt": None}, "prompt", "None", "skip_ai=True"),
    ({"prompt": ""}, "prompt", "''", "non-blank string"),
    ({"prompt": " \n"}, "prompt", "n", "non-blank string"),
    ({"prompt": 5}, "prompt", "5", "non-blank string"),
    ({"product_id": "42"}, "product_id", "'42'", "product's UUID"),
    ({"pack_id": "hills"}, "pack_id", "'hills'", "pack's UUID"),
    ({"slide_count": 0}, "slide_count", "0", "1 to 10"),
    ({"slide_count": 11}, "slide_count", "11", "1 to 10"),
    ({"slide_count": 2.5}, "slide_count", "2.5", "1 to 10"),
    ({"slide_count": True}, "slide_count", "True", "1 to 10"),
    ({"slide_count": "many"}, "slide_count", "'many'", "1 to 10"),
    ({"slideshow_type": "funny"}, "slideshow_type", "'funny'", "educational"),
    ({"aspect_ratio": "16:9"}, "aspect_ratio", "'16:9'", "4:5"),
    ({"language": "e"}, "language", "'e'", "2 to 32 characters"),
    ({"language": 33 * "e"}, "language", "eee", "2 to 32 characters"),
    ({"advanced_settings": {"font_size": 7}}, "advanced_settings.font_size", "7", "default"),
    ({"advanced_settings": {"font_size": "big"}}, "advanced_settings.font_size", "'big'", "8 to 200"),
    ({"advanced_settings": {"text_width": "wide"}}, "advanced_settings.text_width", "'wide'", "default"),
    ({"advanced_settings": {"text_preset": ""}}, "advanced_settings.text_preset", "''", "tiktok"),
    ({"advanced_settings": {"colour": "red"}}, "advanced_settings.colour", "'red'", "font_size"),
    ({"advanced_settings": "tiktok"}, "advanced_settings", "'tiktok'", "dict"),
    ({"skip_ai": "maybe"}, "skip_ai", "'maybe'", "True"),
    ({"slide_config": []}, "slide_config", "[]", "dict"),
    (config(total_slides=3), "slide_config.slide_types", "custom_image", "total_slides"),
    (config(total_slides=0), "slide_config.total_slides", "0", "1 to 10"),
    (config(total_slides=11), "slide_config.total_slides", "11", "1 to 10"),
    (config(slide_types=["image"]), "slide_config.slide_types.0", "'image'", "image_pack"),
    (config(custom_images={}), "slide_config.custom_images.0", "None", "image_url"),
    (config(custom_images={"0": {}}), "slide_config.custom_images.0.image_url", "None", "can fetch"),
    (
        config(custom_images={"0": {**CUSTOM, "image_url": "hero.jpg"}}),
        "slide_config.custom_images.0.image_url",
        "hero.jpg",
        "can fetch",
    ),
    (config(slide_texts={"2": "x"}), "slide_config.slide_texts.2", "'x'", "each slide's text"),
    (config(slide_texts={"first": "x"}), "slide_config.slide_texts", "first", "each slide's text"),
    (config(slide_texts={0: "x", "0": "y"}), "slide_config.slide_texts", "0", "twice"),
    (config(slide_texts={"0": 5}), "slide_config.slide_texts.0", "5", "text as a string"),
    (
        config(slide_text_elements={"0": [{"content": "x", "x": 50}]}),
        "slide_config.slide_text_elements.0.0.y",
        "None",
        "50",
    ),
    (
        config(slide_text_elements={0: [{"content": "x", "x": "left", "y": 1}]}),
        "slide_config.slide_text_elements.0.0.x",
        "'left'",
        "50",
    ),
    (config(pinned_images={"1": "p.jpg"}), "slide_config.pinned_images.1", "p.jpg", "pack's picture"),
    (config(pack_assignments={"0": PACK}), "slide_config.pack_assignments.0", PACK, "image_pack"),
    (config(pack_assignments={"1": "hills"}), "slide_config.pack_assignments.1", "'hills'", "UUID"),
    (config(speed=1), "slide_config.speed", "1", "total_slides"),
    ({**config(), "pack_id": None}, "pack_id", "None", "pack_assignments"),
    ({"destination": "carousel.jpg"}, "destination", "'carousel.jpg'", "absolute path"),
    ({"destination": "s3://bucket"}, "destination", "'s3://bucket'", "s3://bucket/decks/"),
    ({"min_credits": -1}, "min_credits", "-1", "at least 0"),
    ({"min_credits": "few"}, "min_credits", "'few'", "at least 0"),
    ({"min_credits": True}, "min_credits", "True", "at least 0"),
    ({"timeout": 0}, "timeout", "0", "at least 1 seconds"),
    ({"timeout": "soon"}, "timeout", "'soon'", "timedelta"),
    ({"poll_interval": 0.1}, "poll_interval", "0.1", "at least 1 seconds"),
    ({"max_poll_interval": timedelta(0)}, "max_poll_interval", "timedelta(0)", "at least 1 seconds"),
    ({"on_clear": "never"}, "on_clear", "'never'", "'auto', 'fresh', 'reuse'"),
    ({"genviral_conn_id": ""}, "genviral_conn_id", "''", "id of a connection"),
]
SLIDESHOW_LITERALS: list[Row] = [
    ({"render": False}, "destination", "/out/", "render=True"),
]
# Only a worker can tell.
SLIDESHOW_RENDERED: list[Row] = [
    ({"destination": "{out}"}, "destination", "/out", "end it with a slash"),
    ({"destination": "{out}/a-file/x.jpg"}, "destination", "a-file/x.jpg", "permissions"),
    ({"slide_config": "{'total_slides': 1}"}, "slide_config", "total_slides", "dict"),
]

POST: list[Row] = [
    ({"caption": None}, "caption", "None", "Give the text"),
    ({"account_ids": []}, "account_ids", "[]", "1 to 10 accounts"),
    ({"account_ids": "acme"}, "account_ids", "'acme'", "1 to 10 accounts"),
    ({"account_ids": ["acme"]}, "account_ids.0", "'acme'", "UUID"),
    ({"account_ids": 11 * [TIKTOK_ACCOUNT]}, "account_ids", TIKTOK_ACCOUNT, "1 to 10 accounts"),
    ({"slideshow_id": None}, "slideshow_id", "None", "image_urls"),
    ({"slideshow_id": ""}, "slideshow_id", "''", "GenviralSlideshowOperator"),
    ({"slideshow_id": "None"}, "slideshow_id", "'None'", "GenviralSlideshowOperator"),
    ({"image_urls": ["https://x.example/0.jpg"]}, "slideshow_id", "'S'", "either"),
    ({"slideshow_id": None, "image_urls": []}, "image_urls", "[]", "1 to 35"),
    ({"slideshow_id": None, "image_urls": ["/tmp/0.jpg"]}, "image_urls.0", "/tmp/0.jpg", "1 to 35"),
    ({"slideshow_id": None, "image_urls": ["https://x.example/0.gif"]}, "image_urls.0", "0.gif", "1 to 35"),
    ({"scheduled_at": "tomorrow"}, "scheduled_at", "'tomorrow'", "2026-02-14T19:47:00Z"),
    ({"scheduled_at": "2026-02-14T19:47:00"}, "scheduled_at", "2026-02-14T19:47:00", "2026-02-14T19:47:00Z"),
    ({"scheduled_at": datetime(2026, 2, 14)}, "scheduled_at", "2026", "2026-02-14T19:47:00Z"),
    ({"settings": {"myspace": {}}}, "settings", "myspace", "by provider"),
    ({"tiktok": {"title": 91 * "x"}}, "tiktok.title", "xxx", "90"),
    ({"tiktok": {"privacy_level": "ALL"}}, "tiktok.privacy_level", "'ALL'", "default"),
    ({"pinterest": {}}, "pinterest.board_id", "None", "board"),
    ({"music_url": "https://example.com/song"}, "music_url", "example.com", "TikTok post"),
    ({"timeout": -5}, "timeout", "-5", "at least 1 seconds"),
    ({"on_clear": "maybe"}, "on_clear", "'maybe'", "'auto', 'fresh', 'reuse'"),
    ({"genviral_conn_id": None}, "genviral_conn_id", "None", "id of a connection"),
]

SENSOR: list[Row] = [
    ({"slideshow_id": ""}, "slideshow_id", "''", "GenviralSlideshowOperator"),
    ({"slideshow_id": None}, "slideshow_id", "None", "GenviralSlideshowOperator"),
    ({"target_status": ""}, "target_status", "''", "rendered"),
    ({"genviral_conn_id": " "}, "genviral_conn_id", "' '", "id of a connection"),
]
SENSOR_LITERALS: list[Row] = [({"poke_interval": 0}, "poke_interval", "0", "at least 1 seconds")]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    out = tmp_path / "out"
    out.mkdir()
    (out / "a-file").write_text("not a directory")
    return out


@pytest.fixture
def base(genviral: Sandbox, out: Path) -> dict[Any, dict[str, Any]]:
    """Good arguments of each class."""
    return {
        GenviralSlideshowOperator: {"prompt": "Quotes", "pack_id": PACK, "render": True, "destination": f"{out}/"},
        GenviralPostOperator: {"caption": "Quotes", "account_ids": [TIKTOK_ACCOUNT], "slideshow_id": "S"},
        GenviralSlideshowSensor: {"slideshow_id": "S"},
    }


def rows(kind: Any, table: list[Row]) -> list[Any]:
    return [pytest.param(kind, *row, id=f"{kind.__name__}-{number}-{row[1]}") for number, row in enumerate(table)]


def check(error: InvalidArgumentError, field: str, value: str, fix: str) -> None:
    assert error.field == field
    assert value in error.refusal.removesuffix(error.fix)
    assert fix in error.fix
    assert not error.retryable


@pytest.mark.parametrize(
    ("kind", "arguments", "field", "value", "fix"),
    [
        *rows(GenviralSlideshowOperator, SLIDESHOW + SLIDESHOW_LITERALS),
        *rows(GenviralPostOperator, POST),
        *rows(GenviralSlideshowSensor, SENSOR + SENSOR_LITERALS),
    ],
)
def test_a_bad_literal_is_refused_when_the_dag_is_parsed(
    kind: Any, arguments: dict[str, Any], field: str, value: str, fix: str, base: Any
) -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        kind(task_id="t", **{**base[kind], **arguments})

    check(refused.value, field, value, fix)


@pytest.mark.parametrize(
    ("kind", "arguments", "field", "value", "fix"),
    [
        *rows(GenviralSlideshowOperator, SLIDESHOW + SLIDESHOW_RENDERED),
        *rows(GenviralPostOperator, POST),
        *rows(GenviralSlideshowSensor, SENSOR),
    ],
)
def test_a_bad_rendered_value_fails_without_a_retry_and_before_any_request(
    kind: Any,
    arguments: dict[str, Any],
    field: str,
    value: str,
    fix: str,
    base: Any,
    genviral: Sandbox,
    clock: FakeClock,
    out: Path,
) -> None:
    def rendered(**common: Any) -> Any:
        operator = kind(**common, **base[kind])
        for name, given in arguments.items():
            assert name in operator.template_fields
            setattr(operator, name, given.replace("{out}", str(out)) if isinstance(given, str) else given)
        return operator

    with pytest.raises(AirflowFailException) as failed:
        GenviralTask(rendered, clock=clock).run()

    assert isinstance(failed.value, InvalidArgumentError)
    check(failed.value, field, value, fix)
    assert genviral.ledger()["requests"] == {}
    assert sorted(path.name for path in out.iterdir()) == ["a-file"]


def test_good_arguments_are_not_refused(base: Any) -> None:
    for kind, arguments in base.items():
        kind(task_id="t", **arguments)


@pytest.mark.parametrize("kind", [GenviralSlideshowOperator, GenviralPostOperator, GenviralSlideshowSensor])
def test_templates_are_not_judged_before_they_are_rendered(kind: Any, base: Any) -> None:
    later = {name: "{{ later }}" for name in kind.template_fields if name != "image_urls"}
    kind(task_id="t", **{**base[kind], **later})


def test_every_field_of_the_request_can_be_given_and_templated() -> None:
    assert {*GenerateRequest.model_fields} <= {*GenviralSlideshowOperator.template_fields}


# Both examples of the seed document, as they stand there.
PROMPT_MODE = {
    "prompt": "5 discipline quotes",
    "pack_id": "11111111-1111-1111-1111-111111111111",
    "slide_count": 1,
    "slideshow_type": "educational",
    "aspect_ratio": "4:5",
    "language": "en",
    "advanced_settings": {"font_size": "default", "text_preset": "tiktok", "text_width": "default"},
}
MANUAL_MODE = {
    "skip_ai": True,
    "slide_config": {
        "total_slides": 2,
        "slide_types": ["custom_image", "image_pack"],
        "custom_images": {"0": {"image_url": "https://cdn.example.com/custom-0.jpg", "image_id": "hero_0"}},
        "slide_text_elements": {"0": [{"content": "Hook text", "x": 50, "y": 25}]},
        "pack_assignments": {"1": "11111111-1111-1111-1111-111111111111"},
    },
}


@pytest.mark.parametrize("lost", [False, True], ids=["answered", "answer-lost"])
@pytest.mark.parametrize("example", [PROMPT_MODE, MANUAL_MODE], ids=["prompt", "manual"])
def test_the_vendors_examples_run_unchanged(
    example: dict[str, Any], lost: bool, genviral: Sandbox, clock: FakeClock
) -> None:
    if lost:
        genviral.fault(route="POST /api/partner/v1/slideshows/generate", drop="after")

    manifest = GenviralTask(GenviralSlideshowOperator, clock=clock, **example).run()

    (made,) = genviral.ledger()["genviral"]["generates"]
    assert made["request"] == example
    assert manifest["slideshow_id"] == made["slideshow_id"]
    assert manifest["request"] == example
    assert manifest["status"] == "draft"
    assert manifest["slides"][0]["text"] == ("Discipline beats motivation" if "prompt" in example else "Hook text")

"""What goes over the wire for each endpoint, and whether it is safe to repeat."""

import re
from typing import Any

import pytest

from airflow_provider_slides.api.endpoint import Endpoint
from airflow_provider_slides.api.genviral import accounts, files, packs, posts, slideshows, subscription, templates
from airflow_provider_slides.api.genviral.model import Deleted
from airflow_provider_slides.api.genviral.vendor import ORIGIN
from airflow_provider_slides.api.reply import Reply, Retries, RetryIn, interpret
from airflow_provider_slides.api.service import Service, check_origin
from airflow_provider_slides.exceptions import ApiError, InvalidArgumentError, NoResponseError
from tests.unit.api.genviral.support import answer

V1 = "/api/partner/v1"
SERVICE = Service(ORIGIN, "gva_live_1.secret", "connection 'genviral_default'")

#: From the vendor's endpoint index: method, path below v1, the path's parameters, whether repeating is safe.
ENDPOINTS: list[tuple[Endpoint[Any], str, str, dict[str, Any], bool]] = [
    (slideshows.GENERATE, "POST", "/slideshows/generate", {}, False),
    (slideshows.LIST, "GET", "/slideshows", {}, True),
    (slideshows.GET, "GET", "/slideshows/s-1", {"slideshow_id": "s-1"}, True),
    (slideshows.UPDATE, "PATCH", "/slideshows/s-1", {"slideshow_id": "s-1"}, True),
    (slideshows.DELETE, "DELETE", "/slideshows/s-1", {"slideshow_id": "s-1"}, True),
    (slideshows.RENDER, "POST", "/slideshows/s-1/render", {"slideshow_id": "s-1"}, False),
    (slideshows.DUPLICATE, "POST", "/slideshows/s-1/duplicate", {"slideshow_id": "s-1"}, False),
    (
        slideshows.REGENERATE_SLIDE,
        "POST",
        "/slideshows/s-1/slides/0/regenerate",
        {"slideshow_id": "s-1", "slide_index": 0},
        False,
    ),
    (packs.LIST, "GET", "/packs", {}, True),
    (packs.GET, "GET", "/packs/p-1", {"pack_id": "p-1"}, True),
    (packs.CREATE, "POST", "/packs", {}, False),
    (packs.UPDATE, "PATCH", "/packs/p-1", {"pack_id": "p-1"}, True),
    (packs.DELETE, "DELETE", "/packs/p-1", {"pack_id": "p-1"}, True),
    (packs.ADD_IMAGE, "POST", "/packs/p-1/images", {"pack_id": "p-1"}, False),
    (packs.DELETE_IMAGE, "DELETE", "/packs/p-1/images/i-1", {"pack_id": "p-1", "image_id": "i-1"}, True),
    (templates.LIST, "GET", "/templates", {}, True),
    (templates.GET, "GET", "/templates/t-1", {"template_id": "t-1"}, True),
    (templates.CREATE, "POST", "/templates", {}, False),
    (templates.UPDATE, "PATCH", "/templates/t-1", {"template_id": "t-1"}, True),
    (templates.DELETE, "DELETE", "/templates/t-1", {"template_id": "t-1"}, True),
    (templates.FROM_SLIDESHOW, "POST", "/templates/from-slideshow/s-1", {"slideshow_id": "s-1"}, False),
    (files.PREPARE, "POST", "/files", {}, True),
    (files.FINALIZE, "POST", "/files/f-1/finalize", {"file_id": "f-1"}, False),
    (files.LIST, "GET", "/files", {}, True),
    (accounts.LIST, "GET", "/accounts", {}, True),
    (posts.CREATE, "POST", "/posts", {}, False),
    (posts.GET, "GET", "/posts/p-1", {"post_id": "p-1"}, True),
    (posts.LIST, "GET", "/posts", {}, True),
    (posts.UPDATE, "PATCH", "/posts/p-1", {"post_id": "p-1"}, True),
    (posts.RETRY, "POST", "/posts/retry", {}, False),
    (posts.DELETE, "POST", "/posts/delete", {}, True),
    (subscription.GET, "GET", "/subscription", {}, True),
]


@pytest.mark.parametrize(("endpoint", "method", "path", "parameters", "repeatable"), ENDPOINTS)
def test_method_path_and_whether_it_is_safe_to_repeat(
    endpoint: Endpoint[Any], method: str, path: str, parameters: dict[str, Any], repeatable: bool
) -> None:
    call = endpoint.call(**parameters)
    assert (endpoint.method, call.path, call.repeatable) == (method, V1 + path, repeatable)
    assert call.content is None


#: What an endpoint answers, and what of it must be told.
ANSWERS: list[tuple[Endpoint[Any], type[Any], dict[str, Any]]] = [
    (slideshows.GENERATE, slideshows.Slideshow, {"id": "s-1"}),
    (slideshows.LIST, slideshows.SlideshowPage, {}),
    (slideshows.GET, slideshows.Slideshow, {"id": "s-1"}),
    (slideshows.UPDATE, slideshows.Slideshow, {"id": "s-1"}),
    (slideshows.DELETE, Deleted, {}),
    (slideshows.RENDER, slideshows.Slideshow, {"id": "s-1"}),
    (slideshows.DUPLICATE, slideshows.Slideshow, {"id": "s-1"}),
    (slideshows.REGENERATE_SLIDE, slideshows.Slideshow, {"id": "s-1"}),
    (packs.LIST, packs.PackPage, {}),
    (packs.GET, packs.Pack, {"id": "p-1"}),
    (packs.CREATE, packs.Pack, {"id": "p-1"}),
    (packs.UPDATE, packs.Pack, {"id": "p-1"}),
    (packs.DELETE, Deleted, {}),
    (packs.ADD_IMAGE, packs.AddedImage, {"id": "i-1"}),
    (packs.DELETE_IMAGE, Deleted, {}),
    (templates.LIST, templates.TemplatePage, {}),
    (templates.GET, templates.Template, {"id": "t-1"}),
    (templates.CREATE, templates.Template, {"id": "t-1"}),
    (templates.UPDATE, templates.Template, {"id": "t-1"}),
    (templates.DELETE, Deleted, {}),
    (templates.FROM_SLIDESHOW, templates.Template, {"id": "t-1"}),
    (files.PREPARE, files.Upload, {"uploadUrl": "https://u.org/1", "id": "f-1"}),
    (files.FINALIZE, files.File, {"url": "https://cdn.org/1"}),
    (files.LIST, files.FilePage, {}),
    (accounts.LIST, accounts.AccountList, {}),
    (posts.CREATE, posts.CreatedPost, {"id": "p-1"}),
    (posts.GET, posts.Post, {"id": "p-1"}),
    (posts.LIST, posts.PostPage, {}),
    (posts.UPDATE, posts.Post, {"id": "p-1"}),
    (posts.RETRY, posts.RetriedPosts, {}),
    (posts.DELETE, posts.DeletedPosts, {}),
    (subscription.GET, subscription.Plan, {}),
]


@pytest.mark.parametrize(("endpoint", "model", "told"), ANSWERS)
def test_what_is_answered(endpoint: Endpoint[Any], model: type[Any], told: dict[str, Any]) -> None:
    parameters = dict.fromkeys(re.findall(r"{(\w+)}", endpoint.path), "x")

    assert type(answer(endpoint.call(**parameters), told)) is model


def test_the_tables_have_every_endpoint() -> None:
    modules = (accounts, files, packs, posts, slideshows, subscription, templates)
    defined = {id(value) for module in modules for value in vars(module).values() if isinstance(value, Endpoint)}
    assert defined == {id(endpoint) for endpoint, *_ in ENDPOINTS} == {id(endpoint) for endpoint, *_ in ANSWERS}


def test_a_post_with_an_external_id_is_safe_to_repeat() -> None:
    assert posts.CREATE.call(body={"caption": "x", "external_id": "run-1"}).repeatable
    assert not posts.CREATE.call(body={"caption": "x"}).repeatable


def test_finalizing_with_a_key_is_safe_to_repeat() -> None:
    call = files.FINALIZE.call(body={}, idempotency_key="k", file_id="f")
    assert call.repeatable
    assert call.headers["Idempotency-Key"] == "k"


def again(endpoint: Endpoint[Any], outcome: Reply | NoResponseError) -> bool:
    try:
        step = interpret(
            endpoint.call(body={}, slideshow_id="s", slide_index=0),
            outcome,
            SERVICE,
            attempt=1,
            waited=0,
            retries=Retries(),
        )
    except ApiError:
        return False
    return isinstance(step, RetryIn)


@pytest.mark.parametrize(
    ("outcome", "safe"),
    [
        (Reply(429, {}, b'{"ok": false, "error_code": "rate_limited"}'), True),
        (NoResponseError("refused", sent=False), True),
        (NoResponseError("timed out", sent=True), False),
        (Reply(500, {}, b'{"ok": false, "error_code": "generate_failed"}'), False),
        (Reply(502, {}, b"<html>"), False),
        (Reply(200, {}, b"<html>"), False),
        (Reply(200, {}, b'{"ok": false, "code": 500, "error_code": "generate_failed"}'), False),
    ],
)
@pytest.mark.parametrize("endpoint", [slideshows.GENERATE, slideshows.RENDER, slideshows.REGENERATE_SLIDE])
def test_what_may_have_been_done_is_not_done_again(
    endpoint: Endpoint[Any], outcome: Reply | NoResponseError, safe: bool
) -> None:
    assert again(endpoint, outcome) is safe
    assert again(slideshows.GET, outcome)


def test_a_query() -> None:
    query = packs.ListRequest.of(search="a&b ü", limit=5, offset=0, include_public=False).body()
    assert packs.LIST.call(query=query).path == (
        f"{V1}/packs?include_public=false&limit=5&offset=0&search=a%26b+%C3%BC"
    )
    assert posts.LIST.call(query=posts.ListRequest.of(since="2026-01-01T00:00:00+01:00").body()).path == (
        f"{V1}/posts?since=2026-01-01T00%3A00%3A00%2B01%3A00"
    )
    assert packs.LIST.call(query={}).path == f"{V1}/packs"


@pytest.mark.parametrize("blank", ["", " ", ".", ".."])
def test_a_blank_id_would_be_another_endpoint(blank: str) -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        packs.DELETE_IMAGE.call(pack_id="p-1", image_id=blank)
    assert (refused.value.field, refused.value.value) == ("image_id", blank)


def test_an_id_is_one_segment() -> None:
    assert slideshows.GET.call(slideshow_id="../packs?x#y").path == f"{V1}/slideshows/..%2Fpacks%3Fx%23y"


def test_the_origin_is_one() -> None:
    assert check_origin("host", ORIGIN) == "https://www.genviral.io"

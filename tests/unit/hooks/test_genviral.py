"""The hook's named methods over real HTTP: what the twin did is the evidence."""

from __future__ import annotations

import json
import math
import os
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.api.client import Client
from airflow_provider_slides.api.genviral.slideshows import Slideshow, editable_slides
from airflow_provider_slides.api.reply import Retries
from airflow_provider_slides.exceptions import (
    ApiError,
    DownloadError,
    FileTooLargeError,
    InvalidArgumentError,
    NotFoundError,
    RateLimitedError,
    SlidesError,
    UnexpectedResponseError,
)
from airflow_provider_slides.hooks import paging
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.sandbox.genviral.seeds import PACK, TIKTOK_ACCOUNT
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.limited import limited
from tests.sandbox.raw_server import RawServer
from tests.unit.conftest import Logs
from tests.unit.genviral_support import PROMPT
from tests.unit.support import FakeClock

UPLOAD_ROUTE = "PUT /cdn-upload/{file_id}"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


@pytest.fixture
def hook(genviral: Sandbox) -> GenviralHook:
    return GenviralHook()


def test_a_slideshow_from_draft_to_pictures(hook: GenviralHook, tmp_path: Path) -> None:
    draft = hook.generate_slideshow(**PROMPT)
    renamed = hook.update_slideshow(draft.id, title="Quotes", slides=editable_slides(draft))
    changed = hook.regenerate_slide(draft.id, 1, "shorter")
    copy = hook.duplicate_slideshow(draft.id)

    assert (draft.status, renamed.title) == ("draft", "Quotes")
    assert changed.slides[1].text != draft.slides[1].text
    assert hook.get_slideshow(copy.id).title == "Copy of Quotes"
    assert {found.id for found in hook.list_slideshows(search="quotes")} == {draft.id, copy.id}

    assert hook.render_slideshow(draft.id).is_rendered
    files = hook.download_images(draft.id, f"{tmp_path}/q.png")
    assert [Path(file.uri.removeprefix("file://")).name for file in files] == ["q-1.jpg", "q-2.jpg"]
    with pytest.raises(DownloadError, match="no finished pictures"):
        hook.download_images(copy.id, f"{tmp_path}/")

    assert hook.delete_slideshow(copy.id).deleted
    with pytest.raises(NotFoundError):
        hook.get_slideshow(copy.id)


def test_a_picture_has_a_limit_of_its_own(genviral: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert GenviralHook().max_download_bytes == 64 << 20
    limited = {**genviral.genviral_connection, "extra": {"max_download_mib": 0.001}}
    monkeypatch.setenv("AIRFLOW_CONN_GENVIRAL_DEFAULT", json.dumps(limited))
    hook = GenviralHook()
    slideshow = hook.generate_slideshow(**PROMPT)
    hook.render_slideshow(slideshow.id)

    with pytest.raises(FileTooLargeError, match=r"Picture 1 of .* the limit of 0 MiB \(max_download_mib in the conn"):
        hook.download_images(slideshow.id, f"{tmp_path}/")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def pictures_of(slideshow: dict[str, Any], directory: str) -> list[Any]:
    return [file.found for file in GenviralHook().download_images(Slideshow.model_validate(slideshow), directory)]


@pytest.mark.attack
def test_large_pictures_are_not_read_into_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = RawServer()
    server.answers["/picture"] = 200, {}, b"\xff\xd8\xff\xda\0\2" + bytes(60 << 20) + b"\xff\xd9"
    connection = {"conn_type": "genviral", "password": "id.secret", "host": server.url}
    monkeypatch.setenv("AIRFLOW_CONN_GENVIRAL_DEFAULT", json.dumps(connection))
    slides = [{"rendered_image_url": f"{server.url}/picture"} for _ in range(4)]

    usage = limited(pictures_of, {"id": "S", "status": "rendered", "slides": slides}, f"{tmp_path}/", memory_mib=2048)
    server.server.shutdown()

    assert usage.result == ["image/jpeg"] * 4
    assert usage.peak_mib < 64


def test_pictures_are_named_so_that_they_sort(hook: GenviralHook, tmp_path: Path, genviral: Sandbox) -> None:
    genviral.set_genviral(image_format="png")
    slideshow = hook.generate_slideshow(**{**PROMPT, "slide_count": 10})
    hook.render_slideshow(slideshow.id)

    files = hook.download_images(slideshow.id, f"{tmp_path}/all/")

    names = [file.uri.rpartition("/")[2] for file in files]
    assert names == sorted(names)
    assert names[0] == f"{slideshow.id}-01.png"
    assert {file.found for file in files} == {"image/png"}


@pytest.mark.parametrize(
    ("max_files", "names"), [({"max_files": 1}, ["q.jpg"]), ({}, [f"q-{number:02d}.jpg" for number in range(1, 36)])]
)
def test_of_a_slideshow_with_more_slides_than_anybody_has_the_first_pictures_are_fetched(
    max_files: dict[str, int], names: list[str], hook: GenviralHook, tmp_path: Path, logs: Logs
) -> None:
    made = hook.generate_slideshow(**{**PROMPT, "slide_count": 1}).id
    hook.render_slideshow(made)
    slideshow = hook.get_slideshow(made)
    many = replace(slideshow, slides=slideshow.slides * 500, slide_count=500)

    files = hook.download_images(many, f"{tmp_path}/q.png", **max_files)

    assert [file.uri.rpartition("/")[2] for file in files] == names
    assert f"Slideshow {made} has 500 files, and {len(names)} were asked for" in "".join(logs.warnings)


def test_lists_are_told_whole(hook: GenviralHook, monkeypatch: pytest.MonkeyPatch, genviral: Sandbox) -> None:
    made = [hook.generate_slideshow(**{**PROMPT, "slide_count": 1}).id for _ in range(5)]
    monkeypatch.setattr("airflow_provider_slides.hooks.paging.PAGE_SIZE", 2)

    assert sorted(found.id for found in hook.list_slideshows()) == sorted(made)
    assert genviral.ledger()["requests"]["GET /api/partner/v1/slideshows"] == 4


def test_packs(hook: GenviralHook, genviral: Sandbox) -> None:
    pack = hook.create_pack("Mine")
    hook.update_pack(pack.id, name="Ours")
    image = hook.add_pack_image(pack.id, f"{genviral.url}/cdn/packs/hills/0.jpg", file_name="hill")

    assert [found.name for found in hook.list_packs(search="our", include_public=False)] == ["Ours"]
    assert [found.id for found in hook.get_pack(pack.id).images] == [image.id]
    hook.delete_pack_image(pack.id, image.id)
    assert hook.get_pack(pack.id).images == []
    hook.delete_pack(pack.id)
    assert pack.id not in {found.id for found in hook.list_packs()}
    assert PACK in {found.id for found in hook.list_packs()}


def test_templates(hook: GenviralHook) -> None:
    slideshow = hook.generate_slideshow(**PROMPT)
    template = hook.create_template_from_slideshow(slideshow.id, name="Quotes")
    assert template.config is not None
    other = hook.create_template(name="Other", config=template.config)

    assert hook.update_template(other.id, description="Why not").description == "Why not"
    assert {template.id, other.id} <= {found.id for found in hook.list_templates()}
    assert hook.get_template(template.id).name == "Quotes"
    hook.delete_template(other.id)
    with pytest.raises(NotFoundError):
        hook.get_template(other.id)


@pytest.mark.parametrize("form", ["url", "finalize"])
def test_an_upload_in_either_form(form: str, hook: GenviralHook, genviral: Sandbox, tmp_path: Path) -> None:
    genviral.set_genviral(upload_form=form)
    (tmp_path / "tea.bin").write_bytes(PNG)

    address = hook.upload_file(f"{tmp_path}/tea.bin")

    assert httpx.get(address).content == PNG
    (file,) = hook.list_files(type="image")
    assert (file.url, file.content_type, file.filename) == (address, "image/png", "tea.bin")


def test_an_upload_host_that_fails_is_asked_again_by_another_link(
    hook: GenviralHook, genviral: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "tea.png").write_bytes(PNG)
    genviral.fault(route=UPLOAD_ROUTE, status=500)

    assert httpx.get(hook.upload_file(f"{tmp_path}/tea.png")).content == PNG


def test_an_upload_that_is_refused_says_so(hook: GenviralHook, genviral: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "tea.png").write_bytes(PNG)
    (tmp_path / "deck.pptx").write_bytes(b"PK\x03\x04")
    genviral.fault(route=UPLOAD_ROUTE, status=403)

    with pytest.raises(ApiError, match=r"The upload was refused \(HTTP 403\)") as refused:
        hook.upload_file(f"{tmp_path}/tea.png")
    assert "http://" not in str(refused.value)
    with pytest.raises(InvalidArgumentError, match="Presentations and PDF are not taken"):
        hook.upload_file(f"{tmp_path}/deck.pptx")
    with pytest.raises(InvalidArgumentError, match="cannot be read"):
        hook.upload_file(f"{tmp_path}/none.png")


@pytest.mark.parametrize("error", [OSError, FileNotFoundError])
def test_the_signature_of_a_link_that_is_to_be_uploaded_is_in_no_error(
    error: type[Exception], hook: GenviralHook, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = "https://files.example/tea.png?X-Signature=s3cret"

    def refuse(path: ObjectStoragePath) -> bytes:
        raise error(f"403, message='Forbidden', url='{path}'")

    monkeypatch.setattr(ObjectStoragePath, "read_bytes", refuse)

    with pytest.raises(SlidesError, match=r"path=.*https://files\.example/tea\.png\?\.\.\.") as failed:
        hook.upload_file(link)

    assert "s3cret" not in "".join(traceback.format_exception(failed.value))


def test_posts_and_accounts(hook: GenviralHook, genviral: Sandbox) -> None:
    accounts = {account.id: account for account in hook.list_accounts()}
    assert accounts[TIKTOK_ACCOUNT].is_tiktok
    genviral.set_genviral(post_seconds=3600)
    media = {"type": "slideshow", "urls": [f"{genviral.url}/cdn/packs/hills/0.jpg"]}
    fields: dict[str, Any] = {"caption": "Tea", "accounts": [TIKTOK_ACCOUNT], "media": media, "external_id": "tea-1"}

    post = hook.create_post(**fields)

    assert hook.create_post(**fields).duplicate
    assert hook.update_post(post.id, caption="More tea").caption == "More tea"
    assert hook.get_post(post.id).status == "pending"
    assert [found.id for found in hook.list_posts(status="pending")] == [post.id]
    hook.retry_posts([post.id])
    assert hook.delete_posts([post.id]).deleted_ids == [post.id]


def test_the_test_button_reads_the_plan_and_buys_nothing(
    hook: GenviralHook, genviral: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert hook.test_connection() == (True, f"Genviral accepts the token at {genviral.url}. 100 credits are left.")
    for token, advice in (
        ("gva_live_wrong.secret", "Put a valid token"),
        (genviral.genviral_unsubscribed_token, "Activate a Creator"),
        (genviral.genviral_scheduler_token, "Scheduler tier"),
    ):
        wrong = json.dumps({**genviral.genviral_connection, "password": token})
        monkeypatch.setenv("AIRFLOW_CONN_GENVIRAL_DEFAULT", wrong)
        works, message = GenviralHook().test_connection()
        assert not works
        assert advice in message
        assert token not in message
    assert genviral.ledger()["genviral"]["credits_spent"] == 0


def test_the_defaults_of_a_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_GENVIRAL_DEFAULT", json.dumps({"conn_type": "genviral", "password": "id.secret"}))

    service = GenviralHook().service

    assert (service.origin, service.timeout) == ("https://www.genviral.io", 120.0)
    assert "id.secret" not in repr(service)


class Shelf(ThreadingHTTPServer):
    """Lists slideshows by page, at most so many at a time; between two pages something happens to them."""

    def __init__(self, ids: list[str], *, told_total: bool = True, hidden: int = 0, most: int = 100) -> None:
        super().__init__(("127.0.0.1", 0), self._Handler)
        self.ids, self.told_total, self.hidden, self.most = ids, told_total, hidden, most
        self.happens: list[Callable[[], Any]] = []
        self.pages = 0
        self.page: Callable[[int, int], list[str]] = lambda offset, limit: self.ids[offset : offset + limit]
        origin = f"http://127.0.0.1:{self.server_port}"
        self.connection = json.dumps({"conn_type": "genviral", "host": origin, "password": "a.secret"})

    class _Handler(BaseHTTPRequestHandler):
        server: Shelf

        def do_GET(self) -> None:
            shelf, query = self.server, parse_qs(urlsplit(self.path).query)
            limit, offset = min(shelf.most, int(query["limit"][0])), int(query["offset"][0])
            part = [{"id": id} for id in shelf.page(offset, limit)]
            total = {"total": len(shelf.ids) + shelf.hidden} if shelf.told_total else {}
            content = json.dumps({"ok": True, "data": {"slideshows": part, **total}}).encode()
            shelf.pages += 1
            if shelf.happens:
                shelf.happens.pop(0)()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None: ...


@pytest.fixture
def shelve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Shelf]]:
    shelves: list[Shelf] = []

    def shelve(count: int, **more: Any) -> Shelf:
        shelf = Shelf([f"S{number}" for number in range(count)], **more)
        monkeypatch.setenv("AIRFLOW_CONN_GENVIRAL_DEFAULT", shelf.connection)
        threading.Thread(target=shelf.serve_forever, args=(0.01,), daemon=True).start()
        shelves.append(shelf)
        return shelf

    yield shelve
    for shelf in shelves:
        shelf.shutdown()
        shelf.server_close()


def listed() -> list[str]:
    return [found.id for found in GenviralHook().list_slideshows()]


@pytest.mark.parametrize("told_total", [True, False])
@pytest.mark.parametrize("count", [0, 1, 99, 100, 101, 199, 200, 250])
def test_a_list_is_told_whole_and_in_order(count: int, told_total: bool, shelve: Callable[..., Shelf]) -> None:
    shelf = shelve(count, told_total=told_total)

    assert listed() == shelf.ids
    assert shelf.pages <= count // 99 + 1


def test_a_vendor_that_tells_fewer_at_a_time_is_read_on(shelve: Callable[..., Shelf]) -> None:
    shelf = shelve(70, most=20)

    assert listed() == shelf.ids


@pytest.mark.parametrize("told_total", [True, False])
def test_what_moves_down_while_the_list_is_read_is_named_once(told_total: bool, shelve: Callable[..., Shelf]) -> None:
    shelf = shelve(250, told_total=told_total)
    before = list(shelf.ids)
    shelf.happens = [lambda: shelf.ids.insert(0, "new"), lambda: shelf.ids.insert(0, "newer")]

    assert listed() == before


@pytest.mark.parametrize("told_total", [True, False])
@pytest.mark.parametrize("gone", [1, 2, 99, 100, 150])
@pytest.mark.parametrize("count", [101, 250, 500])
def test_what_moves_up_while_the_list_is_read_is_not_missed(
    count: int, gone: int, told_total: bool, shelve: Callable[..., Shelf]
) -> None:
    shelf = shelve(count, told_total=told_total)
    shelf.happens = [lambda: shelf.ids.__delitem__(slice(0, gone))] * 2

    found = listed()

    assert set(shelf.ids) <= set(found)
    assert len(found) == len(set(found))


def test_a_total_beyond_what_there_is_ends_with_what_there_is(shelve: Callable[..., Shelf]) -> None:
    shelf = shelve(150, hidden=50)

    assert listed() == shelf.ids


def test_a_list_without_an_end_is_not_taken_for_a_short_one(
    shelve: Callable[..., Shelf], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "MOST_PAGES", 5)
    shelve(600)

    with pytest.raises(UnexpectedResponseError, match="has not ended after 496 items"):
        listed()


def list_without_an_end() -> tuple[str, int]:
    """As many slideshows on a page as an answer holds, and each time others."""
    shelf = Shelf([], hidden=10**18)
    shelf.page = lambda offset, _: [f"S{number}" for number in range(offset, offset + 20_000)]
    os.environ["AIRFLOW_CONN_GENVIRAL_DEFAULT"] = shelf.connection
    threading.Thread(target=shelf.serve_forever, args=(0.01,), daemon=True).start()
    with pytest.raises(UnexpectedResponseError) as refused:
        listed()
    return str(refused.value), shelf.pages


@pytest.mark.attack
def test_a_list_without_an_end_takes_no_more_than_so_much_memory() -> None:
    usage = limited(list_without_an_end, memory_mib=2048)

    message, pages = usage.result
    assert "slideshows has not ended after" in message
    assert 2 <= pages <= 6
    assert usage.peak_mib < 200


def test_a_list_without_an_end_takes_no_more_than_an_hour(
    shelve: Callable[..., Shelf], clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = Client.send

    def slowly(self: Client, *args: Any, **how: Any) -> Any:
        answer = original(self, *args, **how)
        clock.sleep(1300)
        return answer

    monkeypatch.setattr(Client, "send", slowly)
    shelf = shelve(10_000)

    with pytest.raises(UnexpectedResponseError, match="has not ended after 199 items"):
        listed()

    assert shelf.pages == 3


def test_a_list_rides_out_what_passes_for_as_long_as_it_is_told(hook: GenviralHook, genviral: Sandbox) -> None:
    route = "GET /api/partner/v1/slideshows"
    made = hook.generate_slideshow(**PROMPT).id
    genviral.fault(route=route, status=429, retry_after=90)
    with pytest.raises(RateLimitedError):
        hook.list_slideshows()
    genviral.fault(route=route, status=429, retry_after=90)

    found = hook.list_slideshows(retries=Retries(timeout=600, wait_max=math.inf))

    assert [summary.id for summary in found] == [made]

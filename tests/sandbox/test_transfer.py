"""Signed links over real HTTP: what arrives, what goes along, and what is nowhere to be read afterwards."""

from __future__ import annotations

import gzip
import logging
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from airflow_provider_slides.api import transfer
from airflow_provider_slides.api.client import Client
from airflow_provider_slides.api.perceptis import GENERATE, GET_JOB
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.api.transfer import MAX_REDIRECTS, open_download, upload
from airflow_provider_slides.exceptions import ApiError, DownloadError, LinkExpiredError, NoResponseError, ServerError
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.raw_server import RawServer, hanging

#: An API in the public internet.
FAR = Service("https://api.example", "sk-live-per-key", "connection 'acme'", timeout=5)
#: An API in one's own network: its links may lead there.
NEAR = Service("http://127.0.0.1:1", "sk-live-per-key", "connection 'acme'", timeout=5)
SLOW, HASTY = replace(NEAR, timeout=30), replace(NEAR, timeout=0.3)
FILES_ROUTE = "GET /files/{job_id}/{name}"


def link(sandbox: Sandbox) -> str:
    """The signed link of a finished deck."""
    client = Client(Service(sandbox.url, sandbox.key, "connection 'acme'"))
    try:
        job = client.send(GENERATE.call(body={"prompt": "Tea", "output_type": "deck"}, idempotency_key="k"))
        sandbox.finish(job.job_id)
        return client.send(GET_JOB.call(job_id=job.job_id)).downloads[0].url
    finally:
        client.close()


def test_a_download_logs_no_address_at_info(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    with open_download(link(sandbox), NEAR) as source:
        source.read()

    ours = [record.getMessage() for record in caplog.records if not record.name.startswith("uvicorn")]
    assert not [line for line in ours if "/files" in line]


def test_a_download_carries_no_key_not_even_to_the_apis_own_host_or_across_redirects(
    raw: Callable[[], RawServer], monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    (tmp_path / "netrc").write_text("default login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    api, store = raw(), raw()
    api.answers["/signed?s=1"] = (302, {"Location": f"{store.url}/there"}, b"")
    store.answers["/there"] = (200, {}, b"deck")

    with open_download(f"{api.url}/signed?s=1", NEAR) as source:
        assert source.read() == b"deck"

    for _, headers in api.asked + store.asked:
        assert "authorization" not in headers


def test_a_signed_link_is_asked_for_as_it_was_signed(raw: Callable[[], RawServer]) -> None:
    server = raw()
    signed = "/bucket/a%20b%2Fc%2f/../|.pptx?X-Sig=a%2Bb%2F%3D%7e~&e=2026-11-22T00%3A00%3A00Z&q=a+b{}&empty="
    server.answers[signed] = (200, {}, b"deck")

    with open_download(server.url + signed, NEAR) as source:
        assert source.read() == b"deck"

    assert server.asked[0][0] == signed


def test_what_no_request_line_can_hold_is_quoted(raw: Callable[[], RawServer]) -> None:
    server = raw()
    server.answers["/%C3%9Cbersicht%20Q3.pptx?s=1"] = (302, {"Location": "/Ü 2".encode().decode("latin-1")}, b"")
    server.answers["/%C3%9C%202"] = (200, {}, b"deck")

    with open_download(f"{server.url}/Übersicht Q3.pptx?s=1", NEAR) as source:
        assert source.read() == b"deck"


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://host/deck.pptx", "data:,x", "/etc/passwd", ""])
def test_a_link_that_is_not_http_is_not_followed(url: str) -> None:
    with pytest.raises(DownloadError, match="neither http nor https"), open_download(url, NEAR):
        pass


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://host/x", "http://[", "//"])
def test_a_redirect_to_what_is_not_http_is_not_followed(target: str, raw: Callable[[], RawServer]) -> None:
    server = raw()
    server.answers["/f"] = (302, {"Location": target}, b"")

    with pytest.raises(DownloadError), open_download(f"{server.url}/f", NEAR) as source:
        source.read()


@pytest.mark.parametrize("url", ["http://", "http://[", "http://a b/", "http://127.0.0.1:99999/x", "https://\x00/"])
def test_a_malformed_link_is_a_download_error(url: str) -> None:
    with pytest.raises(DownloadError) as error, open_download(url, NEAR):
        pass

    assert url not in str(error.value)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        *((status, LinkExpiredError) for status in (400, 403, 404, 410)),
        *((status, DownloadError) for status in (204, 408, 429, 500, 503)),
    ],
)
def test_a_link_that_is_refused_is_told_from_a_host_in_trouble(
    status: int, kind: type[DownloadError], raw: Callable[[], RawServer]
) -> None:
    server = raw()
    server.answers["/f?signature=s3cret"] = (status, {}, b"")

    with pytest.raises(DownloadError) as error, open_download(f"{server.url}/f?signature=s3cret", NEAR):
        pass

    assert type(error.value) is kind
    assert str(status) in str(error.value)
    assert "s3cret" not in str(error.value)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_its_own_text_is_not_read(status: int, raw: Callable[[], RawServer]) -> None:
    server, other = raw(), raw()
    # Longer than told: who reads it waits for more, or gets an error.
    server.answers["/f"] = (status, {"Location": f"{other.url}/there", "Content-Length": "1000000000"}, b"moved")
    other.answers["/there"] = (200, {}, b"deck")

    with open_download(f"{server.url}/f", NEAR) as source:
        assert source.read() == b"deck"


def test_a_redirect_without_end_is_a_download_error(raw: Callable[[], RawServer]) -> None:
    server = raw()
    server.answers["/f"] = (302, {"Location": "/f"}, b"")

    with pytest.raises(DownloadError), open_download(f"{server.url}/f", NEAR):
        pass

    assert len(server.asked) <= 1 + MAX_REDIRECTS


def test_a_download_that_breaks_off_is_a_download_error(sandbox: Sandbox) -> None:
    url = link(sandbox)
    sandbox.fault(route=FILES_ROUTE, truncate=1000)

    with pytest.raises(DownloadError, match="broke off") as error, open_download(url, NEAR) as source:
        source.read()

    assert "signature" not in str(error.value)


def test_an_expired_link_is_refused_by_name(sandbox: Sandbox) -> None:
    sandbox.fault(route=FILES_ROUTE, status=403)
    url = link(sandbox)

    with pytest.raises(LinkExpiredError, match=r"HTTP 403"), open_download(url, NEAR):
        pass


# ---------------------------------------------------------------------- what arrives


def test_what_was_stored_gzipped_arrives_as_the_file(raw: Callable[[], RawServer]) -> None:
    server, content = raw(), b"deck" * 100_000
    packed = gzip.compress(content)
    server.answers["/whole"] = (200, {"Content-Encoding": "gzip"}, packed)
    server.answers["/cut"] = (200, {"Content-Encoding": "gzip"}, packed[:-20])
    server.answers["/damaged"] = (200, {"Content-Encoding": "gzip"}, packed[:-200] + packed[-100:])
    server.answers["/other"] = (200, {"Content-Encoding": "gzip"}, content)

    with open_download(f"{server.url}/whole", NEAR) as source:
        assert source.read() == content
    for bad in ("cut", "damaged", "other"):
        with pytest.raises(DownloadError, match="broke off"), open_download(f"{server.url}/{bad}", NEAR) as source:
            source.read()


def test_what_is_sent_in_chunks_is_whole_only_with_the_last_one(raw: Callable[[], RawServer]) -> None:
    server = raw()
    headers = {"Transfer-Encoding": "chunked", "Content-Length": ""}
    server.answers["/whole"] = (200, headers, b"4\r\ndeck\r\n3\r\nend\r\n0\r\n\r\n")
    server.answers["/cut"] = (200, headers, b"4\r\ndeck\r\n3\r\ne")

    with open_download(f"{server.url}/whole", NEAR) as source:
        assert source.read() == b"deckend"
    with pytest.raises(DownloadError, match="broke off"), open_download(f"{server.url}/cut", NEAR) as source:
        source.read()


def test_a_file_of_unknown_length_is_what_arrives_until_the_end(raw: Callable[[], RawServer]) -> None:
    server = raw()
    server.answers["/f"] = (200, {"Content-Length": ""}, b"deck")

    with open_download(f"{server.url}/f", NEAR) as source:
        assert source.read() == b"deck"


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\ndeck"], ids=["at-all", "on"]
)
def test_a_host_that_does_not_go_on_is_given_up(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/f?signature=s3cret"

        def answer_in_part() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(answer)
                connection.settimeout(30)
                while connection.recv(1000):
                    pass

        thread = threading.Thread(target=answer_in_part)
        thread.start()
        with pytest.raises(DownloadError, match="TimeoutError") as error, open_download(url, HASTY) as source:
            source.read()
        thread.join()

    assert "s3cret" not in str(error.value)


def test_a_download_that_nobody_wants_any_more_ends(raw: Callable[[], RawServer]) -> None:
    server, wanted = raw(), True
    server.answers["/f?signature=s3cret"] = (200, {"Content-Length": ""}, b"deck" * 1_000_000)

    with open_download(f"{server.url}/f?signature=s3cret", NEAR, go_on=lambda: wanted) as source:
        assert source.read(4) == b"deck"
        wanted = False
        with pytest.raises(DownloadError, match="given up") as error:
            source.read()

    assert "s3cret" not in str(error.value)


@pytest.mark.parametrize(
    "answer",
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 OK\r\n", b"A: b\r\n"),
        (b"HTTP/1.1 200 OK\r\nA: ", b"b"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", b"d"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"d" * 100),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nd\r\n"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4", b";x=y"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"A: b\r\n"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", gzip.compress(b"")),
    ],
    ids=["status", "headers", "header", "100", "body", "slow-body", "chunks", "extension", "trailers", "empty-members"],
)
@pytest.mark.parametrize("path", ["f", "redirected"])
def test_what_drips_comes_to_an_end(answer: tuple[bytes, bytes], path: str, raw: Callable[[], RawServer]) -> None:
    with hanging(*answer) as server:
        redirecting = raw()
        redirecting.answers["/redirected"] = (302, {"Location": f"{server.url}/f"}, b"")
        url = f"{server.url if path == 'f' else redirecting.url}/{path}"
        with pytest.raises(DownloadError, match="16 KiB"), open_download(url, HASTY) as source:
            source.read()
        assert server.left.wait(10), "the connection is closed"


def test_a_file_may_pause_once_it_came_fast_but_not_for_long() -> None:
    words = b"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n" + b"d" * (10 << 20)
    with hanging(words, b"d") as server:
        with open_download(f"{server.url}/f", HASTY) as source:
            # At 16 KiB a second, these would be worth ten minutes.
            assert len(source.read(9 << 20)) == 9 << 20
            with pytest.raises(DownloadError, match="16 KiB"):
                source.read()
        assert server.left.wait(10), "the connection is closed"


# ---------------------------------------------------------------------- where a link may lead


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "017700000001",
        "localhost",
        "0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "me@127.0.0.1",
        "%31%32%37.0.0.1",
        "\uff11\uff12\uff17.0.0.1",
        "127.0.0.1.",
    ],
)
def test_a_link_of_a_public_api_does_not_lead_to_this_machine(host: str, raw: Callable[[], RawServer]) -> None:
    server = raw()

    url = server.url.replace("127.0.0.1", host)
    with pytest.raises(DownloadError), open_download(f"{url}/f", FAR):
        pass
    with pytest.raises(NoResponseError):
        upload(f"{url}/f", b"deck", FAR, content_type="image/png")

    assert server.asked == []


@pytest.mark.parametrize("host", ["169.254.169.254", "10.0.0.1", "[fd00:ec2::254]", "[64:ff9b::a9fe:a9fe]"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_link_of_a_public_api_does_not_lead_into_a_private_network(scheme: str, host: str) -> None:
    with (
        pytest.raises(DownloadError, match=r'private address.*"allow_private_links": true'),
        open_download(f"{scheme}://{host}/latest/meta-data/", FAR),
    ):
        pass


def test_a_redirect_is_checked_as_the_link_was_and_each_name_is_resolved_once(
    raw: Callable[[], RawServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    public, asked = raw(), []
    public.answers["/there"] = (302, {"Location": public.url.replace("127.0.0.1", "127.0.0.2") + "/f"}, b"")
    public.answers["/f"] = (302, {"Location": public.url.replace("127.0.0.1", "files.example") + "/there"}, b"")
    monkeypatch.setattr("airflow_provider_slides.api.address.is_private", lambda address: address == "127.0.0.2")
    resolve = socket.getaddrinfo

    def hostile(host: str, *more: Any, **options: Any) -> Any:
        # The second time, another answer.
        asked.append(host)
        inside = "127.0.0.2" if asked.count("files.example") > 1 else "127.0.0.1"
        return resolve(inside if host == "files.example" else host, *more, **options)

    monkeypatch.setattr(socket, "getaddrinfo", hostile)

    with pytest.raises(DownloadError, match="private address"), open_download(f"{public.url}/f", FAR):
        pass

    assert [path for path, _ in public.asked] == ["/f", "/there"]
    assert asked.count("files.example") == 1


def test_a_proxy_is_not_asked_for_a_private_address(proxy: RawServer) -> None:
    for url in ("http://169.254.169.254/latest", "https://127.0.0.1/f", "http://2130706433/f"):
        with pytest.raises(DownloadError, match="private address"), open_download(url, FAR):
            pass

    assert proxy.asked == []


def test_https_is_not_left_by_a_redirect(
    certified: tuple[RawServer, Path], raw: Callable[[], RawServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, certificate = certified
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    plain = raw()
    server.answers["/out"] = (302, {"Location": f"{plain.url}/f"}, b"")
    server.answers["/within"] = (302, {"Location": f"{server.url}/f"}, b"")

    with pytest.raises(DownloadError, match="redirects from https"), open_download(f"{server.url}/out", NEAR):
        pass
    with open_download(f"{server.url}/within", NEAR) as source:
        assert source.read() == b"deck"

    assert plain.asked == []


# ---------------------------------------------------------------------- up


def test_an_upload_is_the_file_with_its_type_and_no_key(raw: Callable[[], RawServer]) -> None:
    server = raw()
    server.answers["/f?s=1"] = (200, {}, b"")

    upload(f"{server.url}/f?s=1", b"deck" * 10_000, NEAR, content_type="image/png")

    ((path, headers),) = server.asked
    assert path == "/f?s=1"
    assert (headers["content-type"], headers["content-length"]) == ("image/png", "40000")
    assert headers["user-agent"] == "airflow-provider-slides"
    assert "authorization" not in headers
    assert server.sent == [b"deck" * 10_000]


@pytest.mark.parametrize(
    ("status", "kind"), [(500, ServerError), (503, ServerError), (403, ApiError), (404, ApiError), (302, ApiError)]
)
def test_an_upload_that_is_refused_says_so_and_is_not_redirected(
    status: int, kind: type[ApiError], raw: Callable[[], RawServer]
) -> None:
    server = raw()
    server.answers["/f?s=s3cret"] = (status, {"Location": f"{server.url}/elsewhere"}, b"")

    with pytest.raises(ApiError, match=f"HTTP {status}") as refused:
        upload(f"{server.url}/f?s=s3cret", b"deck", NEAR, content_type="image/png")

    assert type(refused.value) is kind
    assert refused.value.status == status
    assert "s3cret" not in str(refused.value)
    assert len(server.asked) == 1


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 100 Continue\r\n\r\n", b"H"])
def test_an_upload_without_an_answer_comes_to_an_end(answer: bytes) -> None:
    with hanging(b"", answer) as server:
        with pytest.raises(NoResponseError, match=r"The upload host did not answer \(TimeoutError\)|16 KiB") as failed:
            upload(f"{server.url}/f?s=s3cret", b"deck", HASTY, content_type="image/png")
        assert server.left.wait(10), "the connection is closed"
    assert failed.value.sent


@pytest.mark.parametrize("url", ["file:///tmp/x", "http://", "http://127.0.0.1:99999/x", "http://a b/"])
def test_a_link_that_leads_nowhere_is_no_answer(url: str) -> None:
    with pytest.raises(NoResponseError):
        upload(url, b"deck", NEAR, content_type="image/png")


def test_an_upload_that_nobody_wants_any_more_ends(raw: Callable[[], RawServer]) -> None:
    server = raw()

    with pytest.raises(NoResponseError, match="given up"):
        upload(f"{server.url}/f", b"deck" * 10_000, NEAR, content_type="image/png", go_on=lambda: False)

    assert server.sent == []


# ---------------------------------------------------------------------- proxies and certificates


@pytest.fixture
def proxy(raw: Callable[[], RawServer], monkeypatch: pytest.MonkeyPatch) -> RawServer:
    """The environment's proxy, with a login."""
    server = raw()
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, server.url.replace("//", "//me:pa%40ss@"))
    monkeypatch.delenv("no_proxy", raising=False)
    return server


def test_the_environments_proxy_is_used(proxy: RawServer) -> None:
    proxy.answers["http://files.example/f?s=1"] = (200, {}, b"deck")

    with open_download("http://files.example/f?s=1", NEAR) as source:
        assert source.read() == b"deck"

    assert [headers["proxy-authorization"] for _, headers in proxy.asked] == ["Basic bWU6cGFAc3M="]


def test_the_proxy_of_a_https_link_is_told_the_host_alone(proxy: RawServer) -> None:
    with pytest.raises(DownloadError) as error, open_download("https://files.example/f?s=s3cret", NEAR):
        pass

    assert [path for path, _ in proxy.asked] == ["files.example:443"]
    assert "s3cret" not in str(error.value)


def test_no_proxy_is_heeded_also_by_a_redirect_which_takes_no_login_along(
    proxy: RawServer, raw: Callable[[], RawServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    inside = raw()
    proxy.answers["http://files.example/f"] = (302, {"Location": f"{inside.url}/there"}, b"")
    inside.answers["/there"] = (200, {}, b"deck")

    with open_download("http://files.example/f", NEAR) as source:
        assert source.read() == b"deck"

    ((_, headers),) = inside.asked
    assert "proxy-authorization" not in headers


def test_a_https_host_must_be_known_and_ssl_cert_file_says_by_whom(
    certified: tuple[RawServer, Path], raw: Callable[[], RawServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, certificate = certified
    plain = raw()
    plain.answers["/f"] = (302, {"Location": f"{server.url}/f"}, b"")

    for url in (server.url, plain.url):
        with pytest.raises(DownloadError, match="SSLCertVerificationError"), open_download(f"{url}/f", NEAR):
            pass
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    for url in (server.url, plain.url):
        with open_download(f"{url}/f", NEAR) as source:
            assert source.read() == b"deck"


def test_a_https_host_that_pauses_is_waited_for(
    certified: tuple[RawServer, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certified[1]))
    monkeypatch.setattr(transfer, "SLICE_SECONDS", 0.05)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certified[1], certified[1].with_name("key.pem"))
    looks, is_waiting = 0, threading.Semaphore(0)

    def go_on() -> bool:
        nonlocal looks
        looks += 1
        if looks % 5 == 0:
            is_waiting.release()
        return True

    def answer_in_parts() -> None:
        with context.wrap_socket(listener.accept()[0], server_side=True) as connection:
            for part in (b"HTTP/1.1 200 OK\r\n", b"Content-Length: 8\r\n\r\nde", b"ckde", b"ck"):
                assert is_waiting.acquire(timeout=30)
                connection.sendall(part)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=answer_in_parts)
        thread.start()
        url = f"https://127.0.0.1:{listener.getsockname()[1]}/f"
        with open_download(url, SLOW, go_on=go_on) as source:
            assert source.read() == b"deckdeck"
        thread.join()

from __future__ import annotations

import socket
from dataclasses import replace
from typing import Any

import pytest

from airflow_provider_slides.api.address import LinkPolicy, is_private
from airflow_provider_slides.exceptions import DownloadError
from tests.unit.api.support import SERVICE
from tests.unit.support import FakeClock


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.255.0.1",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "198.18.0.1",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b::10.0.0.1",
        "2002:7f00:1::",
        "2001:0:1:1:1:1:1:1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
    ],
)
def test_what_is_not_of_the_public_internet_is_private(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "52.216.0.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::"]
)
def test_a_public_address_is_none(address: str) -> None:
    assert not is_private(address)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """What names resolve to, each time that they are asked for; others do not."""
    known: dict[str, list[str]] = {}

    def resolve(host: str, port: int, **_: Any) -> Any:
        if host not in known:
            raise socket.gaierror(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in known[host]]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return known


@pytest.mark.parametrize(
    ("origin", "allowed", "is_followed"),
    [
        ("api.public", None, False),
        ("api.inside", None, True),
        ("api.unknown", None, False),
        ("api.public", True, True),
        ("api.inside", False, False),
    ],
)
def test_links_lead_inside_if_the_api_is_there_or_the_connection_says_so(
    origin: str, allowed: bool | None, is_followed: bool, names: dict[str, list[str]]
) -> None:
    names.update({"api.public": ["1.1.1.1"], "api.inside": ["10.0.0.7"], "files.inside": ["10.0.0.8"]})
    policy = LinkPolicy(replace(SERVICE, origin=f"https://{origin}", allow_private_links=allowed))

    if is_followed:
        policy.check_host("files.inside")
    else:
        with pytest.raises(DownloadError, match=r'private address.*"allow_private_links": true'):
            policy.check_host("files.inside")
        with pytest.raises(DownloadError, match="private address"):
            policy.connect(("files.inside", 80), 1.0)


def test_what_only_a_proxy_knows_is_the_proxys_to_refuse(names: dict[str, list[str]]) -> None:
    LinkPolicy(SERVICE).check_host("files.unknown")


class Socket:
    """A socket that connects to nobody; it remembers whom it was to, and how long that might take."""

    tried: list[Any]
    seconds: float

    def __init__(self, *_: Any) -> None: ...

    def settimeout(self, seconds: float) -> None:
        self.seconds = seconds

    def connect(self, address: Any) -> None:
        self.tried.append(address)
        assert 4.5 < self.seconds <= 5.0
        if len(self.tried) == 1:
            raise ConnectionRefusedError

    def close(self) -> None: ...


def test_of_several_addresses_the_public_ones_are_tried_and_resolved_once(
    names: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    names["files.mixed"] = ["10.0.0.8", "1.1.1.1", "169.254.169.254", "1.0.0.1", "8.8.8.8"]
    tried: list[Any] = []
    monkeypatch.setattr(Socket, "tried", tried, raising=False)
    monkeypatch.setattr(socket, "socket", Socket)

    sock = LinkPolicy(SERVICE).connect(("files.mixed", 443), 5.0)

    assert isinstance(sock, Socket)
    assert sock.seconds == 5.0
    assert tried == [("1.1.1.1", 443), ("1.0.0.1", 443)]


def test_addresses_that_take_all_of_the_time_leave_those_after_them_a_moment(
    names: dict[str, list[str]], clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    names["files.far"] = ["1.1.1.1", "1.0.0.1", "8.8.8.8"]
    seconds: list[float] = []

    class Hanging(Socket):
        def connect(self, address: Any) -> None:
            seconds.append(self.seconds)
            clock.sleep(self.seconds)
            raise TimeoutError

    monkeypatch.setattr(socket, "socket", Hanging)

    with pytest.raises(TimeoutError):
        LinkPolicy(SERVICE).connect(("files.far", 443), 5.0)

    assert seconds == pytest.approx([5.0, 0.1, 0.1])

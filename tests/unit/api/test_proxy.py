from __future__ import annotations

import os

import pytest

from airflow_provider_slides.api.proxy import proxy_of
from airflow_provider_slides.exceptions import InvalidArgumentError


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("proxy"):
            monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("variables", "url", "address"),
    [
        ({}, "https://h", None),
        ({"HTTPS_PROXY": "http://p:3128"}, "https://h/x", "p:3128"),
        ({"https_proxy": "p:3128/"}, "https://h", "p:3128"),
        ({"http_proxy": "http://p"}, "http://h", "p:80"),
        ({"http_proxy": "http://p"}, "https://h", None),
        ({"ALL_PROXY": "http://p:3128"}, "https://h", "p:3128"),
        ({"ALL_PROXY": "http://all:1", "http_proxy": "http://p:2"}, "http://h", "p:2"),
        ({"ALL_PROXY": "http://p:3128", "NO_PROXY": "h"}, "https://h", None),
        ({"https_proxy": "http://[::1]:3128"}, "https://h", "[::1]:3128"),
    ],
)
def test_an_address_has_the_proxy_that_the_environment_says(
    variables: dict[str, str], url: str, address: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    proxy = proxy_of(url)

    assert (proxy and proxy.address) == address
    assert proxy is None or (proxy.headers == {} and proxy.url == f"http://{address}")


def test_a_login_may_have_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://me@p:3128")

    proxy = proxy_of("https://h")

    assert proxy is not None
    assert proxy.headers == {"Proxy-Authorization": "Basic bWU6"}


def test_a_login_is_a_header_and_nowhere_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://me:pa%40ss@p:3128")

    proxy = proxy_of("https://h")

    assert proxy is not None
    assert proxy.headers == {"Proxy-Authorization": "Basic bWU6cGFAc3M="}
    assert "me" not in proxy.url
    assert "bWU6" not in repr(proxy)


@pytest.mark.parametrize(
    "value",
    [
        "socks5://me:s3cret@p:1080",
        "socks5h://p",
        "https://me:s3cret@p:443",
        "http://",
        "http://p:99999",
        "http://p:port",
        "http://[::1",
        "http://p\x00q",
        "http://p q:1",
        "://",
        ":0",
    ],
)
@pytest.mark.parametrize("variable", ["https_proxy", "ALL_PROXY"])
def test_what_is_no_http_proxy_is_refused_with_the_variables_name(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As environment variables hold no NUL.
    monkeypatch.setattr("airflow_provider_slides.api.proxy.getproxies", lambda: {variable.lower()[:-6]: value})

    with pytest.raises(InvalidArgumentError, match=rf"{variable.lower()}=.*http://host:port") as refused:
        proxy_of("https://h")

    assert str(refused.value.value).endswith("://***")
    assert "s3cret" not in str(refused.value)
    assert "s3cret" not in str(vars(refused.value))

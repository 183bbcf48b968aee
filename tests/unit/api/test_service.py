from __future__ import annotations

import pytest

from airflow_provider_slides.api.service import Service, check_origin
from airflow_provider_slides.exceptions import InvalidArgumentError
from tests.unit.api.support import KEY


@pytest.mark.parametrize(
    ("given", "origin"),
    [
        ("https://app.perceptis.ai", "https://app.perceptis.ai"),
        ("https://app.perceptis.ai/", "https://app.perceptis.ai"),
        ("http://localhost:8765", "http://localhost:8765"),
        ("HTTPS://app.perceptis.ai", "https://app.perceptis.ai"),
        ("http://[::1]:8765", "http://[::1]:8765"),
        ("https://[2001:DB8::A]", "https://[2001:DB8::A]"),
        ("http://192.168.0.1", "http://192.168.0.1"),
        ("http://slides_sandbox:80", "http://slides_sandbox:80"),
        ("https://bücher.example", "https://bücher.example"),
        ("https://h", "https://h"),
    ],
)
def test_an_origin_is_scheme_and_host_with_an_optional_port(given: str, origin: str) -> None:
    assert check_origin("host", given) == origin


@pytest.mark.parametrize(
    "given",
    [
        "",
        " ",
        "app.perceptis.ai",
        "https://",
        "https:///x",
        "ftp://host",
        "https://host/api/v1",
        "https://host?x=1",
        "https://host#x",
        "https://host:99999",
        "https://host:http",
        "https://[::1",
        "https://a b",
        "https://host ",
        "https://ho\\st",
        "https://@host",
        "http://",
        "https://http:",
        "https://host:",
        "https://host:0",
        "https://host:99999999999999999999",
        "https://host:" + "9" * 5_000,
        "https://a..b",
        "https://.host",
        "https://" + "a" * 64 + ".example",
        "https://ho%20st",
        "https://ho\x00st",
        "https://ho\ud83dst",
        "https://[::1%25eth0]x",
        "https://[vendor]",
    ],
)
def test_what_is_no_origin_is_refused(given: str) -> None:
    with pytest.raises(InvalidArgumentError, match=r"host=.*such as https://app\.perceptis\.ai"):
        check_origin("host", given)


@pytest.mark.parametrize("given", [f"https://user:{KEY}@host", f"https://:{KEY}@host", f"https://{KEY}@host"])
def test_credentials_in_an_origin_are_refused_and_not_repeated(given: str) -> None:
    with pytest.raises(InvalidArgumentError) as error:
        check_origin("host", given)

    assert KEY not in str(error.value)


def test_a_key_is_told_by_nothing_and_what_is_too_short_to_be_one_hides_nothing() -> None:
    service = Service("https://app.perceptis.ai", KEY, "connection 'acme'")

    assert service.redact(f"No account has {KEY}, or {KEY}?") == "No account has ***, or ***?"
    assert Service("https://app.perceptis.ai", "no", "connection 'acme'").redact("no, not known") == "no, not known"

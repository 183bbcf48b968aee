from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

from airflow_provider_slides.sandbox.links import LinkSigner
from airflow_provider_slides.sandbox.refusal import Refusal


def parts(link: str) -> tuple[str, dict[str, str]]:
    split = urlsplit(link)
    return split.path, dict(parse_qsl(split.query))


def test_a_link_is_good_until_it_expires() -> None:
    signer = LinkSigner(60)
    path, query = parts(signer.sign("/files/a", 1000.0))

    signer.check(path, query, 1059.9)
    with pytest.raises(Refusal, match="expired") as refused:
        signer.check(path, query, 1060.0)
    assert refused.value.status == 403


@pytest.mark.parametrize("field", ["expires", "nonce", "signature"])
@pytest.mark.parametrize("value", ["9999999999.000", "", "é"])
def test_a_changed_link_is_refused(field: str, value: str) -> None:
    signer = LinkSigner(60)
    path, query = parts(signer.sign("/files/a", 1000.0))

    with pytest.raises(Refusal, match="signature"):
        signer.check(path, query | {field: value}, 1000.0)


def test_a_link_is_for_one_path_and_one_process() -> None:
    signer = LinkSigner(60)
    path, query = parts(signer.sign("/files/a", 1000.0))

    with pytest.raises(Refusal):
        signer.check("/files/b", query, 1000.0)
    with pytest.raises(Refusal):
        LinkSigner(60).check(path, query, 1000.0)


def test_no_two_links_are_alike() -> None:
    signer = LinkSigner(60)

    assert len({signer.sign("/files/a", 1000.0) for _ in range(100)}) == 100

"""What of files is asked for and told."""

import pytest

from airflow_provider_slides.api.genviral import files
from airflow_provider_slides.exceptions import UnexpectedResponseError
from tests.unit.api.genviral.support import Refused, answer, assert_refused, named_by_field

#: model, fields -> the field that is named, the value that is shown, and words of what to do.
REFUSED: list[Refused] = [
    (
        files.PrepareRequest,
        {"content_type": "application/pdf"},
        "content_type",
        "application/pdf",
        "'image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/heic', 'image/heif', 'video/mp4', "
        "'video/quicktime', 'video/x-msvideo', 'video/webm' or 'video/x-m4v'",
    ),
    (files.PrepareRequest, {}, "content_type", None, "images or videos"),
    (
        files.PrepareRequest,
        {"content_type": "video/mp4", "duration_seconds": -1},
        "duration_seconds",
        -1,
        "video's seconds",
    ),
    (files.ListRequest, {"type": "pdf"}, "type", "pdf", "'image' or 'video'"),
    (files.ListRequest, {"limit": 101}, "limit", 101, "1 to 100"),
]


@pytest.mark.parametrize("row", REFUSED, ids=named_by_field)
def test_refused_with_field_value_and_fix(row: Refused) -> None:
    assert_refused(*row)


def test_files_speak_camel_case() -> None:
    prepare = files.PrepareRequest.of(content_type="video/mp4", filename="a.mp4", duration_seconds=4.5, size_bytes=9)
    assert prepare.body() == {"contentType": "video/mp4", "filename": "a.mp4", "duration_seconds": 4.5, "size": 9}
    finalize = files.FinalizeRequest.of(content_type="video/mp4", filename="a.mp4", size_bytes=9)
    assert finalize.body() == {"contentType": "video/mp4", "filename": "a.mp4", "bytes": 9}


def test_both_forms_of_a_prepared_upload() -> None:
    documented = answer(
        files.PREPARE.call(body={}), {"uploadUrl": "https://u.org/?s=5EC", "url": "https://cdn.org/1", "expiresIn": 600}
    )
    assert (documented.needs_finalize, documented.url, documented.expires_in) == (False, "https://cdn.org/1", 600)
    assert "u.org" not in repr(documented)
    newer = answer(files.PREPARE.call(body={}), {"id": "f", "uploadUrl": "https://u.org/1", "url": None})
    assert (newer.needs_finalize, newer.id) == (True, "f")
    final = answer(files.FINALIZE.call(body={}, file_id="f"), {"file": {"id": "f", "url": "https://cdn.org/1"}})
    assert final.url == "https://cdn.org/1"
    listed = answer(
        files.LIST.call(), {"files": [{"id": "f", "url": "u", "contentType": "image/png", "createdAt": "t"}]}
    )
    assert (listed.files[0].content_type, listed.files[0].created_at) == ("image/png", "t")
    assert files.File.model_validate({"url": "u", "content_type": "image/png"}).content_type == "image/png"


def test_an_upload_that_leads_nowhere_is_unexpected() -> None:
    with pytest.raises(UnexpectedResponseError):
        answer(files.PREPARE.call(body={}), {"uploadUrl": "https://u.org/1"})

"""Landing files in S3: s3fs and Airflow's AWS provider over real HTTP, against moto's server."""

from __future__ import annotations

import hashlib
import io
import json
import logging
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.exceptions import (
    DeckCheckFailedError,
    DownloadError,
    InvalidArgumentError,
    InvalidFileError,
    StorageError,
)
from airflow_provider_slides.formats import count_slides
from airflow_provider_slides.hooks.perceptis import read_reference_images
from airflow_provider_slides.operators.decks import DeckCheckOperator
from airflow_provider_slides.storage import Destination, land
from tests import releases
from tests.drawn_decks import FACTS, RIGHT, WRONG, drawn

pytest.importorskip("s3fs", reason="s3fs is not installed: pip install s3fs")
pytest.importorskip("airflow.providers.amazon", reason="pip install apache-airflow-providers-amazon")
moto_server = pytest.importorskip("moto.server", reason="moto's server is not installed: pip install 'moto[server]'")
boto3 = pytest.importorskip("boto3")

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
PRESENTATION = f'<p:presentation xmlns:p="{P}"><p:sldIdLst><p:sldId/><p:sldId/></p:sldIdLst></p:presentation>'
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 50


def deck(extra: bytes = b"") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        # Without the time of day: equal parts make equal archives.
        zipped.writestr(zipfile.ZipInfo("[Content_Types].xml"), "<Types/>")
        zipped.writestr(zipfile.ZipInfo("ppt/presentation.xml"), PRESENTATION)
        zipped.writestr(zipfile.ZipInfo("extra"), extra)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    server = moto_server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def s3(endpoint: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    """S3 with one empty bucket, ``decks``, behind the connection ``aws_default``."""
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test", "region_name": "us-east-1"}
    for name, value in keys.items():
        monkeypatch.setenv({"region_name": "AWS_DEFAULT_REGION"}.get(name, name.upper()), value)
    monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
    connection = {
        "conn_type": "aws",
        "login": "test",
        "password": "test",
        "extra": {"endpoint_url": endpoint, "region_name": "us-east-1"},
    }
    monkeypatch.setenv("AIRFLOW_CONN_AWS_DEFAULT", json.dumps(connection))
    client = boto3.client("s3", endpoint_url=endpoint, **keys)
    for bucket in client.list_buckets()["Buckets"]:
        for item in client.list_objects_v2(Bucket=bucket["Name"]).get("Contents", []):
            client.delete_object(Bucket=bucket["Name"], Key=item["Key"])
    client.create_bucket(Bucket="decks")
    return client


def keys(s3: Any) -> list[str]:
    return sorted(item["Key"] for item in s3.list_objects_v2(Bucket="decks").get("Contents", []))


def place(uri: str = "s3://aws_default@decks/weekly/deck.pptx") -> Destination:
    return Destination(uri, default_name="x", suffix=".pptx")


def landed(content: bytes, path: Any, max_bytes: int = 1 << 30) -> Any:
    return land(
        io.BytesIO(content),
        path,
        max_bytes=max_bytes,
        verify=lambda file, sums: count_slides(file, max_bytes=1 << 30, sums=sums),
    )


@pytest.mark.parametrize("uri", ["s3://aws_default@decks/weekly/deck.pptx", "s3://decks/weekly/deck.pptx"])
def test_a_good_file_and_its_manifest_land(uri: str, s3: Any) -> None:
    place(uri).check()
    file = landed(deck(), place(uri).file())
    place(uri).write_manifest({"job_id": "J"})

    assert keys(s3) == ["weekly/deck.manifest.json", "weekly/deck.pptx"]
    assert s3.get_object(Bucket="decks", Key="weekly/deck.pptx")["Body"].read() == deck()
    assert (file.uri, file.size_bytes, file.found) == (uri, len(deck()), 2)
    assert file.sha256 == hashlib.sha256(deck()).hexdigest()
    assert place(uri).read_manifest() == {"job_id": "J"}


def test_a_directory_and_several_files(s3: Any) -> None:
    many = Destination("s3://aws_default@decks/", default_name="my task", suffix=".pptx")
    many.check()
    for number in (1, 2):
        landed(deck(), many.file(number, 2))

    assert keys(s3) == ["my-task-1.pptx", "my-task-2.pptx"]


def test_a_newer_file_replaces_an_older_one(s3: Any) -> None:
    landed(deck(), place().file())
    landed(deck(b"new"), place().file())

    assert s3.get_object(Bucket="decks", Key="weekly/deck.pptx")["Body"].read() == deck(b"new")
    assert keys(s3) == ["weekly/deck.pptx"]


@pytest.mark.parametrize(
    "content",
    [b"<html>Sign in</html>", deck()[:-30], b"", deck().replace(b"<Types/>", b"<Typex/>")],
    ids=["html", "truncated", "empty", "damaged"],
)
def test_what_is_no_whole_presentation_never_gets_there(content: bytes, s3: Any) -> None:
    landed(deck(b"good"), place("s3://aws_default@decks/good.pptx").file())

    for uri in ("s3://aws_default@decks/bad.pptx", "s3://aws_default@decks/good.pptx"):
        with pytest.raises(InvalidFileError):
            landed(content, place(uri).file())

    assert keys(s3) == ["good.pptx"]
    assert s3.get_object(Bucket="decks", Key="good.pptx")["Body"].read() == deck(b"good")


def test_a_file_beyond_the_limit_never_gets_there(s3: Any) -> None:
    with pytest.raises(DownloadError, match="larger than the limit"):
        landed(deck(b"x" * 5000), place().file(), max_bytes=3000)

    assert keys(s3) == []


def test_a_check_leaves_nothing(s3: Any) -> None:
    place().check()

    assert keys(s3) == []


def test_a_bucket_that_is_not_there_is_told_before_anything_is_paid(s3: Any) -> None:
    with pytest.raises(
        InvalidArgumentError, match=r"destination='s3://aws_default@nosuchbucket/.*Nothing can be written"
    ):
        place("s3://aws_default@nosuchbucket/deck.pptx").reserve({}, lambda _: True)


def test_a_name_that_is_a_directory_already_is_told(s3: Any) -> None:
    s3.put_object(Bucket="decks", Key="weekly/deck.pptx/other.pptx", Body=b"x")

    with pytest.raises(InvalidArgumentError, match="end it with a slash"):
        place().check()


def test_a_bucket_that_has_gone_meanwhile_is_a_storage_error(s3: Any) -> None:
    with pytest.raises(StorageError, match=r"nosuchbucket/deck\.pptx could not be written"):
        landed(deck(), place("s3://aws_default@nosuchbucket/deck.pptx").file())


def test_no_manifest_is_none(s3: Any) -> None:
    assert place().read_manifest() is None
    assert place("s3://aws_default@nosuchbucket/deck.pptx").read_manifest() is None


def test_what_is_no_manifest_does_not_count_as_none(s3: Any) -> None:
    s3.put_object(Bucket="decks", Key="weekly/deck.manifest.json", Body=b"{")

    with pytest.raises(StorageError, match=r"deck\.manifest\.json is there and is no manifest"):
        place().read_manifest()


def test_a_store_that_fails_does_not_count_as_none(s3: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody listens there."""
    dead = {"conn_type": "aws", "login": "k", "password": "k", "extra": {"endpoint_url": "http://127.0.0.1:9"}}
    monkeypatch.setenv("AIRFLOW_CONN_DEAD", json.dumps(dead))

    with pytest.raises(StorageError, match=r"deck\.manifest\.json could not be read"):
        place("s3://dead@decks/deck.pptx").read_manifest()


def test_a_manifest_that_came_after_the_list_was_read_is_found(s3: Any) -> None:
    s3.put_object(Bucket="decks", Key="weekly/other", Body=b"x")
    place().file().fs.ls("decks/weekly")
    s3.put_object(Bucket="decks", Key="weekly/deck.manifest.json", Body=b'{"job_id": "J"}')

    assert place().read_manifest() == {"job_id": "J"}


def test_a_place_is_the_first_ones_until_it_may_be_replaced(s3: Any) -> None:
    assert place().reserve({"job_id": "1"}, lambda _: False) is None
    assert place().reserve({"job_id": "2"}, lambda found: found["job_id"] != "1") == {"job_id": "1"}
    assert place().reserve({"job_id": "2"}, lambda found: found["job_id"] == "1") is None
    assert place().read_manifest() == {"job_id": "2"}
    assert keys(s3) == ["weekly/deck.manifest.json"]


def test_of_many_who_race_for_a_place_one_gets_it(s3: Any) -> None:
    place().connect()

    def race(racer: int) -> Any:
        return [
            place(f"s3://aws_default@decks/{number}.pptx").reserve({"racer": racer}, lambda _: False)
            for number in range(10)
        ]

    with ThreadPoolExecutor(8) as threads:
        owners = list(threads.map(race, range(8)))

    for number in range(10):
        found = place(f"s3://aws_default@decks/{number}.pptx").read_manifest()
        told = [owner[number] for owner in owners]
        assert told.count(None) == 1
        assert found == {"racer": told.index(None)}
        assert [owner for owner in told if owner is not None] == [found] * 7


@pytest.fixture
def write_only(s3: Any, endpoint: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The connection ``aws_default`` is a user's who may put objects into the bucket, and nothing else."""
    iam = boto3.client("iam", endpoint_url=endpoint, region_name="us-east-1")
    iam.create_user(UserName="writer")
    allowed = {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::decks/*"}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [allowed]})
    iam.put_user_policy(UserName="writer", PolicyName="put", PolicyDocument=policy)
    key = iam.create_access_key(UserName="writer")["AccessKey"]
    connection = {
        "conn_type": "aws",
        "login": key["AccessKeyId"],
        "password": key["SecretAccessKey"],
        "extra": {"endpoint_url": endpoint, "region_name": "us-east-1"},
    }
    monkeypatch.setenv("AIRFLOW_CONN_AWS_DEFAULT", json.dumps(connection))
    monkeypatch.setattr(releases.store, "_STORE_CACHE", {})
    httpx.post(f"{endpoint}/moto-api/reset-auth", content="0")
    yield
    httpx.post(f"{endpoint}/moto-api/reset-auth", content="inf")


def test_a_bucket_that_may_only_be_written_to_is_taken(
    write_only: None, s3: Any, endpoint: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        place().check()
        assert place().read_manifest() is None
        assert place().reserve({"job_id": "J"}, lambda _: False) is None
        landed(deck(), place().file())
        place().write_manifest({"job_id": "J", "status": "completed"})
    httpx.post(f"{endpoint}/moto-api/reset-auth", content="inf")

    assert keys(s3) == ["weekly/deck.manifest.json", "weekly/deck.pptx"]
    manifest = s3.get_object(Bucket="decks", Key="weekly/deck.manifest.json")["Body"].read()
    assert json.loads(manifest) == {"job_id": "J", "status": "completed"}
    assert "deck.manifest.json may not be read" in caplog.text


def test_reference_images_are_read_from_s3(s3: Any) -> None:
    s3.put_object(Bucket="decks", Key="logo", Body=PNG)

    (image, same) = read_reference_images(
        ["s3://aws_default@decks/logo", ObjectStoragePath("s3://decks/logo", conn_id="aws_default")]
    )

    assert image["mime_type"] == "image/png"
    assert same == image
    with pytest.raises(InvalidArgumentError, match=r"reference_images\[0\]=.*cannot be read"):
        read_reference_images(["s3://aws_default@decks/none.png"])
    with pytest.raises(InvalidArgumentError, match="more than 10 bytes"):
        read_reference_images(["s3://aws_default@decks/logo"], max_bytes=10)


def test_a_deck_is_checked_where_it_lies_and_its_report_lands_there(s3: Any) -> None:
    keep = {
        "weekly/deck.pptx": drawn(WRONG),
        "weekly/deck.facts.json": json.dumps(FACTS).encode(),
        "house.pptx": drawn(),
        "rules.yaml": b"template: house.pptx\n",
        "weekly/old.pptx": drawn(RIGHT),
    }
    for key, content in keep.items():
        s3.put_object(Bucket="decks", Key=key, Body=content)
    uri, pushed = "s3://aws_default@decks/weekly/deck.pptx", {}
    check = DeckCheckOperator(
        task_id="check",
        deck=uri,
        rules="s3://aws_default@decks/rules.yaml",
        compare_with={"files": [{"uri": "s3://decks/weekly/old.pptx"}]},
    )
    context: Any = {"ti": SimpleNamespace(xcom_push=lambda *, key, value: pushed.update({key: value}))}

    with pytest.raises(DeckCheckFailedError, match=r"should be €4\.8M\. The report: s3://aws_default@decks/weekly"):
        check.execute(context)
    s3.put_object(Bucket="decks", Key="weekly/deck.pptx", Body=drawn(RIGHT))
    told = check.execute(context)

    assert (told["wrong"], told["changed_slides"], told["coverage"]["supported"]) == (0, 0, 2)
    assert keys(s3) == sorted([*keep, "weekly/deck.check.html", "weekly/deck.check.json"])
    report = json.loads(s3.get_object(Bucket="decks", Key="weekly/deck.check.json")["Body"].read())
    assert report["problems"] == []
    assert told["decks"][0]["json"] == "s3://aws_default@decks/weekly/deck.check.json"
    with pytest.raises(InvalidArgumentError, match=r"^deck='s3://aws_default@decks/none\.pptx': It cannot be read"):
        DeckCheckOperator(task_id="check", deck="s3://aws_default@decks/none.pptx").execute(context)


KILLED = """
import io, os, sys
from airflow_provider_slides.storage import Destination, land

class Half(io.BytesIO):
    def readinto(self, buffer):
        return super().readinto(buffer) or os.kill(os.getpid(), 9)

path = Destination(sys.argv[1], default_name="x", suffix=".pptx").file()
land(Half(b"x" * 20_000_000), path, max_bytes=1 << 30, verify=print)
"""


def test_a_process_that_is_killed_leaves_nothing_there(s3: Any) -> None:
    process = subprocess.run([sys.executable, "-c", KILLED, "s3://decks/killed.pptx"], check=False, capture_output=True)

    assert process.returncode == -9
    assert keys(s3) == []
    assert "Uploads" not in s3.list_multipart_uploads(Bucket="decks")


LARGE = """
import os, resource, sys, zipfile, io, tempfile
from airflow_provider_slides.formats import count_slides
from airflow_provider_slides.storage import Destination, land

megabytes, uri = int(sys.argv[1]), sys.argv[2]
block = os.urandom(1 << 20)
with tempfile.TemporaryFile() as source:
    with zipfile.ZipFile(source, "w") as zipped:
        zipped.writestr("[Content_Types].xml", "<Types/>")
        zipped.writestr("ppt/presentation.xml", sys.argv[3])
        with zipped.open("film", "w", force_zip64=True) as part:
            for _ in range(megabytes):
                part.write(block)
    source.seek(0)
    land(source, Destination(uri, default_name="x", suffix=".pptx").file(), max_bytes=1 << 30,
         verify=lambda file, sums: count_slides(file, max_bytes=1 << 30, sums=sums))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_memory_stays_flat_however_large_the_file_is(s3: Any) -> None:
    """What a process needs for 300 MB is what it needs for 60, but for a small share of the difference."""

    def peak_kb(megabytes: int) -> int:
        command = [sys.executable, "-c", LARGE, str(megabytes), f"s3://decks/{megabytes}.pptx", PRESENTATION]
        return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])

    grown = peak_kb(300) - peak_kb(60)

    assert keys(s3) == ["300.pptx", "60.pptx"]
    assert grown < 240 * 1024 / 4

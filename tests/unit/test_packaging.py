"""What a user installs: built as pip builds it, from what git would hand over."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    pytest.importorskip("pip")
    source = tmp_path_factory.mktemp("source")
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, tracked.decode().split("\0")):
        if (ROOT / name).is_symlink():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).symlink_to((ROOT / name).readlink())
        elif (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(target), str(source)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    (built,) = target.glob("*.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_holds_every_module_and_the_data_that_airflow_reads(wheel):
    package = ROOT / "airflow_provider_slides"
    tracked = subprocess.run(["git", "ls-files", package, "dags_examples"], cwd=ROOT, capture_output=True, check=True)
    files = {name for name in tracked.stdout.decode().split() if (ROOT / name).is_file()}
    # Kept once, and linked to where `airflow slides examples` finds them.
    wanted = {re.sub("^dags_examples/", "airflow_provider_slides/cli/dags_examples/", name) for name in files}
    assert {"airflow_provider_slides/py.typed", "airflow_provider_slides/provider.yaml"} <= wanted
    assert "airflow_provider_slides/cli/dags_examples/prompts/weekly_kpi.md.j2" in wanted
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == wanted


def test_the_wheel_says_who_it_is(wheel):
    info = {name.split("/")[-1]: wheel.read(name).decode() for name in wheel.namelist() if ".dist-info/" in name}
    assert "License-Expression: Apache-2.0" in info["METADATA"]
    assert "Requires-Python: >=3.11" in info["METADATA"]
    assert "[apache_airflow_provider]" in info["entry_points.txt"]
    assert "slides-sandbox = airflow_provider_slides.sandbox.__main__:main" in info["entry_points.txt"]
    assert "LICENSE" in info


def test_the_wheel_tells_where_its_pages_are_and_what_a_store_needs(wheel):
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    told = message_from_bytes(wheel.read(name))

    # Airflow reads the documentation's address from there.
    assert "Documentation, https://airflow-provider-slides.readthedocs.io" in told.get_all("Project-URL")
    needs = {need.partition(">=")[0]: need.partition("extra == ")[2] for need in told.get_all("Requires-Dist")}
    assert (needs["s3fs"], needs["gcsfs"], needs["adlfs"]) == ('"s3"', '"gcs"', '"azure"')
    assert needs["apache-airflow-providers-amazon"] == '"s3"'
    assert needs["apache-airflow-providers-google"] == '"gcs"'
    assert needs["apache-airflow-providers-microsoft-azure"] == '"azure"'

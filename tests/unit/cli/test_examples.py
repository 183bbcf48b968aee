from __future__ import annotations

from pathlib import Path

import pytest

from airflow_provider_slides.cli.examples import examples
from tests.unit.cli.support import arguments

KEPT = Path(__file__).resolve().parents[3] / "dags_examples"


def copy(place: Path, *, overwrite: bool = False) -> None:
    examples(arguments(directory=str(place), overwrite=overwrite))


def files(place: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(place)): path.read_bytes()
        for path in place.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_all_of_them_are_copied_with_their_prompts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy(tmp_path / "dags")

    assert files(tmp_path / "dags") == files(KEPT)
    assert "prompts/weekly_kpi.md.j2" in files(KEPT)
    assert set(capsys.readouterr().out.split()) == {str(tmp_path / "dags" / name) for name in files(KEPT)}


def test_nothing_is_overwritten_and_nothing_copied_without_being_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "weekly_kpi_deck.py"
    mine.write_text("mine")

    with pytest.raises(SystemExit) as ended:
        copy(tmp_path)

    out, err = capsys.readouterr()
    assert (ended.value.code, out) == (1, "")
    assert str(mine) in err
    assert files(tmp_path) == {mine.name: b"mine"}

    copy(tmp_path, overwrite=True)
    assert files(tmp_path) == files(KEPT)


def test_copied_twice_is_copied_once(tmp_path: Path) -> None:
    copy(tmp_path)
    when = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.py")}

    copy(tmp_path)

    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.py")} == when


def test_where_nothing_can_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(SystemExit):
        copy(tmp_path / "file" / "dags")

    assert "can't be written" in capsys.readouterr().err

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path

import pptx
import pytest

from airflow_provider_slides.cli.deck_files import TROUBLE, Parser, Trouble, read, read_bytes, run, write
from airflow_provider_slides.exceptions import InvalidArgumentError, StorageError


def raising(error: Exception) -> Callable[[argparse.Namespace], int]:
    def command(args: argparse.Namespace) -> int:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (Trouble("a\nb"), "slides-x: a b\n"),
        (InvalidArgumentError("rules", 1, "Write more."), "slides-x: rules=1: Write more.\n"),
        (StorageError("The place is gone."), "slides-x: The place is gone.\n"),
        (KeyError("oops"), "slides-x: an error of the program's own, please report it (KeyError: 'oops')\n"),
        (RecursionError("x" * 5000), None),
    ],
)
def test_whatever_goes_wrong_is_one_line(
    error: Exception, told: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("slides-x", raising(error), argparse.Namespace()) == TROUBLE

    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert len(err) < 1100
    assert told in (None, err)


def test_a_commands_status_is_what_it_ends_with() -> None:
    assert run("slides-x", lambda args: 1, argparse.Namespace()) == 1


def test_a_wrong_call_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        Parser(prog="slides-x").parse_args(["--nope"])

    assert capsys.readouterr().err == "slides-x: unrecognized arguments: --nope; see slides-x --help\n"


def test_a_file_is_read_within_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(b"x" * 2_097_152)

    assert len(read_bytes(str(path), 2 << 20)) == 2 << 20
    with pytest.raises(Trouble, match="has more than 1 MiB"):
        read_bytes(str(path), 1 << 20)


@pytest.mark.parametrize("name", ["nope.json", "", "a\0b"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(Trouble, match="can't be read"):
        read_bytes(str(tmp_path / name), 100)


def test_a_deck_is_read(tmp_path: Path) -> None:
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = "Hello"
    deck.save(str(tmp_path / "deck.pptx"))

    assert read(str(tmp_path / "deck.pptx")).slides[0].title == "Hello"


def test_what_is_no_deck_is_told(tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(b"PK")

    with pytest.raises(Trouble, match=r"deck.pptx is no .pptx file that can be checked: "):
        read(str(tmp_path / "deck.pptx"))
    for name in ("nope.pptx", "", "a\0b"):
        with pytest.raises(Trouble, match=r"can't be read .*: give the path of a .pptx file"):
            read(str(tmp_path / name))


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("old")

    write(str(path), "<p>€</p>", [str(tmp_path / "deck.pptx")])

    assert path.read_text(encoding="utf-8") == "<p>€</p>"
    assert os.listdir(tmp_path) == ["report.html"]


def test_what_was_read_is_not_written_over(tmp_path: Path) -> None:
    deck, link = tmp_path / "deck.pptx", tmp_path / "report.html"
    deck.write_text("deck")
    link.symlink_to(deck)

    for path in (deck, link):
        with pytest.raises(Trouble, match="is what was read"):
            write(str(path), "x", [str(deck)])
    assert deck.read_text() == "deck"


def test_what_another_one_writes_is_left_alone(tmp_path: Path) -> None:
    theirs = tmp_path / f"report.html.{os.getpid()}.part"
    theirs.write_text("theirs")

    with pytest.raises(Trouble, match="File exists"):
        write(str(tmp_path / "report.html"), "x", [])
    assert theirs.read_text() == "theirs"


def test_where_nothing_can_be_written_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()

    for name in ("nope/report.html", "there"):
        with pytest.raises(Trouble, match="can't be written"):
            write(str(tmp_path / name), "x", [])
    assert os.listdir(tmp_path) == ["there"]

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pptx
import pytest

from airflow_provider_slides.cli.slides_check import main
from airflow_provider_slides.decks.report import Kind
from tests.unit.decks.making import a_finding

VERDICTS = "airflow_provider_slides.decks.verdicts"


class Judge:
    def __init__(self) -> None:
        self.found: list[Any] = []
        self.facts: Any = None
        self.hints: Any = None

    def judge(self, deck: Any, facts: Any, hints: Any) -> list[Any]:
        self.facts, self.hints = facts, hints
        return self.found


@pytest.fixture(autouse=True)
def judge(monkeypatch: pytest.MonkeyPatch) -> Iterator[Judge]:
    judge = Judge()
    module = ModuleType(VERDICTS)
    module.judge = judge.judge  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, VERDICTS, module)
    return judge


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory with a deck, which is where we are."""
    monkeypatch.chdir(tmp_path)
    make("weekly.pptx", "Weekly KPIs", "Revenue by region")
    return tmp_path


def make(name: str, *titles: str) -> None:
    deck = pptx.Presentation()
    for title in titles:
        deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = title
    deck.save(name)


def test_a_deck_that_is_right_ends_with_0(judge: Judge, capsys: pytest.CaptureFixture[str]) -> None:
    judge.found = [a_finding(2, Kind.SUPPORTED)]

    assert main(["weekly.pptx"]) == 0
    assert capsys.readouterr() == ("weekly.pptx: Nothing is wrong. 1 of 1 figures is right.\n", "")


def test_what_is_wrong_is_told_and_ends_with_1(judge: Judge, capsys: pytest.CaptureFixture[str]) -> None:
    judge.found = [a_finding(2), a_finding(1, Kind.UNSUPPORTED, text="€9.9M", expected="", path="", message="None.")]

    assert main(["weekly.pptx"]) == 1
    assert capsys.readouterr().out == (
        "weekly.pptx: 1 thing is wrong, on slide 2. No fact explains 1 more figure. 0 of 2 figures are right.\n"
        "\n"
        "Slide 2: Revenue by region\n"
        '  Wrong figure, table cell (EMEA, Revenue): "1.53M", should be "1.35M"\n'
        "    The revenue of EMEA is 1,346,000. [regions[0].revenue]\n"
        "\n"
        "Slide 1: Weekly KPIs\n"
        '  Unexplained figure, table cell (EMEA, Revenue): "€9.9M"\n'
        "    None.\n"
    )


def test_warnings_and_pictures_alone_end_with_0(judge: Judge, capsys: pytest.CaptureFixture[str]) -> None:
    judge.found = [a_finding(1, Kind.WARNING)]

    assert main(["weekly.pptx"]) == 0
    assert "Warning, table cell" in capsys.readouterr().out


def test_colours_are_for_terminals(
    judge: Judge, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    judge.found = [a_finding(1, text="\x1b[2J")]
    main(["weekly.pptx"])
    assert "\x1b" not in capsys.readouterr().out

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    main(["weekly.pptx"])
    assert "\x1b[31mWrong figure\x1b[0m" in capsys.readouterr().out

    monkeypatch.setenv("NO_COLOR", "1")
    main(["weekly.pptx"])
    assert "\x1b" not in capsys.readouterr().out


def test_the_report_may_be_json(judge: Judge, capsys: pytest.CaptureFixture[str]) -> None:
    judge.found = [a_finding(2)]

    assert main(["weekly.pptx", "--json"]) == 1

    told = json.loads(capsys.readouterr().out)
    assert (told["slides"], told["claims"], told["coverage"]["contradicted"]) == (2, 1, 1)
    assert told["problems"][0]["slide"] == 2


def test_the_report_may_be_a_page(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weekly.pptx", "--html", "report.html"]) == 0

    assert (place / "report.html").read_text().startswith("<!doctype html>")
    assert capsys.readouterr().out.startswith("weekly.pptx: Nothing is wrong.")


def test_facts_and_rules_are_read_from_files(judge: Judge, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "facts.json").write_bytes(b'\xef\xbb\xbf{"revenue": 1346000}')
    (place / "rules.yaml").write_text("must_say: [Summary]\nhints: {tolerance: 0.1}\n")

    assert main(["weekly.pptx", "--facts", "facts.json", "--rules", "rules.yaml"]) == 1

    assert (judge.facts, judge.hints) == ({"revenue": 1346000}, {"tolerance": 0.1})
    assert 'No slide says "Summary". [must_say]' in capsys.readouterr().out


def test_a_template_stands_beside_the_rules(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "house").mkdir()
    (place / "weekly.pptx").rename(place / "house" / "acme.pptx")
    (place / "house" / "rules.yaml").write_text("template: acme.pptx\n")
    make("weekly.pptx", "Weekly KPIs")

    assert main(["weekly.pptx", "--rules", "house/rules.yaml"]) == 0


def test_another_deck_is_compared_with(capsys: pytest.CaptureFixture[str]) -> None:
    make("old.pptx", "Weekly KPIs")

    assert main(["weekly.pptx", "--compare-with", "old.pptx"]) == 0
    assert "1 slide added; 0 figures moved." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["nope.pptx"], "nope.pptx can't be read (No such file or directory)"),
        (["facts.txt"], "facts.txt is no .pptx file that can be checked"),
        (["weekly.pptx", "--facts", "nope.json"], "nope.json can't be read"),
        (["weekly.pptx", "--facts", "facts.txt"], "facts.txt has no facts that can be used: they are no JSON"),
        (["weekly.pptx", "--rules", "nope.yaml"], "nope.yaml can't be read"),
        (["weekly.pptx", "--rules", "binary"], "binary is not in UTF-8"),
        (["weekly.pptx", "--rules", "facts.txt"], "facts.txt: Give a mapping of rules"),
        (
            ["weekly.pptx", "--rules", "wrong.yaml"],
            "wrong.yaml: rules='must_sya': There is no such rule: is it must_say?",
        ),
        (["weekly.pptx", "--rules", "lost.yaml"], "rules.template='lost.pptx': The template can't be opened"),
        (["weekly.pptx", "--compare-with", "facts.txt"], "facts.txt is no .pptx file"),
        (["weekly.pptx", "--html", "nope/report.html"], "nope/report.html can't be written"),
        (["weekly.pptx", "--html", "weekly.pptx"], "weekly.pptx is what was read"),
    ],
)
def test_what_could_not_be_checked_ends_with_2_and_a_line(
    args: list[str], words: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "facts.txt").write_text("revenue 5")
    (place / "binary").write_bytes(b"\xff\xfe")
    (place / "wrong.yaml").write_text("must_sya: [x]")
    (place / "lost.yaml").write_text("template: lost.pptx")

    assert main(args) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"slides-check: {words}")
    assert err.count("\n") == 1


@pytest.mark.parametrize("args", [[], ["a.pptx", "b.pptx"], ["a.pptx", "--json", "--html", "x"]])
def test_a_wrong_call_ends_with_2_and_a_line(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(args)

    assert capsys.readouterr().err.count("\n") == 1


PROCESS = f"""
import sys, types
module = types.ModuleType("{VERDICTS}")
module.judge = lambda deck, facts, hints: []
sys.modules[module.__name__] = module
from airflow_provider_slides.cli.slides_check import main
status = main(sys.argv[1:])
heavy = {{"airflow", "pydantic", "yaml", "httpx", "pptx"}}
print(status, sorted(heavy & {{name.split(".")[0] for name in sys.modules}}))
"""


def test_a_process_loads_no_airflow_and_yaml_for_rules_alone(place: Path) -> None:
    (place / "rules.yaml").write_text("slides: {min: 1}")

    def last_line(*args: str) -> str:
        command = [sys.executable, "-c", PROCESS, "weekly.pptx", *args]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1]

    assert last_line() == "0 []"
    assert last_line("--rules", "rules.yaml") == "0 ['yaml']"


def test_a_reader_that_has_read_enough_is_no_error(place: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "airflow_provider_slides.cli.slides_check", "weekly.pptx", "--json"]
    try:
        done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True)
    finally:
        os.close(writer)

    assert (done.returncode, done.stderr) == (2, "")

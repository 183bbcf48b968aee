"""What all `airflow` calls pay for the commands, and that they are the same by both ways."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from airflow.cli.cli_config import lazy_load_command

from airflow_provider_slides.cli.__main__ import main
from airflow_provider_slides.cli.definition import get_commands
from airflow_provider_slides.get_provider_info import get_provider_info
from tests.releases import VERSION

PACKAGE = "airflow_provider_slides"
PAGE = (Path(__file__).resolve().parents[3] / "docs/reference/command-line.md").read_text("utf-8")
(GROUP,) = get_commands()
COMMANDS = {command.name: command for command in GROUP.subcommands}


def test_airflow_is_told_of_them() -> None:
    assert get_provider_info()["cli"] == [f"{PACKAGE}.cli.definition.get_commands"]


def test_every_airflow_call_loads_the_definitions_and_nothing_else() -> None:
    code = (
        f"import sys, airflow.cli.cli_config, {PACKAGE}\nbefore = set(sys.modules)\n"
        f"from {PACKAGE}.cli.definition import get_commands\nget_commands()\nprint(*(set(sys.modules) - before))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()

    assert set(loaded) == {f"{PACKAGE}.cli", f"{PACKAGE}.cli.definition"}


def test_each_command_is_there_when_it_runs() -> None:
    for name, command in COMMANDS.items():
        assert command.func.__name__ == name
        with pytest.raises(Exception, match=r"missing 1 required positional argument: 'args'|Args should be set"):
            # It is found, and told that it was given nothing.
            command.func()
    with pytest.raises(ImportError):
        lazy_load_command(f"{PACKAGE}.cli.jobs.none")()


@pytest.mark.skipif(VERSION < (3, 2), reason="before Airflow 3.2 providers have no commands")
def test_airflow_has_them() -> None:
    from airflow.cli.cli_parser import ALL_COMMANDS_DICT

    assert [command.name for command in ALL_COMMANDS_DICT["slides"].subcommands] == [*COMMANDS]


def test_airflow_or_python_m_the_commands_are_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["examples", str(tmp_path)])
    assert "weekly_kpi_deck.py" in capsys.readouterr().out

    with pytest.raises(SystemExit) as ended:
        main(["adopt", "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert all(argument.flags[-1] in told for argument in COMMANDS["adopt"].args)


def test_the_page_has_every_command_and_what_it_takes() -> None:
    for name, command in COMMANDS.items():
        (usage,) = (line for line in PAGE.splitlines() if line.startswith(f"airflow slides {name} "))
        for argument in command.args:
            flag = argument.flags[-1]
            assert (flag if flag.startswith("-") else flag.upper()) in usage or flag in ("--verbose", "--output"), flag

from __future__ import annotations

import logging
import os
import sys
from argparse import Namespace

import pytest
from airflow.providers.common.compat.sdk import AirflowNotFoundException
from sqlalchemy.exc import OperationalError

from airflow_provider_slides.cli.console import Refused, command, show
from airflow_provider_slides.exceptions import NotFoundError
from tests.unit.cli.support import arguments

SERVER = "_AIRFLOW_PROCESS_CONTEXT"


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (Refused("There is no run."), "There is no run.\n"),
        (NotFoundError("No such job."), "No such job.\n"),
        (AirflowNotFoundException("The conn_id `x` isn't defined"), "The conn_id `x` isn't defined\n"),
        (
            OperationalError("SELECT secret", {"key": "sk-1"}, Exception("no host")),
            "Airflow's database can't be used (OperationalError): see `airflow db check`.\n",
        ),
    ],
)
def test_what_is_to_be_expected_ends_with_1_and_a_message(
    raised: Exception, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    @command
    def fails(args: Namespace) -> None:
        logging.getLogger("airflow.any").error("in the log")
        raise raised

    with pytest.raises(SystemExit) as ended:
        fails(arguments())

    assert ended.value.code == 1
    assert capsys.readouterr() == ("", told)


def test_what_is_not_expected_is_a_mistake_of_ours_and_shows() -> None:
    @command
    def fails(args: Namespace) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails(arguments())


def test_a_log_that_is_asked_for_stands_beside_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    handler = logging.StreamHandler(sys.stdout)
    logging.getLogger().addHandler(handler)

    @command
    def looks(args: Namespace) -> None:
        logging.getLogger("any").warning("in the log")
        print("data")

    try:
        looks(arguments(verbose=True))
    finally:
        logging.getLogger().removeHandler(handler)

    out, log = capsys.readouterr()
    assert out == "data\n"
    assert "in the log\n" in log


def test_hooks_find_the_connections_of_the_database_and_nothing_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    for before in ("client", None):
        monkeypatch.setenv(SERVER, before) if before else monkeypatch.delenv(SERVER)

        @command
        def looks(args: Namespace) -> None:
            assert os.environ[SERVER] == "server"

        looks(arguments())
        assert os.environ.get(SERVER) == before


@pytest.mark.parametrize("output", ["table", "plain", "json", "yaml"])
def test_what_others_have_written_commands_no_terminal(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    hostile = "[red]a[/red]\x1b[2J\nb :smile: https://x/y?X-Amz-Signature=1234"

    show([{"title": hostile, "files": [hostile]}], output)

    told = "".join(capsys.readouterr().out.split())
    assert "[red]a[/red]" in told
    assert ":smile:" in told
    assert "\x1b" not in told
    assert "1234" not in told

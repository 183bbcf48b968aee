"""What all commands have in common: data on stdout, words on stderr, and how they end."""

from __future__ import annotations

import contextlib
import functools
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NoReturn

from airflow.cli.simple_table import AirflowConsole
from airflow.providers.common.compat.sdk import AirflowException
from airflow.utils.cli import suppress_logs_and_warning
from sqlalchemy.exc import SQLAlchemyError

from airflow_provider_slides.api.words import line, readable
from airflow_provider_slides.exceptions import SlidesError

#: As Airflow's scheduler and triggerer set it.
_CONTEXT = "_AIRFLOW_PROCESS_CONTEXT"
#: Longer than any URI that a place may have.
_CUT = 2000


class Refused(Exception):
    """A command that found nothing, or does not do what it was told; its message says what to do."""


def command(function: Callable[[Namespace], None]) -> Callable[[Namespace], None]:
    """
    Let a command end with 1 and a message where that is to be expected; its log is for ``--verbose``.
    """

    @functools.wraps(function)
    def run(args: Namespace) -> None:
        try:
            with _log_beside_the_data(), _connections_of_the_database():
                suppress_logs_and_warning(function)(args)
        except (Refused, SlidesError, AirflowException) as e:
            _fail(str(e))
        except SQLAlchemyError as e:
            # Not its words: they tell the statement, with its parameters.
            _fail(f"Airflow's database can't be used ({type(e).__name__}): see `airflow db check`.")

    return run


@contextlib.contextmanager
def _log_beside_the_data() -> Iterator[None]:
    root = logging.getLogger()
    before = root.handlers[:]
    root.handlers = [_beside(handler) for handler in before]
    try:
        yield
    finally:
        root.handlers = before


def _beside(handler: logging.Handler) -> logging.Handler:
    if not isinstance(handler, logging.StreamHandler) or handler.stream is not sys.stdout:
        return handler
    # Another one, and not another stream for the same: that of Airflow 2 takes none.
    beside = logging.StreamHandler(sys.stderr)
    beside.setFormatter(handler.formatter)
    beside.setLevel(handler.level)
    return beside


@contextlib.contextmanager
def _connections_of_the_database() -> Iterator[None]:
    """Let hooks find the connections that Airflow's database has: Airflow 3 lets only what says that it is a server."""
    before = os.environ.get(_CONTEXT)
    os.environ[_CONTEXT] = "server"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_CONTEXT]
        else:
            os.environ[_CONTEXT] = before


def tell(message: str) -> None:
    """Say something to whoever is at the keyboard, beside the data."""
    print(cell(message), file=sys.stderr)


def show(rows: Sequence[dict[str, Any]], output: str) -> None:
    """
    Print data as Airflow's other commands do.

    :param rows: Columns by their names; what others may have written in them is made one line each.
    :param output: ``table``, ``json``, ``yaml`` or ``plain``.
    """
    told: list[dict[str, Any]] = [{name: _cleaned(value) for name, value in row.items()} for row in rows]
    if output in ("table", "plain"):
        told = [{name: ", ".join(v) if isinstance(v, list) else v for name, v in row.items()} for row in told]
    AirflowConsole(markup=False, emoji=False).print_as(told, output)


def cell(text: str) -> str:
    """Return a text as a part of one line, without what a terminal would take for a command, or a link's signature."""
    return line(readable(text), _CUT)


def _cleaned(value: Any) -> Any:
    if isinstance(value, list):
        return [cell(item) for item in value]
    return cell(value) if isinstance(value, str) else value


def _fail(message: str) -> NoReturn:
    tell(message)
    sys.exit(1)

"""What the commands about decks have in common: files that are read within limits, and how they end. No Airflow."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import IO, TYPE_CHECKING, NoReturn

from airflow_provider_slides.exceptions import InvalidArgumentError, SlidesError

if TYPE_CHECKING:
    from airflow_provider_slides.decks.deck import Deck

FINE, DIFFERENT, TROUBLE = 0, 1, 2


class Trouble(Exception):
    """What keeps a command from its work; its message says what to do."""


class Parser(argparse.ArgumentParser):
    """One whose complaints are a line each."""

    def error(self, message: str) -> NoReturn:
        """End with the status of trouble."""
        self.exit(TROUBLE, f"{self.prog}: {message}; see {self.prog} --help\n")


def run(prog: str, command: Callable[[argparse.Namespace], int], args: argparse.Namespace) -> int:
    """Return a command's exit status; whatever keeps it from its work is told in one line."""
    # What a terminal can't show is shown as its code, and nothing fails.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = command(args)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Whoever reads has read enough; nothing is flushed into it at the end, either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except InvalidArgumentError as e:
        told = e.refusal
    except (Trouble, SlidesError) as e:
        told = str(e)
    except Exception as e:
        told = f"an error of the program's own, please report it ({type(e).__name__}: {e})"
    print(f"{prog}: {' '.join(told.split())[:1000]}", file=sys.stderr)
    return TROUBLE


def read_bytes(path: str, limit: int) -> bytes:
    """
    Return a file's content.

    :param limit: The most bytes that it may have.
    :raises Trouble: when it can't be read, or is larger.
    """
    try:
        with open(path, "rb") as file:
            content = file.read(limit + 1)
    except (OSError, ValueError) as e:
        raise Trouble(f"{path} can't be read ({_reason(e)}): give the path of a file that can") from e
    if len(content) > limit:
        raise Trouble(f"{path} has more than {limit >> 20} MiB: give a smaller file")
    return content


def read(path: str) -> Deck:
    """
    Return a deck.

    :raises Trouble: when there is none that can be read.
    """
    from airflow_provider_slides.decks.reading import read_deck
    from airflow_provider_slides.exceptions import InvalidFileError

    try:
        return read_deck(path)
    except (OSError, ValueError) as e:
        raise Trouble(f"{path} can't be read ({_reason(e)}): give the path of a .pptx file") from e
    except InvalidFileError as e:
        raise Trouble(f"{path} is no .pptx file that can be checked: {e}") from e


def write(path: str, text: str, inputs: Sequence[str]) -> None:
    """
    Write a file, whole or not at all.

    :param inputs: What was read, and must not be written over.
    :raises Trouble: when it can't be written.
    """
    if os.path.exists(path) and any(os.path.exists(one) and os.path.samefile(path, one) for one in inputs):
        raise Trouble(f"{path} is what was read: give another path for what is written")
    beside = f"{path}.{os.getpid()}.part"
    try:
        with open(beside, "x", encoding="utf-8") as file:
            _fill(file, text, path)
    except (OSError, ValueError) as e:
        raise Trouble(f"{path} can't be written ({_reason(e)}): give a path in a directory that can") from e


def _fill(file: IO[str], text: str, path: str) -> None:
    """Write a file that stands beside its place, and put it there; nothing is left where that fails."""
    try:
        file.write(text)
        file.flush()
        os.replace(file.name, path)
    except BaseException:
        os.unlink(file.name)
        raise


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)

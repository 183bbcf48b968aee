"""`airflow slides examples`: the example DAGs, to start from."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from airflow_provider_slides.cli.console import Refused, command, tell

#: In a checkout a link to where they are kept.
EXAMPLES = Path(__file__).parent / "dags_examples"


@command
def examples(args: Namespace) -> None:
    """Copy them, all or none: a file that is another one there is replaced with ``--overwrite`` alone."""
    files = {
        Path(args.directory) / path.relative_to(EXAMPLES): path.read_bytes()
        for path in sorted(EXAMPLES.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    others = [str(place) for place, content in files.items() if place.exists() and not _is(place, content)]
    if others and not args.overwrite:
        raise Refused(f"Nothing was copied, as these are other files there: {', '.join(others)}. Use --overwrite.")
    try:
        for place, content in files.items():
            if not place.exists() or not _is(place, content):
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
            print(place)
    except OSError as e:
        raise Refused(f"{e.filename} can't be written ({e.strerror}).") from e
    tell("They run as they are with the sandbox: pip install 'airflow-provider-slides[sandbox,examples]'.")


def _is(place: Path, content: bytes) -> bool:
    return place.is_file() and place.read_bytes() == content

"""`airflow slides status` and `download`: what a vendor has, whichever task it is of."""

from __future__ import annotations

import os
from argparse import Namespace
from typing import Any

from airflow_provider_slides.api.model import is_id
from airflow_provider_slides.cli.console import Refused, cell, command, show
from airflow_provider_slides.cli.kinds import KINDS, Kind
from airflow_provider_slides.durable.manifest import MANIFEST_VERSION
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook, ensure_completed
from airflow_provider_slides.operators.genviral.slideshow import described as described_slideshow
from airflow_provider_slides.operators.perceptis import described as described_job
from airflow_provider_slides.storage import Destination, LandedFile


@command
def status(args: Namespace) -> None:
    """Print what the vendor says now."""
    kind = KINDS[args.kind]
    seen = found(kind, args.conn_id or kind.default_conn_id, args.job)
    told = {"kind": kind.noun, "job": args.job, "status": seen.status or "unknown"}
    show([{**told, "details": kind.details(seen), "failure": kind.failure(seen) or ""}], args.output)


@command
def download(args: Namespace) -> None:
    """
    Land the files of a job or slideshow, and print their URIs.

    A place with the manifest of a task or of another job is left as it is: it may be all that tells what was bought.
    """
    kind, uri = KINDS[args.kind], args.destination
    if "://" not in uri:
        uri = os.path.abspath(uri) + ("/" if uri.endswith("/") or os.path.isdir(uri) else "")
    seen = found(kind, args.conn_id or kind.default_conn_id, args.job)
    hook = kind.hook(args.conn_id or kind.default_conn_id)
    destination = Destination(uri, default_name=args.job, suffix=kind.operator.suffix)
    id_key = kind.operator.id_key
    if isinstance(hook, PerceptisHook):
        ensure_completed(seen)
    destination.check()
    head = {"schema_version": MANIFEST_VERSION, id_key: args.job}
    owner = destination.reserve(
        {**head, "status": "landing"}, lambda there: "task" not in there and there.get(id_key) == args.job
    )
    if owner is not None:
        raise Refused(
            f"{destination.manifest} is the manifest of {kind.noun} {owner.get(id_key)!s:.100}, which a task may need: "
            "nothing was overwritten. Give another place."
        )
    files, told = _landed(hook, seen, destination)
    destination.write_manifest({**head, **told})
    for file in files:
        print(cell(file.uri))


def found(kind: Kind, conn_id: str, job: str) -> Any:
    """
    Return what the vendor says of a job, slideshow or post.

    :raises Refused: when that is no id that a vendor gives.
    :raises NotFoundError: when it is unknown, or another key's.
    """
    if not is_id(job):
        raise Refused(f"{job!r:.100} is no id of a {kind.noun}.")
    return kind.look(kind.hook(conn_id), job)


def _landed(hook: Any, seen: Any, destination: Destination) -> tuple[list[LandedFile], dict[str, Any]]:
    if isinstance(hook, GenviralHook):
        files = hook.download_images(seen, destination)
        return files, described_slideshow(seen, files)
    files = hook.download(seen, destination)
    return files, described_job(seen, files)

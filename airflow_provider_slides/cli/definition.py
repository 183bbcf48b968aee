"""What the commands are called and take. All `airflow` calls load this: what they do is imported when they run."""

from __future__ import annotations

from airflow.cli.cli_config import ARG_OUTPUT, ARG_VERBOSE, ActionCommand, Arg, GroupCommand, lazy_load_command

_DAG_ID = Arg(("dag_id",), help="The DAG's id")
_RUN_ID = Arg(("run_id",), help="The run's id, as `airflow dags list-runs` tells it")
_TASK_ID = Arg(("task_id",), help="The task's id, with its groups")
_OR_LAST_RUN = Arg(("run_id",), nargs="?", help="The run's id (default: the run that was made last)")
_ONE_TASK = Arg(("-t", "--task-id"), help="This task alone")
_JOB = Arg(("job",), help="The vendor's id of the job, slideshow or post")
_CONN_ID = Arg(("--conn-id",), help="The Airflow connection (default: perceptis_default or genviral_default)")


def _kind(*choices: str) -> Arg:
    told = "job: of Perceptis (the default); " + "; ".join(f"{kind}: of Genviral" for kind in choices[1:])
    return Arg(("-k", "--kind"), choices=choices, default="job", help=told)


def get_commands() -> list[GroupCommand]:
    """Return the commands that Airflow shall have: a group, ``airflow slides``."""
    commands = (
        ActionCommand(
            name="jobs",
            help="Tell what each task of a run has bought, and where it stands",
            description=(
                "Tell what each task of a run has bought, where that stands, and what a retry and a clear would do, "
                "if the request is what it was. Asks no vendor."
            ),
            func=_load("jobs.jobs"),
            args=(_DAG_ID, _OR_LAST_RUN, _ONE_TASK, ARG_OUTPUT, ARG_VERBOSE),
        ),
        ActionCommand(
            name="status",
            help="Tell what the vendor says now of a job, slideshow or post",
            func=_load("vendor.status"),
            args=(_JOB, _kind("job", "slideshow", "post"), _CONN_ID, ARG_OUTPUT, ARG_VERBOSE),
        ),
        ActionCommand(
            name="download",
            help="Land the files of a job or slideshow, and tell where they are",
            description=(
                "Land the files of a finished job or slideshow with a manifest, checked and whole or not at all, and "
                "tell their URIs, one a line. Free, and may be repeated."
            ),
            func=_load("vendor.download"),
            args=(
                _JOB,
                Arg(("destination",), help="A directory, if it ends with a slash, or a file's name: a path or a URI"),
                _kind("job", "slideshow"),
                _CONN_ID,
                ARG_VERBOSE,
            ),
        ),
        ActionCommand(
            name="adopt",
            help="Give a task a job that was found by hand",
            description=(
                "Give a task a job, slideshow or post that was found by hand: the task's next attempt, a retry or a "
                "clear, collects that and buys nothing. Buys nothing itself, and starts nothing."
            ),
            func=_load("adopt.adopt"),
            args=(
                _DAG_ID,
                _RUN_ID,
                _TASK_ID,
                _JOB,
                Arg(("--map-index",), type=int, default=-1, help="Which one of a mapped task"),
                Arg(
                    ("--instead-of",),
                    metavar="OLD_JOB",
                    help=(
                        "The job that the task has now. It is left: nothing collects it any more, and it may go on "
                        "and bill"
                    ),
                ),
                Arg(("--conn-id",), help="The Airflow connection (default: the one that the task has used)"),
                ARG_OUTPUT,
                ARG_VERBOSE,
            ),
        ),
        ActionCommand(
            name="examples",
            help="Copy the example DAGs into a directory",
            func=_load("examples.examples"),
            args=(
                Arg(("directory",), help="Where to, such as the DAGs folder; it is made if it is not there"),
                Arg(("--overwrite",), action="store_true", help="Replace files that are other ones there"),
                ARG_VERBOSE,
            ),
        ),
    )
    return [
        GroupCommand(name="slides", help="See and repair what tasks of this package have bought", subcommands=commands)
    ]


def _load(function: str):  # type: ignore[no-untyped-def]  # as Airflow's own is
    return lazy_load_command(f"airflow_provider_slides.cli.{function}")

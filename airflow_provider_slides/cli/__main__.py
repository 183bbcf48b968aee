"""`python -m airflow_provider_slides.cli`: the same commands for Airflow before 3.2, which asks no provider for any."""

from __future__ import annotations

from collections.abc import Sequence

from airflow.cli.cli_config import DefaultHelpParser

from airflow_provider_slides.cli.definition import get_commands


def main(argv: Sequence[str] | None = None) -> None:
    """Run one command."""
    (group,) = get_commands()
    parser = DefaultHelpParser(prog="python -m airflow_provider_slides.cli", description=group.help)
    commands = parser.add_subparsers(dest="subcommand", metavar="COMMAND", required=True)
    for command in group.subcommands:
        one = commands.add_parser(command.name, help=command.help, description=command.description or command.help)
        for argument in command.args:
            argument.add_to_parser(one)
        one.set_defaults(func=command.func)
    args = parser.parse_args(argv)
    args.func(args)


if __name__ == "__main__":
    main()

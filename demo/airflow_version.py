"""What differs between the Airflow versions that a stack can run: all of it, and only here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Config = dict[str, dict[str, str]]

USER, PASSWORD = "admin", "admin"  # Airflow 2 only, on loopback only; Airflow 3 asks nobody (all are admins).


@dataclass(frozen=True)
class AirflowVersion:
    """One Airflow version's commands, REST paths and settings."""

    number: str

    @property
    def is_v2(self) -> bool:
        return self.number.startswith("2.")

    @property
    def keeps_task_state(self) -> bool:
        """Whether a task's state outlives its attempt (AIP-103)."""
        return tuple(map(int, self.number.split(".")[:2])) >= (3, 3)

    @property
    def rest(self) -> str:
        return "/api/v1" if self.is_v2 else "/api/v2"

    @property
    def health(self) -> str:
        return f"{self.rest}/health" if self.is_v2 else f"{self.rest}/monitor/health"

    @property
    def reports(self) -> tuple[str, ...]:
        """Return the components whose state the health page tells."""
        always = ("metadatabase", "scheduler", "triggerer")
        return always if self.is_v2 else (*always, "dag_processor")

    def components(self, *, schedulers: int = 1, triggerers: int = 1, workers: int = 0) -> Mapping[str, list[str]]:
        """
        Return the `airflow` arguments of each process. Logs are read as files: nobody serves them.

        `workers` are Celery's; without any, the scheduler's own LocalExecutor runs the tasks.
        """
        named = {
            "api-server": ["webserver"] if self.is_v2 else ["api-server"],
            "scheduler": ["scheduler", "--skip-serve-logs"],
        }
        for number in range(2, schedulers + 1):
            named[f"scheduler-{number}"] = named["scheduler"]
        if not self.is_v2:  # There the scheduler parses the DAGs itself (it has to, on SQLite).
            named["dag-processor"] = ["dag-processor"]
        for number in range(1, triggerers + 1):
            named[f"triggerer-{number}"] = ["triggerer", "--skip-serve-logs"]
        for number in range(1, workers + 1):
            named[f"worker-{number}"] = [
                "celery",
                "worker",
                "--skip-serve-logs",
                "--celery-hostname",
                f"worker-{number}",
            ]
        return named

    def setup_commands(self) -> list[list[str]]:
        """Return the `airflow` arguments that make a new database usable."""
        commands = [["db", "migrate"]]
        if self.is_v2:
            who = ["--username", USER, "--password", PASSWORD, "--role", "Admin"]
            name = ["--firstname", "A", "--lastname", "B", "--email", "admin@example.com"]
            commands.append(["users", "create", *who, *name])
        return commands

    def config(self, port: int, dags_folder: Path, sql_alchemy_conn: str, keys: Mapping[str, str]) -> Config:
        """Return airflow.cfg: short intervals, nothing from outside, every address on loopback."""
        url = f"http://127.0.0.1:{port}"
        config: Config = {
            "core": {
                "dags_folder": str(dags_folder),
                "executor": "LocalExecutor",
                "parallelism": "8",
                "load_examples": "False",
                "dags_are_paused_at_creation": "False",
                "test_connection": "Enabled",
                "fernet_key": keys["fernet_key"],
            },
            "database": {"sql_alchemy_conn": sql_alchemy_conn},
            "scheduler": {
                # No run that nobody asked for: a DAG's schedule would buy a deck as soon as the DAG is known.
                "use_job_schedule": "False",
                "scheduler_heartbeat_sec": "1",
                "scheduler_idle_sleep_time": "0.3",
                "scheduler_health_check_threshold": "15",
                "trigger_timeout_check_interval": "2",
                "orphaned_tasks_check_interval": "15",
                "task_instance_heartbeat_timeout": "30",
                "task_instance_heartbeat_timeout_detection_interval": "5",
            },
            "triggerer": {"job_heartbeat_sec": "1", "triggerer_health_check_threshold": "10"},
            "usage_data_collection": {"enabled": "False"},
        }
        if self.is_v2:
            config["scheduler"] |= {
                "dag_dir_list_interval": "2",
                "min_file_process_interval": "300",
                "job_heartbeat_sec": "1",
                "local_task_job_heartbeat_sec": "2",
            }
            config["webserver"] = {
                "web_server_host": "127.0.0.1",
                "web_server_port": str(port),
                "base_url": url,
                "workers": "1",
                # Counts the children of a newer gunicorn wrongly, and would end the server after two minutes.
                "web_server_master_timeout": "0",
                "secret_key": keys["secret_key"],
            }
            config["api"] = {
                "auth_backends": "airflow.providers.fab.auth_manager.api.auth.backend.basic_auth",
                "enable_xcom_deserialize_support": "True",
            }
        else:
            config["core"] |= {
                "simple_auth_manager_all_admins": "True",
                "execution_api_server_url": f"{url}/execution/",
            }
            config["api"] = {
                "host": "127.0.0.1",
                "port": str(port),
                "base_url": url,
                "workers": "1",
                "secret_key": keys["secret_key"],
            }
            config["api_auth"] = {"jwt_secret": keys["jwt_secret"]}
            # A supervisor notices its task's end at once or at its next heartbeat. At the default of 5 s, a
            # trigger that fires sooner after the deferral resumes a task that the executor still holds, and
            # the scheduler fails it ("finished with state success, but the task ... is queued").
            # And the api-server's first answers take seconds, more than the default of 5 on a busy machine.
            config["workers"] = {
                "min_heartbeat_interval": "1",
                "socket_cleanup_timeout": "5",
                "execution_api_timeout": "30",
            }
            config["dag_processor"] = {
                "refresh_interval": "2",
                "bundle_refresh_check_interval": "1",
                "min_file_process_interval": "300",
            }
        return config

    def environment(self) -> dict[str, str]:
        # Airflow 2 refuses SQLite with any parallel executor; WAL (see Stack) is what makes it work here.
        return {"_AIRFLOW__SKIP_DATABASE_EXECUTOR_COMPATIBILITY_CHECK": "1"} if self.is_v2 else {}

    def task_title(self, dag_id: str, run_id: str, task_id: str, map_index: int, ti_id: str | None) -> str:
        """Return how the title of the process that runs a task's own code starts."""
        if not self.is_v2:
            return f"airflow worker -- {ti_id}"
        mapped = f" {map_index}" if map_index >= 0 else ""
        return f"airflow task runner: {dag_id} {task_id} {run_id}{mapped}"

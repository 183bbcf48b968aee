"""Which operators, set up how, meet which misfortune."""

from __future__ import annotations

from dataclasses import dataclass

RETRIES = 2
RETRY_DELAY = 3
POLL = 2
#: How long a job takes that the script does not hold open.
JOB_SECONDS = 5.0
#: The limit of the `timeout` scenarios; the first job is held open for longer.
SHORT = 15
#: How long the status endpoint is away from an operator that does not give up before.
OUTAGE = 30.0


@dataclass(frozen=True)
class Setup:
    """An operator as a DAG author sets it up; with `pair`, one task submits and a sensor waits."""

    name: str
    vendor: str
    title: str
    deferrable: bool = True
    pair: bool = False
    retries: int = RETRIES

    @property
    def submit(self) -> str:
        return "submit" if self.pair else "job"

    @property
    def wait(self) -> str:
        return "wait" if self.pair else "job"


@dataclass(frozen=True)
class Scenario:
    name: str
    title: str
    modes: tuple[bool, ...] = (True,)
    """Deferrable, sync or both."""
    held: bool = True
    """The first job goes on until the script ends it; else every job takes JOB_SECONDS."""
    alone: bool = False
    """Harms everything that runs, so it comes first and on its own."""


@dataclass(frozen=True)
class Trial:
    """One logical run: its key is DAG id, run id and the mark that the vendor's books know it by."""

    setup: Setup
    scenario: Scenario

    @property
    def key(self) -> str:
        return f"{self.setup.name}.{self.scenario.name}"

    @property
    def number(self) -> int:
        """A dbt Cloud job of its own, as `reuse_existing_run` goes by the job."""
        return 1000 + 100 * SETUPS.index(self.setup) + SCENARIOS.index(self.scenario)


SETUPS = (
    Setup("slides", "perceptis", "Ours"),
    Setup("anthropic", "anthropic", "Anthropic, one task"),
    Setup("anthropic-once", "anthropic", "Anthropic, one task, `retries=0`", retries=0),
    Setup("anthropic-pair", "anthropic", "Anthropic, submit and sensor", pair=True),
    Setup("dbt", "dbt", "dbt Cloud, one task"),
    Setup("dbt-pair", "dbt", "dbt Cloud, submit with reuse and sensor", pair=True),
    Setup("slides-sync", "perceptis", "Ours", deferrable=False),
    Setup("anthropic-sync", "anthropic", "Anthropic, one task", deferrable=False),
    Setup("dbt-sync", "dbt", "dbt Cloud, one task", deferrable=False),
)

SCENARIOS = (
    Scenario("answer", "Worker killed after the vendor accepted the request, before the answer is read"),
    Scenario("late-answer", "The same, and the job ends before the retry starts"),
    Scenario("submitted", "Worker killed after the submission, before the deferral"),
    Scenario("waiting", "Worker killed while it waits for the job", modes=(False,)),
    Scenario("outage", "Status endpoint answers 503 until the operator gives up", modes=(True, False)),
    Scenario("triggerer", "Triggerer killed and restarted", alone=True),
    Scenario("collecting", "Worker killed as it processes the finished job"),
    Scenario("reported", "Worker killed as it has the result, before it reports success", modes=(False,), held=False),
    Scenario("cleared", "Task fails while it processes the finished job; later it is cleared"),
    Scenario("timeout", "`timeout` shorter than the job, then a retry", modes=(True, False)),
    Scenario("execution-timeout", "`execution_timeout` shorter than the job, then a retry"),
)

TRIALS = tuple(
    Trial(setup, scenario) for scenario in SCENARIOS for setup in SETUPS if setup.deferrable in scenario.modes
)

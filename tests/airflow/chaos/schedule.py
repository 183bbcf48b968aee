"""What happens to one run, drawn from a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from demo.api import Run
from tests.airflow.decks import FILES, GENERATE, STATUS

PARTNER = "/api/partner/v1"
BALANCE = f"GET {PARTNER}/subscription"
SLIDESHOWS = f"GET {PARTNER}/slideshows"
SLIDESHOW = f"{SLIDESHOWS}/{{slideshow_id}}"
RENDER = f"POST {PARTNER}/slideshows/{{slideshow_id}}/render"
PICTURE = "GET /cdn/slides/{slideshow_id}/{name}"
POST = f"GET {PARTNER}/posts/{{post_id}}"
ACCOUNTS = f"GET {PARTNER}/accounts"

Fault = dict[str, Any]
Faults = tuple[tuple[str, Fault], ...]

#: What the vendor does to the first requests that would buy.
SUBMIT_TROUBLE: tuple[Fault, ...] = (
    {},
    {},
    {"times": 2, "status": 429, "retry_after": 1},
    {"times": 1, "status": 429, "retry_after": 13},
    {"times": 2, "status": 503},
    {"times": 1, "status": 503, "retry_after": 20, "after_work": True},
    {"times": 1, "drop": "after"},
    {"times": 1, "drop": "before"},
    {"times": 1, "body": "<html>gateway</html>"},
    {"times": 1, "status": 502, "after_work": True},
    {"times": 1, "truncate": 20},
)
_LOOKS: tuple[Fault, ...] = (
    {"times": 4, "status": 503},
    {"times": 3, "status": 429, "retry_after": 2},
    {"times": 2, "drop": "before"},
    {"times": 2, "body": "<html>"},
    {"times": 2, "truncate": 15},
)
_FETCHES: tuple[Fault, ...] = (
    {"times": 1, "truncate": 5000},
    {"times": 1, "body": "<html>"},
    {"times": 1, "status": 403},
    {"times": 2, "status": 503},
    {"times": 1, "drop": "before"},
)
#: What it does while the job is waited for or fetched.
DECK_TROUBLE: Faults = (*((STATUS, fault) for fault in _LOOKS), *((FILES, fault) for fault in _FETCHES))
SLIDESHOW_TROUBLE: Faults = (
    *((SLIDESHOW, fault) for fault in _LOOKS),
    *((SLIDESHOWS, fault) for fault in _LOOKS[:3]),
    *((PICTURE, fault) for fault in _FETCHES),
    (RENDER, {"times": 1, "status": 503}),
    (RENDER, {"times": 1, "status": 429, "retry_after": 3}),
    (RENDER, {"times": 1, "drop": "before"}),
    (RENDER, {"times": 1, "drop": "after"}),
)
POST_TROUBLE: Faults = (*((POST, fault) for fault in _LOOKS), (ACCOUNTS, _LOOKS[0]), (ACCOUNTS, _LOOKS[1]))
#: What it answers when it is asked for the balance, right before buying. The last is more than a task has time for.
BALANCE_TROUBLE: tuple[Fault, ...] = (
    {},
    {"times": 1, "status": 429, "retry_after": 2},
    {"times": 1, "status": 429, "retry_after": 12},
    {"times": 1, "status": 429, "retry_after": 40},
    {"times": 1, "status": 429, "retry_after": 300},
    {"times": 3, "status": 503},
)

PEOPLE = ("", "", "", "clear", "mark failed, clear", "mark success, clear", "clear after the end", "kill")


@dataclass(frozen=True)
class Kind:
    """
    What a task buys.

    :param id_key: What its manifest calls what was bought.
    :param submit: The route that buys.
    :param record: Name of the record whose writes a worker may die at.
    :param trouble: What may go wrong after it was bought.
    :param lands: Whether files land, with a manifest beside them.
    :param waits: Whether it is waited for.
    """

    name: str
    id_key: str
    submit: str
    record: str
    trouble: Faults
    lands: bool = False
    waits: bool = True
    other_moments: tuple[str, ...] = ()

    @property
    def moments(self) -> tuple[str, ...]:
        """When its worker may die."""
        writes = ("after {} intent", "before {} submitted", "after {} submitted", "before {} delivered")
        at_writes = [write.format(self.record) for write in (writes if self.waits else writes[:3])]
        return ("", *at_writes, *self.other_moments, *(["landing"] if self.lands else []))


DECK = Kind("deck", "job_id", GENERATE, "perceptis_job", DECK_TROUBLE, lands=True)
FORGET = Kind("forget", "job_id", DECK.submit, "perceptis_job", (), waits=False)
DRAFT = Kind(
    "draft", "slideshow_id", f"POST {PARTNER}/slideshows/generate", "genviral_slideshow", SLIDESHOW_TROUBLE[:8]
)
CAROUSEL = Kind(
    "carousel",
    "slideshow_id",
    DRAFT.submit,
    "genviral_slideshow",
    SLIDESHOW_TROUBLE,
    lands=True,
    other_moments=("after genviral_render intent",),
)
PUBLISH = Kind("publish", "post_id", f"POST {PARTNER}/posts", "genviral_post", POST_TROUBLE)
KINDS = (*[DECK] * 6, FORGET, *[CAROUSEL] * 3, DRAFT, *[PUBLISH] * 2)

#: Several tasks, or the instances of one, that all want one file name.
SHARED = ("pair", "mapped")


@dataclass
class Schedule:
    """What happens to one run."""

    number: int
    kind: Kind
    deferrable: bool
    place: str
    restless: bool
    edit: str
    moment: str
    deaths: int
    retries: int
    retry_delay: int
    submit: Fault
    job: Fault
    later: list[tuple[str, Fault]]
    balance: Fault
    people: str
    #: How often its DAG was edited, and how often its prompt was.
    version: int = 0
    edition: int = 0
    moved: bool = False
    run: Run = field(init=False)
    #: When it was cleared, and the prompt's edition then.
    clears: list[tuple[float, int]] = field(default_factory=list)
    #: Whether Airflow took the last clear for a retry, as it does with a task that is on a worker.
    is_retried: bool = False
    #: Ids that were seen to be handed over.
    delivered: set[str] = field(default_factory=set)

    @classmethod
    def draw(cls, seed: int, number: int) -> Schedule:
        dice = random.Random(f"{seed}/{number}")
        kind = dice.choice(KINDS)
        is_shared = kind.lands and dice.random() < 0.25
        edits = ["retries", "prompt", *(["destination"] if kind.lands else [])]
        edit = dice.choice(edits) if not is_shared and dice.random() < 0.5 else ""
        job: Fault = {"seconds": dice.choice([2, 5, 9, 14] if edit else [0, 2, 5, 9])}
        if dice.random() < 0.2:
            job |= {"outcome": "failed", "message": "No ink left"}
        return cls(
            number=number,
            kind=kind,
            deferrable=dice.random() < 0.65,
            place=dice.choice(SHARED) if is_shared else "own",
            restless=dice.random() < 0.3,
            edit=edit,
            moment=dice.choice(kind.moments),
            deaths=dice.choice([1, 1, 1, 2]),
            retries=3,
            retry_delay=dice.choice([1, 8]) if edit else 1,
            submit=dice.choice(SUBMIT_TROUBLE),
            job=job if kind.submit != DRAFT.submit else {},
            later=dice.sample(kind.trouble, dice.choice([0, 0, 1, 2])) if kind.trouble else [],
            balance=dice.choice(BALANCE_TROUBLE) if kind.submit == DRAFT.submit else {},
            people=dice.choice(["", "", "kill"] if is_shared else PEOPLE),
        )

    def __str__(self) -> str:
        parts = [self.kind.name + (" deferrable" if self.deferrable else ""), f"job {self.job}" if self.job else ""]
        parts += [f"{self.place} places share a name" if self.is_shared else "", "restless" if self.restless else ""]
        parts += [f"{self.deaths} killed {self.moment}" if self.moment else ""]
        parts += [f"submit {self.submit}" if self.submit else "", f"balance {self.balance}" if self.balance else ""]
        parts += [f"{route.rpartition('/')[-1]} {fault}" for route, fault in self.later]
        parts += [f"{self.edit} edited" if self.edit else "", self.people]
        return f"#{self.number}: " + "; ".join(filter(None, parts))

    @property
    def traits(self) -> Iterator[str]:
        """What was drawn, to be counted."""
        yield f"{self.kind.name}, {self.place}"
        yield from filter(None, [f"{self.edit} edited" if self.edit else "", "restless" if self.restless else ""])
        yield from filter(None, [f"people: {self.people}" if self.people else ""])
        if self.balance.get("status") == 429:
            yield "balance 429"

    @property
    def is_shared(self) -> bool:
        return self.place in SHARED

    @property
    def copies(self) -> tuple[int, ...]:
        """Its tasks, or the instances of its task."""
        return (0, 1) if self.is_shared else (0,)

    def task_of(self, copy: int) -> tuple[str, int]:
        """Return a copy's task id and map index."""
        return ("buy", copy) if self.place == "mapped" else (f"buy_{copy}", -1)

    @property
    def suffix(self) -> str:
        return ".pptx" if self.kind is DECK else ".jpg"

    @property
    def dag_id(self) -> str:
        return f"chaos_{self.number}"

    def marker(self, copy: int) -> str:
        """What stands in all that a copy asks for, and nowhere else."""
        return f"{self.run.run_id}.{copy} "

    def change(self) -> None:
        """Edit the DAG as drawn."""
        self.version += 1
        self.edition += self.edit == "prompt"
        self.moved = self.moved or self.edit == "destination"
        if self.edit == "retries":
            # Less, none, more: each makes another number of what a clear leaves.
            self.retries = random.Random(self.number).choice([0, 1, 6])

    def move(self) -> None:
        """Give each copy a place of its own."""
        self.version += 1
        self.moved = True

    @property
    def dag(self) -> dict[str, Any]:
        """What the DAG file says of it."""
        # Where the files go is known to the run alone, as in a DAG that is given it.
        place = "{{ dag_run.conf['place'] }}"
        if self.moved:
            place = "{{ dag_run.conf['directory'] }}/moved-{{ ti.task_id }}-{{ ti.map_index }}" + self.suffix
        prompt = f"A deck of three slides, edition {self.edition}."
        return {
            "dag_id": self.dag_id,
            "version": self.version,
            "kind": self.kind.name,
            "deferrable": self.deferrable,
            "tasks": [self.task_of(copy) for copy in self.copies],
            "retries": self.retries,
            "retry_delay": self.retry_delay,
            "prompt": prompt + (" As of {{ macros.datetime.now() }}." if self.restless else ""),
            "destination": place,
        }

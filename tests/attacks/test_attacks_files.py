"""Whatever the host behind a signed link answers, files come whole and in time, or an error of ours does."""

from __future__ import annotations

from collections.abc import Iterable

from tests.attacks import victims_in_airflow as victims
from tests.attacks.attacks import BOMBS, DEAF, FLOODS, MALFORMED, SLOW
from tests.attacks.test_attacks import met, refused


def files(count: int, attacks: Iterable[str]) -> list[str]:
    """Return jobs of so many files, each of which is an attack."""
    return [f"{count}-files-of.{attack}" for attack in attacks]


def test_files_that_never_end_are_left_when_they_are_behind(attacker: str) -> None:
    slow = [*files(1, SLOW), *files(8, ["drip-of-body", "drip-of-continues", "drip-of-empty-gzip-members"])]
    report = met(attacker, victims.download, None, slow, timeout=1.0, together=True)

    assert {*refused(report)} == {*slow}
    assert {*refused(report).values()} == {"DownloadError"}


def test_a_file_that_is_slow_and_not_too_slow_comes_whole(attacker: str) -> None:
    assert not refused(met(attacker, victims.download, None, files(1, ["unhurried"]), timeout=1.0))


def test_several_files_that_never_end_are_left_when_the_task_has_no_time_left(attacker: str) -> None:
    slow = files(8, ["drip-of-body", "silent-after-the-headers"])
    report = met(attacker, victims.download, 1.0, slow, timeout=60.0)

    assert {*refused(report).values()} == {"DownloadError"}


def test_files_that_are_none_are_errors_of_ours_and_take_little_memory(attacker: str) -> None:
    others = files(1, [*FLOODS, *BOMBS, *MALFORMED])
    report = met(attacker, victims.download, None, others, timeout=0.5)

    assert {*refused(report)} == {*others}


def test_an_upload_that_never_ends_is_left(attacker: str) -> None:
    met(attacker, victims.upload, 0, SLOW, timeout=0.7, together=True)


def test_an_upload_to_what_does_not_listen_is_left(attacker: str) -> None:
    assert {*refused(met(attacker, victims.upload, 32, DEAF, timeout=0.7))} == {*DEAF}


def test_what_answers_an_upload_is_no_harm(attacker: str) -> None:
    met(attacker, victims.upload, 0, [*FLOODS, *BOMBS, *MALFORMED], timeout=0.3)


def test_nothing_is_left_of_what_a_tasks_alarm_has_interrupted(attacker: str) -> None:
    slow = ["drip-of-body", "drip-of-continues", "silent-at-once"]
    report = met(attacker, victims.alarmed, 0.7, [*slow, *files(8, slow)], timeout=60.0)

    assert {*refused(report).values()} == {"Alarm"}

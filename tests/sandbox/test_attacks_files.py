"""Whatever the host behind a signed link answers, files come whole and in time, or an error of ours does."""

from __future__ import annotations

import pytest

from tests.sandbox import victims
from tests.sandbox.attacks import BOMBS, DEAF, FLOODS, MALFORMED, SLOW
from tests.sandbox.test_attacks import met, refused

ONE = "1-files-of.{}"
SEVERAL = "8-files-of.{}"


def test_a_file_that_never_ends_is_left_when_it_is_behind(attacker: str) -> None:
    report = met(attacker, victims.download, ONE, SLOW, timeout=1.0, together=True)

    assert {*refused(report).values()} == {"DownloadError"}
    assert {*refused(report)} == {*SLOW}


def test_a_file_that_never_ends_and_is_fast_is_left_too(attacker: str) -> None:
    report = met(attacker, victims.download, ONE, FLOODS, timeout=0.5)

    assert {*refused(report).values()} == {"DownloadError", "FileTooLargeError"}


def test_several_files_that_never_end_do_not_add_up(attacker: str) -> None:
    slow = ["drip-of-body", "drip-of-continues", "drip-of-chunks", "drip-of-empty-gzip-members"]

    assert {*refused(met(attacker, victims.download, SEVERAL, slow, timeout=1.0)).values()} == {"DownloadError"}


def test_several_files_that_never_end_are_left_when_the_task_has_no_time_left(attacker: str) -> None:
    for name in ("drip-of-body", "silent-after-the-headers"):
        report = met(attacker, victims.download, SEVERAL, [name], timeout=60.0, within=1.0)

        assert refused(report) == {name: "DownloadError"}


def test_a_file_that_is_more_than_it_seems_is_left_at_the_connections_limit(attacker: str) -> None:
    report = met(attacker, victims.download, ONE, BOMBS, timeout=8.0)

    assert {*refused(report)} == {*BOMBS}


def test_a_host_that_does_not_speak_http_is_an_error_of_ours(attacker: str) -> None:
    report = met(attacker, victims.download, ONE, MALFORMED, timeout=1.0)

    assert {*refused(report)} == {*MALFORMED}


def test_a_file_that_is_slow_and_not_too_slow_comes_whole(attacker: str) -> None:
    assert not refused(met(attacker, victims.download, ONE, ["unhurried"], timeout=1.0))


def test_an_upload_whose_answer_never_ends_is_left(attacker: str) -> None:
    report = met(attacker, victims.upload, 0, SLOW, timeout=0.7, together=True)

    assert {*refused(report)} == {*SLOW}


def test_an_upload_to_what_does_not_listen_is_left(attacker: str) -> None:
    assert {*refused(met(attacker, victims.upload, 32, DEAF, timeout=0.7))} == {*DEAF}


def test_an_uploads_answer_is_not_read_into_memory(attacker: str) -> None:
    met(attacker, victims.upload, 0, FLOODS | BOMBS, timeout=0.3)


def test_an_uploads_answer_that_is_not_http_is_an_error_of_ours(attacker: str) -> None:
    met(attacker, victims.upload, 0, MALFORMED, timeout=0.5)


@pytest.mark.parametrize("what", ["", SEVERAL], ids=["look", "files"])
def test_nothing_is_left_of_what_a_tasks_alarm_has_interrupted(what: str, attacker: str) -> None:
    slow = ["drip-of-body", "drip-of-continues", "silent-at-once"]
    report = met(attacker, victims.alarmed, what, slow, timeout=60.0)

    assert {*refused(report).values()} == {"Alarm"}

"""The log says what happened and where, never to whom."""

import re
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counsellor_app import log as log_module
from counsellor_app.domain.errors import RuleBroken, TroubleKind
from counsellor_app.domain.ids import uuid7
from counsellor_app.log import Event, Log, catch_all, trace_of
from counsellor_app.policy import from_values

NAME = "Айгерім Сәрсенова"
NOW = datetime(2026, 11, 24, 5, 30, tzinfo=UTC)


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "logs", now=lambda: NOW)


def text(folder: Path) -> str:
    return "".join(file.read_text("utf-8") for file in sorted((folder / "logs").iterdir()))


def failing() -> BaseException:
    """An error with a name in its message, in its cause, in a note and in a local of one of our frames."""

    class Names(dict[str, object]):
        def __iter__(self) -> Iterator[str]:
            name = NAME
            try:
                raise ValueError(name)
            except ValueError as error:
                raise KeyError(NAME) from error

    try:
        from_values(Names())
    except KeyError as error:
        error.add_note(NAME)
        return error
    raise AssertionError("it did not fail")


def test_a_line_is_a_moment_an_event_codes_an_id_and_numbers(log: Log, tmp_path: Path) -> None:
    person = uuid7(NOW)
    log.write(Event.UNLOCK_REFUSED, TroubleKind.WRONG_PASSPHRASE, n=2)
    log.write(Event.IMPORTED, about=person, new=3, refused=0)
    assert text(tmp_path) == (
        "2026-11-24T05:30:00.000Z unlock-refused wrong-passphrase n=2\n"
        f"2026-11-24T05:30:00.000Z imported {person} new=3 refused=0\n"
    )


@pytest.mark.parametrize("about", [NAME, "a b", "../x", "abcdef\nstarted", "Aigerim"])
def test_what_is_no_id_is_not_written(log: Log, tmp_path: Path, about: str) -> None:
    log.write(Event.TROUBLE, about=about)
    assert text(tmp_path).endswith("trouble ?\n")
    assert text(tmp_path).count("\n") == 1


def test_a_crash_is_types_and_places_and_nothing_else(log: Log, tmp_path: Path) -> None:
    error = failing()
    code = log.crash(error)
    assert re.fullmatch(
        rf"2026-11-24T05:30:00.000Z crash {code} KeyError( policy\.py:\d+)+ from ValueError\n", text(tmp_path)
    )
    assert "Айгерім" not in text(tmp_path)
    assert "Сәрсенова" not in repr(trace_of(error))


def test_the_same_bug_has_the_same_code(log: Log) -> None:
    assert log.crash(failing()) == log.crash(failing())
    assert log.crash(failing()) != log.crash(RuleBroken("level-reason-too-short"))


def test_a_circle_of_causes_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert trace_of(first) == ["ValueError", "from", "KeyError"]


def test_the_file_is_private_and_never_grows_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_module, "LARGEST", 1000)
    log = Log(tmp_path / "logs", now=lambda: NOW)
    for n in range(500):
        log.write(Event.REMINDED, n=n)
    files = list((tmp_path / "logs").iterdir())
    assert len(files) == 4
    assert all(file.stat().st_size <= 1000 for file in files)
    assert "reminded n=499" in (tmp_path / "logs" / "pana.log").read_text("utf-8")
    if sys.platform != "win32":
        assert {file.stat().st_mode & 0o077 for file in files} == {0}


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    log = Log(tmp_path / "logs", now=lambda: NOW)
    (tmp_path / "logs" / "pana.log").mkdir()
    log.write(Event.STARTED)
    assert capfd.readouterr() == ("", "")


@pytest.fixture
def own_hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


@pytest.mark.usefixtures("own_hooks")
def test_what_nobody_caught_is_caught_in_every_thread(log: Log, tmp_path: Path) -> None:
    seen: list[str] = []
    catch_all(log, seen.append)

    def fail() -> None:
        raise failing()

    worker = threading.Thread(target=fail)
    worker.start()
    worker.join()
    error = failing()
    sys.excepthook(type(error), error, error.__traceback__)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert len(seen) == 2
    assert text(tmp_path).count(" crash ") == 2
    assert "Айгерім" not in text(tmp_path)

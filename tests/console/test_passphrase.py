"""A passphrase comes by file, by standard input or at the prompt, and by no other way."""

import os
import sys
from pathlib import Path

import pytest

from counsellor_app.services.demo_vault import PASSPHRASE
from counsellor_app.services.vault_place import VaultPlace
from tests.console.running import ROOT, Ran, here, process, refused

LISTED = "DEMO-26-001"


def at_a_terminal(*arguments: str, typed: str) -> tuple[str, int]:
    """What the terminal showed, and the exit code."""
    import pty  # Windows has none

    child, terminal = pty.fork()
    if child == 0:
        environment = {"PYTHONPATH": str(ROOT), "TERM": "dumb"}
        os.execve(sys.executable, [sys.executable, "-m", "counsellor_app.cli", *arguments], environment)  # noqa: S606
    shown = b""
    try:
        while part := os.read(terminal, 4096):
            shown += part
            if shown.endswith(b"passphrase: "):
                os.write(terminal, typed.encode())
    except OSError:  # the child has gone, and its terminal with it
        pass
    finally:
        os.close(terminal)
    return shown.decode("utf-8", "replace"), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_by_file(vault: Path, key: str) -> None:
    ran = process("case", "list", vault, key)
    assert (ran.code, ran.err) == (0, "")
    assert LISTED in ran.out


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\nand more\n"])
def test_by_standard_input(ending: str, vault: Path) -> None:
    ran = process("case", "list", vault, given=PASSPHRASE + ending)
    assert (ran.code, ran.err) == (0, "")
    assert LISTED in ran.out


@pytest.mark.skipif(os.name == "nt", reason="a terminal of its own is made with pty")
def test_at_the_prompt_and_not_shown(vault: Path) -> None:
    shown, code = at_a_terminal("case", "list", str(vault), typed=PASSPHRASE + "\n")
    assert code == 0
    assert LISTED in shown
    assert PASSPHRASE not in shown


@pytest.mark.skipif(os.name == "nt", reason="a terminal of its own is made with pty")
def test_nothing_typed_at_the_prompt_is_wrong_usage(vault: Path) -> None:
    shown, code = at_a_terminal("case", "list", str(vault), typed="\x04")
    assert code == 2
    assert "no passphrase" in shown


def test_a_wrong_one_is_refused_and_counted(vault: Path, key: str, tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text("not the words that open it", "utf-8")
    wrong = f"--passphrase-file={tmp_path / 'wrong.txt'}"
    refused(process("case", "list", vault, wrong), "wrong-passphrase")
    assert VaultPlace(vault).attempts.exists()
    assert process("case", "list", vault, key).code == 0
    assert not VaultPlace(vault).attempts.exists()


@pytest.mark.parametrize("command", ["vault check {v}", "due {v}", "search {v} x", "roster import {v} {v}"])
def test_every_command_refuses_a_wrong_one(
    command: str, vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "wrong.txt").write_bytes(b"\xff\xfe\x00 no text at all \x00")
    arguments = [part.format(v=vault) for part in command.split()]
    refused(here(capsys, *arguments, f"--passphrase-file={tmp_path / 'wrong.txt'}"), "wrong-passphrase")


def test_without_one_it_is_wrong_usage(vault: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("\n")
    for ran in (process("due", vault), process("due", vault, f"--passphrase-file={tmp_path / 'empty.txt'}")):
        assert (ran.code, ran.out) == (2, "")
        assert "no passphrase" in ran.err


def test_a_recovery_code_is_asked_for_by_name(vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "code.txt").write_text("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA")
    code = f"--passphrase-file={tmp_path / 'code.txt'}"
    refused(here(capsys, "vault", "check", vault, "--recovery-code", code), "recovery-code-mistyped")


@pytest.mark.parametrize("what", ["missing", "folder"])
def test_a_passphrase_file_that_cannot_be_read(
    what: str, vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nowhere" if what == "missing" else tmp_path
    refused(here(capsys, "due", vault, f"--passphrase-file={file}"), "file-unreadable")


def test_no_argument_takes_a_passphrase(vault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def refuses(*arguments: str) -> Ran:
        ran = here(capsys, "vault", "check", str(vault), *arguments)
        assert ran.code == 2, ran
        return ran

    for option in ("--passphrase", "--password", "--pass", "-p", "--key"):
        refuses(option, PASSPHRASE)
        refuses(f"{option}={PASSPHRASE}")
    refuses(PASSPHRASE)

"""Opening a vault from the console: the passphrase comes by prompt, file or standard input, never as an argument."""

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from counsellor_app.content.library import load_content
from counsellor_app.domain.clock import utc_now
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.vault import Kind, OpenVault, open_vault
from counsellor_app.services.vault_place import VaultPlace

LONGEST = 4096  # bytes of a passphrase file


class NoPassphrase(Exception):
    """None came: not from a file, not by standard input, not at the prompt."""


def read_secret(arguments: argparse.Namespace) -> bytearray:
    """The first line of the file, of standard input where it is no terminal, or what is typed at the prompt."""
    secret = _given(arguments.passphrase_file)
    if not secret:
        raise NoPassphrase
    return secret


def _given(file: Path | None) -> bytearray:
    if file is not None:
        return first_line(read_limited(file))
    if sys.stdin is None:  # started without one
        return bytearray()
    if not sys.stdin.isatty():
        return first_line(sys.stdin.buffer.readline(LONGEST))
    try:
        return bytearray(getpass.getpass("passphrase: ").encode())
    except EOFError:
        return bytearray()


def first_line(data: bytes) -> bytearray:
    return bytearray(data.split(b"\n", 1)[0].rstrip(b"\r"))


def read_limited(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(LONGEST)
    except OSError as error:
        raise Trouble(TroubleKind.FILE_UNREADABLE) from error


def kind_of(arguments: argparse.Namespace) -> Kind:
    return "recovery" if arguments.recovery_code else "passphrase"


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[OpenVault]:
    secret = read_secret(arguments)
    try:
        vault = open_vault(VaultPlace(arguments.dir), secret, kind=kind_of(arguments), now=utc_now())
    finally:
        secret[:] = bytes(len(secret))
    try:
        yield vault
    finally:
        vault.close()


@contextmanager
def at_work(arguments: argparse.Namespace) -> Iterator[Services]:
    """The services of an open vault."""
    with opened(arguments) as vault:
        yield open_house(vault, load_content())


def moment_of(day: str) -> datetime:
    """``2026-11-24`` at ten in the morning of the school, as UTC."""
    return datetime.fromisoformat(day).replace(hour=5, tzinfo=UTC)

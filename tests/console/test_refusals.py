"""Whatever is wrong with a vault or a backup: one line, exit code 1, nothing half written, nothing written over."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor_app.security.kdf import KdfParams
from counsellor_app.services.demo import DAY
from counsellor_app.services.demo_vault import PASSPHRASE
from counsellor_app.services.vault import open_vault
from counsellor_app.services.vault_place import VaultPlace
from tests.console.running import here, process, refused, tree

Capsys = pytest.CaptureFixture[str]


def flip(file: Path, place: int) -> None:
    data = bytearray(file.read_bytes())
    data[place % len(data)] ^= 0x10
    file.write_bytes(data)


def places_of(file: Path, count: int) -> range:
    size = file.stat().st_size
    return range(7, size, max(1, size // count))


def sparse(file: Path, size: int = 200 << 20) -> None:
    with file.open("wb") as opened:
        opened.truncate(size)


SPOILT: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "cut": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "garbage": lambda file: file.write_bytes(b"\x00\xff garbage \x1b[31m" * 999),
    "200-mb": sparse,
    "plain": lambda file: file.write_bytes(b"SQLite format 3\0" + bytes(4080)),
    "deep": lambda file: file.write_bytes(b"[" * 200_000),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=list(SPOILT))
@pytest.mark.parametrize("name", ["case.db", "vault.slots"])
def test_a_spoilt_file_of_the_vault(
    name: str, spoil: Callable[[Path], object], vault: Path, key: str, capsys: Capsys
) -> None:
    for file in vault.glob(name + "*"):
        spoil(file)
    before = tree(vault)
    problem = "vault-damaged" if name == "case.db" else "slots-damaged"
    for command in ("check", "backup"):
        refused(
            here(capsys, "vault", command, vault, *([vault.parent / "x.qbk"] if command == "backup" else []), key),
            problem,
        )
    refused(here(capsys, "case", "list", vault, key), problem)
    assert tree(vault) == before
    assert not list(vault.parent.glob("x*"))


@pytest.mark.parametrize("name", ["vault.slots", "head.bin", "due.bin", "attempts.log"])
@pytest.mark.parametrize("spoil", SPOILT.values(), ids=list(SPOILT))
def test_a_spoilt_file_beside_the_record_stops_nobody(
    name: str, spoil: Callable[[Path], object], vault: Path, key: str, capsys: Capsys
) -> None:
    """One copy of the slots is enough, the others are hints."""
    (vault / name).touch()
    spoil(vault / name)
    assert here(capsys, "case", "list", vault, key).code == 0


def test_a_flipped_byte_anywhere_in_the_database_is_found(vault: Path, key: str, capsys: Capsys) -> None:
    whole = (vault / "case.db").read_bytes()
    found = []
    for place in places_of(vault / "case.db", 40):
        (vault / "case.db").write_bytes(whole)
        flip(vault / "case.db", place)
        ran = here(capsys, "vault", "check", vault, key)
        found.append(ran.code)
        assert "Traceback" not in ran.err
    assert set(found) == {1}


def test_a_flipped_byte_in_both_copies_of_the_slots_is_found(vault: Path, key: str, capsys: Capsys) -> None:
    whole = (vault / "vault.slots").read_bytes()
    for place in places_of(vault / "vault.slots", 30):
        for name in ("vault.slots", "vault.slots.bak"):
            (vault / name).write_bytes(whole)
            flip(vault / name, place)
        refused(here(capsys, "vault", "check", vault, key), "slots-damaged")


def test_a_flipped_byte_anywhere_in_a_backup_is_found(sealed: Path, key: str, tmp_path: Path, capsys: Capsys) -> None:
    file = tmp_path / "flipped.qbk"
    for place in places_of(sealed, 40):
        shutil.copyfile(sealed, file)
        flip(file, place)
        before = tree(tmp_path)
        refused(here(capsys, "vault", "restore", file, tmp_path / "back", key), "backup-damaged")
        assert tree(tmp_path) == before
        assert not (tmp_path / "back").exists()


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=list(SPOILT))
def test_a_spoilt_backup(
    spoil: Callable[[Path], object], sealed: Path, key: str, tmp_path: Path, capsys: Capsys
) -> None:
    file = tmp_path / "spoilt.qbk"
    shutil.copyfile(sealed, file)
    spoil(file)
    refused(here(capsys, "vault", "restore", file, tmp_path / "back", key), "backup-damaged")
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_a_backup_is_never_restored_over_anything(vault: Path, sealed: Path, key: str, capsys: Capsys) -> None:
    before = tree(vault)
    refused(here(capsys, "vault", "restore", sealed, vault, key), "vault-exists")
    assert tree(vault) == before
    other = vault.parent / "letters"
    other.mkdir()
    (other / "letter.txt").write_text("mine")
    refused(here(capsys, "vault", "restore", sealed, other, key), "vault-exists")
    refused(here(capsys, "vault", "restore", sealed, other / "letter.txt", key), "vault-exists")
    assert (other / "letter.txt").read_text() == "mine"


def test_a_demonstration_is_never_written_over_anything(vault: Path, capsys: Capsys) -> None:
    before = tree(vault)
    refused(here(capsys, "demo", vault), "vault-exists")
    assert tree(vault) == before


def test_what_is_not_there(key: str, tmp_path: Path, vault: Path, capsys: Capsys) -> None:
    gone = tmp_path / "gone"
    for command in ("info", "check"):
        given = [] if command == "info" else [key]
        refused(here(capsys, "vault", command, gone, *given), "vault-missing")
    refused(here(capsys, "vault", "restore", gone, tmp_path / "back", key), "file-unreadable")
    refused(here(capsys, "roster", "check", gone), "file-unreadable")
    refused(here(capsys, "roster", "import", vault, gone, key), "file-unreadable")
    refused(here(capsys, "vault", "backup", vault, gone / "copy.qbk", key), "no-permission")
    assert not gone.exists()


def test_a_backup_does_not_lie_among_the_files_of_its_vault(vault: Path, key: str, capsys: Capsys) -> None:
    whole = (vault / "case.db").read_bytes()
    for name in ("case.db", "copy.qbk", "tmp/copy.qbk"):
        refused(here(capsys, "vault", "backup", vault, vault / name, key), "backup-target-inside-vault")
    assert len((vault / "case.db").read_bytes()) == len(whole)
    assert here(capsys, "vault", "check", vault, key).code == 0


def test_a_vault_that_is_open_elsewhere(vault: Path, key: str) -> None:
    secret = bytearray(PASSPHRASE.encode())
    other = open_vault(VaultPlace(vault), secret, kind="passphrase", now=DAY, floor=KdfParams.for_tests())
    try:
        refused(process("case", "list", vault, key), "vault-in-use")
        refused(process("vault", "check", vault, key), "vault-in-use")
    finally:
        other.close()
    assert process("case", "list", vault, key).code == 0


def test_lost_entries_are_told_and_not_passed_over(mould: Path, vault: Path, key: str, capsys: Capsys) -> None:
    assert here(capsys, "case", "show", vault, "DEMO-26-003", key).code == 0  # leaves rows that the anchor knows
    shutil.copyfile(mould / "case.db", vault / "case.db")
    refused(here(capsys, "case", "list", vault, key), "entries-lost")
    ran = here(capsys, "vault", "check", vault, key)
    assert ran.code == 1
    assert "entries-lost" in ran.out


def test_a_refusal_is_json_too(vault: Path, key: str, tmp_path: Path) -> None:
    (vault / "case.db").write_bytes(b"")
    ran = process("vault", "check", vault, key, "--json")
    assert (ran.code, ran.err) == (1, "")
    assert ran.facts["problem"] == "vault-damaged"


def test_an_error_of_the_program_names_no_child(
    vault: Path, key: str, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    from counsellor_app.services.search import SearchService

    def broken(*_: object) -> None:
        raise ValueError("Қанарейкина Тоты")

    monkeypatch.setattr(SearchService, "find", broken)
    ran = here(capsys, "search", vault, "Тоты", key)
    refused(ran, "program-error")
    assert "Тоты" not in ran.err
    assert "ValueError" in ran.err


def test_a_reader_that_has_seen_enough_is_no_error(vault: Path, key: str) -> None:
    import subprocess
    import sys

    from tests.console.running import ROOT

    command = [sys.executable, "-m", "counsellor_app.cli", "case", "show", str(vault), "DEMO-26-003", key]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == b""

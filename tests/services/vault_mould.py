"""A closed vault to be copied for every test (making one costs two derivations), and what tests do with vaults."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.security.recovery import new_code
from counsellor_app.services.backup_restoring import restore_backup
from counsellor_app.services.vault import Kind, OpenVault, VaultPlace, create_vault, open_vault
from tests.builders import CHEAP, MORNING, PASSPHRASE

CODE = new_code()
ROOT = Path(__file__).parents[2]
RECORDS = 5
MARKER = "Айгерім"


@dataclass(frozen=True)
class Mould:
    folder: Path

    def pour(self, folder: Path) -> VaultPlace:
        shutil.copytree(self.folder, folder)
        return VaultPlace(folder)


def a_mould(folder: Path) -> Mould:
    vault = create_vault(VaultPlace(folder), secret(), CODE, now=MORNING, params=CHEAP)
    for n in range(RECORDS):
        vault.record("thing-done", MORNING, {"n": n})
    vault.close()
    return Mould(folder)


def secret(text: str = PASSPHRASE) -> bytearray:
    return bytearray(text.encode())


def opened(
    place: VaultPlace, text: str = PASSPHRASE, kind: Kind = "passphrase", *, accept_loss: bool = False
) -> OpenVault:
    return open_vault(place, secret(text), kind=kind, now=MORNING, floor=CHEAP, accept_loss=accept_loss)


def refusal(act: Callable[[], object]) -> Trouble:
    with pytest.raises(Trouble) as trouble:
        act()
    return trouble.value


def log(vault: OpenVault) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = vault.connection.execute("SELECT act, detail FROM audit ORDER BY seq").fetchall()
    return rows


def flip(path: Path, place: int = 40) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)


def filled(vault: OpenVault) -> OpenVault:
    for n in range(60):
        vault.connection.execute("INSERT INTO search_entry(rowid, text) VALUES(?, ?)", (n * 2 + 1, f"сөз {n} айгерим"))
        vault.connection.execute("INSERT INTO setting(id, value) VALUES(?, ?)", (f"s{n}", MARKER * n))
        vault.record("thing-done", MORNING, {"n": n})
    return vault


def restored(file: Path, where: Path) -> TroubleKind:
    return refusal(lambda: restore_backup(file, VaultPlace(where), secret(), kind="passphrase", now=MORNING)).kind

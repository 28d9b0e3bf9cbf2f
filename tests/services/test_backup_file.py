"""The backup file under damage and forgery: whole and ours, or refused before anything is unpacked."""

import hashlib
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor_app.domain.errors import TroubleKind
from counsellor_app.domain.ids import UserId
from counsellor_app.security.signing import Signer
from counsellor_app.services.backup_anchor import BackupAnchor, open_anchor
from counsellor_app.services.backup_archive import read_archive, write_archive
from counsellor_app.services.backup_making import make_backup
from counsellor_app.services.vault import VaultPlace
from counsellor_app.store.backup import Contents
from tests.builders import MORNING
from tests.services.vault_mould import MARKER, Mould, a_mould, filled, opened, refusal, restored


@pytest.fixture(scope="module")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    return a_mould(tmp_path_factory.mktemp("mould") / "vault")


@pytest.fixture(scope="module")
def backed_up(mould: Mould, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("backed-up")
    vault = filled(opened(mould.pour(folder / "vault")))
    make_backup(vault, folder / "good.qbk", now=MORNING)
    vault.close()
    return folder / "good.qbk"


@pytest.fixture
def place(mould: Mould, tmp_path: Path) -> VaultPlace:
    return mould.pour(tmp_path / "vault")


def read_names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def test_nothing_in_it_can_be_read_and_nobody_else_may(backed_up: Path) -> None:
    data = backed_up.read_bytes()
    for marker in (MARKER, "айгерим", "thing-done", "search_entry", "CREATE TABLE"):
        assert marker.encode() not in data
        assert marker.encode("utf-16-le") not in data
    assert backed_up.stat().st_mode & 0o077 == 0
    assert read_names(backed_up) == ["slots", "case.db", "anchor.json"]


def test_any_flipped_byte_is_damage_and_leaves_nothing(backed_up: Path, tmp_path: Path) -> None:
    good, chance = backed_up.read_bytes(), random.Random(13)
    ends = [0, 1, 30, len(good) - 1, len(good) - 40, len(good) - 70, len(good) - 90]
    for at in [*ends, *(chance.randrange(len(good)) for _ in range(30))]:
        bad = bytearray(good)
        bad[at] ^= 1 << chance.randrange(8)
        (tmp_path / "bad.qbk").write_bytes(bad)
        assert restored(tmp_path / "bad.qbk", tmp_path / "new") is TroubleKind.BACKUP_DAMAGED
    for cut in (0, 1, 63, 64, 65, len(good) // 2, len(good) - 1):
        (tmp_path / "bad.qbk").write_bytes(good[:cut])
        assert restored(tmp_path / "bad.qbk", tmp_path / "new") is TroubleKind.BACKUP_DAMAGED
    (tmp_path / "bad.qbk").write_bytes(good + b"\0")
    assert restored(tmp_path / "bad.qbk", tmp_path / "new") is TroubleKind.BACKUP_DAMAGED
    assert [path.name for path in tmp_path.iterdir()] == ["bad.qbk"]


@pytest.mark.parametrize("member", ["slots", "case.db", "anchor.json"])
def test_a_forger_who_mends_the_checksum_gets_no_further(backed_up: Path, tmp_path: Path, member: str) -> None:
    archive, database = read_archive(backed_up), tmp_path / "case.db"
    archive.extract_database(database, lambda _done, _whole: None)
    parts = {"slots": bytearray(archive.slots), "case.db": bytearray(database.read_bytes())}
    parts["anchor.json"] = bytearray(archive.anchor)
    parts[member][len(parts[member]) // 2] ^= 1
    database.write_bytes(parts["case.db"])
    forged = tmp_path / "forged.qbk"
    slots, anchor = bytes(parts["slots"]), bytes(parts["anchor.json"])
    write_archive(forged, slots=slots, database=database, anchor=anchor, told=lambda _done, _whole: None)
    assert restored(forged, tmp_path / "new") is TroubleKind.BACKUP_DAMAGED
    assert not (tmp_path / "new").exists()


def test_the_database_of_another_backup_does_not_fit(place: VaultPlace, backed_up: Path, tmp_path: Path) -> None:
    vault = opened(place)
    make_backup(vault, tmp_path / "other.qbk", now=MORNING)
    vault.close()
    one, other = read_archive(backed_up), read_archive(tmp_path / "other.qbk")
    other.extract_database(tmp_path / "case.db", lambda _done, _whole: None)
    mixed = tmp_path / "mixed.qbk"
    told: Callable[[int, int], None] = lambda _done, _whole: None  # noqa: E731
    write_archive(mixed, slots=one.slots, database=tmp_path / "case.db", anchor=one.anchor, told=told)
    assert restored(mixed, tmp_path / "new") is TroubleKind.BACKUP_DAMAGED


def test_an_anchor_signed_by_nobody_of_ours_is_refused_though_its_seal_fits(place: VaultPlace) -> None:
    vault = opened(place)
    anchor = BackupAnchor(
        vault=vault.vault_id,
        backup_id="0" * 32,
        at=MORNING,
        user=vault.user_id,
        contents=Contents(rows={"audit": 6}, seq=6, head=bytes(32), schema=1),
        sha256="0" * 64,
        made_with="0",
    )
    assert open_anchor(anchor.seal(vault.ring), vault.ring, vault.slots) == anchor
    vault.ring._signer = Signer(b"somebody with the master key only"[:32])
    assert (
        refusal(lambda: open_anchor(anchor.seal(vault.ring), vault.ring, vault.slots)).kind
        is TroubleKind.BACKUP_DAMAGED
    )
    stranger = replace(anchor, user=UserId("9" * 32)).seal(vault.ring)
    assert refusal(lambda: open_anchor(stranger, vault.ring, vault.slots)).kind is TroubleKind.BACKUP_DAMAGED
    vault.close()


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    for name, data in {"empty": b"", "text": b"hello" * 100, "zip": b"PK\3\4" + bytes(2000)}.items():
        (tmp_path / name).write_bytes(data)
        assert restored(tmp_path / name, tmp_path / "new") is TroubleKind.BACKUP_DAMAGED
    assert restored(tmp_path / "none", tmp_path / "new") is TroubleKind.FILE_UNREADABLE
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("../evil", b"x" * 200)
    assert restored(tmp_path / "other.zip", tmp_path / "new") is TroubleKind.BACKUP_DAMAGED
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("how", ["packed", "more", "fewer", "renamed", "huge"])
def test_an_archive_of_another_make_is_refused_though_its_checksum_fits(
    backed_up: Path, tmp_path: Path, how: str
) -> None:
    archive, path = read_archive(backed_up), tmp_path / "odd.qbk"
    archive.extract_database(tmp_path / "case.db", lambda _done, _whole: None)
    parts = {"slots": archive.slots, "case.db": (tmp_path / "case.db").read_bytes(), "anchor.json": archive.anchor}
    if how == "more":
        parts["../../evil"] = b"x"
    elif how == "fewer":
        del parts["anchor.json"]
    elif how == "renamed":
        parts = {"slots": parts["slots"], "case.DB": parts["case.db"], "anchor.json": parts["anchor.json"]}
    elif how == "huge":
        parts["slots"] += b" " * (1 << 20)
    method = zipfile.ZIP_DEFLATED if how == "packed" else zipfile.ZIP_STORED
    with zipfile.ZipFile(path, "w", method) as odd:
        for name, data in parts.items():
            odd.writestr(name, data)
        odd.comment = b"0" * 64
    data = path.read_bytes()[:-64]
    path.write_bytes(data + hashlib.sha256(data).hexdigest().encode())
    assert restored(path, tmp_path / "new") is TroubleKind.BACKUP_DAMAGED

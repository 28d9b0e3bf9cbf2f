"""A file of an earlier version, made with its code: opened today, nothing of it is lost and all that is new works."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app.content.library import load_content
from counsellor_app.domain.entries import entry_hash
from counsellor_app.domain.errors import TroubleKind
from counsellor_app.domain.ids import DocumentId, RequestId
from counsellor_app.services.backup_making import own_backups
from counsellor_app.services.backup_restoring import restore_backup
from counsellor_app.services.house import open_house
from counsellor_app.services.vault import OpenVault, VaultPlace
from counsellor_app.services.vault_check import check_open, check_vault
from counsellor_app.store.migrate import newest
from tests.builders import MORNING, Hour
from tests.services.answer_house import LETTER
from tests.services.vault_mould import opened, refusal, restored, secret

VAULTS = Path(__file__).parents[1] / "vaults"
ROWS = {
    "person": 17,
    "student": 8,
    "relation": 8,
    "referral": 6,
    "incident": 7,
    "incident_role": 20,
    "case_file": 6,
    "entry": 24,
    "mention": 14,
    "draft": 3,
    "level": 6,
    "followup": 48,
    "clock": 31,
    "change": 283,
}
LAST_ROW = 11  # of the log when it was made


@pytest.fixture
def place(tmp_path: Path) -> VaultPlace:
    shutil.copytree(VAULTS / "schema-1", tmp_path / "vault")
    return VaultPlace(tmp_path / "vault")


@pytest.fixture
def vault(place: VaultPlace) -> Iterator[OpenVault]:
    found = opened(place)
    yield found
    found.close()


def test_every_schema_but_the_newest_has_a_vault() -> None:
    assert {folder.name for folder in VAULTS.iterdir() if folder.is_dir()} == {
        f"schema-{number}" for number in range(1, newest())
    }


def test_a_look_at_it_says_that_it_is_old_and_changes_nothing(place: VaultPlace) -> None:
    before = place.database.read_bytes()
    report = check_vault(place, secret(), kind="passphrase", now=MORNING)
    assert (report.schema, report.problems) == (1, ("schema-old",))
    assert place.database.read_bytes() == before


def test_nothing_is_lost_on_the_way_up(vault: OpenVault) -> None:
    assert vault.migrated_from == 1
    assert vault.connection.execute("PRAGMA user_version").fetchone() == (newest(),)
    found = {name: vault.connection.execute("SELECT count(*) FROM " + name).fetchone()[0] for name in ROWS}
    assert found == ROWS
    report = check_open(vault)
    assert (report.problems, report.schema) == ((), newest())
    acts = [row[0] for row in vault.connection.execute("SELECT act FROM audit WHERE seq > ? ORDER BY seq", (LAST_ROW,))]
    assert acts == ["schema-migrated", "unlocked"]
    services = open_house(vault, load_content(), now=Hour())
    with services.session.store.read() as unit:
        entries = unit.entries.all()
    assert len(entries) == ROWS["entry"]
    assert all(entry.hash == entry_hash(entry) for entry in entries)
    assert len(services.cases.list()) == ROWS["case_file"]


def test_what_is_new_works_in_it(vault: OpenVault, tmp_path: Path) -> None:
    services = open_house(vault, load_content(), now=Hour())
    child = services.students.list()[0].id
    request = RequestId(services.requests.register(LETTER).new_id or "")
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.4 " + bytes(300_000))
    document = DocumentId(services.requests.attach_letter(request, letter).new_id or "")
    assert b"".join(services.documents.chunks(document)) == letter.read_bytes()
    assert services.requests.lines()[0].number == "Q26-001"
    assert services.students.profile(child).person.id == child
    assert check_open(vault).problems == ()


def test_a_backup_was_made_before_and_still_opens(vault: OpenVault, tmp_path: Path) -> None:
    ((backup, _),) = own_backups(vault.place)
    assert "before-migration" in backup.name
    shutil.copy(backup, tmp_path / "old.qbk")
    assert restored(tmp_path / "old.qbk", vault.place.folder) is TroubleKind.VAULT_EXISTS
    from_backup = VaultPlace(tmp_path / "again")
    restore_backup(tmp_path / "old.qbk", from_backup, secret(), kind="passphrase", now=MORNING)
    again = opened(from_backup)
    try:
        assert again.migrated_from == 1
        assert check_open(again).problems == ()
    finally:
        again.close()


def test_a_wrong_passphrase_brings_nothing_up(place: VaultPlace) -> None:
    before = place.database.read_bytes()
    assert refusal(lambda: opened(place, "kyzyl alma tort tas kul")).kind is TroubleKind.WRONG_PASSPHRASE
    assert place.database.read_bytes() == before

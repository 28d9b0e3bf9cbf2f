"""What can be said of a vault with and without its secret."""

from pathlib import Path

import pytest

from counsellor_app.domain.errors import TroubleKind
from counsellor_app.services.vault import VaultPlace
from counsellor_app.services.vault_check import check_vault, vault_info
from tests.builders import MORNING
from tests.services.vault_mould import Mould, a_mould, flip, opened, refusal, secret


@pytest.fixture(scope="module")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    return a_mould(tmp_path_factory.mktemp("mould") / "vault")


@pytest.fixture
def place(mould: Mould, tmp_path: Path) -> VaultPlace:
    return mould.pour(tmp_path / "vault")


def test_what_is_said_without_a_secret(place: VaultPlace) -> None:
    info = vault_info(place)
    assert (info.format, info.epoch, info.created) == (1, 1, MORNING)
    assert info.slot_kinds == ("pw", "recovery")
    assert info.slots_whole
    assert info.database_bytes == place.database.stat().st_size
    assert (info.journal_bytes, info.backups) == (0, 0)
    assert refusal(lambda: vault_info(VaultPlace(place.folder / "none"))).kind is TroubleKind.VAULT_MISSING


def test_a_check_looks_at_everything_and_changes_nothing(place: VaultPlace) -> None:
    before = {path.name: path.read_bytes() for path in place.folder.iterdir() if path.is_file()}
    report = check_vault(place, secret(), kind="passphrase", now=MORNING)
    assert (report.problems, report.entries, report.entries_lost) == ((), 6, 0)
    assert {path.name: path.read_bytes() for path in place.folder.iterdir() if path.is_file()} == before
    place.head.unlink()
    assert check_vault(place, secret(), kind="passphrase", now=MORNING).problems == ("anchor-absent",)


def test_a_damaged_page_that_nobody_asked_for_is_found(place: VaultPlace) -> None:
    vault = opened(place)
    for n in range(400):
        vault.record("thing-done", MORNING, {"n": n})
    vault.close()
    flip(place.database, place.database.stat().st_size * 9 // 10)
    assert "pages" in check_vault(place, secret(), kind="passphrase", now=MORNING).problems

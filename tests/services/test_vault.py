"""A vault is made whole, opened by what opens it, and refuses everything else with its own word."""

import os
import shutil
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest

from counsellor_app.domain.errors import RuleBroken, TroubleKind
from counsellor_app.security.kdf import FLOOR
from counsellor_app.security.recovery import new_code
from counsellor_app.services import slot_copies
from counsellor_app.services.opened_file import seconds_to_wait
from counsellor_app.services.vault import VaultPlace, create_vault, open_vault
from counsellor_app.services.vault_check import check_vault, vault_info
from counsellor_app.store.connection import Damage, close_database, create_database
from tests.builders import CHEAP, MORNING
from tests.services.vault_mould import CODE, Mould, a_mould, flip, log, opened, refusal, secret


@pytest.fixture(scope="module")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    return a_mould(tmp_path_factory.mktemp("mould") / "vault")


@pytest.fixture
def place(mould: Mould, tmp_path: Path) -> VaultPlace:
    return mould.pour(tmp_path / "vault")


def test_a_new_vault_holds_the_files_of_the_design_and_nothing_half_made(tmp_path: Path) -> None:
    where = VaultPlace(tmp_path / "deep" / "vault-0a0b0c0d")
    vault = create_vault(where, secret(), CODE, now=MORNING, params=CHEAP, demo=True)
    assert (vault.demo, vault.epoch, len(vault.vault_id), len(vault.user_id)) == (True, 1, 32, 32)
    assert not vault.recovery_used
    assert [act for act, _ in log(vault)] == ["vault-created"]
    vault.close()
    assert {path.name for path in where.folder.iterdir()} == {
        "vault.slots",
        "vault.slots.bak",
        "case.db",
        "head.bin",
        "backups",
        "tmp",
    }
    assert [path.name for path in where.folder.parent.iterdir()] == ["vault-0a0b0c0d"]
    if os.name == "posix":
        modes = {path.name: path.stat().st_mode & 0o777 for path in [where.folder, *where.folder.iterdir()]}
        assert {mode for name, mode in modes.items() if "." in name} == {0o600}
        assert modes["vault-0a0b0c0d"] == modes["tmp"] == modes["backups"] == 0o700


def test_a_vault_is_never_made_over_something(tmp_path: Path, place: VaultPlace) -> None:
    before = place.database.read_bytes()
    assert (
        refusal(lambda: create_vault(place, secret(), CODE, now=MORNING, params=CHEAP)).kind is TroubleKind.VAULT_EXISTS
    )
    assert place.database.read_bytes() == before
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "letter.txt").touch()
    other = VaultPlace(tmp_path / "papers")
    assert (
        refusal(lambda: create_vault(other, secret(), CODE, now=MORNING, params=CHEAP)).kind is TroubleKind.VAULT_EXISTS
    )
    assert [path.name for path in other.folder.iterdir()] == ["letter.txt"]


def test_a_vault_that_cannot_be_finished_leaves_nothing(tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    steps.mkdir()
    (steps / "0001_bad.sql").write_text("CREATE TABLE nonsense(;\n;", "utf-8")
    with pytest.raises(Exception, match="syntax"):
        create_vault(VaultPlace(tmp_path / "vault"), secret(), CODE, now=MORNING, params=CHEAP, migrations=steps)
    with pytest.raises(RuleBroken):
        create_vault(VaultPlace(tmp_path / "vault"), secret(), "no code", now=MORNING, params=CHEAP)
    assert [path.name for path in tmp_path.iterdir()] == ["steps"]


def test_it_opens_by_the_passphrase_and_by_the_recovery_code(place: VaultPlace) -> None:
    vault = opened(place)
    user = vault.user_id
    assert not vault.recovery_used
    vault.close()
    vault = opened(place, CODE.lower().replace("-", " "), "recovery")
    assert vault.recovery_used
    assert vault.user_id == user
    assert log(vault)[-1] == ("unlocked", '{"anchor_absent":false,"slots_repaired":false,"with":"recovery"}')
    vault.close()


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
def test_two_keyboards_open_it(tmp_path: Path, form: Literal["NFC", "NFD", "NFKD"]) -> None:
    where = VaultPlace(tmp_path / "vault")
    phrase = "Ағаш көпір, тихий ёж, йогурт"
    create_vault(where, secret(phrase), CODE, now=MORNING, params=CHEAP).close()
    opened(where, unicodedata.normalize(form, phrase)).close()


def test_wrong_secrets_are_counted_slowed_down_and_written_down(place: VaultPlace) -> None:
    assert refusal(lambda: opened(place, "kyzyl alma tort tas")).kind is TroubleKind.WRONG_PASSPHRASE
    assert refusal(lambda: opened(place, new_code(), "recovery")).kind is TroubleKind.WRONG_RECOVERY_CODE
    assert refusal(lambda: opened(place, "")).kind is TroubleKind.WRONG_PASSPHRASE
    assert seconds_to_wait(place, MORNING) == 4
    assert seconds_to_wait(place, MORNING + timedelta(seconds=4)) == 0
    with pytest.raises(RuleBroken, match="recovery-code-mistyped"):
        opened(place, CODE[:-1], "recovery")
    vault = opened(place)
    assert seconds_to_wait(place, MORNING) == 0
    said = '{"count":3,"first":"2026-11-24T04:00:00.000Z","last":"2026-11-24T04:00:00.000Z"}'
    assert log(vault)[-2] == ("unlock-failed", said)
    vault.close()


def test_each_failure_is_another_word(mould: Mould, tmp_path: Path) -> None:
    def after(name: str, change: Callable[[VaultPlace], object]) -> tuple[TroubleKind, dict[str, int]]:
        spoiled = mould.pour(tmp_path / name)
        change(spoiled)
        trouble = refusal(lambda: opened(spoiled))
        return trouble.kind, trouble.numbers

    assert refusal(lambda: opened(VaultPlace(tmp_path / "none"))).kind is TroubleKind.VAULT_MISSING
    assert after("nodb", lambda p: p.database.rename(p.tmp / "a"))[0] is TroubleKind.VAULT_MISSING
    assert after("emptydb", lambda p: p.database.write_bytes(b""))[1] == {"reason": Damage.EMPTY_FILE}
    assert after("plain", lambda p: p.database.write_bytes(b"SQLite format 3\0" + bytes(8000)))[1] == {
        "reason": Damage.NOT_ENCRYPTED
    }
    assert after("first-page", lambda p: flip(p.database))[1] == {"reason": Damage.KEY_REFUSED}
    assert (
        after("noslots", lambda p: p.slots.rename(p.tmp / "a") and p.slots_copy.rename(p.tmp / "b"))[0]
        is TroubleKind.SLOTS_DAMAGED
    )
    assert (
        after("slots", lambda p: p.slots.write_bytes(b"x") and p.slots_copy.write_bytes(b"y"))[0]
        is TroubleKind.SLOTS_DAMAGED
    )


def test_another_vaults_database_is_damage(place: VaultPlace, tmp_path: Path) -> None:
    other = VaultPlace(tmp_path / "other")
    create_vault(other, secret(), CODE, now=MORNING, params=CHEAP).close()
    shutil.copy(other.database, place.database)
    assert refusal(lambda: opened(place)).numbers == {"reason": Damage.KEY_REFUSED}


def test_a_newer_vault_is_refused_untouched(place: VaultPlace) -> None:
    vault = opened(place)
    vault.connection.execute("ALTER TABLE audit RENAME TO log_of_a_later_program")
    vault.connection.execute("PRAGMA user_version = 99")
    vault.close()
    before = place.database.read_bytes()
    trouble = refusal(lambda: opened(place))
    assert (trouble.kind, trouble.numbers) == (TroubleKind.VAULT_NEWER, {"version": 99})
    assert place.database.read_bytes() == before


def test_a_second_opening_is_refused(place: VaultPlace) -> None:
    vault = opened(place)
    assert refusal(lambda: opened(place)).kind is TroubleKind.VAULT_IN_USE
    vault.record("still-writing", MORNING)
    vault.close()
    opened(place).close()


@pytest.mark.parametrize("worn", ["slots", "slots_copy"])
@pytest.mark.parametrize("how", ["flipped", "gone", "cut", "empty"])
def test_one_damaged_copy_of_the_slots_is_repaired_from_the_other(place: VaultPlace, worn: str, how: str) -> None:
    path: Path = getattr(place, worn)
    good = path.read_bytes()
    match how:
        case "flipped":
            flip(path, 300)
        case "gone":
            path.unlink()
        case "cut":
            path.write_bytes(good[:700])
        case _:
            path.write_bytes(b"")
    assert not vault_info(place).slots_whole
    vault = opened(place)
    assert vault.slots_repaired
    assert '"slots_repaired":true' in log(vault)[-1][1]
    vault.close()
    assert place.slots.read_bytes() == place.slots_copy.read_bytes() == good
    assert vault_info(place).slots_whole


def test_a_tampered_first_copy_yields_to_the_second(place: VaultPlace) -> None:
    """A whole first copy of another vault: its checksum is right, no passphrase of ours opens it."""
    other = VaultPlace(place.folder.parent / "other")
    create_vault(other, secret("some other words altogether"), CODE, now=MORNING, params=CHEAP).close()
    good = place.slots.read_bytes()
    shutil.copy(other.slots, place.slots)
    vault = opened(place)
    assert vault.slots_repaired
    vault.close()
    assert place.slots.read_bytes() == good


def test_an_audit_row_that_nobody_of_ours_signed_keeps_the_vault_shut(place: VaultPlace) -> None:
    vault = opened(place)
    vault.connection.execute("DROP TRIGGER audit_final_u")
    vault.connection.execute("UPDATE audit SET sig = zeroblob(64) WHERE seq = (SELECT max(seq) FROM audit)")
    vault.close()
    assert refusal(lambda: opened(place)).numbers["reason"] == Damage.AUDIT
    report = check_vault(place, secret(), kind="passphrase", now=MORNING)
    assert (report.problems, report.audit_broken_at) == (("audit",), report.entries)


def test_a_weak_slot_is_strengthened_when_its_secret_is_at_hand(place: VaultPlace) -> None:
    vault = open_vault(place, secret(), kind="passphrase", now=MORNING)
    assert [slot.kdf for slot in vault.slots.slots] == [FLOOR, CHEAP], "the recovery slot waits for its own code"
    assert log(vault)[-1] == ("key-strengthened", '{"m":65536,"t":3}')
    vault.close()
    vault = open_vault(place, secret(), kind="passphrase", now=MORNING)
    assert log(vault)[-1][0] == "unlocked"
    vault.close()


@pytest.mark.parametrize("at", ["before re-keying", "after re-keying", "after the row"])
def test_a_rotation_that_was_cut_short_is_finished_or_waits(place: VaultPlace, at: str) -> None:
    vault = opened(place)
    between = replace(vault.slots, pending=vault.ring.next_epoch(vault.slots))
    slot_copies.write(place, between, vault.ring)
    if at != "before re-keying":
        key = vault.ring.database_key(2)
        vault.connection.reset_key(b"x'" + key.hex().encode() + b"'")
    if at == "after the row":
        vault.connection.execute("UPDATE vault_meta SET epoch = 2")
    close_database(vault.connection)
    vault = opened(place)
    assert vault.epoch == (1 if at == "before re-keying" else 2)
    assert not vault.anchor_absent, "the anchor moved to the new key, too"
    assert (vault.slots.pending is None) is (vault.epoch == 2)
    vault.record("after", MORNING)
    vault.close()
    opened(place, CODE, "recovery").close()


def test_temporary_files_go_at_start_and_at_lock(place: VaultPlace) -> None:
    (place.tmp / "opened outside").mkdir()
    (place.tmp / "opened outside" / "letter.pdf").touch()
    vault = opened(place)
    assert list(place.tmp.iterdir()) == []
    (place.tmp / "again.pdf").touch()
    vault.close()
    assert list(place.tmp.iterdir()) == []
    vault.close()


def test_a_closed_vault_holds_no_keys(place: VaultPlace) -> None:
    vault = opened(place)
    vault.close()
    with pytest.raises(KeyError):
        vault.ring.database_key()
    assert {path.name for path in place.folder.glob("case.db*")} == {"case.db"}


def test_an_empty_database_under_the_right_key_is_no_vault(place: VaultPlace) -> None:
    vault = opened(place)
    key = vault.ring.database_key()
    vault.close()
    place.database.unlink()
    close_database(create_database(place.database, key))
    assert refusal(lambda: opened(place)).numbers == {"reason": Damage.NO_META}

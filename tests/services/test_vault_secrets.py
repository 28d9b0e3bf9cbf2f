"""Changing what opens a vault: the old one stops, the data stays."""

from pathlib import Path

import pytest

from counsellor_app.domain.errors import RuleBroken, TroubleKind
from counsellor_app.security.kdf import FLOOR
from counsellor_app.services import slot_copies
from counsellor_app.services.vault import VaultPlace
from counsellor_app.services.vault_secrets import (
    change_passphrase,
    new_recovery_code,
    passphrase_problems,
    renew_recovery_code,
    suggest_passphrase,
    typed_back_rightly,
    wrong_recovery_groups,
)
from tests.builders import CHEAP, MORNING
from tests.services.vault_mould import CODE, ROOT, Mould, a_mould, log, opened, refusal, secret

CONTENT = ROOT / "resources" / "content"
NEW = "жаңа сөйлем, төрт сөз"


@pytest.fixture(scope="module")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    return a_mould(tmp_path_factory.mktemp("mould") / "vault")


@pytest.fixture
def place(mould: Mould, tmp_path: Path) -> VaultPlace:
    return mould.pour(tmp_path / "vault")


def test_a_changed_passphrase_opens_and_the_old_one_does_not(place: VaultPlace) -> None:
    vault = opened(place)
    change_passphrase(vault, secret(NEW), old=secret(), now=MORNING, params=CHEAP)
    assert log(vault)[-1][0] == "passphrase-changed"
    vault.close()
    assert refusal(lambda: opened(place)).kind is TroubleKind.WRONG_PASSPHRASE
    opened(place, NEW).close()
    opened(place, CODE, "recovery").close()


def test_the_old_passphrase_is_asked_for(place: VaultPlace) -> None:
    vault = opened(place)
    for old in (secret("not the old one"), None):
        trouble = refusal(lambda old=old: change_passphrase(vault, secret(NEW), old=old, now=MORNING, params=CHEAP))  # type: ignore[misc]
        assert trouble.kind is TroubleKind.WRONG_PASSPHRASE
    assert log(vault)[-1][0] == "unlocked"
    vault.close()
    opened(place).close()


def test_whoever_recovered_sets_a_new_passphrase_and_a_new_code(place: VaultPlace) -> None:
    vault, code = opened(place, CODE, "recovery"), new_recovery_code()
    change_passphrase(vault, secret(NEW), old=None, now=MORNING, params=CHEAP)
    renew_recovery_code(vault, code, now=MORNING, params=CHEAP)
    vault.close()
    assert refusal(lambda: opened(place)).kind is TroubleKind.WRONG_PASSPHRASE
    assert refusal(lambda: opened(place, CODE, "recovery")).kind is TroubleKind.WRONG_RECOVERY_CODE
    opened(place, NEW).close()
    vault = opened(place, code, "recovery")
    assert [act for act, _ in log(vault) if act != "unlocked"][-3:] == [
        "passphrase-changed",
        "recovery-code-renewed",
        "unlock-failed",
    ]
    vault.close()


def test_a_mistyped_new_code_changes_nothing(place: VaultPlace) -> None:
    vault, before = opened(place), place.slots.read_bytes()
    with pytest.raises(RuleBroken):
        renew_recovery_code(vault, CODE[:-1], now=MORNING, params=CHEAP)
    vault.close()
    assert place.slots.read_bytes() == before


def test_left_to_itself_a_new_slot_is_calibrated_to_this_computer(place: VaultPlace) -> None:
    vault = opened(place)
    change_passphrase(vault, secret(NEW), old=secret(), now=MORNING)
    assert not vault.slots.slots[0].kdf.below(FLOOR)
    vault.close()


def test_a_passphrase_changed_during_a_rotation_stays_changed_after_it(place: VaultPlace) -> None:
    vault = opened(place)
    vault.slots = type(vault.slots)(
        vault_id=vault.slots.vault_id,
        epoch=vault.slots.epoch,
        created=vault.slots.created,
        slots=vault.slots.slots,
        pending=vault.ring.next_epoch(vault.slots),
    )
    slot_copies.write(place, vault.slots, vault.ring)
    change_passphrase(vault, secret(NEW), old=secret(), now=MORNING, params=CHEAP)
    key = vault.ring.database_key(2)
    vault.connection.reset_key(b"x'" + key.hex().encode() + b"'")
    vault.close()
    vault = opened(place, NEW)
    assert vault.epoch == 2
    vault.close()
    assert refusal(lambda: opened(place)).kind is TroubleKind.WRONG_PASSPHRASE
    opened(place, NEW).close()


def test_what_the_window_asks_for() -> None:
    assert passphrase_problems(CONTENT, secret()) == ()
    assert passphrase_problems(CONTENT, secret("password password")) == ("passphrase-known",)
    named = passphrase_problems(CONTENT, secret("Жұлдыз жұлдызша 2026"), ["Жұлдыз", "Жұлдызша"])
    assert named == ("passphrase-has-names",)
    for language in ("kk", "ru", "en"):
        assert passphrase_problems(CONTENT, secret(suggest_passphrase(CONTENT, language))) == ()
    code = new_recovery_code()
    assert wrong_recovery_groups(code) == ()
    assert wrong_recovery_groups(code[:-1]) == (8,)
    assert typed_back_rightly(code, code.lower())
    assert not typed_back_rightly(code, new_recovery_code())

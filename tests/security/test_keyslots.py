"""The slot file: damage is told from a wrong passphrase, and nobody without the key changes a word of it."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.ids import UserId
from counsellor_app.security import keyring
from counsellor_app.security.canonical import canonical
from counsellor_app.security.kdf import KdfParams
from counsellor_app.security.keyring import Keyring, open_slots
from counsellor_app.security.keyslots import SlotFile, SlotType, parse

CHEAP = KdfParams.for_tests()
USER = UserId("0" * 31 + "1")
PHRASE, CODE = bytearray(b"kyzyl alma tort tas"), bytearray(b"0123456789ABCDEF" * 2)


def a_file() -> tuple[SlotFile, Keyring]:
    return keyring.create(
        user_id=USER, created="2026-11-24T04:00:00.000Z", passphrase=PHRASE, recovery=CODE, params=CHEAP
    )


FILE, RING = a_file()
DATA = FILE.to_bytes(RING.slots_mac)


def opened(data: bytes, secret: bytearray = PHRASE, kind: SlotType = SlotType.PASSPHRASE) -> Keyring:
    return open_slots(parse(data), secret, kind)


def refusal(act: Callable[[], object]) -> TroubleKind:
    with pytest.raises(Trouble) as trouble:
        act()
    return trouble.value.kind


def forged(change: Callable[[dict[str, Any]], object]) -> bytes:
    """As an attacker who can write the file and its checksum, but has no key."""
    value = json.loads(DATA.split(b"\n")[0])
    change(value)
    line = canonical(value)
    return b"\n".join((line, DATA.split(b"\n")[1], hashlib.sha256(line).hexdigest().encode(), b""))


def test_three_lines_and_no_secret_in_them() -> None:
    line, mac, digest, rest = DATA.split(b"\n")
    value = json.loads(line)
    assert (value["v"], value["min_reader"], value["epoch"], value["pending"]) == (1, 1, 1, None)
    assert [slot["type"] for slot in value["slots"]] == ["pw", "recovery"]
    assert (len(mac), len(digest), rest) == (64, 64, b"")
    assert parse(DATA).file == FILE
    assert len(FILE.slots[0].vmk[1]) == 80
    assert PHRASE not in DATA


def test_both_secrets_open_the_same_vault_for_the_same_user() -> None:
    by_phrase, by_code = opened(DATA), opened(DATA, CODE, SlotType.RECOVERY)
    assert by_phrase.database_key() == by_code.database_key() == RING.database_key()
    assert by_phrase.user_id == by_code.user_id == USER
    assert by_code.sign(b"x") == by_phrase.sign(b"x")
    assert (by_phrase.opened_with, by_code.opened_with) == (SlotType.PASSPHRASE, SlotType.RECOVERY)


def test_a_wrong_secret_is_a_wrong_secret() -> None:
    assert refusal(lambda: opened(DATA, bytearray(b"kyzyl alma tort taz"))) is TroubleKind.WRONG_PASSPHRASE
    assert refusal(lambda: opened(DATA, CODE)) is TroubleKind.WRONG_PASSPHRASE
    assert refusal(lambda: opened(DATA, PHRASE, SlotType.RECOVERY)) is TroubleKind.WRONG_RECOVERY_CODE


@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_a_flipped_byte_is_damage_before_anybody_types(place: int, mask: int) -> None:
    broken = bytearray(DATA)
    broken[place] ^= mask
    kind = refusal(lambda: opened(bytes(broken)))
    # a flip inside line 2 leaves a whole file that is not ours; anywhere else the checksum speaks
    assert kind is TroubleKind.SLOTS_DAMAGED


@given(st.one_of(st.binary(max_size=400), st.integers(0, len(DATA) - 1).map(lambda cut: DATA[:cut])))
def test_garbage_and_cut_files_are_damage(data: bytes) -> None:
    assert refusal(lambda: parse(data)) is TroubleKind.SLOTS_DAMAGED


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5), lambda inner: st.dictionaries(st.text(max_size=5), inner)
    )
)
def test_any_json_with_a_right_checksum_is_at_most_damage(value: object) -> None:
    line = json.dumps(value).encode()
    data = b"\n".join((line, b"00" * 32, hashlib.sha256(line).hexdigest().encode(), b""))
    assert refusal(lambda: parse(data)) is TroubleKind.SLOTS_DAMAGED


def put(key: str, worth: object, slot: int = 0) -> Callable[[dict[str, Any]], object]:
    return lambda value: value["slots"][slot].update({key: worth})


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (put("m", 20 * 1024), TroubleKind.WRONG_PASSPHRASE),
        (put("t", 2), TroubleKind.WRONG_PASSPHRASE),
        (put("p", 2), TroubleKind.WRONG_PASSPHRASE),
        (put("user", "0" * 31 + "2"), TroubleKind.WRONG_PASSPHRASE),
        (put("role", "director"), TroubleKind.WRONG_PASSPHRASE),
        (put("id", "0" * 16), TroubleKind.WRONG_PASSPHRASE),
        (put("salt", "AAAAAAAAAAAAAAAAAAAAAA=="), TroubleKind.WRONG_PASSPHRASE),
        (put("ed25519_pub", "A" * 43 + "="), TroubleKind.WRONG_PASSPHRASE),
        (lambda value: value.update(vault="A" * 22 + "=="), TroubleKind.WRONG_PASSPHRASE),
        (lambda value: value["slots"].pop(), TroubleKind.SLOTS_DAMAGED),
        (lambda value: value["slots"].append({**value["slots"][0], "id": "0" * 16}), TroubleKind.SLOTS_DAMAGED),
        (lambda value: value.update(epoch=2), TroubleKind.SLOTS_DAMAGED),
        (lambda value: value.update(created="2020-01-01T00:00:00.000Z"), TroubleKind.SLOTS_DAMAGED),
        (put("vmk", {"1": "A" * 106 + "=="}), TroubleKind.SLOTS_DAMAGED),
        (put("m", 1 << 31), TroubleKind.SLOTS_DAMAGED),
        (put("m", 8), TroubleKind.SLOTS_DAMAGED),
        (put("m", True), TroubleKind.SLOTS_DAMAGED),
        (put("t", 1000), TroubleKind.SLOTS_DAMAGED),
        (put("kdf", "md5"), TroubleKind.SLOTS_DAMAGED),
        (put("more", 1), TroubleKind.SLOTS_DAMAGED),
        (lambda value: value["slots"].append(value["slots"][0]), TroubleKind.SLOTS_DAMAGED),
        (lambda value: value.update(slots=[]), TroubleKind.SLOTS_DAMAGED),
        (lambda value: value.update(v=2), TroubleKind.VAULT_NEWER),
        (lambda value: value.update(v=2, min_reader=2, new=[]), TroubleKind.VAULT_NEWER),
    ],
)
def test_an_attacker_without_the_key_changes_nothing(
    change: Callable[[dict[str, Any]], object], kind: TroubleKind
) -> None:
    assert opened(forged(dict.copy)).database_key() == RING.database_key(), "the forgery itself is sound"
    assert refusal(lambda: opened(forged(change))) is kind


@pytest.mark.parametrize(
    "change",
    [
        put("more", 1),
        put("m", "20480"),
        put("n", "AAAA"),
        put("user", "Айгерім Есенова"),
        put("vmk", {"01": "A" * 106 + "=="}),
        lambda value: value.update(more=1),
        lambda value: value.pop("created"),
        lambda value: value.update(epoch=1.0),
        lambda value: value["slots"].append(value["slots"][0]),
        lambda value: value.update(slots=[{**value["slots"][0], "id": f"{n:016x}"} for n in range(65)]),
    ],
)
def test_a_file_that_says_more_or_otherwise_is_not_read_at_all(change: Callable[[dict[str, Any]], object]) -> None:
    assert parse(forged(dict.copy)).file == FILE
    assert refusal(lambda: parse(forged(change))) is TroubleKind.SLOTS_DAMAGED


def test_spaces_and_other_orders_of_the_same_json_are_not_the_file() -> None:
    line = json.dumps(json.loads(DATA.split(b"\n")[0])).encode()
    data = b"\n".join((line, DATA.split(b"\n")[1], hashlib.sha256(line).hexdigest().encode(), b""))
    assert refusal(lambda: parse(data)) is TroubleKind.SLOTS_DAMAGED


def test_a_master_key_opens_in_its_own_epoch_and_vault_only() -> None:
    private = X25519PrivateKey.from_private_bytes(bytes(RING._user_keys[:32]))
    sealed = FILE.slots[0].vmk[1]
    assert len(keyring._unseal(FILE.vault_id, 1, sealed, private)) == 32
    for vault_id, epoch in ((FILE.vault_id, 2), (bytes(16), 1)):
        act = partial(keyring._unseal, vault_id, epoch, sealed, private)
        assert refusal(act) is TroubleKind.SLOTS_DAMAGED


def test_a_master_key_sealed_by_somebody_else_is_noticed() -> None:
    """HPKE's base mode proves no sender: an attacker can seal his own key to the user. Line 2 does not fit it."""
    other, _ = a_file()
    theirs = keyring._seal(FILE.vault_id, 1, bytearray(32), FILE.slots[0].x25519_pub)
    planted = replace(FILE, slots=(replace(FILE.slots[0], vmk={1: theirs}), FILE.slots[1]))
    assert refusal(lambda: opened(planted.to_bytes(RING.slots_mac))) is TroubleKind.SLOTS_DAMAGED
    swapped = replace(FILE, slots=(replace(FILE.slots[0], vmk=other.slots[0].vmk), FILE.slots[1]))
    assert refusal(lambda: opened(swapped.to_bytes(RING.slots_mac))) is TroubleKind.SLOTS_DAMAGED


def test_each_purpose_has_its_own_key() -> None:
    keys = [
        RING.database_key(),
        RING.backup_key("a"),
        RING.backup_key("b"),
        RING.subkey("head|1"),
        RING.subkey("slots-mac|1"),
    ]
    assert len({bytes(key) for key in keys}) == len(keys)
    assert all(len(key) == 32 for key in keys)
    assert RING.head_mac(b"x") != RING.slots_mac(b"x")


def test_wrapping_anew_changes_the_secret_and_nothing_else() -> None:
    ring = opened(DATA)
    slot = ring.wrap(FILE.slots[0], bytearray(b"another passphrase"), CHEAP)
    data = replace(FILE, slots=(slot, FILE.slots[1])).to_bytes(ring.slots_mac)
    assert refusal(lambda: opened(data)) is TroubleKind.WRONG_PASSPHRASE
    assert opened(data, bytearray(b"another passphrase")).database_key() == RING.database_key()
    assert opened(data, CODE, SlotType.RECOVERY).database_key() == RING.database_key()
    assert (slot.salt, slot.nonce) != (FILE.slots[0].salt, FILE.slots[0].nonce)
    with pytest.raises(ValueError, match="his own"):
        a_file()[1].wrap(FILE.slots[0], PHRASE, CHEAP)


def test_a_rotation_needs_nobodys_passphrase_and_both_keys_open_meanwhile() -> None:
    ring = opened(DATA)
    between = replace(FILE, pending=ring.next_epoch(FILE))
    again = opened(between.to_bytes(ring.slots_mac))
    assert again.epochs == {1, 2}
    assert again.database_key(2) == ring.database_key(2) != again.database_key(1)
    ring.promote(2)
    assert between.pending is not None
    after = replace(between, epoch=2, slots=between.pending.slots, pending=None)
    for secret, kind in ((PHRASE, SlotType.PASSPHRASE), (CODE, SlotType.RECOVERY)):
        assert opened(after.to_bytes(ring.slots_mac), secret, kind).database_key() == ring.database_key()
    with pytest.raises(KeyError):
        again.promote(3)


def test_a_closed_ring_holds_nothing() -> None:
    ring = opened(DATA)
    keys = ring._user_keys
    ring.close()
    assert bytes(keys) == bytes(64)
    with pytest.raises(KeyError):
        ring.database_key()


def test_a_printed_slot_shows_no_key() -> None:
    shown = repr(parse(DATA)) + repr(FILE.slots[0])
    assert "wrap" not in shown
    assert "salt" not in shown

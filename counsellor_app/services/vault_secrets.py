"""What opens a vault: the passphrase, the recovery code; their rules, and new ones when they change."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.security import kdf, passphrase, recovery
from counsellor_app.security.kdf import KdfParams
from counsellor_app.security.keyslots import Slot, SlotFile, SlotType
from counsellor_app.security.memory import wipe
from counsellor_app.security.passphrase import Guessable
from counsellor_app.services import slot_copies
from counsellor_app.services.vault_opened import OpenVault

Kind = Literal["passphrase", "recovery"]
SLOT_TYPES: Mapping[Kind, SlotType] = {"passphrase": SlotType.PASSPHRASE, "recovery": SlotType.RECOVERY}


def passphrase_problems(folder: Path, typed: bytearray, names: Collection[str] = ()) -> tuple[str, ...]:
    """Codes of why this passphrase is refused; empty when it may be used. Asked before a vault is made or re-keyed.

    `folder`: of the content packs (`Content.folder`). `names`: school, user, anything a colleague knows.
    """
    known = passphrase.parse_list((folder / "passphrase_blocklist.txt").read_text("utf-8"))
    return passphrase.problems(typed, Guessable(known=known, names=names))


def suggest_passphrase(folder: Path, language: str, count: int = 6) -> str:
    """`count` words of the language (kk, ru, en) with spaces between: 10 bits a word."""
    words = passphrase.parse_list((folder / f"words_{language}.txt").read_text("utf-8"))
    return passphrase.generate(words, count)


def new_recovery_code() -> str:
    """8 groups of 5 with dashes; shown once and kept nowhere."""
    return recovery.new_code()


def wrong_recovery_groups(typed: str) -> tuple[int, ...]:
    """Numbers 1 to 8 of the groups that cannot be right; empty for a code that is well formed."""
    return recovery.wrong_groups(typed)


def typed_back_rightly(code: str, typed: str) -> bool:
    """For the whole code or some of its groups; forgives what reading forgives."""
    return recovery.same(code, typed)


def proof_of(secret: bytearray, kind: Kind) -> bytearray:
    """What the slot was wrapped with: the passphrase in NFKC, or the data of the recovery code. Wiped by the caller."""
    if kind == "recovery":
        return recovery.secret_of(secret.decode("utf-8", "replace"))
    return passphrase.to_secret(secret)


def change_passphrase(
    vault: OpenVault, new: bytearray, *, old: bytearray | None, now: datetime, params: KdfParams | None = None
) -> None:
    """Wraps the user's keys under a new passphrase. The old one is asked for (WRONG_PASSPHRASE), so that a screen left
    alone is not enough; only who came in with the recovery code may leave it out. Both are wiped by the caller.
    """
    slot = _slot(vault, SlotType.PASSPHRASE)
    if old is not None:
        _assert_opens(vault, slot, old)
    elif not vault.recovery_used:
        raise Trouble(TroubleKind.WRONG_PASSPHRASE)
    proof = passphrase.to_secret(new)
    try:
        rewrap(vault, slot, proof, params or kdf.calibrate())
    finally:
        wipe(proof)
    vault.record("passphrase-changed", now)


def renew_recovery_code(vault: OpenVault, code: str, *, now: datetime, params: KdfParams | None = None) -> None:
    """From now on only this code opens the recovery slot: after it was shown, printed and typed back."""
    proof = recovery.secret_of(code)
    try:
        rewrap(vault, _slot(vault, SlotType.RECOVERY), proof, params or kdf.calibrate())
    finally:
        wipe(proof)
    vault.record("recovery-code-renewed", now)


def rewrap(vault: OpenVault, slot: Slot, proof: bytearray, params: KdfParams) -> Slot:
    """The slot under a new secret, in both copies, and in a rotation that is under way."""
    wrapped = vault.ring.wrap(slot, proof, params)
    slots = _with(vault.slots, wrapped)
    slot_copies.write(vault.place, slots, vault.ring)
    vault.slots = slots
    return wrapped


def _with(file: SlotFile, wrapped: Slot) -> SlotFile:
    def put(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
        return tuple(replace(wrapped, vmk=slot.vmk) if slot.id == wrapped.id else slot for slot in slots)

    pending = file.pending and replace(file.pending, slots=put(file.pending.slots))
    return replace(file, slots=put(file.slots), pending=pending)


def _slot(vault: OpenVault, kind: SlotType) -> Slot:
    return next(slot for slot in vault.slots.slots if slot.type is kind and slot.user == vault.user_id)


def _assert_opens(vault: OpenVault, slot: Slot, secret: bytearray) -> None:
    proof = passphrase.to_secret(secret)
    try:
        vault.ring.assert_opens(slot, proof)
    finally:
        wipe(proof)

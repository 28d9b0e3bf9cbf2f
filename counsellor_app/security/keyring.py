"""The keys of an opened vault, and the four ways to come by them: make, open, wrap anew, begin a rotation.

passphrase -> Argon2id -> HKDF -> slot key -> (AES-256-GCM) user key set -> (HPKE) vault master key -> HKDF subkeys.
A user key set stands in the middle so that a rotation needs nobody's passphrase and each user signs for himself.
The recovery slot wraps the same user's key set: whoever recovers goes on as that user, and the audit tells how.
"""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.ids import UserId
from counsellor_app.security import age_keys, kdf, signing
from counsellor_app.security.kdf import KdfParams
from counsellor_app.security.keyslots import NONCE_BYTES, VAULT_ID_BYTES, Pending, Slot, SlotFile, SlotType, Stored
from counsellor_app.security.memory import wipe

SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
KEY_BYTES = 32
USER_KEYS_BYTES = 64
ROLE = "psychologist"


class Keyring:
    """What an unlocked session holds. `close` wipes what can be wiped."""

    def __init__(
        self, vault_id: bytes, slot: Slot, user_keys: bytearray, masters: Mapping[int, bytearray], epoch: int
    ) -> None:
        self.vault_id = vault_id
        self.user_id: UserId = slot.user
        self.recipient = age_keys.recipient(slot.x25519_pub)  # what others seal to, so that this user can open it
        self.slot_id = slot.id
        self.opened_with = slot.type
        self.epoch = epoch
        self._user_keys = user_keys
        self._masters = dict(masters)
        self._signer = signing.Signer(memoryview(user_keys)[KEY_BYTES:])

    @property
    def epochs(self) -> frozenset[int]:
        return frozenset(self._masters)

    def promote(self, epoch: int) -> None:
        """A rotation turned out to be finished: from now on its keys are the vault's."""
        self._masters[epoch]  # KeyError: this ring never had it
        self.epoch = epoch

    def subkey(self, purpose: str, epoch: int | None = None) -> bytearray:
        """32 bytes for ``counsellor/v1/<purpose>``; the caller wipes them."""
        master = self._masters[self.epoch if epoch is None else epoch]
        return _expand(master, self.vault_id, "counsellor/v1/" + purpose)

    def database_key(self, epoch: int | None = None) -> bytearray:
        chosen = self.epoch if epoch is None else epoch
        return self.subkey(f"db|{chosen}", chosen)

    def backup_key(self, backup_id: str) -> bytearray:
        return self.subkey("backup|" + backup_id)

    def seal_backup_note(self, backup_id: str, nonce: bytes, note: bytes, clear: bytes) -> bytes:
        return self._backup_note_cipher(backup_id).encrypt(nonce, note, clear)

    def open_backup_note(self, backup_id: str, nonce: bytes, sealed: bytes, clear: bytes) -> bytes:
        """BACKUP_DAMAGED when it was not sealed by this vault, with this clear part."""
        try:
            return self._backup_note_cipher(backup_id).decrypt(nonce, sealed, clear)
        except InvalidTag as error:
            raise Trouble(TroubleKind.BACKUP_DAMAGED) from error

    def slots_mac(self, line: bytes) -> bytes:
        return self._mac("slots-mac", self.epoch, line)

    def head_mac(self, body: bytes) -> bytes:
        return self._mac("head", self.epoch, body)

    def head_mac_of(self, epoch: int, body: bytes) -> bytes:
        return self._mac("head", epoch, body)

    def sign(self, message: bytes) -> bytes:
        """Ed25519, 64 bytes, by the user of this ring."""
        return self._signer.sign(message)

    def identity(self) -> str:
        """The age key that opens what was sealed to `recipient`. A text stays in memory: asked for when it is used."""
        return age_keys.identity(memoryview(self._user_keys)[:KEY_BYTES])

    def wrap(self, slot: Slot, secret: bytearray, params: KdfParams) -> Slot:
        """The slot under a new secret, with fresh salt and nonce. The key set must be the slot's own."""
        if slot.user != self.user_id or slot.ed25519_pub != self._signer.public_key:
            raise ValueError("a user wraps only his own keys")
        return _wrap(self.vault_id, slot, self._user_keys, secret, params)

    def assert_opens(self, slot: Slot, secret: bytearray) -> None:
        """WRONG_PASSPHRASE when this secret does not open the slot."""
        user_keys = _unwrap(self.vault_id, slot, secret)
        if user_keys is None:
            raise Trouble(TroubleKind.WRONG_PASSPHRASE)
        wipe(user_keys)

    def next_epoch(self, file: SlotFile) -> Pending:
        """A new master key, sealed to every slot as it stands; this ring then knows it, too."""
        epoch = file.epoch + 1
        master = bytearray(secrets.token_bytes(KEY_BYTES))
        self._masters[epoch] = master
        sealed = ({epoch: _seal(self.vault_id, epoch, master, slot.x25519_pub)} for slot in file.slots)
        slots = tuple(replace(slot, vmk=vmk) for slot, vmk in zip(file.slots, sealed, strict=True))
        return Pending(epoch=epoch, slots=slots)

    def close(self) -> None:
        wipe(self._user_keys, *self._masters.values())
        self._masters.clear()

    def _mac(self, purpose: str, epoch: int, data: bytes) -> bytes:
        key = self.subkey(f"{purpose}|{epoch}", epoch)
        try:
            return hmac.digest(key, data, "sha256")
        finally:
            wipe(key)

    def _backup_note_cipher(self, backup_id: str) -> AESGCM:
        key = self.subkey("backup-note|" + backup_id)
        try:
            return AESGCM(key)
        finally:
            wipe(key)


def create(
    *,
    user_id: UserId,
    created: str,
    passphrase: bytearray,
    recovery: bytearray,
    params: KdfParams,
    vault_id: bytes | None = None,
) -> tuple[SlotFile, Keyring]:
    """New keys for a new vault: one user, opened by a passphrase or by a recovery code.

    `vault_id`: 16 random bytes that stand on a paper already; left out, fresh ones.
    """
    vault_id = secrets.token_bytes(VAULT_ID_BYTES) if vault_id is None else vault_id
    if len(vault_id) != VAULT_ID_BYTES:
        raise ValueError("a vault id has 16 bytes")
    user_keys = bytearray(secrets.token_bytes(USER_KEYS_BYTES))
    master = bytearray(secrets.token_bytes(KEY_BYTES))
    x25519_pub = X25519PrivateKey.from_private_bytes(memoryview(user_keys)[:KEY_BYTES]).public_key().public_bytes_raw()
    slots = []
    for kind, secret in ((SlotType.PASSPHRASE, passphrase), (SlotType.RECOVERY, recovery)):
        bare = Slot(
            id=secrets.token_hex(8),
            type=kind,
            user=user_id,
            role=ROLE,
            kdf=params,
            salt=b"",
            nonce=b"",
            wrap=b"",
            x25519_pub=x25519_pub,
            ed25519_pub=signing.Signer(memoryview(user_keys)[KEY_BYTES:]).public_key,
            vmk={1: _seal(vault_id, 1, master, x25519_pub)},
        )
        slots.append(_wrap(vault_id, bare, user_keys, secret, params))
    file = SlotFile(vault_id=vault_id, epoch=1, created=created, slots=tuple(slots))
    return file, Keyring(vault_id, slots[0], user_keys, {1: master}, 1)


def open_slots(stored: Stored, secret: bytearray, kind: SlotType) -> Keyring:
    """The keys behind a secret. WRONG_PASSPHRASE / WRONG_RECOVERY_CODE when no slot of the kind takes it,
    SLOTS_DAMAGED when the slot opened but the file around it was changed.
    """
    file = stored.file
    for slot in file.slots:
        if slot.type is not kind:
            continue
        user_keys = _unwrap(file.vault_id, slot, secret)
        if user_keys is None:
            continue
        ring = Keyring(file.vault_id, slot, user_keys, _masters(file, slot, user_keys), file.epoch)
        stored.authenticate(ring.slots_mac)
        return ring
    wrong = TroubleKind.WRONG_RECOVERY_CODE if kind is SlotType.RECOVERY else TroubleKind.WRONG_PASSPHRASE
    raise Trouble(wrong)


def _wrap(vault_id: bytes, slot: Slot, user_keys: bytearray, secret: bytearray, params: KdfParams) -> Slot:
    salt, nonce = secrets.token_bytes(kdf.SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    bare = replace(slot, kdf=params, salt=salt, nonce=nonce, wrap=b"")
    key = _slot_key(vault_id, bare, secret)
    try:
        return replace(bare, wrap=AESGCM(key).encrypt(bare.nonce, user_keys, bare.authenticated(vault_id)))
    finally:
        wipe(key)


def _unwrap(vault_id: bytes, slot: Slot, secret: bytearray) -> bytearray | None:
    key = _slot_key(vault_id, slot, secret)
    user_keys = bytearray(USER_KEYS_BYTES)
    try:
        AESGCM(key).decrypt_into(slot.nonce, slot.wrap, slot.authenticated(vault_id), user_keys)
    except InvalidTag:
        return None
    finally:
        wipe(key)
    return user_keys


def _slot_key(vault_id: bytes, slot: Slot, secret: bytearray) -> bytearray:
    stretched = kdf.derive(secret, slot.salt, slot.kdf)
    try:
        return _expand(stretched, vault_id, "counsellor/v1/slot-kek|" + slot.id)
    finally:
        wipe(stretched)


def _masters(file: SlotFile, slot: Slot, user_keys: bytearray) -> dict[int, bytearray]:
    """The master keys this user can unseal: of the epoch, and of a rotation that was begun."""
    sealed = {file.epoch: slot.vmk.get(file.epoch)}
    if file.pending:
        later = next((s for s in file.pending.slots if s.id == slot.id), None)
        sealed[file.pending.epoch] = later.vmk.get(file.pending.epoch) if later else None
    private = X25519PrivateKey.from_private_bytes(memoryview(user_keys)[:KEY_BYTES])
    masters = {epoch: _unseal(file.vault_id, epoch, box, private) for epoch, box in sealed.items() if box is not None}
    if file.epoch not in masters:
        raise Trouble(TroubleKind.SLOTS_DAMAGED)
    return masters


def _seal(vault_id: bytes, epoch: int, master: bytearray, x25519_pub: bytes) -> bytes:
    return SUITE.encrypt(master, X25519PublicKey.from_public_bytes(x25519_pub), info=_seal_info(vault_id, epoch))


def _unseal(vault_id: bytes, epoch: int, sealed: bytes, private: X25519PrivateKey) -> bytearray:
    try:
        return bytearray(SUITE.decrypt(sealed, private, info=_seal_info(vault_id, epoch)))
    except InvalidTag as error:
        raise Trouble(TroubleKind.SLOTS_DAMAGED) from error


def _seal_info(vault_id: bytes, epoch: int) -> bytes:
    return b"counsellor/v1/vmk|" + vault_id + f"|{epoch}".encode()


def _expand(key: bytearray, vault_id: bytes, info: str) -> bytearray:
    out = bytearray(KEY_BYTES)
    HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=vault_id, info=info.encode()).derive_into(key, out)
    return out

"""The two copies of the slot file: A is written first, B stands in when A is damaged, each repairs the other."""

from pathlib import Path

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.security.keyring import Keyring
from counsellor_app.security.keyslots import MOST_BYTES, SlotFile, Stored, parse
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.store.files import trouble_of_os, write_whole


def read(place: VaultPlace) -> tuple[Stored, ...]:
    """The whole copies, A first, equal ones once; else SLOTS_DAMAGED, VAULT_NEWER, VAULT_MISSING, NO_PERMISSION."""
    found: list[Stored] = []
    newer: Trouble | None = None
    for path in (place.slots, place.slots_copy):
        data = _bytes(path)
        try:
            if data is not None and all(stored.data != data for stored in found):
                found.append(parse(data))
        except Trouble as trouble:
            if trouble.kind is TroubleKind.VAULT_NEWER:
                newer = newer or trouble
    if newer:
        raise newer  # a later program wrote here: an older copy beside it must not turn it back
    if found:
        return tuple(found)
    raise Trouble(TroubleKind.SLOTS_DAMAGED if place.exists() else TroubleKind.VAULT_MISSING)


def write(place: VaultPlace, file: SlotFile, ring: Keyring) -> None:
    data = file.to_bytes(ring.slots_mac)
    write_whole(place.slots, data)
    write_whole(place.slots_copy, data)


def repair(place: VaultPlace, good: Stored) -> bool:
    """Makes both copies the one that opened; answers whether one had to be written."""
    worn = [path for path in (place.slots, place.slots_copy) if _bytes(path) != good.data]
    for path in worn:
        write_whole(path, good.data)
    return bool(worn)


def _bytes(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        trouble = trouble_of_os(error)
        if trouble.kind is TroubleKind.NO_PERMISSION:
            raise trouble from error
        return b""  # a bad sector: damaged, the other copy stands in


def are_equal(place: VaultPlace) -> bool:
    """Both copies are there and say the same."""
    first = _bytes(place.slots)
    return first is not None and first == _bytes(place.slots_copy)

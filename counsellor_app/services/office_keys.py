"""Keys of offices: pinned, compared by eight words with somebody at the office, told when they change."""

from dataclasses import dataclass, field

from counsellor_app.domain.requests import OfficeKey, OfficeKind
from counsellor_app.services.done import Done
from counsellor_app.services.session import Session
from counsellor_app.services.vault_opened import OpenVault


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOfficeKey:
    """`key`: ``age1…`` as typed or pasted. `reserve_of`: the id of the office's first key, for its second one."""

    office: OfficeKind
    name: str
    key: str
    reserve_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmOfficeKey:
    """The eight words were compared: with whom and how ("A. Serikova, by phone, number from the letterhead")."""

    id: str
    with_whom: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeKeyLine:
    """A key and its eight words by language (kk, ru, en). `reserve`: id of the office's second key.

    `changed_from`: the key this office used before, while this one is not confirmed: to be shown as a warning.
    """

    key: OfficeKey
    words: dict[str, tuple[str, ...]]
    changed_from: str | None
    reserve: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKey:
    """The sender's own key: every package is sealed to it too, so that what left can be opened again here."""

    key: str
    words: dict[str, tuple[str, ...]]


class OfficeKeyService:
    def __init__(self, session: Session, vault: OpenVault) -> None:
        self._session = session
        self._vault = vault

    def keys(self, office: OfficeKind | None = None) -> tuple[OfficeKeyLine, ...]:
        """Those in use first, by name; retired ones after them."""
        raise NotImplementedError

    def own(self) -> OwnKey:
        raise NotImplementedError

    def add(self, command: AddOfficeKey) -> Done:
        """Not to be used before it is confirmed."""
        raise NotImplementedError

    def confirm(self, command: ConfirmOfficeKey) -> Done:
        """The key the office had before is retired by it."""
        raise NotImplementedError

    def retire(self, key_id: str) -> Done:
        raise NotImplementedError

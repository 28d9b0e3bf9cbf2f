"""Keys of offices: pinned, compared by eight words with somebody at the office, told when they change."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.requests import OfficeKey, OfficeKind
from counsellor_app.security.fingerprint import of_key
from counsellor_app.security.sealing import read_public_key
from counsellor_app.services import typed
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session
from counsellor_app.services.vault_opened import OpenVault
from counsellor_app.store.unit import Unit

TOUCHED = frozenset({Topic.REQUESTS})
LONGEST_NAME = 300


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
    """A key and its eight words by language (kk, ru, en), with their numbers (1 to 2048). `reserve`: id of the office's
    second key.

    `changed_from`: the key this office used before, while this one is not confirmed: to be shown as a warning.
    """

    key: OfficeKey
    words: dict[str, tuple[str, ...]]
    numbers: tuple[int, ...]
    changed_from: str | None
    reserve: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKey:
    """The sender's own key: every package is sealed to it too, so that what left can be opened again here."""

    key: str
    words: dict[str, tuple[str, ...]]
    numbers: tuple[int, ...]


class OfficeKeyService:
    def __init__(self, session: Session, vault: OpenVault) -> None:
        self._session = session
        self._own = vault.ring.recipient

    def keys(self, office: OfficeKind | None = None) -> tuple[OfficeKeyLine, ...]:
        """Those in use first, by name; retired ones after them."""
        with self._session.store.read() as unit:
            known = unit.office_keys.all()
        wanted = [key for key in known if office is None or key.office is office]
        wanted.sort(key=lambda key: (key.until is not None, fold(key.name), key.reserve_of or "", key.added_at, key.id))
        return tuple(_line(key, known) for key in wanted)

    def own(self) -> OwnKey:
        spoken = of_key(self._own)
        return OwnKey(key=self._own, words=dict(spoken.words), numbers=spoken.numbers)

    def add(self, command: AddOfficeKey) -> Done:
        """`new_id` is the key. Not to be used before it is confirmed; what the office had stays in use until then."""
        session = self._session
        name = typed.line(command.name, "name", LONGEST_NAME)
        if not name:
            raise RuleBroken("key-name-missing", field="name")
        key = read_public_key(command.key)
        if key == self._own:
            raise RuleBroken("key-is-own", field="key")
        with session.store.begin("office-key-added") as unit:
            known = unit.office_keys.by_key(key)
            if known is not None:
                raise RuleBroken("key-retired" if known.until is not None else "key-known", field="key")
            if command.reserve_of is not None:
                first = unit.office_keys.get(command.reserve_of)
                if first.reserve_of is not None or first.until is not None or first.office is not command.office:
                    raise RuleBroken("key-reserve-of-reserve", field="reserve_of")
            row = OfficeKey(
                id=session.new_id(),
                office=command.office,
                name=name,
                key=key,
                reserve_of=command.reserve_of,
                added_at=unit.now,
                added_by=unit.actor,
            )
            unit.office_keys.add(row)
        return Done(touched=TOUCHED, undo=partial(session.undo, unit.seq, TOUCHED), new_id=row.id)

    def confirm(self, command: ConfirmOfficeKey) -> Done:
        """The key the office had before is retired by it; a second key of that office then belongs to this one."""
        session = self._session
        with_whom = typed.line(command.with_whom, "with_whom")
        if not with_whom:
            raise RuleBroken("key-confirmed-with-missing", field="with_whom")
        with session.store.begin("office-key-confirmed", command.id) as unit:
            key = _in_use(unit, command.id)
            confirmed = replace(key, confirmed_at=unit.now, confirmed_by=unit.actor, confirmed_with=with_whom)
            known = unit.office_keys.all()
            for old in replaced_by(key, known):
                unit.office_keys.save(replace(old, until=unit.now))
                for second in known:
                    if second.reserve_of == old.id and second.until is None:
                        unit.office_keys.save(replace(second, reserve_of=key.id))
            unit.office_keys.save(confirmed)
        return Done(touched=TOUCHED, undo=partial(session.undo, unit.seq, TOUCHED))

    def retire(self, key_id: str) -> Done:
        """Lost, or no longer that office's. Its line stays: packages were sealed to it."""
        session = self._session
        with session.store.begin("office-key-retired", key_id) as unit:
            unit.office_keys.save(replace(_in_use(unit, key_id), until=unit.now))
        return Done(touched=TOUCHED, undo=partial(session.undo, unit.seq, TOUCHED))


def is_usable(key: OfficeKey) -> bool:
    return key.until is None and key.confirmed_at is not None


def reserve_of(unit: Unit, key: OfficeKey) -> OfficeKey | None:
    """The office's second key: a confirmed one before one that waits."""
    found = [each for each in unit.office_keys.all() if each.reserve_of == key.id and each.until is None]
    return min(found, key=lambda each: (each.confirmed_at is None, each.added_at, each.id), default=None)


def replaced_by(key: OfficeKey, known: Iterable[OfficeKey]) -> tuple[OfficeKey, ...]:
    """The keys in use of the same office that this one takes the place of. Of most kinds there are many offices, told
    apart by name; the Commissioner is one. A second key takes the place of the second key of the same first one.
    """
    others = (each for each in known if each.id != key.id and each.until is None)
    if key.reserve_of is not None:
        return tuple(each for each in others if each.reserve_of == key.reserve_of)
    return tuple(
        each
        for each in others
        if each.reserve_of is None
        and each.office is key.office
        and (key.office is OfficeKind.COMMISSIONER or fold(each.name) == fold(key.name))
    )


def _line(key: OfficeKey, known: tuple[OfficeKey, ...]) -> OfficeKeyLine:
    waits = key.until is None and key.confirmed_at is None
    older = [each for each in replaced_by(key, known) if is_usable(each)] if waits else []
    spoken = of_key(key.key)
    seconds = [each.id for each in known if each.reserve_of == key.id and each.until is None]
    return OfficeKeyLine(
        key=key,
        words=dict(spoken.words),
        numbers=spoken.numbers,
        changed_from=older[-1].id if older else None,
        reserve=seconds[0] if seconds else None,
    )


def _in_use(unit: Unit, key_id: str) -> OfficeKey:
    key = unit.office_keys.get(key_id)
    if key.until is not None:
        raise RuleBroken("key-retired", field="id")
    return key

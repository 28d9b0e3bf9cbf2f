"""Which certificate a school signed with so far: the office's memory, a plain file of JSON without personal data.

A self-signed certificate proves only that two packages come from the same hand. So the first one is shown as new (its
words can be compared with the school once), and one that changed is told. A school may have several users who sign:
each certificate the office has accepted stays known.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.exchange.package.disk import appearing, read_limited
from counsellor_app.exchange.package.manifest import END, Sender

MOST_BYTES = 16 * 1024 * 1024


class Standing(StrEnum):
    """What is known of the one who signed."""

    NEW = "new"  # nothing came from this school yet
    KNOWN = "known"
    CHANGED = "changed"  # this school signed with other certificates so far


class _Certificate(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    sha256: Annotated[str, Meta(pattern=f"^[0-9a-f]{{64}}{END}")]
    first: date
    last: date


class _School(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    certificates: tuple[_Certificate, ...]


class _File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: Literal["pana-known-senders"]
    version: Literal[1]
    schools: dict[str, _School]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """`since`: when this certificate was first accepted. `former`: hashes of the others that are known."""

    standing: Standing
    since: date | None
    former: tuple[str, ...]


class KnownSenders:
    """The file at `path`; a missing one is empty. Raises `Trouble(FILE_UNREADABLE)` for one that is not ours."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._schools = _read(path)

    def judge(self, sender: Sender) -> Judged:
        school = self._schools.get(_key(sender))
        if school is None:
            return Judged(standing=Standing.NEW, since=None, former=())
        same = [each for each in school.certificates if each.sha256 == sender.cert_sha256]
        former = tuple(each.sha256 for each in school.certificates if each.sha256 != sender.cert_sha256)
        return Judged(
            standing=Standing.KNOWN if same else Standing.CHANGED, since=same[0].first if same else None, former=former
        )

    def accept(self, sender: Sender, day: date) -> None:
        """Somebody looked at what `judge` said and takes this certificate for the school's. Written at once."""
        self.note(sender, day)
        self.save()

    def note(self, sender: Sender, day: date) -> None:
        """The same for many at a time: `save` writes them."""
        known = self._schools.get(_key(sender))
        before = known.certificates if known else ()
        first = next((each.first for each in before if each.sha256 == sender.cert_sha256), day)
        others = tuple(each for each in before if each.sha256 != sender.cert_sha256)
        mine = _Certificate(sha256=sender.cert_sha256, first=min(first, day), last=day)
        school = _School(name=sender.school_ru or sender.school_kk, certificates=(*others, mine))
        self._schools[_key(sender)] = school

    def save(self) -> None:
        whole = _File(format="pana-known-senders", version=1, schools=self._schools)
        with appearing(self._path, overwrite=True) as file:
            file.write(msgspec.json.format(msgspec.json.encode(whole, order="sorted"), indent=1))


def _key(sender: Sender) -> str:
    """The BIN; a school that did not fill it in is known by its names."""
    return sender.bin or f"{sender.region} {sender.school_kk} {sender.school_ru}".casefold()


def _read(path: Path) -> dict[str, _School]:
    if not os.path.lexists(path):
        return {}
    with suppress(msgspec.MsgspecError, ValueError, RecursionError):
        return msgspec.json.decode(read_limited(path, MOST_BYTES), type=_File).schools
    raise Trouble(TroubleKind.FILE_UNREADABLE)

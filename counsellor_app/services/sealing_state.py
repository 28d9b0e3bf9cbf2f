"""A sealing that was begun: when, where the school's log stood, and the file that is being written.

It stands in the record before the first byte leaves, so that a computer that dies on the way leaves a line in the log,
and whatever was written under another name is found and deleted. Its key is the id of the request, or of the package
that is made again.
"""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from counsellor_app.domain.clock import from_text, to_text
from counsellor_app.domain.record import Setting
from counsellor_app.exchange.package.disk import PART
from counsellor_app.services.session import Session
from counsellor_app.store.audit_chain import hash_at
from counsellor_app.store.codec import to_json
from counsellor_app.store.student_lists import decisions
from counsellor_app.store.unit import Unit

BEGUN = "sealing:"
Facts = dict[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """`content_hash`: of the data it was begun for. `audit_seq`: the log's row that says so. `part`: "" before.

    `manifest_hash`: of the manifest that was handed out to be signed, "" for none.
    """

    content_hash: str
    made: datetime
    audit_seq: int
    audit_hash: str
    manifest_hash: str = ""
    part: str = field(default="", repr=False)


def begin(session: Session, key: str, content_hash: str, act: str, part: str = "") -> Begun:
    """A new moment and a new row of the log, which the manifest then names as where the log stood."""
    with session.store.begin(act, key) as unit:
        facts: Facts = {
            "content": content_hash,
            "made": to_text(unit.now),
            "seq": unit.seq,
            "manifest": "",
            "part": part,
        }
        _keep(unit, key, facts)
    return _read(session, facts)


def go_on(session: Session, key: str, begun: Begun, act: str, part: str) -> Begun:
    """The same moment and row again, for the manifest that was signed outside."""
    with session.store.begin(act, key) as unit:
        _change(unit, key, part=part)
    return replace(begun, part=part)


def hand_out(session: Session, key: str, manifest_hash: str) -> None:
    """The manifest goes out to be signed; no other one may then be sealed with that signature."""
    with session.store.begin("manifest-handed-out", key) as unit:
        _change(unit, key, manifest=manifest_hash)


def find(session: Session, key: str) -> Begun | None:
    with session.store.read() as unit:
        row = unit.settings.find(BEGUN + key)
    return None if row is None else _read(session, json.loads(row.value))


def end(unit: Unit, key: str) -> None:
    """Inside the unit that says where the file is."""
    if unit.settings.find(BEGUN + key) is not None:
        unit.settings.remove(BEGUN + key)


def forget_part(unit: Unit, key: str) -> None:
    """The file is gone. What was signed outside stays as it is: the same manifest can still be sealed."""
    if unit.settings.find(BEGUN + key) is not None:
        _change(unit, key, part="")


def left_over(session: Session) -> tuple[tuple[str, Path], ...]:
    """Files under another name that a run which was killed may have left, each under its key."""
    found = []
    with session.store.read() as unit:
        for name in sorted(decisions(unit, BEGUN)):
            part = str(json.loads(unit.settings.get(name).value)["part"])
            if part.endswith(PART):
                found.append((name.removeprefix(BEGUN), Path(part)))
    return tuple(found)


def _change(unit: Unit, key: str, **facts: str) -> None:
    _keep(unit, key, {**json.loads(unit.settings.get(BEGUN + key).value), **facts})


def _keep(unit: Unit, key: str, facts: Facts) -> None:
    row = Setting(id=BEGUN + key, value=to_json(facts))
    if unit.settings.find(row.id) is None:
        unit.settings.add(row)
    else:
        unit.settings.save(row)


def _read(session: Session, facts: Facts) -> Begun:
    with session.store.read() as unit:
        audit_hash = hash_at(unit.connection, int(facts["seq"]))
    if audit_hash is None:
        raise RuntimeError("a row of the log is missing")
    return Begun(
        content_hash=str(facts["content"]),
        made=from_text(str(facts["made"])),
        audit_seq=int(facts["seq"]),
        audit_hash=audit_hash.hex(),
        manifest_hash=str(facts["manifest"]),
        part=str(facts["part"]),
    )

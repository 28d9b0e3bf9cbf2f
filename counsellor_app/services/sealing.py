"""Sealing an answer, in an order in which nothing leaves without its line in the register.

1. The log says that a sealing was begun, and under which other name its file is written.
2. The package is written whole under that name: nobody takes it for one.
3. The register row, the pseudonyms, the released tables and the request's state are committed together.
4. The file gets its name.
5. The log says that it has it (`EventKind.SAVED`).

A computer that dies before 3 leaves a file with the wrong name, which is deleted when the vault is opened next. One
that dies after 3 leaves a row without SAVED: the register shows it, and the package is made again from the same data
with the same hashes.
"""

from contextlib import suppress
from pathlib import Path

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import DisclosureEvent, EventKind
from counsellor_app.domain.errors import RuleBroken, Trouble
from counsellor_app.domain.ids import DisclosureId
from counsellor_app.exchange.package.write import Sealed
from counsellor_app.services import sealing_state
from counsellor_app.services.answer_gates import Answer, Recipients, recipients
from counsellor_app.services.disclosure_writing import Wish, write_down
from counsellor_app.services.package_making import (
    NOTING,
    PLACING,
    REGISTERING,
    TYPESETTING,
    Making,
    make,
    position_of_user,
    put_in_place,
    write,
)
from counsellor_app.services.package_parts import Envelope, versions_now
from counsellor_app.services.sealing_leftovers import other_name, remove_other_name, tidy
from counsellor_app.services.sealing_state import Begun
from counsellor_app.services.session import Session
from counsellor_app.services.watching import Watched


def envelope_of(session: Session, answer: Answer, begun: Begun) -> Envelope:
    return Envelope(
        made=begun.made,
        recipients=_recipients(session, answer),
        position=position_of_user(session),
        audit_seq=begun.audit_seq,
        audit_hash=begun.audit_hash,
        versions=versions_now(session.content),
    )


def making_of(session: Session, answer: Answer, begun: Begun) -> Making:
    return make(session, answer.preview, answer.request, answer.choices, envelope_of(session, answer, begun))


def seal(session: Session, wish: Wish, progress: Watched) -> DisclosureId:
    """All five steps. Whatever is refused or stopped before the third leaves nothing but two lines in the log."""
    tidy(session)
    part = other_name(wish.target)
    begun = _begin(session, wish, part)
    try:
        progress.report(0, 0, TYPESETTING)
        making = _made(session, wish, begun)
        sealed = write(making, part, progress, wish.national_signature)
        progress.report(0, 0, REGISTERING)
        progress.check()
        disclosure_id = write_down(session, wish, begun, making, sealed)
        progress.report(0, 0, PLACING)
        put_in_place(part, wish.target)
        progress.report(0, 0, NOTING)
        say_saved(session, disclosure_id, wish.answer.request.id, sealed)
    except BaseException:
        give_up(session, wish.answer.request.id, part)
        raise
    return disclosure_id


def say_saved(session: Session, disclosure_id: DisclosureId, key: str, sealed: Sealed) -> None:
    """The file has its name; `words` is its own hash, which is another each time the package is made."""
    with session.store.begin("package-saved", disclosure_id) as unit:
        unit.disclosure_events.add(
            DisclosureEvent(
                id=session.new_id(),
                disclosure_id=disclosure_id,
                kind=EventKind.SAVED,
                on_day=local_day(unit.now, session.zone),
                channel="",
                words=sealed.sha256,
                written_at=unit.now,
                written_by=unit.actor,
            )
        )
        sealing_state.end(unit, key)


def _begin(session: Session, wish: Wish, part: Path) -> Begun:
    """With the national signature: exactly the moment and the row of the log that the signed manifest names."""
    request_id, content = wish.answer.request.id, wish.answer.preview.content_hash
    if wish.national_signature is None:
        return sealing_state.begin(session, request_id, content, "sealing-begun", str(part))
    known = sealing_state.find(session, request_id)
    if known is None or known.content_hash != content:
        raise RuleBroken("manifest-changed", field="national_signature")
    return sealing_state.go_on(session, request_id, known, "sealing-begun", str(part))


def _made(session: Session, wish: Wish, begun: Begun) -> Making:
    """A signature made outside may be by an algorithm nobody here has: the manifest is held against what went out."""
    making = making_of(session, wish.answer, begun)
    if wish.national_signature is not None and making.prepared.manifest_sha256 != begun.manifest_hash:
        raise RuleBroken("manifest-changed", field="national_signature")
    return making


def give_up(session: Session, key: str, part: Path) -> None:
    """Nothing of it stays outside; the file may be what refused, so the log is told if it can be."""
    with suppress(Trouble):
        remove_other_name(part)
    with suppress(Trouble), session.store.begin("sealing-stopped", key) as unit:
        sealing_state.forget_part(unit, key)


def _recipients(session: Session, answer: Answer) -> Recipients:
    school = session.school()
    return recipients(answer, (school.name_ru or school.name_kk) if school else "")

"""The same package once more: from what the register kept and what the record says now.

The moment, the seed, the recipients, the versions and the place in the log come from the register; the data are made
anew. Where nothing changed since, every hash is the same; otherwise the answer is which files differ, and no second
package with the same number comes into the world.
"""

import hashlib
from dataclasses import replace
from pathlib import Path

from counsellor_app.domain.choices import choices_from_json
from counsellor_app.domain.disclosure import Disclosure, Profile
from counsellor_app.domain.documents import OwnerKind
from counsellor_app.domain.ids import DisclosureId
from counsellor_app.domain.requests import Request
from counsellor_app.exchange.package.names import MANIFEST
from counsellor_app.exchange.package.read import open_package
from counsellor_app.security.sealing import Identity
from counsellor_app.services import sealing_state
from counsellor_app.services.disclosure_commands import RemakeResult
from counsellor_app.services.disclosure_preview import PreviewService
from counsellor_app.services.disclosure_writing import signature_title
from counsellor_app.services.documents import DocumentService
from counsellor_app.services.package_making import (
    NOTING,
    PLACING,
    SEALING,
    TYPESETTING,
    Making,
    make,
    position_of_user,
    put_in_place,
    write,
)
from counsellor_app.services.package_parts import Envelope
from counsellor_app.services.sealing import give_up, say_saved
from counsellor_app.services.sealing_leftovers import other_name, tidy
from counsellor_app.services.session import Session
from counsellor_app.services.watching import Watched


def remake(
    session: Session, previews: PreviewService, disclosure_id: DisclosureId, target: Path | None, progress: Watched
) -> RemakeResult:
    """Written to `target` only where every hash is that of the register. `KeyError` for a package nobody sealed."""
    tidy(session)
    with session.store.read() as unit:
        row = unit.disclosures.get(disclosure_id)
        request = unit.requests.get(row.request_id)
    progress.report(0, 0, TYPESETTING)
    making = _again(session, previews, row, request)
    now = {part.path: part.sha256 for part in making.prepared.parts} | {MANIFEST: making.prepared.manifest_sha256}
    result = _compared(row, now)
    if result.same and target is not None:
        _write(session, row, making, target, progress)
    return result


def examine(
    session: Session, identity: Identity, disclosure_id: DisclosureId, file: Path, progress: Watched
) -> RemakeResult:
    """Whether a file is the package of the register: opened with the sender's own key, verified, compared.

    `PackageRefused` for what is no whole package, or was never sealed to this vault; FILE_UNREADABLE.
    """
    with session.store.read() as unit:
        row = unit.disclosures.get(disclosure_id)

    def told(done: int, total: int) -> None:
        progress.check()
        progress.report(done, total, SEALING)

    found = open_package(file, identity, progress=told)
    now = {each.path: each.sha256 for each in found.manifest.files}
    now[MANIFEST] = hashlib.sha256(found.manifest_bytes).hexdigest()
    session.store.note("package-examined", disclosure_id)
    return _compared(row, now)


def _again(session: Session, previews: PreviewService, row: Disclosure, request: Request) -> Making:
    choices = choices_from_json(row.choices)
    if row.profile is Profile.STATISTICS:  # of what was chosen, the days that could be counted then
        choices = replace(choices, period_from=row.period_from, period_until=row.period_until)
    preview = previews.preview(request.id, choices, package_id=row.id, seed=row.seed, made_on=row.made_on)
    envelope = Envelope(
        made=row.sealed_at,
        recipients=row.recipients,
        position=position_of_user(session),
        audit_seq=row.audit_seq,
        audit_hash=row.audit_hash,
        versions=row.versions,
    )
    return make(session, preview, request, choices, envelope)


def _compared(row: Disclosure, now: dict[str, str]) -> RemakeResult:
    """Files that are other ones now, or are not there any more, or were not there then; the manifest names them all."""
    before = {path: sha256 for path, _, sha256 in row.files} | {MANIFEST: row.manifest_hash}
    differing = tuple(sorted(path for path in before | now if before.get(path) != now.get(path)))
    return RemakeResult(same=not differing, differing=differing)


def _write(session: Session, row: Disclosure, making: Making, target: Path, progress: Watched) -> None:
    part = other_name(target)
    sealing_state.begin(session, row.id, row.content_hash, "package-made-again", str(part))
    try:
        sealed = write(making, part, progress, _national_signature(session, row))
        progress.report(0, 0, PLACING)
        put_in_place(part, target)
        progress.report(0, 0, NOTING)
        say_saved(session, row.id, row.id, sealed)
    except BaseException:
        give_up(session, row.id, part)
        raise


def _national_signature(session: Session, row: Disclosure) -> bytes | None:
    """Kept with the request when it was sealed; removed since, it is not in the package any more."""
    with session.store.read() as unit:
        kept = [
            each
            for each in unit.documents.of(OwnerKind.REQUEST, row.request_id)
            if each.title == signature_title(row) and each.removed_at is None
        ]
    return b"".join(DocumentService(session).chunks(kept[0].id)) if kept else None

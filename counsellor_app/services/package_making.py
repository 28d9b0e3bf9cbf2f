"""From an answer to the bytes of its package: who signs it, what the manifest says, and the file itself."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.disclosure import Choices
from counsellor_app.domain.requests import Request
from counsellor_app.exchange.package import disk
from counsellor_app.exchange.package.write import Prepared, Sealed
from counsellor_app.exchange.package.write import prepare as prepare_package
from counsellor_app.exchange.package.write import seal as seal_package
from counsellor_app.security.certificates import VALID, certificate_for, new_private_key
from counsellor_app.security.package_signing import PackageSigner
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.services.outside import assert_free
from counsellor_app.services.package_parts import Envelope, manifest_of, parts_of
from counsellor_app.services.session import Session
from counsellor_app.services.watching import Watched
from counsellor_app.store.signing_keys import SigningKey

# Codes of what is being done, as `Watched.report` tells them.
TYPESETTING, SEALING, REGISTERING, PLACING, NOTING = "typesetting", "sealing", "registering", "placing", "noting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """Everything a package is made of; only the sealing itself is different each time."""

    prepared: Prepared = field(repr=False)
    signer: PackageSigner = field(repr=False)


def own_signer(session: Session, at: datetime) -> PackageSigner:
    """The user's key for packages at that moment; the first one is made now, and another when it is over."""
    with session.store.read() as unit:
        known = unit.signing_keys.newest_of(session.user_id, at)
    if known is None or known.until <= at:
        known = _new_key(session, at)
    return PackageSigner(known.private_key, known.certificate)


def make(session: Session, preview: Preview, request: Request, choices: Choices, envelope: Envelope) -> Making:
    """`PackageRefused` where a text or a name cannot stand in a manifest."""
    signer = own_signer(session, envelope.made)
    draft = manifest_of(preview.data, request, session.content, envelope)
    return Making(prepared=prepare_package(draft, parts_of(session, preview, choices), signer), signer=signer)


def position_of_user(session: Session) -> str:
    """The sender's position in both official languages, nobody's name."""
    with session.store.read() as unit:
        user = unit.users.find(session.user_id)
    words = session.content.word(CodeList.BODY, user.position if user else "PSY")
    return words.kk if words.kk == words.ru else f"{words.kk} / {words.ru}"


def write(making: Making, part: Path, progress: Watched, national_signature: bytes | None = None) -> Sealed:
    """The whole package under a name that is not its own yet. What is refused or stopped leaves nothing."""

    def told(done: int, total: int) -> None:
        progress.check()
        progress.report(done, total, SEALING)

    return seal_package(making.prepared, part, making.signer, national_signature=national_signature, progress=told)


def put_in_place(part: Path, target: Path) -> None:
    """FILE_EXISTS where somebody put another file there in the meantime."""
    with disk.translated():
        assert_free(target)
        part.rename(target)
        disk.sync_folder(target.parent)


def _new_key(session: Session, at: datetime) -> SigningKey:
    school = session.school()
    name = (school.name_ru or school.name_kk) if school else ""
    private = new_private_key()
    key = SigningKey(
        id=session.new_id(),
        user_id=session.user_id,
        private_key=private,
        certificate=certificate_for(private, organisation=name, user_id=session.user_id, at=at),
        made_at=at,
        until=at + VALID,
    )
    with session.store.begin("signing-key-made", key.id) as unit:
        unit.signing_keys.add(key)
    return key

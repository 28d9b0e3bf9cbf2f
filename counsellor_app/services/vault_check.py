"""What can be said of a vault: a little without a secret, everything with one."""

from dataclasses import dataclass
from datetime import datetime
from importlib.resources.abc import Traversable
from pathlib import Path

from counsellor_app.domain.clock import from_text
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.security.memory import wipe
from counsellor_app.services import slot_copies
from counsellor_app.services.vault import unlock_keys
from counsellor_app.services.vault_opened import OpenVault, open_with_keys
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.services.vault_secrets import Kind, proof_of
from counsellor_app.store import audit_chain, backup, migrate
from counsellor_app.store.anchor import AnchorState
from counsellor_app.store.connection import close_database, translated
from counsellor_app.store.document_pieces import broken_documents

DOCUMENTS_SINCE = 2  # the schema with the first documents in it


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultInfo:
    """Sizes in bytes. `slots_whole`: both copies of the slot file are there and equal."""

    vault_id: str
    format: int
    epoch: int
    created: datetime
    slot_kinds: tuple[str, ...]
    slots_whole: bool
    database_bytes: int
    journal_bytes: int
    backups: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """`problems`: pages, structure, search, audit, documents, entries-lost, anchor-absent, schema-old.

    `audit_broken_at`: the first audit row that does not hold; `entries_lost`: how many at least;
    `documents_broken`: how many documents are not what came in.
    """

    vault_id: str
    schema: int
    entries: int
    rows: int
    problems: tuple[str, ...]
    audit_broken_at: int | None = None
    entries_lost: int = 0
    documents_broken: int = 0


def vault_info(place: VaultPlace) -> VaultInfo:
    """VAULT_MISSING, SLOTS_DAMAGED, VAULT_NEWER."""
    copies = slot_copies.read(place)
    file = copies[0].file
    with translated():
        return VaultInfo(
            vault_id=file.vault_id.hex(),
            format=1,
            epoch=file.epoch,
            created=from_text(file.created),
            slot_kinds=tuple(slot.type.value for slot in file.slots),
            slots_whole=slot_copies.are_equal(place),
            database_bytes=_size(place.database),
            journal_bytes=_size(place.database.with_name("case.db-wal")),
            backups=len(list(place.backups.glob("*.qbk"))),
        )


def check_vault(
    place: VaultPlace, secret: bytearray, *, kind: Kind, now: datetime, migrations: Traversable | None = None
) -> CheckReport:
    """Everything that can be looked at, without changing the vault. What keeps it from opening is raised as by
    `open_vault`; what can be found inside is in the report.
    """
    proof = proof_of(secret, kind)
    try:
        ring, stored = unlock_keys(place, proof, kind, now)
    finally:
        wipe(proof)
    try:
        vault = open_with_keys(place, ring, stored.file)
        try:
            return check_open(vault, migrations)
        finally:
            close_database(vault.connection)
    finally:
        ring.close()


def check_open(vault: OpenVault, migrations: Traversable | None = None) -> CheckReport:
    """The same for a vault that is open: pages, structure, search index, every audit signature, the hash of every
    document, the anchor.
    """
    with translated():
        schema, newest = migrate.version(vault.connection), migrate.newest(migrations)
    if schema > newest:
        raise Trouble(TroubleKind.VAULT_NEWER, version=schema)
    with translated():
        problems = list(backup.faults(vault.connection))
    if problems:
        return CheckReport(vault_id=vault.vault_id, schema=schema, entries=0, rows=0, problems=tuple(problems))
    broken = _first_broken_audit_row(vault)
    anchor = vault.check_anchor()
    if broken is not None:
        problems.append("audit")
    documents = _broken_documents(vault, schema)
    if documents:
        problems.append("documents")
    if anchor.state is AnchorState.LOST:
        problems.append("entries-lost")
    if anchor.state is AnchorState.ABSENT:
        problems.append("anchor-absent")
    if schema < newest:
        problems.append("schema-old")
    with translated():
        contents = backup.contents(vault.connection)
    return CheckReport(
        vault_id=vault.vault_id,
        schema=schema,
        entries=contents.seq,
        rows=sum(contents.rows.values()),
        problems=tuple(problems),
        audit_broken_at=broken,
        entries_lost=anchor.lost,
        documents_broken=documents,
    )


def _first_broken_audit_row(vault: OpenVault) -> int | None:
    try:
        with translated():
            audit_chain.verify_chain(vault.connection, vault.verify)
    except audit_chain.AuditBroken as broken:
        return broken.seq
    return None


def _broken_documents(vault: OpenVault, schema: int) -> int:
    if schema < DOCUMENTS_SINCE:
        return 0
    with translated():
        return len(broken_documents(vault.connection))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0

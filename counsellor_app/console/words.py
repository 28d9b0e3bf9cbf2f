"""What a code means, in English: the console is for IT staff, the window speaks the counsellor's languages."""

from collections.abc import Mapping

from counsellor_app.domain.errors import TroubleKind

TROUBLES: Mapping[TroubleKind, str] = {
    TroubleKind.WRONG_PASSPHRASE: "this passphrase does not open the file",
    TroubleKind.WRONG_RECOVERY_CODE: "this recovery code does not open the file",
    TroubleKind.SLOTS_DAMAGED: "both copies of vault.slots are damaged; restore a backup",
    TroubleKind.VAULT_DAMAGED: "the database is damaged; restore a backup",
    TroubleKind.VAULT_MISSING: "there is no vault in this folder",
    TroubleKind.VAULT_NEWER: "this was written by a newer version of Pana",
    TroubleKind.VAULT_IN_USE: "another program has this vault open",
    TroubleKind.VAULT_EXISTS: "something stands in this folder already; nothing was written over it",
    TroubleKind.ENTRIES_LOST: "the newest entries are missing: the journal was lost or an older file put in its place",
    TroubleKind.DISK_FULL: "the disk is full; nothing was written",
    TroubleKind.NO_PERMISSION: "the system does not allow writing here",
    TroubleKind.DISK_ERROR: "the disk reports an error",
    TroubleKind.BACKUP_DAMAGED: "this backup is damaged; nothing was restored",
    TroubleKind.BACKUP_REFUSED: "the vault did not pass its check, so it was not backed up",
    TroubleKind.FILE_EXISTS: "something has this name already; nothing was written over it",
    TroubleKind.FILE_UNREADABLE: "this file cannot be read",
    TroubleKind.FILE_TOO_LARGE: "this file is too large",
    TroubleKind.FILE_EMPTY: "there is nothing in this file",
    TroubleKind.CONTENT_BROKEN: "a pack of rules is broken",
    TroubleKind.CANCELLED: "cancelled; nothing was changed",
}
RULES: Mapping[str, str] = {
    "mapping-no-name": "no column of this file holds names",
    "mapping-field-twice": "two columns of this file hold the same field",
    "roster-changed-since": "the record changed while the file was read",
    "recovery-code-mistyped": "this cannot be a recovery code; one group was mistyped",
    "backup-target-inside-vault": "a backup is not kept among the files of its vault",
}
BUG = "program-error"
BUG_WORDS = "an error of the program itself"


def of_trouble(kind: TroubleKind) -> str:
    return TROUBLES[kind]


def of_rule(code: str) -> str:
    return RULES.get(code, "")

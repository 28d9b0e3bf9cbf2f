"""What a code means, in English: the console is for IT staff, the window speaks the counsellor's languages."""

from collections.abc import Mapping

from counsellor_app.domain.errors import TroubleKind
from counsellor_app.domain.packages import Check, Claim, Refusal

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
    "collate-in-use": "another run writes this dataset just now",
    "collate-needs-duckdb": "a dataset needs the office's part of the program: pip install counsellor-app[office]",
    "no-such-request": "there is no request with this number",
    "no-such-case": "there is no case with this number",
    "request-sender-missing": "the office that asks has no name",
    "request-in-future": "the letter cannot have come yet",
    "request-too-old": "a day before the year 2000",
    "letter-after-receipt": "the letter is dated after the day it came",
    "due-before-letter": "the answer would be due before the letter",
    "request-due-too-far": "the answer would be due more than two years ahead",
    "period-half": "a period has two days",
    "period-backwards": "the period ends before it begins",
    "period-years": "the years of the period cannot be right",
    "request-channel-missing": "no code of the list channel",
    "request-item-unknown": "no code of the list item",
    "request-is-cancelled": "this request is cancelled",
    "request-not-now": "not possible in the present state of the request",
    "reason-missing": "a reason is missing",
    "text-too-long": "a text is too long",
    "statistics-period-ahead": "nothing of the period is over yet",
    "document-too-large": "too large to be kept, in MB",
    "key-is-own": "this is the key of the school itself",
    "key-retired": "this key is no longer used",
    "key-not-confirmed": "nobody compared the eight words of this key; see package fingerprint, then --confirmed-with",
    "reserve-key-not-confirmed": "nobody compared the eight words of the office's second key",
    "head-name-missing": "who approves has no name",
    "approval-position-missing": "the position of who approves is missing",
    "approval-in-future": "the approval is of a day that has not come",
    "approval-before-request": "the approval is older than the letter",
    "approval-own": "who prepares an answer does not approve it",
    "approval-by-other-user": "this person works with the file and approves there",
    "approval-missing": "exactly this answer is not approved: --approved-by, --position, --approved-on",
    "approval-item-missing": "an item is given that the head did not allow by name: --allow",
    "answer-no-ground": "the letter gives no legal ground; nothing leaves by name",
    "answer-unread": "texts that nobody read",
    "answer-findings": "places that look like somebody's name or number; see --show, then --accept",
    "answer-no-key": "no key of the office",
    "manifest-changed": "another manifest was signed; write it again",
    "package-target-inside-vault": "a package is not put among the files of its vault",
    "recipient-key-malformed": "this is not a public key; it begins with age1 and has 62 signs",
}
REFUSALS: Mapping[Refusal, str] = {
    Refusal.KEY_MISSING: "there is no secret key in this file",
    Refusal.KEY_IS_PUBLIC: "this is the public key; packages are opened with the secret one",
    Refusal.KEY_PROTECTED: "this key file is sealed with a passphrase; open it with age first",
    Refusal.KEY_MALFORMED: "this key file is damaged",
    Refusal.KEY_SEVERAL: "there is more than one key in this file",
    Refusal.KEY_OTHER: "this package was sealed for another key",
    Refusal.NOT_A_PACKAGE: "this is no sealed package",
    Refusal.ENVELOPE_DAMAGED: "the sealed file is damaged or cut short",
    Refusal.ENVELOPE_FOREIGN: "this file opens by a passphrase or another kind of key; Pana seals to keys only",
    Refusal.CONTAINER_DAMAGED: "the package was changed inside its envelope",
    Refusal.CONTAINER_CUT: "the package ends too early inside its envelope",
    Refusal.CONTAINER_EXTRA: "something lies in the package that its manifest does not list",
    Refusal.CONTAINER_PACKED: "a file in the package is compressed or encrypted; Pana stores files as they are",
    Refusal.MANIFEST_MALFORMED: "the manifest is damaged",
    Refusal.MANIFEST_NEWER: "this package was made by a newer version of Pana",
    Refusal.MANIFEST_TOO_LARGE: "the manifest is too large",
    Refusal.NAME_UNSAFE: "a file of the package has a name that cannot be trusted",
    Refusal.NAME_TWICE: "two files of the package have the same name",
    Refusal.TEXT_UNSAFE: "the manifest holds signs that hide or turn round what is shown",
    Refusal.SIGNATURE_MALFORMED: "the signature cannot be read",
    Refusal.SIGNATURE_WRONG: "the signature does not belong to this manifest",
    Refusal.CERTIFICATE_OTHER: "it was signed with another certificate than the manifest names",
    Refusal.CERTIFICATE_EXPIRED: "the certificate was not valid on the day of the signature",
    Refusal.SECOND_SIGNATURE_MISSING: "the second signature that was sealed with the package is missing",
    Refusal.SECOND_SIGNATURE_OTHER: "the second signature was made over something else, or exchanged",
    Refusal.SECOND_SIGNATURE_ATTACHED: "the second signature holds a copy of the manifest; a detached one is needed",
    Refusal.SECOND_SIGNATURE_MALFORMED: "the second signature cannot be read",
    Refusal.RECIPIENT_NOT_NAMED: "the sender did not name this key as a recipient; somebody sealed the package again",
    Refusal.RECIPIENT_ADDED: "it is sealed to other keys than the sender named; somebody sealed the package again",
    Refusal.FILE_DIFFERS: "a file of the package is not what its manifest says",
    Refusal.FILE_TOO_LARGE: "this file of the package is too large to be shown; save it instead",
    Refusal.FILE_UNKNOWN: "there is no such file in the package",
    Refusal.SENDER_CHANGED: "this school signed with another certificate so far; ask it, then use --accept-changed",
}
CHECKS: Mapping[Check, str] = {
    Check.ENVELOPE: "opened with this key, whole from the first byte to the last",
    Check.SIGNATURE: "the manifest is exactly what the sender's key signed",
    Check.CERTIFICATE: "the certificate is the one the manifest names, and was valid",
    Check.RECIPIENTS: "the sender named this key, and no further key was added",
    Check.CONTAINER: "nothing lies in it that the manifest does not list",
    Check.FILES: "every file has the size and the SHA-256 of the manifest",
}
CLAIMS: Mapping[Claim, str] = {
    Claim.GROUND: "the legal ground, as the sender typed it",
    Claim.AUDIT: "the anchor in the school's audit log; the school can show the row",
    Claim.NATIONAL_SIGNATURE: "the second signature; verify it with NCALayer",
    Claim.SENDER_IN_PERSON: "that the certificate is the school's; compare its words once by telephone",
}
BUG = "program-error"
BUG_WORDS = "an error of the program itself"


def of_trouble(kind: TroubleKind) -> str:
    return TROUBLES[kind]


def of_rule(code: str) -> str:
    return RULES.get(code, "")


def of_refusal(code: Refusal) -> str:
    return REFUSALS[code]

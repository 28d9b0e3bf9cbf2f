"""What can be refused and what can go wrong. The core speaks codes; the window speaks languages.

Three kinds of failure exist. `RuleBroken`: the user can do something about it, shown beside the field.
`Trouble`: the outside world said no (wrong passphrase, full disk, damaged file), a calm dialog with the next step.
Anything else is a bug. None of them carries a name, a note or a path: an exception must be safe to log.
"""

from enum import StrEnum


class RuleBroken(Exception):
    """A rule said no.

    `rule` is a stable code like ``"level-reason-too-short"`` (kebab case; every code has words in
    `ui/messages.py`, a test proves it), `field` the name of the command's field it belongs to, `numbers`
    what the words need. Numbers only: a name or a note can never ride along into a log.
    """

    def __init__(self, rule: str, field: str | None = None, **numbers: int) -> None:
        super().__init__(rule)
        self.rule = rule
        self.field = field
        self.numbers = numbers


class TroubleKind(StrEnum):
    WRONG_PASSPHRASE = "wrong-passphrase"
    WRONG_RECOVERY_CODE = "wrong-recovery-code"
    SLOTS_DAMAGED = "slots-damaged"
    VAULT_DAMAGED = "vault-damaged"
    VAULT_MISSING = "vault-missing"
    VAULT_NEWER = "vault-newer"
    VAULT_IN_USE = "vault-in-use"
    VAULT_EXISTS = "vault-exists"
    ENTRIES_LOST = "entries-lost"
    DISK_FULL = "disk-full"
    NO_PERMISSION = "no-permission"
    DISK_ERROR = "disk-error"
    BACKUP_DAMAGED = "backup-damaged"
    BACKUP_REFUSED = "backup-refused"
    FILE_EXISTS = "file-exists"
    FILE_UNREADABLE = "file-unreadable"
    FILE_TOO_LARGE = "file-too-large"
    FILE_EMPTY = "file-empty"
    CONTENT_BROKEN = "content-broken"
    CANCELLED = "cancelled"


class Trouble(Exception):
    """Something outside the program refused. `kind` chooses the words, `numbers` fill them."""

    def __init__(self, kind: TroubleKind, **numbers: int) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.numbers = numbers

"""A content pack that cannot be used: which file, which line, which key, and why."""

from enum import StrEnum

from counsellor_app.domain.errors import Trouble, TroubleKind

Path = tuple[str | int, ...]


class Reason(StrEnum):
    MISSING_FILE = "missing-file"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    NOT_TOML = "not-toml"
    MISSING_FIELD = "missing-field"
    UNKNOWN_FIELD = "unknown-field"
    EMPTY_TEXT = "empty-text"
    WRONG_VALUE = "wrong-value"
    DUPLICATE_ID = "duplicate-id"
    UNKNOWN_CODE = "unknown-code"
    INCONSISTENT = "inconsistent"
    WEAKER_THAN_RULES = "weaker-than-rules"


class PackBroken(Trouble):
    """`file` is a name without folders, `line` counts from 1 (0 where none can be named), `key` is dotted.

    Packs hold nothing personal, so these may be shown and logged. `more` are the other faults of the same file.
    """

    def __init__(self, file: str, line: int, key: str, reason: Reason) -> None:
        super().__init__(TroubleKind.CONTENT_BROKEN, line=line)
        self.file = file
        self.line = line
        self.key = key
        self.reason = reason
        self.more: tuple[PackBroken, ...] = ()

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key or '-'}: {self.reason.value}"

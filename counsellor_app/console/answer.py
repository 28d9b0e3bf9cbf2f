"""The answer of a command: facts for ``--json``, lines for people, and the exit code."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

FINE, PROBLEM = 0, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`code`: 0 fine, 1 a problem was found or the command was refused."""

    facts: dict[str, Any]
    lines: Sequence[str]
    code: int = FINE


def plain(value: Any) -> Any:
    """What JSON can hold: moments as UTC text, days as ISO days."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, frozenset, set)):
        return [plain(item) for item in value]
    return value


def to_json(answer: Answer) -> str:
    return json.dumps(plain(answer.facts), ensure_ascii=False, indent=1)


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns padded to their widest cell."""
    if not rows:
        return []
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]

"""The paper for the safe: what stands on it, and how it becomes a file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from counsellor_app.services.papers import save_recovery_sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`code`: groups joined by dashes. `vault_id`: 16 bytes, also before there is a vault. `language`: of the paper."""

    code: str = field(repr=False)
    made_on: date
    language: str
    school: str = ""
    vault_id: bytes
    demo: bool = False


Printer = Callable[[Sheet, Path], None]  # on the worker


def print_sheet(sheet: Sheet, file: Path) -> None:
    """A PDF. DISK_FULL and its like as Trouble."""
    save_recovery_sheet(
        file,
        sheet.code,
        sheet.made_on,
        sheet.language,
        school=sheet.school,
        vault_id=sheet.vault_id.hex(),
        demo=sheet.demo,
    )

"""Papers as files: the window gives facts and a place, `documents` draws. Blocking: call it on the worker."""

from datetime import date
from pathlib import Path

from counsellor_app.documents import papers
from counsellor_app.documents.papers import CrisisSteps, RecoverySheet, ReferralSlip
from counsellor_app.store.connection import translated


def save_recovery_sheet(
    file: Path, code: str, made_on: date, language: str, *, school: str = "", vault_id: str = "", demo: bool = False
) -> None:
    """The sheet for the safe. The code stands in this file only until it is printed and deleted."""
    sheet = RecoverySheet(vault_id=vault_id, made_on=made_on, school=school, code=code)
    _write(file, papers.recovery_sheet(sheet, language, demo=demo))


def save_crisis_steps(file: Path, steps: CrisisSteps, language: str, *, demo: bool = False) -> None:
    _write(file, papers.crisis_steps(steps, language, demo=demo))


def save_referral_slip(file: Path, slip: ReferralSlip, language: str, *, demo: bool = False) -> None:
    _write(file, papers.referral_slip(slip, language, demo=demo))


def _write(file: Path, pdf: bytes) -> None:
    """DISK_FULL and its like as Trouble, as everywhere."""
    with translated():
        file.write_bytes(pdf)

"""The other name under which a package is written, and what is left under it by a run that was killed.

Apart from `sealing.py`: every vault that is opened is tidied, few seal a package on that day.
"""

from contextlib import suppress
from pathlib import Path

from counsellor_app.domain.errors import Trouble
from counsellor_app.exchange.package import disk
from counsellor_app.services import sealing_state
from counsellor_app.services.session import Session


def tidy(session: Session) -> None:
    """Files under another name, left by a run that was killed. A disk that is not there now is looked at next time."""
    for key, part in sealing_state.left_over(session):
        with suppress(Trouble):
            if _is_there(part.parent):
                remove_other_name(part)
                with session.store.begin("sealing-stopped", key) as unit:
                    sealing_state.forget_part(unit, key)


def other_name(target: Path) -> Path:
    return target.with_name(target.name + disk.PART)


def remove_other_name(part: Path) -> None:
    """Also what the writer of packages may have left beside it. Nothing else is ever deleted outside the vault."""
    if part.name.endswith(disk.PART):
        for each in (part, other_name(part)):
            with disk.translated():
                each.unlink(missing_ok=True)


def _is_there(folder: Path) -> bool:
    with disk.translated():
        return folder.is_dir()

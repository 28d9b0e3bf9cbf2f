"""A whole demo vault in one call, for the window, the console and the measurements."""

import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from counsellor_app.content.library import Content
from counsellor_app.security.kdf import KdfParams
from counsellor_app.security.recovery import new_code
from counsellor_app.services.demo import DemoPlan, DemoWriter, Report
from counsellor_app.services.vault import OpenVault, VaultPlace, create_vault

PASSPHRASE = "pana demo demo demo"
FOLDER = Path(__file__).parents[2] / "resources" / "demo"
AWAY = "pana-demo-"  # in the system's folder for temporary files


def new_folder() -> Path:
    """For a demonstration that was given none; goes with its last process."""
    return Path(tempfile.mkdtemp(prefix=AWAY)) / "vault-00000000"


def throw_away(place: VaultPlace) -> None:
    """Only what the demonstration made for itself."""
    folder = place.folder.parent
    if folder.name.startswith(AWAY) and folder.parent == Path(tempfile.gettempdir()):
        shutil.rmtree(folder, ignore_errors=True)


def make_demo_vault(
    place: VaultPlace,
    passphrase: str,
    content: Content,
    *,
    now: datetime,
    plan: DemoPlan | None = None,
    report: Report | None = None,
) -> OpenVault:
    """A demo vault in a place where nothing stands, written by `plan` (its day is `now` where none is given).

    The keys are cheap on purpose: nothing in it is worth protecting, and it is made while somebody waits.
    """
    vault = create_vault(
        place, bytearray(passphrase.encode()), new_code(), now=now, demo=True, params=KdfParams.for_tests()
    )
    try:
        DemoWriter(vault, content, FOLDER, plan or DemoPlan(day=now)).write(report)
    except BaseException:
        vault.close()
        shutil.rmtree(place.folder, ignore_errors=True)  # half a demonstration would only be in the way
        raise
    return vault

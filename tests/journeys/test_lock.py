"""Lock: drafts kept, file closed, only moments beside it; a fresh process asks for the passphrase and goes on."""

import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counsellor_app.services.vault import open_vault
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.unlock.lock_screen import LockScreen
from tests.builders import CHEAP, PASSPHRASE
from tests.journeys.conftest import Start
from tests.journeys.hands import CONTROL, part, press, write
from tests.journeys.running import a_file


def test_a_draft_goes_through_the_lock(start: Start, tmp_path: Path) -> None:
    place, case = a_file(tmp_path)
    first = start("--vault", str(place.folder))
    first.unlock()
    window = first.wait_home()
    window.go("case", case)
    first.settle()
    write("Мама обещала перезвонить")
    press(Qt.Key.Key_L, modifier=CONTROL)  # half typed, not a second later

    assert first.codes == [0]
    assert first.restarts == [("--vault", str(place.folder), "--theme", "light")]
    assert not any(one.isVisible() for one in QApplication.topLevelWidgets())
    assert first.log()[-1] == "locked"
    assert_only_moments(place.due.read_bytes())
    open_vault(place, bytearray(PASSPHRASE.encode()), kind="passphrase", now=datetime.now(UTC), floor=CHEAP).close()

    second = start(*first.restarts[0])
    second.screen(LockScreen)
    second.unlock()
    second.wait_home().go("case", case)
    second.settle()
    page = part(second.window(), CasePage)
    assert page.writing.composer.writing().sections["line"] == "Мама обещала перезвонить"


def assert_only_moments(data: bytes) -> None:
    """Whole seconds of this year and the next ones, in order, and nothing else."""
    moments = [one for (one,) in struct.iter_unpack("<Q", data)]
    now = datetime.now(UTC)
    assert moments
    assert moments == sorted(moments)
    assert all(
        now - timedelta(days=2) < datetime.fromtimestamp(one, UTC) < now + timedelta(days=800) for one in moments
    )

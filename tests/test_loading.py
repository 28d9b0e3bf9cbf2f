"""What a start loads: no more than the lock screen needs before it is painted, no room that nobody has gone to."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counsellor_app.security.recovery import new_code
from counsellor_app.services.vault import create_vault
from counsellor_app.services.vault_place import VaultPlace
from tests.builders import CHEAP, PASSPHRASE

ROOT = Path(__file__).parents[1]
NOT_BEFORE_THE_LOCK_SCREEN = (
    *("counsellor_app.content", "counsellor_app.documents", "counsellor_app.exchange", "counsellor_app.ui.home"),
    *("counsellor_app.services.house", "counsellor_app.services.vault", "counsellor_app.services.reminders"),
    *("counsellor_app.ui.notifier", "counsellor_app.ui.messages", "counsellor_app.ui.widgets.paint"),
    *("cryptography", "msgspec", "pyrage", "sqlcipher3", "tomllib", "zoneinfo"),
    *("PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtPrintSupport"),
)
NOT_WITH_TODAY = (
    *("counsellor_app.ui.cases.list_page", "counsellor_app.ui.preferences", "counsellor_app.ui.prevention"),
    *("counsellor_app.ui.office", "counsellor_app.ui.referrals.referral_page", "counsellor_app.ui.reports"),
    *("counsellor_app.ui.referrals.register_page", "counsellor_app.ui.requests.answer"),
    *("counsellor_app.ui.requests.request_page", "counsellor_app.ui.requests.requests_page"),
    *("counsellor_app.ui.students.student_page", "counsellor_app.ui.students.students_page"),
    *("counsellor_app.ui.unlock.first_start", "counsellor_app.ui.unlock.restore", "counsellor_app.ui.tour"),
    *(
        "counsellor_app.services.sealing",
        "counsellor_app.exchange.package.write",
        "counsellor_app.exchange.roster.read",
    ),
    *("duckdb", "holidays", "openpyxl", "pypdfium2", "pyrage", "segno", "typst"),
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[frozenset[str], frozenset[str]]:
    """Names of modules: when the lock screen is painted, and with Today."""
    home = tmp_path_factory.mktemp("home")
    place = VaultPlace(home / "vault-00000001")
    create_vault(place, bytearray(PASSPHRASE.encode()), new_code(), now=datetime.now(UTC), params=CHEAP).close()
    done = subprocess.run(
        [sys.executable, "-m", "tests.loading_story", str(place.folder), PASSPHRASE],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=ROOT,
        env=os.environ | {"COUNSELLOR_HOME": str(home)},
    )
    assert done.returncode == 0, done.stderr
    lock, today = done.stdout.splitlines()
    return frozenset(lock.split()), frozenset(today.split())


def of(loaded: frozenset[str], *rooms: str) -> list[str]:
    """The modules that are one of these or lie in it."""
    return sorted(name for name in loaded if any(name == room or name.startswith(room + ".") for room in rooms))


def test_the_lock_screen_loads_nothing_that_an_open_file_needs(told: tuple[frozenset[str], frozenset[str]]) -> None:
    lock, _ = told
    assert of(lock, "counsellor_app.ui.unlock.lock_screen"), "the story was told too early"
    assert of(lock, *NOT_BEFORE_THE_LOCK_SCREEN) == []


def test_today_loads_no_room_that_nobody_has_gone_to(told: tuple[frozenset[str], frozenset[str]]) -> None:
    _, today = told
    assert of(today, "counsellor_app.ui.today.page"), "the story was told too early"
    assert of(today, "PySide6.QtDBus") or sys.platform != "linux", "the window was not done yet"
    assert of(today, *NOT_WITH_TODAY) == []


def test_the_page_that_is_likely_next_is_loaded_but_not_made(told: tuple[frozenset[str], frozenset[str]]) -> None:
    lock, today = told
    assert of(lock, "counsellor_app.ui.cases.case_page") == []
    assert of(today, "counsellor_app.ui.cases.case_page")


def test_openssl_is_loaded_once(told: tuple[frozenset[str], frozenset[str]]) -> None:
    """By cryptography; sqlcipher3 has its own inside. `hashlib` does without."""
    _, today = told
    assert of(today, "hashlib", "hmac", "secrets", "cryptography.hazmat.bindings._rust")
    assert of(today, "_hashlib", "_ssl") == []


def test_without_openssl_the_digests_are_the_same() -> None:
    work = "print(hashlib.sha256(b'a').hexdigest(), hmac.digest(b'k', b'a', 'sha256').hex())"
    before = "from counsellor_app.__main__ import leave_out; leave_out()"
    said = [
        subprocess.run(
            [sys.executable, "-c", f"{first}\nimport hashlib, hmac, sys\n{work}\nprint(sys.modules.get('_hashlib'))"],
            capture_output=True, text=True, check=True, cwd=ROOT,
        ).stdout.splitlines()
        for first in ("", before)
    ]  # fmt: skip
    assert said[0][0] == said[1][0]
    assert said[1][1] == "None"
    assert "_hashlib" in said[0][1], "this Python has none: nothing was shown"


def test_a_viewport_of_our_own_makes_no_kinds_of_widgets_that_nobody_shows() -> None:
    story = """
from PySide6 import QtWidgets
from counsellor_app.ui.widgets.scroll import own_viewport
app = QtWidgets.QApplication([])
ours, theirs = QtWidgets.QScrollArea(), QtWidgets.QScrollArea()
assert own_viewport(ours) is ours.viewport()
print("QWizard" in vars(QtWidgets))
theirs.viewport()
print("QWizard" in vars(QtWidgets))
"""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", story], capture_output=True, text=True, check=True, cwd=ROOT, env=environment
    )
    assert done.stdout.split() == ["False", "True"], "the second one is why"


def test_what_is_put_off_exists() -> None:
    """A name that nobody has any more would be kept out for nothing."""
    for name in NOT_BEFORE_THE_LOCK_SCREEN + NOT_WITH_TODAY:
        file = ROOT.joinpath(*name.split("."))
        if name.startswith("counsellor_app"):
            assert file.is_dir() or file.with_suffix(".py").is_file(), name

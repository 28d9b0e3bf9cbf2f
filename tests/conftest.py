"""What every test stands on: no screen, no trace in the user's own folders, repeatable examples."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded
os.environ["COUNSELLOR_HOME"] = tempfile.mkdtemp(prefix="counsellor-tests-")  # of this process alone

# A slow machine is no failure, and a found failure is found again on the next run.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh place for settings, vaults and logs of one test."""
    monkeypatch.setenv("COUNSELLOR_HOME", str(tmp_path))
    return tmp_path

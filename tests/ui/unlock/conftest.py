"""A closed file to be opened, and what the screens before it say."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from counsellor_app.services.vault import OpenVault, VaultPlace
from tests.builders import Hour
from tests.services.vault_mould import Mould, a_mould


class Waiting:
    """Work that is done when the test says so."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def __call__(self, job: Callable[[], None]) -> None:
        self.jobs.append(job)

    def work(self) -> None:
        while self.jobs:
            self.jobs.pop(0)()


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture(scope="session")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    return a_mould(tmp_path_factory.mktemp("mould") / "vault-00000001")


@pytest.fixture
def place(mould: Mould, tmp_path: Path) -> VaultPlace:
    return mould.pour(tmp_path / "vault-00000001")


def words_of(widget: QWidget) -> str:
    """Everything that can be read on a screen now."""
    shown = [part for part in widget.findChildren(QWidget) if part.isVisibleTo(widget)]
    return "\n".join(part.text() for part in shown if isinstance(part, QLabel | QAbstractButton))


def acts(vault: OpenVault) -> list[str]:
    return [act for (act,) in vault.connection.execute("SELECT act FROM audit ORDER BY seq")]

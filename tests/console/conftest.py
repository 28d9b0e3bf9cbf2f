"""A demo vault made once and copied for every test."""

import shutil
from pathlib import Path

import pytest

from counsellor_app.content.library import load_content
from counsellor_app.services.demo import DAY, DemoPlan
from counsellor_app.services.demo_vault import PASSPHRASE, make_demo_vault
from counsellor_app.services.vault_place import VaultPlace

PLAN = DemoPlan(students=40, cases=12, notes=60, seed=3)


@pytest.fixture(scope="session")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mould") / "vault-00000001"
    make_demo_vault(VaultPlace(folder), PASSPHRASE, load_content(), now=DAY, plan=PLAN).close()
    return folder


@pytest.fixture
def vault(mould: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(mould, tmp_path / "vault-00000001"))


@pytest.fixture
def key(tmp_path: Path) -> str:
    """``--passphrase-file`` and the file, as one argument."""
    file = tmp_path / "passphrase.txt"
    file.write_text(PASSPHRASE + "\n", "utf-8")
    return f"--passphrase-file={file}"


@pytest.fixture(scope="session")
def sealed(mould: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the mould."""
    from counsellor_app.security.kdf import KdfParams
    from counsellor_app.services.backup_making import make_backup
    from counsellor_app.services.vault import open_vault

    folder = tmp_path_factory.mktemp("backup")
    place = VaultPlace(Path(shutil.copytree(mould, folder / "vault-00000001")))
    opened = open_vault(place, bytearray(PASSPHRASE.encode()), kind="passphrase", now=DAY, floor=KdfParams.for_tests())
    make_backup(opened, folder / "copy.qbk", now=DAY)
    opened.close()
    return folder / "copy.qbk"

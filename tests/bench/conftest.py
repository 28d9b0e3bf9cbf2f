"""Synthetic vaults to measure with, written once into build/bench; a measurement that writes gets a copy."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app.content.library import load_content
from counsellor_app.security.kdf import KdfParams
from counsellor_app.services.demo import DAY, DemoPlan
from counsellor_app.services.demo_vault import PASSPHRASE, make_demo_vault
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.vault import OpenVault, open_vault
from counsellor_app.services.vault_place import VaultPlace
from tests.bench.measure import report, spent

BUILD = Path(__file__).parents[2] / "build" / "bench"
LARGE = DemoPlan(students=2000, cases=300, notes=100_000, seed=7)
SMALL = DemoPlan(students=2000, cases=300, notes=10_000, seed=7)


def place_of(plan: DemoPlan) -> VaultPlace:
    """The vault of this plan, written when it is not there yet (about a minute for the large one)."""
    place = VaultPlace(BUILD / f"vault-{plan.notes:08d}")
    if not place.exists():
        BUILD.mkdir(parents=True, exist_ok=True)
        made = spent(lambda: make_demo_vault(place, PASSPHRASE, load_content(), now=DAY, plan=plan).close())
        report(f"write {plan.notes} notes", 90, made / 1000, unit="s", goal="possible; floor is what we aim at")
    return place


def opened(place: VaultPlace) -> OpenVault:
    secret = bytearray(PASSPHRASE.encode())
    return open_vault(place, secret, kind="passphrase", now=DAY, floor=KdfParams.for_tests())


@pytest.fixture
def large() -> Iterator[Services]:
    vault = opened(place_of(LARGE))
    yield open_house(vault, load_content(), now=lambda: DAY)
    vault.close()


@pytest.fixture
def small() -> Iterator[Services]:
    vault = opened(place_of(SMALL))
    yield open_house(vault, load_content(), now=lambda: DAY)
    vault.close()


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[Services]:
    """The large one, to be written in."""
    folder = Path(shutil.copytree(place_of(LARGE).folder, tmp_path / "vault-00000001"))
    vault = opened(VaultPlace(folder))
    yield open_house(vault, load_content(), now=lambda: DAY)
    vault.close()

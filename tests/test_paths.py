"""Vaults are found again, the pointer survives a move, and a bad place is noticed."""

from pathlib import Path, PureWindowsPath

import pytest

from counsellor_app.paths import PlaceRisk, Places, find_places, risk_of


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(home=tmp_path / "home", data=tmp_path / "data")


def test_home_comes_from_the_system_or_from_the_variable(tmp_path: Path) -> None:
    assert find_places({}).home.name == "Pana"
    own = find_places({"COUNSELLOR_HOME": str(tmp_path)})
    assert (own.home, own.data) == (tmp_path, tmp_path)
    assert own.settings.parent == own.logs.parent == tmp_path


def test_an_administrator_moves_the_vaults_and_not_the_settings(tmp_path: Path) -> None:
    places = find_places({"COUNSELLOR_HOME": str(tmp_path)}, data_folder=Path("/srv/cases"))
    assert places.new_vault().parent == Path("/srv/cases")
    assert places.settings.parent == tmp_path


def test_at_the_first_start_there_is_no_vault(places: Places) -> None:
    assert places.vaults() == ()
    assert places.current_vault() is None


def test_the_only_vault_needs_no_choice_and_two_do(places: Places) -> None:
    first = places.new_vault()
    first.mkdir(parents=True)
    (places.data / "vault-of-somebody").mkdir()
    assert places.current_vault() == first
    second = places.new_vault()
    second.mkdir()
    assert set(places.vaults()) == {first, second}
    assert places.current_vault() is None
    places.choose_vault(second)
    assert places.current_vault() == second


def test_a_chosen_vault_moves_with_the_data(places: Places, tmp_path: Path) -> None:
    vault = places.new_vault()
    vault.mkdir(parents=True)
    places.choose_vault(vault)
    moved = Places(home=places.home, data=places.data.rename(tmp_path / "elsewhere"))
    assert moved.current_vault() == tmp_path / "elsewhere" / vault.name


def test_a_vault_outside_is_remembered_even_when_it_is_gone(places: Places, tmp_path: Path) -> None:
    outside = tmp_path / "stick" / "vault-00000000"
    places.choose_vault(outside)
    assert places.current_vault() == outside
    assert [path.name for path in places.home.iterdir() if path.is_file()] == ["current"]


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\x00"])
def test_a_damaged_pointer_is_no_pointer(places: Places, content: bytes) -> None:
    places.make_home()
    (places.home / "current").write_bytes(content)
    assert places.current_vault() is None


def test_our_folders_are_for_their_owner_only(places: Places) -> None:
    places.make_home()
    assert [folder.stat().st_mode & 0o077 for folder in (places.home, places.data, places.logs)] == [0, 0, 0]


@pytest.mark.parametrize(
    ("folder", "risk"),
    [
        ("C:\\Users\\a\\OneDrive - School\\vault-1", PlaceRisk.SYNCED),
        ("C:\\Users\\a\\Dropbox\\x", PlaceRisk.SYNCED),
        ("G:\\Мой диск\\x", PlaceRisk.SYNCED),
        ("C:\\Users\\a\\Яндекс.Диск\\x", PlaceRisk.SYNCED),
        ("C:\\Users\\a\\YandexDisk", PlaceRisk.SYNCED),
        ("/home/a/Google Drive/x", PlaceRisk.SYNCED),
        ("\\\\server\\share\\x", PlaceRisk.NETWORK),
        ("//server/share", PlaceRisk.NETWORK),
        ("C:\\Users\\a\\AppData\\Local\\Pana", None),
        ("/home/a/.local/share/Pana", None),
        ("D:\\Copy 2\\not-onedrive", None),
    ],
)
def test_a_folder_others_read_is_noticed(folder: str, risk: PlaceRisk | None) -> None:
    assert risk_of(PureWindowsPath(folder)) == risk
    assert risk_of(Path(folder)) == risk

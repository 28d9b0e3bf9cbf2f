"""Saving out of a package: chosen files, below the chosen folder, all of them or none."""

import os
import stat
from pathlib import Path

import pytest

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.exchange.package.read import VerifiedPackage, open_package
from counsellor_app.exchange.package.save import save, save_into
from tests.exchange.sealed_packages import OFFICE, a_draft, plain_files, write


@pytest.fixture
def package(tmp_path: Path) -> VerifiedPackage:
    return open_package(write(tmp_path / "in.zip.age").path, OFFICE)


def under(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_files_are_saved_under_their_names(package: VerifiedPackage, tmp_path: Path) -> None:
    saved = save_into(package, tmp_path / "new" / "out")
    assert under(tmp_path / "new" / "out") == plain_files()
    assert sorted(path.relative_to(tmp_path / "new" / "out").as_posix() for path in saved) == sorted(plain_files())
    if os.name != "nt":
        assert {stat.S_IMODE(path.stat().st_mode) for path in saved} == {0o600}


def test_only_chosen_files_are_saved(package: VerifiedPackage, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mine.txt").write_text("mine")
    save_into(package, tmp_path / "letters", ["data.json", "attachments/002.bin", "data.json"])
    chosen = {path: plain_files()[path] for path in ("data.json", "attachments/002.bin")}
    assert under(tmp_path / "letters") == {"mine.txt": b"mine", **chosen}
    assert save_into(package, tmp_path / "letters", []) == ()


def test_one_file_is_saved_under_the_users_name(package: VerifiedPackage, tmp_path: Path) -> None:
    target = tmp_path / "есеп.pdf"
    save(package, "report.pdf", target)
    assert target.read_bytes() == plain_files()["report.pdf"]
    with pytest.raises(Trouble) as trouble:
        save(package, "report.pdf", target)
    assert trouble.value.kind is TroubleKind.FILE_EXISTS
    save(package, "data.json", target, overwrite=True)
    assert target.read_bytes() == plain_files()["data.json"]
    with pytest.raises(PackageRefused) as refused:
        save(package, "../report.pdf", tmp_path / "other")
    assert refused.value.code is Refusal.FILE_UNKNOWN
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.zip.age", "есеп.pdf"]


@pytest.mark.parametrize("standing", ["report.pdf", "attachments/001.txt", "attachments/002.bin", "attachments"])
def test_nothing_is_written_over_and_nothing_is_left(standing: str, package: VerifiedPackage, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / standing).parent.mkdir(parents=True)
    (out / standing).write_text("mine")
    with pytest.raises(Trouble):
        save_into(package, out)
    assert under(out) == {standing: b"mine"}
    assert {path for path in out.rglob("*") if path.is_dir()} <= {(out / standing).parent}


def test_a_half_file_of_somebody_else_is_neither_taken_nor_removed(package: VerifiedPackage, tmp_path: Path) -> None:
    """Of an empty file nothing is ever written: what lies in its place must not become it."""
    out = tmp_path / "out"
    (out / "attachments").mkdir(parents=True)
    (out / "attachments" / "002.bin.part").write_text("mine")
    with pytest.raises(Trouble):
        save_into(package, out)
    assert under(out) == {"attachments/002.bin.part": b"mine"}


def exchanged(file: Path) -> None:
    file.unlink()
    write(file, a_draft(school_bin="000000000000"))


def test_a_package_that_was_exchanged_is_not_saved(package: VerifiedPackage, tmp_path: Path) -> None:
    exchanged(package.file)
    with pytest.raises(PackageRefused):
        save_into(package, tmp_path / "a" / "b")
    with pytest.raises(PackageRefused):
        save(package, "report.pdf", tmp_path / "report.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["in.zip.age"]


def test_a_package_cut_after_it_was_verified_leaves_nothing(package: VerifiedPackage, tmp_path: Path) -> None:
    data = package.file.read_bytes()
    package.file.write_bytes(data[:-1])
    with pytest.raises(PackageRefused):
        save_into(package, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["in.zip.age"]


def test_damage_far_behind_takes_away_what_was_saved_before(tmp_path: Path) -> None:
    """Large enough that the first files are on the disk before the damage is met."""
    files = {f"attachments/{number}.bin": ("a/b", bytes(100_000)) for number in range(6)}
    found = open_package(write(tmp_path / "large", files=files).path, OFFICE)
    data = bytearray(found.file.read_bytes())
    data[-70_000] ^= 1
    found.file.write_bytes(data)
    saved: list[str] = []

    def look(_done: int, _of: int) -> None:
        saved.extend(under(tmp_path))

    with pytest.raises(PackageRefused):
        save_into(found, tmp_path / "new" / "out", progress=look)
    assert "new/out/attachments/0.bin.part" in saved
    assert [path.name for path in tmp_path.iterdir()] == ["large"]


def test_cancelled_in_the_middle_it_leaves_nothing(package: VerifiedPackage, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(Trouble) as trouble:
        save_into(package, tmp_path / "out", cancelled=lambda: True)
    assert trouble.value.kind is TroubleKind.CANCELLED
    assert under(tmp_path / "out") == {}
    with pytest.raises(Trouble):
        save(package, "report.pdf", tmp_path / "x", cancelled=lambda: True)
    assert not (tmp_path / "x").exists()


@pytest.mark.skipif(os.name == "nt", reason="making a link takes rights there")
def test_a_link_in_place_of_a_folder_does_not_lead_out(package: VerifiedPackage, tmp_path: Path) -> None:
    outside, out = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    out.mkdir()
    (out / "attachments").symlink_to(outside)
    with pytest.raises(PackageRefused) as refused:
        save_into(package, out)
    assert refused.value.code is Refusal.NAME_UNSAFE
    assert under(outside) == {}
    assert [path.name for path in out.iterdir()] == ["attachments"]
    (out / "attachments").unlink()
    (out / "report.pdf").symlink_to(outside / "report.pdf")
    with pytest.raises(Trouble):
        save_into(package, out)
    assert under(outside) == {}


def test_a_folder_that_cannot_be_made_is_a_trouble(package: VerifiedPackage, tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        save_into(package, package.file / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["in.zip.age"]

"""A desktop knows a sealed package and opens it with Pana: its own programs say so, over a real package."""

import configparser
import fnmatch
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.packages import file_name
from counsellor_app.ui.options import parse
from tests.exchange.sealed_packages import a_draft, write
from tests.packaging.desktop import ENTRY, KIND, LINUX, ROOT, Desktop, needs

FOLDER = "Қала бөлімі 2026"
SCRIPT = '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.new" && mv "$0.new" "$0.said"\n'
OTHERS = """<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
<mime-type type="application/x-other"><comment>other</comment><glob pattern="*.age"/></mime-type></mime-info>"""
SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"
OTHER_ENTRY = "[Desktop Entry]\nType=Application\nName=o\nExec=true %f\nMimeType=application/x-other;\n"
on_a_desktop = needs("update-mime-database", "update-desktop-database", "gio")


@pytest.fixture
def desktop(tmp_path: Path) -> Desktop:
    return Desktop(tmp_path)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Named as the program names it, in a folder as people name them."""
    folder = tmp_path / FOLDER
    folder.mkdir()
    draft = a_draft()
    return write(folder / file_name(draft.package_id), draft).path


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Writes down what it was given; its name holds all that Exec must quote."""
    file = tmp_path / 'pa$na "ә` \\program'
    file.write_text(SCRIPT, "utf-8")
    file.chmod(0o755)
    return file


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters="=", comment_prefixes="#")
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(LINUX / ENTRY, "utf-8")
    return parser["Desktop Entry"]


def kind() -> ET.Element:
    (found,) = ET.parse(LINUX / "counsellor-app.xml").getroot()
    return found


# What the files say


@needs("desktop-file-validate")
def test_the_entry_is_as_the_standard_wants_it(desktop: Desktop) -> None:
    assert desktop.run("desktop-file-validate", LINUX / ENTRY) == ""


def test_three_languages_say_the_same_things() -> None:
    told = entry()
    for key in ("Name", "GenericName", "Comment"):
        texts = [told[key], told[f"{key}[kk]"], told[f"{key}[ru]"]]
        assert all(texts)
        assert key == "Name" or len(set(texts)) == 3
        assert key == "Name" or all(re.search("[а-яәғқңөұүһі]", text) for text in texts[1:])
    comments = kind().findall(f"{SPACE}comment")
    assert [each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in comments] == [None, "kk", "ru"]
    assert all(each.text for each in comments)


def test_entry_kind_and_program_agree() -> None:
    told = entry()
    assert told["MimeType"].rstrip(";") == kind().get("type") == KIND
    globs = [each.get("pattern") or "" for each in kind().findall(f"{SPACE}glob")]
    assert any(fnmatch.fnmatchcase(file_name("019360000000700080000000000000aa"), glob) for glob in globs)
    assert not any(fnmatch.fnmatchcase(name, glob) for name in ("x.age", "x.zip.age", "pana.age") for glob in globs)
    icon = kind().find(f"{SPACE}icon")
    assert icon is not None
    assert icon.get("name") == told["Icon"] == Path(ENTRY).stem


def test_exec_is_the_program_with_the_arguments_it_takes() -> None:
    told, project = entry(), (ROOT / "pyproject.toml").read_text("utf-8")
    program, field = told["Exec"].split(" ")
    assert f'\n{program} = "counsellor_app.__main__:main"' in project
    assert field == "%f"  # one path a process
    assert parse(["/a b/ә.zip.age"]).packages == (Path("/a b/ә.zip.age"),)


def test_windows_are_those_of_the_entry(home: Path) -> None:
    """X11 knows them by their class, Wayland by the entry's name."""
    code = (
        "import os\nfrom PySide6.QtWidgets import QApplication as A\nfrom counsellor_app.app import main\n"
        "A.exec = lambda _: print(A.applicationName(), A.desktopFileName(), flush=True) or os._exit(0)\nmain([])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [entry()["StartupWMClass"], Path(ENTRY).stem]


# What a desktop does with them


@on_a_desktop
def test_a_package_is_known_and_other_files_of_age_are_not(desktop: Desktop, package: Path, program: Path) -> None:
    assert KIND not in (desktop.kind_of(package), desktop.kind_in_qt(package))
    desktop.register("--program", program)
    assert desktop.kind_of(package) == desktop.kind_in_qt(package) == KIND
    for name in ("notes.age", "photos.zip.age", "pana.age"):
        other = package.with_name(name)
        other.write_bytes(package.read_bytes())  # the same first line: the name alone tells
        assert KIND not in (desktop.kind_of(other), desktop.kind_in_qt(other))


@on_a_desktop
def test_a_package_that_was_renamed_on_its_way_is_still_known(desktop: Desktop, package: Path, program: Path) -> None:
    desktop.register("--program", program)
    stem = package.name.removesuffix(".zip.age")
    for name in (f"{stem}.zip (1).age", f"{stem}.zip(1).age", f"{stem} (1).zip.age", f"{stem}.zip – копия.age"):
        again = package.rename(package.with_name(name))
        assert desktop.kind_of(again) == desktop.kind_in_qt(again) == KIND
        again.rename(package)
    half = package.rename(package.with_name(f"{package.name}.part"))
    assert KIND not in (desktop.kind_of(half), desktop.kind_in_qt(half))


@on_a_desktop
def test_another_program_keeps_what_it_took(desktop: Desktop, package: Path, program: Path) -> None:
    (desktop.other / "mime" / "packages").mkdir(parents=True)
    (desktop.other / "mime" / "packages" / "other.xml").write_text(OTHERS, "utf-8")
    desktop.run("update-mime-database", desktop.other / "mime")
    other = package.with_name("notes.age")
    other.write_bytes(package.read_bytes())
    desktop.register("--program", program)
    assert desktop.kind_of(other) == desktop.kind_in_qt(other) == "application/x-other"
    assert desktop.kind_of(package) == "application/x-other"  # see the comment in counsellor-app.xml


@on_a_desktop
def test_a_double_click_hands_the_package_to_the_program(
    desktop: Desktop, package: Path, program: Path, qtbot: QtBot
) -> None:
    """Whatever stands in the path of either."""
    desktop.register("--program", program)
    assert f"Registered applications:\n\t{ENTRY}" in desktop.run("gio", "mime", KIND)
    desktop.run("gio", "open", package)
    said = program.with_name(program.name + ".said")
    qtbot.waitUntil(said.exists, timeout=30_000)
    assert said.read_text("utf-8").splitlines() == [str(package)]
    assert parse([str(package)]).packages == (package,)


@on_a_desktop
def test_it_is_taken_away_without_a_trace(desktop: Desktop, package: Path, program: Path) -> None:
    desktop.register("--program", program)
    once = desktop.files()
    desktop.register("--program", program)
    assert desktop.files() == once
    desktop.register("--remove")
    assert desktop.files() == []
    assert desktop.kind_of(package) != KIND
    desktop.register("--remove")
    assert desktop.files() == []


@on_a_desktop
def test_what_others_registered_stays(desktop: Desktop, package: Path, program: Path) -> None:
    theirs = desktop.data / "mime" / "packages" / "other.xml"
    theirs.parent.mkdir(parents=True)
    theirs.write_text(OTHERS, "utf-8")
    shown = desktop.data / "applications" / "other.desktop"
    shown.parent.mkdir()
    shown.write_text(OTHER_ENTRY, "utf-8")
    desktop.run("update-mime-database", desktop.data / "mime")
    desktop.run("update-desktop-database", desktop.data / "applications")
    before = desktop.files()
    desktop.register("--program", program)
    desktop.register("--remove")
    assert desktop.files() == before
    other = package.with_name("notes.age")
    other.write_bytes(package.read_bytes())
    assert desktop.kind_of(other) == "application/x-other"
    assert "other.desktop" in desktop.run("gio", "mime", "application/x-other")

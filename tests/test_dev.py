"""The two commands of the README: what they would install, when they stop, and that the lock can be trusted."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev

LISTING = """installed\tlibegl1\t
installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.1-1), libglib2.0-bin (= 2)
config-files\tlibgl1\t
installed\tlibdbus-1-3:amd64\t
"""


def test_what_is_missing_counts_names_another_package_provides() -> None:
    wanted = ["libegl1", "libglib2.0-0", "libgl1", "libxkbcommon0"]
    assert dev.missing(wanted, LISTING) == ["libgl1", "libxkbcommon0"]


def test_root_installs_sudo_installs_and_nobody_else_does() -> None:
    root = dev.installers(["libgl1"], is_root=True, has_sudo=False)
    sudo = dev.installers(["libgl1"], is_root=False, has_sudo=True)
    assert root is not None
    assert sudo is not None
    assert [command[0] for command in root] == ["env", "env"]
    assert all(command[:2] == ["sudo", "-n"] for command in sudo)
    assert root[1][-1] == sudo[1][-1] == "libgl1"
    assert "--no-install-recommends" in root[1]
    assert dev.installers(["libgl1"], is_root=False, has_sudo=False) is None


@pytest.mark.parametrize("name", ["offscreen", "screen", "tests"])
def test_every_line_of_a_library_list_is_one_package(name: str) -> None:
    packages = dev.package_list(name)
    assert packages
    assert len(packages) == len(set(packages))
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.+-]+", package) for package in packages)


def test_a_changed_lock_sets_up_again(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text("a==1")
    before = dev.key(lock)
    assert dev.key(lock) == before
    assert dev.key(lock, extra="elsewhere") != before
    lock.write_text("a==2")
    assert dev.key(lock) != before


def test_without_a_display_the_tour_is_rendered() -> None:
    assert dev.has_display({"DISPLAY": ":0"}, "linux")
    assert dev.has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert dev.has_display({}, "win32")
    assert not dev.has_display({"DISPLAY": ""}, "linux")
    assert dev.tour_arguments([]) == ["--demo", "--tour", str(dev.TOUR)]
    assert dev.tour_arguments(["--demo", "--lang", "kk"]) == ["--demo", "--tour", str(dev.TOUR), "--lang", "kk"]
    assert dev.tour_arguments(["--tour", "here"]) == ["--demo", "--tour", "here"]


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["fly"], 2), (["--help"], 0)])
def test_a_wrong_word_shows_the_right_ones(arguments: list[str], code: int) -> None:
    done = subprocess.run([sys.executable, dev.__file__, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert all(command in done.stdout for command in dev.COMMANDS)


def requirements(name: str) -> dict[str, str]:
    """Distribution name, as the lock writes it, to all its lines."""
    text = (dev.PACKAGING / name).read_text("utf-8")
    blocks = re.split(r"\n(?=\S)", "\n".join(line for line in text.splitlines() if not line.startswith("#")))
    return {re.split(r"[=\s]", block)[0]: block for block in blocks if block.strip()}


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_line_is_exact_and_hashed_and_names_no_address(name: str) -> None:
    locked = requirements(name)
    assert len(locked) > 10
    for package, block in locked.items():
        assert re.match(rf"{re.escape(package)}==[0-9][^ ]*( ;| \\)", block), package
        assert "--hash=sha256:" in block, package
    text = (dev.PACKAGING / name).read_text("utf-8")
    assert not re.search(r"://|@ |--(index|extra|find|trusted)|/[a-z]+/", text)


def test_every_declared_dependency_is_locked() -> None:
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text("utf-8"))
    run, whole = requirements("requirements.lock"), requirements("requirements-dev.lock")

    def names(lines: list[str]) -> set[str]:
        return {re.split(r"[<>=;\s]", line)[0].lower() for line in lines}

    needed = names(project["project"]["dependencies"])
    assert needed <= set(run)
    assert set(run) <= set(whole)
    assert all(run[package] == whole[package] for package in run)
    assert needed | names(project["dependency-groups"]["dev"]) <= set(whole)


def test_the_pipeline_calls_what_people_call() -> None:
    script = (dev.ROOT / ".ci" / "run").read_text("utf-8")
    assert script.index("packaging/dev.py check") < script.index("packaging/dev.py test")
    if not dev.WINDOWS:
        assert (dev.ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_tests_run_side_by_side_where_there_are_cores_for_it() -> None:
    assert dev.side_by_side(2) == ["--numprocesses", "2", "--dist", "loadfile"]
    assert dev.side_by_side(64)[1] == str(dev.AT_MOST)
    assert dev.side_by_side(1) == dev.side_by_side(None) == []

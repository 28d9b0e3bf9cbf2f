"""Set up, run, test, check. Standard library only, Linux and Windows; the second run starts at once.

python3 packaging/dev.py run [-- ARGUMENTS]     start Pana (`-- --demo` with a demo vault)
python3 packaging/dev.py test [PYTEST ARGUMENTS]
python3 packaging/dev.py check                  lint, format, types, translations
python3 packaging/dev.py bench [PYTEST ARGUMENTS]
python3 packaging/dev.py i18n [WORDS.json]      update the translation files (see packaging/i18n.py)
python3 packaging/dev.py setup                  only the set-up
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import i18n

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
TOUR = Path("build") / "tour"
AT_MOST = 4  # processes of tests: each may hold half a gigabyte


class SetupStopped(Exception):
    """The set-up cannot go on; the text is for the person at the keyboard."""


def say(text: str) -> None:
    print(f"[dev] {text}", file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], *, quiet: bool = False, **variables: str) -> int:
    """`quiet`: only what goes wrong is shown."""
    environment, output = {**os.environ, **variables}, subprocess.DEVNULL if quiet else None
    words = [str(part) for part in command]
    try:
        return subprocess.run(words, check=False, cwd=ROOT, env=environment, stdout=output).returncode
    except KeyboardInterrupt:
        return 130


def succeeds(command: Sequence[str | Path]) -> bool:
    return subprocess.run([str(part) for part in command], check=False, capture_output=True).returncode == 0


def must(command: Sequence[str | Path], *, quiet: bool = False) -> None:
    code = run(command, quiet=quiet)
    if code:
        raise SetupStopped(f"failed with exit code {code}: {' '.join(str(part) for part in command)}")


# --- set-up: libraries -------------------------------------------------------------------------------------------


def package_list(name: str) -> list[str]:
    lines = (PACKAGING / f"apt-{name}.txt").read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def missing(wanted: Iterable[str], listing: str) -> list[str]:
    """What is not installed. `listing`: lines of "status TAB package TAB provides" from dpkg-query."""
    present: set[str] = set()
    for line in listing.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            present.add(package)
            present.update(name.split()[0].split(":")[0] for name in provides.split(",") if name.strip())
    return [name for name in wanted if name not in present]


def installers(packages: Sequence[str], *, is_root: bool, has_sudo: bool) -> list[list[str]] | None:
    """The commands that install them, or nothing when this user may not."""
    if not is_root and not has_sudo:
        return None
    front = (
        ["env", "DEBIAN_FRONTEND=noninteractive"]
        if is_root
        else ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    )
    return [
        [*front, "apt-get", "-qq", "update"],
        [*front, "apt-get", "-qq", "install", "--yes", "-o", "Dpkg::Use-Pty=0", "--no-install-recommends", *packages],
    ]


def may_sudo() -> bool:
    return shutil.which("sudo") is not None and succeeds(["sudo", "-n", "true"])


def install_libraries(lists: Sequence[str]) -> None:
    wanted = [package for name in lists for package in package_list(name)]
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it apart, and without it no venv is made
        wanted.append("python3-venv")
    if not shutil.which("dpkg-query") or not shutil.which("apt-get"):
        say("this system has no apt: if Qt does not start, install the libraries named in packaging/apt-*.txt")
        return
    shape = "-f=${db:Status-Status}\t${Package}\t${Provides}\n"
    listing = subprocess.run(["dpkg-query", "-W", shape], capture_output=True, text=True, check=True).stdout
    absent = missing(wanted, listing)
    if not absent:
        return
    commands = installers(absent, is_root=os.geteuid() == 0, has_sudo=may_sudo())
    if commands is None:
        line = f"sudo apt-get update && sudo apt-get install --yes --no-install-recommends {' '.join(absent)}"
        raise SetupStopped(
            f"libraries are missing and I may not install them. Run this line, then start me again:\n{line}"
        )
    say(f"installing {len(absent)} system packages: {' '.join(absent)}")
    update, install = commands
    if run(update, quiet=True):
        say("apt-get update failed; trying with the lists that are here")
    must(install, quiet=True)


# --- set-up: Python ----------------------------------------------------------------------------------------------


def key(*parts: Path, extra: str = "") -> str:
    digest = hashlib.sha256(extra.encode())
    for part in parts:
        digest.update(part.read_bytes())
    return digest.hexdigest()


def is_ready(stamp: str, wanted: str) -> bool:
    file = VENV / stamp
    return PYTHON.exists() and file.exists() and file.read_text("utf-8") == wanted


def mark_ready(stamp: str, wanted: str) -> None:
    (VENV / stamp).write_text(wanted, "utf-8")


def install_python() -> None:
    if not PYTHON.exists() or not succeeds([PYTHON, "-m", "pip", "--version"]):
        say("making .venv")
        must([sys.executable, "-m", "venv", "--clear", VENV])
    say("installing the locked dependencies")
    pip: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    must([*pip, "--require-hashes", "--only-binary=:all:", "-r", PACKAGING / "requirements-dev.lock"])
    must([*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT])
    # PySide's own support lies in an archive and is compiled at every start, unless it is once unpacked (20 ms)
    run([PYTHON, "-c", "import shiboken6"], SBK_EMBED="0")


def set_up(*more: str) -> None:
    """`more`: lists of system packages beside those that are always needed, "screen" or "tests"."""
    lists = ("offscreen", *more)
    lock = [PACKAGING / "requirements-dev.lock", ROOT / "pyproject.toml"]
    libraries, python = key(*(PACKAGING / f"apt-{name}.txt" for name in lists)), key(*lock, extra=str(ROOT))
    stamp = "-".join([".libraries", *more])
    has_libraries = not sys.platform.startswith("linux") or is_ready(stamp, libraries)
    if not has_libraries:
        install_libraries(lists)
    if not is_ready(".dependencies", python):
        install_python()
        mark_ready(".dependencies", python)
    if not has_libraries:
        mark_ready(stamp, libraries)
    i18n.release()


# --- commands ----------------------------------------------------------------------------------------------------


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    if not platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def tour_arguments(arguments: Sequence[str]) -> list[str]:
    asked = [argument for argument in arguments if argument != "--demo"]
    return ["--demo", *asked] if "--tour" in asked else ["--demo", "--tour", str(TOUR), *asked]


def start(arguments: Sequence[str]) -> int:
    app = BIN / ("counsellor-app.exe" if WINDOWS else "counsellor-app")
    if has_display(os.environ):
        set_up("screen")
        return run([app, *arguments])
    set_up()
    say(f"there is no display here: rendering the tour, a picture of each step, into {TOUR} instead")
    return run([app, *tour_arguments(arguments)], QT_QPA_PLATFORM="offscreen")


def side_by_side(cores: int | None) -> list[str]:
    """pytest's arguments: a file of tests is one process's alone, they share what they make. Memory bounds the rest."""
    processes = min(cores or 1, AT_MOST)
    return ["--numprocesses", str(processes), "--dist", "loadfile"] if processes > 1 else []


def test(arguments: Sequence[str]) -> int:
    set_up("tests")
    return run([PYTHON, "-m", "pytest", *side_by_side(os.cpu_count()), *arguments], QT_QPA_PLATFORM="offscreen")


def bench(arguments: Sequence[str]) -> int:
    set_up()
    return run([PYTHON, "-m", "pytest", "tests/bench", "-m", "bench", "-s", *arguments], QT_QPA_PLATFORM="offscreen")


def check(arguments: Sequence[str]) -> int:
    del arguments
    set_up()
    steps: dict[str, list[str | Path]] = {
        "lint": [PYTHON, "-m", "ruff", "check"],
        "format": [PYTHON, "-m", "ruff", "format", "--check", "--quiet"],
        "types": [PYTHON, "-m", "mypy"],
        "translations": [PYTHON, "-m", "pytest", "-q", "tests/test_translations.py"],
    }
    failed = []
    for name, command in steps.items():
        say(name)
        if run(command, QT_QPA_PLATFORM="offscreen"):
            failed.append(name)
    say(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


def translations(arguments: Sequence[str]) -> int:
    set_up()
    return run([PYTHON, PACKAGING / "i18n.py", *arguments])


def only_set_up(arguments: Sequence[str]) -> int:
    del arguments
    set_up(*(["screen"] if has_display(os.environ) else []))
    return 0


COMMANDS = {
    "run": start,
    "test": test,
    "check": check,
    "bench": bench,
    "i18n": translations,
    "setup": only_set_up,
}


def main(arguments: Sequence[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this file may have any Python
        say("Pana needs Python 3.11 or newer")
        return 1
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 0 if arguments and arguments[0] in {"-h", "--help"} else 2
    rest = list(arguments[1:])
    if rest[:1] == ["--"]:
        rest = rest[1:]
    try:
        return COMMANDS[arguments[0]](rest)
    except SetupStopped as stopped:
        say(str(stopped))
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

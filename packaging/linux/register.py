"""Makes Pana known to this user's desktop: an entry in the menu, and sealed packages open by a double click.

python3 packaging/linux/register.py [--program FILE] [--data-home DIR]
python3 packaging/linux/register.py --remove [--data-home DIR]

For who runs from source or from a folder; nobody is asked for a password. An installer puts the same three files below
/usr/share (`FILES`), the entry unchanged. Standard library only.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROGRAM = "counsellor-app"
ENTRY = f"applications/{PROGRAM}.desktop"
FILES = {
    ENTRY: HERE / f"{PROGRAM}.desktop",
    f"mime/packages/{PROGRAM}.xml": HERE / f"{PROGRAM}.xml",
    f"icons/hicolor/scalable/apps/{PROGRAM}.svg": ROOT / "resources" / "icons" / "mark.svg",
}
TOOLS = {"mime": "update-mime-database", "applications": "update-desktop-database"}


def quoted(program: Path) -> str:
    """As one word of Exec: quoted, then escaped as every text of an entry is, and no % taken for a field."""
    word = re.sub(r'(["`$\\])', r"\\\1", str(program))
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def register(data: Path, program: Path) -> None:
    for name, source in FILES.items():
        target = data / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    entry = (data / ENTRY).read_text("utf-8")
    (data / ENTRY).write_text(entry.replace(f"Exec={PROGRAM} ", f"Exec={quoted(program)} "), "utf-8")
    refresh(data)


def remove(data: Path) -> None:
    """Ours, and what was made out of ours; a folder only if nothing else lies in it."""
    for name in FILES:
        (data / name).unlink(missing_ok=True)
    refresh(data)
    made: list[Path] = []  # lists of nothing
    if not any((data / "mime").glob("packages/*")):
        made += [path for path in (data / "mime").glob("*") if path.is_file()]
    if not any((data / "applications").glob("**/*.desktop")):
        made.append(data / "applications" / "mimeinfo.cache")
    for path in made:
        path.unlink(missing_ok=True)
    folders = {data / parent for name in FILES for parent in Path(name).parents if parent.name}
    for folder in sorted({*folders, data / "mime" / "application"}, reverse=True):  # what is inside comes first
        with suppress(OSError):
            folder.rmdir()


def refresh(data: Path) -> None:
    """Desktops read these lists, not the files."""
    for folder, tool in TOOLS.items():
        if not (data / folder).is_dir():
            continue
        if shutil.which(tool):
            subprocess.run([tool, data / folder], check=True, stdout=subprocess.DEVNULL)
        else:
            print(f"{tool} is not installed: the desktop may notice after the next login only", file=sys.stderr)
    with suppress(FileNotFoundError):
        os.utime(data / "icons" / "hicolor")  # a cache of icons that is older than its folder is not believed


def find_program() -> Path | None:
    """The one of this folder, else the one that is installed."""
    own, installed = ROOT / ".venv" / "bin" / PROGRAM, shutil.which(PROGRAM)
    return own if own.exists() else Path(installed) if installed else None


def main(arguments: Sequence[str]) -> int:
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--remove", action="store_true", help="take it away again")
    parser.add_argument("--program", type=Path, default=find_program(), help="what opens a package")
    parser.add_argument("--data-home", type=Path, default=Path(home), help="instead of ~/.local/share")
    asked = parser.parse_args(arguments)
    if asked.remove:
        remove(asked.data_home)
    elif asked.program is None or not os.access(asked.program, os.X_OK):
        parser.error("there is no program to start: python3 packaging/dev.py setup makes one, --program names another")
    else:
        register(asked.data_home, asked.program.absolute())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

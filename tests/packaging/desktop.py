"""The desktop's own programs, over folders of their own: nothing of this user's desktop is read or changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
KIND = "application/x-pana-package"
ENTRY = "counsellor-app.desktop"


def needs(*programs: str) -> pytest.MarkDecorator:
    """Debian's programs (packaging/apt-tests.txt)."""
    absent = [program for program in programs if shutil.which(program) is None]
    is_off = sys.platform != "linux" or bool(absent)
    return pytest.mark.skipif(is_off, reason=f"needs a Linux with {', '.join(absent or programs)}")


class Desktop:
    def __init__(self, folder: Path) -> None:
        self.data = folder / "share"
        self.other = folder / "other"
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
            "XDG_DATA_HOME": str(self.data),
            "XDG_DATA_DIRS": f"{self.other}:/usr/share",
            "XDG_CONFIG_HOME": str(folder / "config"),
        }

    def run(self, *command: str | Path) -> str:
        words = [str(word) for word in command]
        done = subprocess.run(words, env=self._environment, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def register(self, *arguments: str | Path) -> None:
        self.run(sys.executable, LINUX / "register.py", *arguments)

    def kind_of(self, file: Path) -> str:
        """As GNOME, Xfce and Cinnamon see it."""
        said = self.run("gio", "info", "--attributes", "standard::content-type", file)
        return said.rpartition("standard::content-type:")[2].strip()

    def kind_in_qt(self, file: Path) -> str:
        """As KDE and LXQt see it."""
        code = "import sys, PySide6.QtCore as Q; print(Q.QMimeDatabase().mimeTypeForFile(sys.argv[1]).name())"
        return self.run(sys.executable, "-c", code, file).strip()

    def files(self) -> list[str]:
        return sorted(path.relative_to(self.data).as_posix() for path in self.data.rglob("*"))

"""Where things live. Nothing here names a child, and nothing is put where it would be copied away by itself.

Pana/                 appdirs: ~/.local/share/Pana, %LOCALAPPDATA%\\Pana (never the roaming profile)
  settings.json       language, theme, window; no personal data
  current             which vault is opened at the start
  known-senders.json  of an office: the certificate each school signed with
  logs/
  vault-<8 hex>/      one folder per vault, named after the start of its id
"""

import os
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path, PurePath, PureWindowsPath
from typing import NamedTuple

import appdirs

HOME = "COUNSELLOR_HOME"  # environment variable: another home, for tests and for a portable demo
VAULT_NAME = re.compile(r"vault-[0-9a-f]{8}")
SYNCED = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "мой диск",
    "icloud",
    "nextcloud",
    "yandex.disk",
    "yandexdisk",
    "яндекс.диск",
    "яндекс диск",
)


class PlaceRisk(StrEnum):
    """Why a folder is a bad place for a vault or a backup."""

    SYNCED = "synced-folder"
    NETWORK = "network-folder"


class Places(NamedTuple):
    """`data`: where new vaults are made; an administrator may have fixed it elsewhere than `home`."""

    home: Path
    data: Path

    @property
    def settings(self) -> Path:
        return self.home / "settings.json"

    @property
    def known_senders(self) -> Path:
        return self.home / "known-senders.json"

    @property
    def logs(self) -> Path:
        return self.home / "logs"

    def new_vault(self) -> Path:
        """A free folder for a new vault. The name is random: it says neither whose it is nor when it was made."""
        while True:
            folder = self.data / f"vault-{os.urandom(4).hex()}"
            if not folder.exists():
                return folder

    def vaults(self) -> tuple[Path, ...]:
        if not self.data.is_dir():
            return ()
        return tuple(sorted(path for path in self.data.iterdir() if VAULT_NAME.fullmatch(path.name) and path.is_dir()))

    def current_vault(self) -> Path | None:
        """The vault chosen last, also when it is no longer there: that is for the user to hear.

        None at the first start, and where several stand side by side and none was chosen.
        """
        try:
            chosen = self._pointer.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            chosen = ""
        if chosen:
            return self.data / chosen  # an absolute path stays as it is
        found = self.vaults()
        return found[0] if len(found) == 1 else None

    def choose_vault(self, folder: Path) -> None:
        """Remembers the vault for the next start; by name where it stands among ours, so that `data` can move."""
        text = folder.name if folder.parent == self.data else str(folder.absolute())
        self.make_home()
        draft = self._pointer.with_suffix(".new")
        draft.write_text(text + "\n", "utf-8")
        draft.replace(self._pointer)

    def make_home(self) -> None:
        for folder in (self.home, self.data, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    @property
    def _pointer(self) -> Path:
        return self.home / "current"


def find_places(environment: Mapping[str, str] = os.environ, data_folder: Path | None = None) -> Places:
    """`data_folder`: where the administrator wants vaults (policy DataFolder)."""
    own = environment.get(HOME)
    home = Path(own) if own else Path(appdirs.user_data_dir("Pana", False, roaming=False))
    return Places(home=home, data=data_folder or home)


def risk_of(folder: PurePath) -> PlaceRisk | None:
    """Whether a folder looks as if another program or another computer reads along. A warning, no proof."""
    text = str(folder)
    if PureWindowsPath(text).drive.startswith("\\\\") or text.startswith("//"):
        return PlaceRisk.NETWORK
    parts = re.split(r"[\\/]", text.casefold())
    if any(part.startswith(name) for part in parts for name in SYNCED):
        return PlaceRisk.SYNCED
    return None

"""A file that somebody asks for outside the vault: into a folder that is there, beside other files, never over one."""

import os
from pathlib import Path

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.services.vault_place import VaultPlace


def assert_target(target: Path, place: VaultPlace | None = None) -> None:
    """NO_PERMISSION where the folder is gone (a stick that was pulled out), FILE_EXISTS where something stands.

    RuleBroken("package-target-inside-vault") among the files of `place`: nobody would look there for what left.
    """
    if not target.parent.is_dir():
        raise Trouble(TroubleKind.NO_PERMISSION)
    if place is not None and target.resolve().is_relative_to(place.folder.resolve()):
        raise RuleBroken("package-target-inside-vault", field="target")
    assert_free(target)


def assert_free(target: Path) -> None:
    if os.path.lexists(target):
        raise Trouble(TroubleKind.FILE_EXISTS)

"""Saving files out of a verified package: only chosen ones, only below the chosen folder, all of them or none."""

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Self

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.exchange.package.check import Sink
from counsellor_app.exchange.package.disk import PART, appearing, create, translated
from counsellor_app.exchange.package.read import VerifiedPackage, copy
from counsellor_app.exchange.package.write import Cancelled, Progress, never, nothing


def save(
    package: VerifiedPackage,
    path: str,
    target: Path,
    *,
    overwrite: bool = False,
    progress: Progress = nothing,
    cancelled: Cancelled = never,
) -> None:
    """One file under a name the user chose. Raises `PackageRefused`, `Trouble` (FILE_EXISTS, the disk)."""
    package.assert_has([path])
    with appearing(target, overwrite=overwrite) as file:
        copy(package, {path: file.write}, progress=progress, cancelled=cancelled)


def save_into(
    package: VerifiedPackage,
    folder: Path,
    paths: Collection[str] | None = None,
    *,
    progress: Progress = nothing,
    cancelled: Cancelled = never,
) -> tuple[Path, ...]:
    """Files (all of them, or `paths`) under their own names below `folder`, which is made when it is not there.

    Nothing is written over: FILE_EXISTS. On any failure nothing is left, neither files nor folders made for them.
    """
    wanted = [entry.path for entry in package.manifest.files] if paths is None else list(dict.fromkeys(paths))
    package.assert_has(wanted)
    with _Batch(folder) as batch, translated():
        copy(
            package,
            {path: batch.sink(path) for path in wanted},
            progress=progress,
            cancelled=cancelled,
        )
        return batch.finish(wanted)


class _Batch:
    """Files begun beside their names; what was made is taken away again when the block ends badly.

    They are not synced to the disk one by one: the package they came from still is.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made_folders: list[Path] = []
        self._made_files: set[Path] = set()
        self._looked_at: set[Path] = set()
        self._open: tuple[str, BinaryIO] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_more: object) -> None:
        if kind is None:
            return
        with suppress(OSError):
            self._close()
        for file in self._made_files:
            with suppress(OSError):
                file.unlink(missing_ok=True)
        for folder in reversed(self._made_folders):
            with suppress(OSError):
                folder.rmdir()

    def sink(self, path: str) -> Sink:
        def write(piece: bytes) -> None:
            self._file(path).write(piece)

        return write

    def finish(self, paths: Collection[str]) -> tuple[Path, ...]:
        """Gives all files their names. Files of no bytes are made here: nothing was ever written into them."""
        self._close()
        targets = tuple(self._folder.joinpath(*path.split("/")) for path in paths)
        for path, target in zip(paths, targets, strict=True):
            if _part(target) not in self._made_files:
                self._file(path)
                self._close()
            if os.path.lexists(target):
                raise Trouble(TroubleKind.FILE_EXISTS)
        for target in targets:
            _part(target).replace(target)
            self._made_files.add(target)
        return targets

    def _file(self, path: str) -> BinaryIO:
        """Files come one after the other, so one is open at a time."""
        if self._open is None or self._open[0] != path:
            self._close()
            target = self._folder.joinpath(*path.split("/"))
            self._make_folder(target.parent)
            if os.path.lexists(target):
                raise Trouble(TroubleKind.FILE_EXISTS)
            part = _part(target)
            self._open = path, create(part)
            self._made_files.add(part)
        return self._open[1]

    def _close(self) -> None:
        if self._open is not None:
            (_, file), self._open = self._open, None
            file.close()

    def _make_folder(self, folder: Path) -> None:
        """A link in place of a folder would lead out of the chosen one."""
        if folder in self._looked_at:
            return
        for step in reversed([folder, *folder.parents]):
            if not step.exists():
                step.mkdir(mode=0o700)
                self._made_folders.append(step)
        if not folder.resolve().is_relative_to(self._folder.resolve()):
            raise PackageRefused(Refusal.NAME_UNSAFE, folder.name)
        self._looked_at.add(folder)


def _part(target: Path) -> Path:
    return target.with_name(target.name + PART)

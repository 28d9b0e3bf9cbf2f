"""Every package of a folder verified and taken into one dataset; what is there already is not opened again.

Memory does not grow with the number of packages: files are listed and looked up some at a time, rows wait on the disk,
and a batch is written when it is full. (The names of one folder are sorted in memory, and what was refused is told.)
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.packages import Refusal
from counsellor_app.exchange.collate.dataset import Dataset
from counsellor_app.exchange.collate.index import FOLDER, Found, Taken
from counsellor_app.exchange.collate.opening import Opened, begin, open_beside, open_one
from counsellor_app.exchange.package.disk import translated
from counsellor_app.exchange.package.known_senders import KnownSenders, Standing
from counsellor_app.security.sealing import Identity

ENDING = ".age"
BATCH_PACKAGES = 4000
BATCH_BYTES = 32 * 1024 * 1024
TOGETHER = 1000  # packages that the index is asked for together
FEW = 64  # packages that are not worth further processes
AT_ONCE = 128  # packages handed to a process together
AHEAD = 3  # such handfuls on their way for each process: enough to do while a batch is written
AHEAD_BYTES = 256 * 1024 * 1024  # of all packages on their way: their rows wait in memory
SENDERS = "senders.json"
T = TypeVar("T")

Progress = Callable[[int, int], None]  # packages done or known, of how many


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    path: str
    problem: str
    differs: str = ""


@dataclass(slots=True, kw_only=True)
class Collated:
    """What a run did. `known`: there already, unchanged. `again`: the same package under another name."""

    found: int = 0
    taken: int = 0
    known: int = 0
    again: int = 0
    refused: list[Refused] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)


def collate(
    folder: Path,
    identity: Identity,
    out: Path,
    *,
    day: date,
    accept_changed: bool = False,
    processes: int | None = None,
    progress: Progress = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Collated:
    """`processes`: left out, one for each core. `Trouble(CANCELLED)` keeps whole batches; a later run goes on.

    A school whose certificate changed is refused (SENDER_CHANGED) unless `accept_changed`.
    """
    dataset = Dataset(out)
    try:
        run = _Run(dataset, KnownSenders(out / FOLDER / SENDERS), day, accept_changed)
        run.report.found = sum(1 for _ in _listed(folder, out))
        progress(0, run.report.found)
        with closing(_open_all(folder, run.select(folder, out), identity, processes)) as opened:
            for some in _together(run.watched(opened, progress, cancelled), TOGETHER):
                run.take(some)
        run.flush()
        progress(run.report.found, run.report.found)
        run.report.rows = dataset.counts()
        return run.report
    finally:
        dataset.close()


class _Run:
    def __init__(self, dataset: Dataset, senders: KnownSenders, day: date, accept_changed: bool) -> None:
        self.report = Collated()
        self._dataset = dataset
        self._senders = senders
        self._day = day
        self._accepts_changed = accept_changed
        self._taken: list[Taken] = []
        self._bytes = 0
        self._manifests: dict[str, str] = {}  # of the batch that is not closed yet

    def select(self, folder: Path, out: Path) -> Iterator[Found]:
        """The files that must be opened, in order of their names."""
        for some in _together(_packages(folder, out), TOGETHER):
            new = self._dataset.index.new_of(some)
            self.report.known += len(some) - len(new)
            yield from new

    def watched(
        self, opened: Iterable[tuple[Found, Opened]], progress: Progress, cancelled: Callable[[], bool]
    ) -> Iterator[tuple[Found, Opened]]:
        for done, one in enumerate(opened, start=1):
            if cancelled():
                raise Trouble(TroubleKind.CANCELLED)
            progress(done + self.report.known, self.report.found)
            yield one

    def take(self, some: list[tuple[Found, Opened]]) -> None:
        closed = self._dataset.index.manifests_of(what.package_id for _, what in some if not what.problem)
        known = self._manifests | closed  # a batch may close on the way
        for file, what in some:
            manifest = known.get(what.package_id)
            if problem := what.problem or self._problem_of(what, manifest):
                self.report.refused.append(Refused(path=file.path, problem=problem, differs=what.differs))
            else:
                known[what.package_id] = what.manifest_sha256
                self._add(file, what, is_again=manifest is not None)

    def flush(self) -> None:
        if self._taken:
            self._dataset.close_batch(self._taken)
            self._senders.save()
        self._taken, self._bytes, self._manifests = [], 0, {}

    def _add(self, file: Found, what: Opened, *, is_again: bool) -> None:
        if is_again:
            self.report.again += 1
        else:
            self.report.taken += 1
            self._dataset.add(what.rows)
            self._bytes += sum(map(len, what.rows.values()))
        self._manifests[what.package_id] = what.manifest_sha256
        self._taken.append(Taken(file, what.package_id, what.manifest_sha256))
        if len(self._taken) >= BATCH_PACKAGES or self._bytes >= BATCH_BYTES:
            self.flush()

    def _problem_of(self, what: Opened, manifest: str | None) -> str:
        """Of a package that holds in itself: the same id with another content, or another certificate of the school."""
        if manifest not in (None, what.manifest_sha256):
            return "package-id-twice"
        if what.sender is None:
            return ""
        standing = self._senders.judge(what.sender).standing
        if standing is Standing.CHANGED and not self._accepts_changed:
            return Refusal.SENDER_CHANGED.value
        if standing is not Standing.KNOWN:
            self._senders.note(what.sender, self._day)
        return ""


def _packages(folder: Path, out: Path) -> Iterator[Found]:
    with translated():
        for path, one in _listed(folder, out):
            facts = one.stat(follow_symlinks=False)
            yield Found(path, facts.st_size, facts.st_mtime_ns)


def _listed(folder: Path, out: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every sealed file below the folder, the dataset left out; links are not followed."""
    if not folder.is_dir():
        raise Trouble(TroubleKind.FILE_UNREADABLE)
    out, waiting = out.resolve(), [""]
    while waiting:
        below = waiting.pop()
        with translated(), os.scandir(folder / below) as listed:
            inside = sorted(listed, key=lambda one: one.name)
        for one in inside:
            if one.name.endswith(ENDING) and one.is_file(follow_symlinks=False):
                yield f"{below}{one.name}", one
        folders = [one for one in inside if one.is_dir(follow_symlinks=False) and Path(one).resolve() != out]
        waiting += [f"{below}{one.name}/" for one in reversed(folders)]


def _open_all(
    folder: Path, wanted: Iterator[Found], identity: Identity, processes: int | None
) -> Generator[tuple[Found, Opened], None, None]:
    processes = processes if processes is not None else os.cpu_count() or 1
    first = list(islice(wanted, FEW + 1))
    if processes <= 1 or len(first) <= FEW:
        return ((one, open_one(folder, one.path, identity)) for one in chain(first, wanted))
    return _open_beside(folder, chain(first, wanted), identity, processes)


def _open_beside(
    folder: Path, wanted: Iterable[Found], identity: Identity, processes: int
) -> Generator[tuple[Found, Opened], None, None]:
    """In the order asked for. A fresh process each, so that nothing of this one is inherited."""
    secret = identity.secret_text()
    with ProcessPoolExecutor(processes, get_context("spawn"), begin, (secret,)) as pool:
        under_way: deque[tuple[list[Found], Future[list[Opened]]]] = deque()
        size = 0
        try:
            for some in _together(wanted, AT_ONCE):
                under_way.append((some, pool.submit(open_beside, folder, [one.path for one in some])))
                size += _size(some)
                while len(under_way) > processes * AHEAD or size > AHEAD_BYTES:
                    first, future = under_way.popleft()
                    yield from zip(first, future.result(), strict=True)
                    size -= _size(first)
            for first, future in under_way:
                yield from zip(first, future.result(), strict=True)
        finally:
            pool.shutdown(cancel_futures=True)


def _together(some: Iterable[T], count: int) -> Iterator[list[T]]:
    left = iter(some)
    return iter(lambda: list(islice(left, count)), [])


def _size(some: Iterable[Found]) -> int:
    return sum(one.size for one in some)

"""Every package of a folder verified and taken into one dataset; what is there already is not opened again.

Memory does not grow with the number of packages: a batch is written when it is full, a few files are open at a time.
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from stat import S_ISLNK

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.packages import Refusal
from counsellor_app.exchange.collate.dataset import Dataset
from counsellor_app.exchange.collate.index import FOLDER, Taken
from counsellor_app.exchange.collate.opening import Opened, begin, open_beside, open_one
from counsellor_app.exchange.collate.shape import Table
from counsellor_app.exchange.package.known_senders import KnownSenders, Standing
from counsellor_app.security.sealing import Identity

ENDING = ".age"
BATCH_PACKAGES = 1000
BATCH_BYTES = 32 * 1024 * 1024
FEW = 64  # packages that are not worth further processes
AT_ONCE = 16  # packages handed to a process together
AHEAD = 20  # such handfuls on their way for each process: enough to do while a batch is written
AHEAD_BYTES = 256 * 1024 * 1024  # of all packages on their way: their rows wait in memory
SENDERS = "senders.json"

Progress = Callable[[int, int], None]  # packages done, of how many


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


@dataclass(frozen=True, slots=True)
class _Wanted:
    path: str
    size: int
    changed_ns: int


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
        wanted = run.select(folder, out)
        progress(0, len(wanted))
        opened = _open_all(folder, wanted, identity, processes)
        with closing(opened):
            for done, (one, what) in enumerate(opened, start=1):
                if cancelled():
                    raise Trouble(TroubleKind.CANCELLED)
                run.take(one, what)
                progress(done, len(wanted))
        run.flush()
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
        self._rows: dict[Table, list[bytes]] = {table: [] for table in Table}
        self._taken: list[Taken] = []
        self._bytes = 0
        self._manifests: dict[str, str] = {}

    def select(self, folder: Path, out: Path) -> list[_Wanted]:
        """The files that must be opened, in order of their names."""
        wanted = []
        for one in _packages(folder, out):
            self.report.found += 1
            if self._dataset.index.has_file(one.path, one.size, one.changed_ns):
                self.report.known += 1
            else:
                wanted.append(one)
        return wanted

    def take(self, one: _Wanted, what: Opened) -> None:
        problem = what.problem or self._problem_of(what)
        if problem:
            self.report.refused.append(Refused(path=one.path, problem=problem, differs=what.differs))
            return
        taken = Taken(
            path=one.path,
            size=one.size,
            changed_ns=one.changed_ns,
            package_id=what.package_id,
            manifest_sha256=what.manifest_sha256,
        )
        if self._manifest_of(what.package_id) is None:
            self.report.taken += 1
            for table, line in (what.rows or {}).items():
                self._rows[table].append(line)
                self._bytes += len(line)
        else:
            self.report.again += 1
        self._manifests[what.package_id] = what.manifest_sha256
        self._taken.append(taken)
        if len(self._taken) >= BATCH_PACKAGES or self._bytes >= BATCH_BYTES:
            self.flush()

    def flush(self) -> None:
        if self._taken:
            self._dataset.write(self._rows, self._taken)
            self._senders.save()
        self._rows = {table: [] for table in Table}
        self._taken, self._bytes, self._manifests = [], 0, {}

    def _manifest_of(self, package_id: str) -> str | None:
        return self._manifests.get(package_id) or self._dataset.index.manifest_of(package_id)

    def _problem_of(self, what: Opened) -> str:
        """Of a package that holds in itself: the same id with another content, or another certificate of the school."""
        if self._manifest_of(what.package_id) not in (None, what.manifest_sha256):
            return "package-id-twice"
        if what.sender is None:
            return ""
        standing = self._senders.judge(what.sender).standing
        if standing is Standing.CHANGED and not self._accepts_changed:
            return Refusal.SENDER_CHANGED.value
        if standing is not Standing.KNOWN:
            self._senders.note(what.sender, self._day)
        return ""


def _packages(folder: Path, out: Path) -> Iterator[_Wanted]:
    """Every sealed file below the folder, the dataset left out; links are not followed."""
    if not folder.is_dir():
        raise Trouble(TroubleKind.FILE_UNREADABLE)
    out = out.resolve()
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if Path(place, name).resolve() != out)
        here = Path(place).relative_to(folder).as_posix()
        for name in sorted(name for name in files if name.endswith(ENDING)):
            facts = Path(place, name).lstat()
            if not S_ISLNK(facts.st_mode):
                path = name if here == "." else f"{here}/{name}"
                yield _Wanted(path, facts.st_size, facts.st_mtime_ns)


def _open_all(
    folder: Path, wanted: list[_Wanted], identity: Identity, processes: int | None
) -> Generator[tuple[_Wanted, Opened], None, None]:
    count = processes if processes is not None else os.cpu_count() or 1
    if count <= 1 or len(wanted) <= FEW:
        return ((one, open_one(folder, one.path, identity)) for one in wanted)
    return _open_beside(folder, wanted, identity, count)


def _open_beside(
    folder: Path, wanted: Iterable[_Wanted], identity: Identity, processes: int
) -> Generator[tuple[_Wanted, Opened], None, None]:
    """In the order asked for. A fresh process each, so that nothing of this one is inherited."""
    secret = identity.secret_text()
    with ProcessPoolExecutor(processes, get_context("spawn"), begin, (secret,)) as pool:
        under_way: deque[tuple[list[_Wanted], Future[list[Opened]]]] = deque()
        size = 0
        try:
            for some in _handfuls(wanted):
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


def _handfuls(wanted: Iterable[_Wanted]) -> Iterator[list[_Wanted]]:
    left = iter(wanted)
    return iter(lambda: list(islice(left, AT_ONCE)), [])


def _size(some: Iterable[_Wanted]) -> int:
    return sum(one.size for one in some)

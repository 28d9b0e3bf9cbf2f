"""One package opened for the dataset, in this process or in one beside it: verified, then taken apart into rows."""

import gc
import hashlib
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from counsellor_app.domain.errors import Trouble
from counsellor_app.domain.package_data import FORMAT, VERSION
from counsellor_app.domain.packages import PackageRefused
from counsellor_app.exchange.collate.dataset import MOST_LINE, as_line
from counsellor_app.exchange.collate.rows import rows_of
from counsellor_app.exchange.collate.shape import Table
from counsellor_app.exchange.collate.wanted import decode
from counsellor_app.exchange.package.manifest import Sender
from counsellor_app.exchange.package.read import open_package
from counsellor_app.security.sealing import Identity

DATA = "data.json"
OTHER_ID, NEWER, NOT_DATA = "data-of-another-package", "data-newer", "data-malformed"


class Opened(Struct, frozen=True, kw_only=True):
    """A package's rows, a line of JSON for each table, or why it was refused (`problem` and the file that differs)."""

    path: str
    problem: str = ""
    differs: str = ""
    package_id: str = ""
    manifest_sha256: str = ""
    sender: Sender | None = None
    rows: dict[Table, bytes] = {}


def open_one(folder: Path, path: str, identity: Identity) -> Opened:
    """Never raises for what a package holds: that is the answer."""
    try:
        package = open_package(folder / path, identity, keep=(DATA,))
        manifest, digest = package.manifest, hashlib.sha256(package.manifest_bytes).hexdigest()
        data = decode(package.kept.get(DATA, b""))
        if data.format != FORMAT or data.version > VERSION:
            return Opened(path=path, problem=NEWER if data.format == FORMAT else NOT_DATA, differs=DATA)
        if data.package_id != manifest.package_id or data.profile != manifest.profile:
            return Opened(path=path, problem=OTHER_ID, differs=DATA)
        rows = rows_of(manifest, digest, data)
        lines = {table: as_line(rows.common, own) for table, own in rows.own.items() if own}
        if any(len(line) >= MOST_LINE for line in lines.values()):
            return Opened(path=path, problem=NOT_DATA, differs=DATA)
    except PackageRefused as refused:
        return Opened(path=path, problem=refused.code.value, differs=refused.path)
    except ValueError:
        return Opened(path=path, problem=NOT_DATA, differs=DATA)
    except Trouble as trouble:
        return Opened(path=path, problem=trouble.kind.value)
    return Opened(
        path=path,
        package_id=manifest.package_id,
        manifest_sha256=digest,
        sender=manifest.sender,
        rows=lines,
    )


SELDOM = 100_000  # objects that came since the last collection
_key: list[Identity] = []


def begin(secret: str) -> None:
    """Of a process beside: its key. It makes no circles to look for, but for what was refused."""
    _key[:] = [Identity.from_text(secret)]
    gc.freeze()
    gc.set_threshold(SELDOM)


def open_beside(folder: Path, paths: Sequence[str]) -> list[Opened]:
    return [open_one(folder, path, _key[0]) for path in paths]

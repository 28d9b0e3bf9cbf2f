"""The key pair of an office as two files: ``office.key`` is kept secret, ``office.pub`` is given to schools."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counsellor_app.exchange.package.disk import appearing, read_limited, translated
from counsellor_app.security.sealing import MOST_KEY_FILE, PUBLIC, Identity, read_key_file, read_public_key

NAMES = ("office", "reserve")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFiles:
    """`secret` opens packages and is never sent; `public` is what they are sealed to."""

    secret: Path
    public: Path
    public_key: str


def make_key_files(folder: Path, made: datetime, *, reserve: bool = False) -> Sequence[KeyFiles]:
    """A new pair for the office, with `reserve` a second one to be kept elsewhere. Raises `Trouble`.

    FILE_EXISTS where any of the files stands; on failure none is left.
    """
    with translated():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    pairs = []
    with ExitStack() as begun:
        for name in NAMES if reserve else NAMES[:1]:
            identity = Identity.generate()
            pair = KeyFiles(
                secret=folder / f"{name}.key", public=folder / f"{name}.pub", public_key=identity.public_key
            )
            begun.enter_context(appearing(pair.secret)).write(identity.key_file(made))
            begun.enter_context(appearing(pair.public)).write(f"{identity.public_key}\n".encode())
            pairs.append(pair)
    return pairs


def read_identity(path: Path) -> Identity:
    """The key in a file of `age-keygen` or of ours. `PackageRefused` (KEY_…), `Trouble`."""
    return read_key_file(read_limited(path, MOST_KEY_FILE))


def read_public_key_of(path: Path) -> str:
    """Of ``office.pub``, or of a file with the secret key. `RuleBroken`, `PackageRefused`, `Trouble`."""
    data = read_limited(path, MOST_KEY_FILE)
    for line in data.decode("utf-8-sig", "replace").splitlines():
        if line.strip().startswith(PUBLIC):
            return read_public_key(line)
    return read_key_file(data).public_key

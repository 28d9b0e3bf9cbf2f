"""Names of files in a package: what Windows, macOS and Linux all take as the same plain file below one folder."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from counsellor_app.domain.packages import PackageRefused, Refusal

MANIFEST = "manifest.json"
SIGNATURE = "manifest.json.p7s"
NATIONAL_SIGNATURE = "manifest.json.kz.p7s"
ATTACHMENTS = "attachments/"
OWN = frozenset({MANIFEST, SIGNATURE, NATIONAL_SIGNATURE})

LONGEST = 200  # bytes of UTF-8 of a whole path: Windows takes 260 letters with the folder it is put in
LONGEST_STEP = 120
DEEPEST = 3
FORBIDDEN = frozenset('<>:"|?*\\')
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})  # unseen, turned round, or not a letter at all
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)


def check_path(path: str) -> None:
    """`PackageRefused(NAME_UNSAFE)` unless ``report.pdf`` or ``attachments/001.pdf``-like, in NFC."""
    _sound(path)


def check_paths(paths: Iterable[str]) -> None:
    """All of them, and no two that one file system would take for the same, or one for the folder of another."""
    _sound_together(tuple(paths))


def fold(path: str) -> str:
    """What a file system that ignores case and composition compares."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def shown(path: str) -> str:
    """A name nobody chose for us, fit for a line on the screen."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in path[:100])


@lru_cache(maxsize=16)
def _sound_together(paths: tuple[str, ...]) -> None:
    """Kept: thousands of packages have the same list."""
    files: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        name = _sound(path)
        if name in files:
            raise PackageRefused(Refusal.NAME_TWICE, path)
        files.add(name)
        steps = name.split("/")
        folders.update("/".join(steps[:count]) for count in range(1, len(steps)))
    for path in sorted(files & folders):
        raise PackageRefused(Refusal.NAME_TWICE, path)


@lru_cache(maxsize=1024)
def _sound(path: str) -> str:
    """Its fold. Kept: thousands of packages have the same two dozen names."""
    steps, name = path.split("/"), fold(path)
    is_sound = (
        0 < len(path.encode("utf-8", "replace")) <= LONGEST
        and len(steps) <= DEEPEST
        and unicodedata.is_normalized("NFC", path)
        and all(map(_is_step, steps))
        and name not in OWN
    )
    if not is_sound:
        raise PackageRefused(Refusal.NAME_UNSAFE, shown(path))
    return name


def _is_step(step: str) -> bool:
    if not step or step in {".", ".."} or len(step.encode("utf-8", "replace")) > LONGEST_STEP:
        return False
    if step[0] == " " or step[-1] in " .":
        return False
    if step.partition(".")[0].rstrip().casefold() in DEVICES:
        return False
    return not any(_is_odd(sign) for sign in step)


def _is_odd(sign: str) -> bool:
    category = unicodedata.category(sign)
    return sign in FORBIDDEN or category in HIDDEN or (category == "Zs" and sign != " ")

"""What the command line says."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Options(NamedTuple):
    """`vault` opens another folder than the remembered one, `tour` is where pictures go. "" and None: not said.

    `packages`: sealed packages for the office's room, which opens the first; the case file stays closed.
    """

    packages: tuple[Path, ...] = ()
    demo: bool = False
    vault: Path | None = None
    tour: Path | None = None
    lang: str = ""
    theme: str = ""
    size: tuple[int, int] | None = None


def parse(arguments: Sequence[str]) -> Options:
    """Without arguments, as most starts are, nothing is made ready to read them (5 ms)."""
    if not arguments:
        return Options()
    parser = argparse.ArgumentParser(prog="counsellor-app", description="Pana, the counsellor's case file")
    parser.add_argument("packages", type=_file, nargs="*", metavar="FILE", help="a sealed package to open with a key")
    parser.add_argument("--demo", action="store_true", help="open a file of invented children")
    parser.add_argument("--vault", type=Path, help="the folder of the file to open")
    parser.add_argument("--tour", type=Path, metavar="DIR", help="draw each step of the story into DIR and end")
    parser.add_argument("--lang", choices=("kk", "ru", "en"), default="")
    parser.add_argument("--theme", choices=("light", "dark"), default="")
    parser.add_argument("--size", type=_size, help="for example 1366x768")
    found = parser.parse_args(arguments)
    return Options(
        packages=tuple(found.packages),
        demo=found.demo,
        vault=found.vault,
        tour=found.tour,
        lang=found.lang,
        theme=found.theme,
        size=found.size,
    )


def _file(text: str) -> Path:
    """A path, or what some launchers give instead: the address of a file."""
    if not text.lower().startswith("file:/"):
        return Path(text)
    from PySide6.QtCore import QUrl  # most starts are given paths

    return Path(QUrl(text).toLocalFile())


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 640 <= int(width) <= 7680 and 480 <= int(height) <= 4320):
        raise argparse.ArgumentTypeError("width x height, such as 1366x768")
    return int(width), int(height)

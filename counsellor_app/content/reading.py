"""From a TOML file to a typed pack, or to the file, line and key that stopped it."""

import re
import tomllib
from pathlib import Path as FilePath
from typing import TypeVar

from msgspec import Struct, ValidationError, convert

from counsellor_app.content.broken import PackBroken, Path, Reason

LARGEST = 1_000_000  # bytes; the largest pack of the program has 30,000
AT = re.compile(r"^(?P<what>.*?)(?: - at `(?P<where>[^`]*)`)?$", re.DOTALL)
FIELD = re.compile(r"(?:missing required|contains unknown) field `(?P<name>[^`]*)`")
TOKEN = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")

Pack = TypeVar("Pack", bound=Struct)


class Source:
    """One pack's text and raw tables; `broken` makes the error that names the place of a path in it."""

    def __init__(self, file: FilePath) -> None:
        self.name = file.name
        self.text = _text(file)
        try:
            self.raw: dict[str, object] = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"at line (\d+)", str(error))
            raise PackBroken(self.name, int(found[1]) if found else 0, "", Reason.NOT_TOML) from None
        except RecursionError:
            raise PackBroken(self.name, 0, "", Reason.NOT_TOML) from None

    def read(self, shape: type[Pack]) -> Pack:
        try:
            return convert(self.raw, shape)
        except ValidationError as error:
            path, reason = _judge(str(error))
            raise self.broken(path, reason) from None

    def broken(self, path: Path, reason: Reason) -> PackBroken:
        return PackBroken(self.name, line_of(self.text, path), self._key(path), reason)

    def _key(self, path: Path) -> str:
        """``clock[B04].action.kk``: tables in a list go by their id where they have one."""
        key = ""
        here: object = self.raw
        for token in path:
            here = _inside(here, token)
            if isinstance(token, int):
                key += f"[{here.get('id', token) if isinstance(here, dict) else token}]"
            else:
                key += f".{token}" if key else token
        return key


def _text(file: FilePath) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise PackBroken(file.name, 0, "", Reason.TOO_LARGE)
        return file.read_text("utf-8-sig")
    except FileNotFoundError:
        raise PackBroken(file.name, 0, "", Reason.MISSING_FILE) from None
    except OSError:
        raise PackBroken(file.name, 0, "", Reason.UNREADABLE) from None
    except UnicodeDecodeError:
        raise PackBroken(file.name, 0, "", Reason.NOT_TOML) from None


def _inside(here: object, token: str | int) -> object:
    if isinstance(here, dict):
        return here.get(token)
    if isinstance(here, list) and isinstance(token, int) and token < len(here):
        return here[token]
    return None


def _judge(message: str) -> tuple[Path, Reason]:
    """What msgspec says, as a path and a reason. Its messages are pinned by the tests."""
    found = AT.match(message)
    what, where = (found["what"], found["where"] or "$") if found else (message, "$")
    path: Path = tuple(name or int(index) for name, index in TOKEN.findall(where))
    if field := FIELD.search(what):
        reason = Reason.MISSING_FIELD if "missing" in what else Reason.UNKNOWN_FIELD
        return (*path, field["name"]), reason
    return path, Reason.EMPTY_TEXT if r"'\\S'" in what else Reason.WRONG_VALUE


def line_of(text: str, path: Path) -> int:
    """The line of a path, or of the nearest thing around it; 1-based, 0 for an empty path.

    Knows what packs use: ``[table]``, ``[[list]]``, ``key = …``, and lists of inline tables, one to a line.
    """
    lines = text.splitlines()
    line, end, rest = 0, len(lines), list(path)
    if not rest:
        return 0
    headers = _matching(lines, rf"\[\[?{re.escape(str(rest[0]))}\]\]?\s*(#.*)?$", 0, end)
    if headers:
        rest.pop(0)
        index = rest.pop(0) if rest and isinstance(rest[0], int) else 0
        line = headers[min(int(index), len(headers) - 1)]
        end = next((n for n in range(line + 1, end) if lines[n].startswith("[")), end)
    for token in rest:
        if isinstance(token, int):
            entries = _matching(lines, r"\s*\{", line, end)
            if token < len(entries):
                line, end = entries[token], entries[token] + 1
        else:
            line = next(iter(_matching(lines, rf"\s*{re.escape(token)}\s*=", line, end)), line)
    return line + 1


def _matching(lines: list[str], pattern: str, start: int, end: int) -> list[int]:
    shape = re.compile(pattern)
    return [n for n in range(start, end) if shape.match(lines[n])]

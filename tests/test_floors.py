"""The house has floors: a package imports only from those below it, and only `ui` and `app` know Qt.

The rules are functions of a source text, so that each of them is also shown a text that breaks it.
"""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "counsellor_app"
FLOOR_3 = frozenset({"content", "security", "store", "exchange", "documents"})
QT = frozenset({"PySide6", "shiboken6"})
FLOORS = frozenset({"domain", "services", "ui"}) | FLOOR_3
# What packages and their papers are made by: not loaded with every vault.
DEPARTURES = (
    "services.answer_letters",
    "services.disclosure_paper",
    "services.disclosure_writing",
    "services.remaking",
    "services.sealing",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What a room may import: rooms of ours, and modules of others beside the standard library."""

    ours: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    is_root: bool = False  # a composition root sees all floors and may put off a whole floor
    puts_off: tuple[str, ...] = ()  # what of ours may be imported late: a page when it is opened, the keys when used


MAY_IMPORT = {
    "domain": Allowed(),
    "content": Allowed(ours=frozenset({"domain"}), others=frozenset({"msgspec", "holidays"})),
    "security": Allowed(ours=frozenset({"domain"}), others=frozenset({"cryptography", "pyrage"})),
    "store": Allowed(ours=frozenset({"domain"}), others=frozenset({"sqlcipher3"})),
    "exchange": Allowed(
        ours=frozenset({"domain", "security"}), others=frozenset({"duckdb", "msgspec", "python_calamine", "zlib_ng"})
    ),
    "documents": Allowed(ours=frozenset({"domain"}), others=frozenset({"typst", "segno", "pypdfium2"})),
    "services": Allowed(ours=FLOOR_3 | {"domain"}, puts_off=(*DEPARTURES, "exchange.roster.read")),
    "ui": Allowed(
        ours=frozenset({"domain", "services", "content", "policy", "log"}),
        others=QT,
        puts_off=("ui", "services.vault"),
    ),
    "paths": Allowed(others=frozenset({"appdirs"})),
    "policy": Allowed(ours=frozenset({"policy_text"}), puts_off=("policy_text",)),
    "policy_text": Allowed(),
    "log": Allowed(ours=frozenset({"domain"})),
    "app": Allowed(ours=FLOORS | {"paths", "policy", "log"}, others=QT, is_root=True),
    "console": Allowed(ours=FLOORS - {"ui"} | {"paths", "policy", "log"}),
    "cli": Allowed(
        ours=FLOORS - {"ui"} | {"console", "paths", "policy", "log"}, others=frozenset({"sqlcipher3"}), is_root=True
    ),
    "__main__": Allowed(ours=frozenset({"app"}), is_root=True),
    "__init__": Allowed(),
}
TYPES_ONLY = {("ui", "content")}
# Nothing here talks to a network, and nothing unpacks objects out of a file.
NEVER = frozenset({"asyncio", "ftplib", "http", "pickle", "shelve", "smtplib", "socket", "sqlite3", "ssl", "urllib"})
VAGUE = re.compile(r"(^|_)(utils?|commons?|helpers?|managers?|handlers?)(_|$)")
KEY_PRAGMA = re.compile(r"\bpragma\s+(re)?key\b|\bkey\s+''", re.IGNORECASE)
ONE_SYSTEM = frozenset({"fcntl", "msvcrt", "resource", "winreg"})  # modules the other system does not have
LONGEST = 300  # lines
LONGEST_TEST = 400  # a table of cases may be longer than what it tests

Rule = Callable[[str, ast.Module, str], Iterator[str]]


def room_of(path: Path) -> str:
    parts = path.relative_to(HOUSE).parts
    return parts[0] if len(parts) > 1 else path.stem


def imported(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from ((node, f"{node.module}.{name.name}") for name in node.names)


def is_others(name: str) -> bool:
    top = name.partition(".")[0]
    return top != "counsellor_app" and top not in sys.stdlib_module_names


def imports_from_below(room: str, tree: ast.Module, _text: str) -> Iterator[str]:
    if room not in MAY_IMPORT:
        yield f"line 1: room {room!r} has no floor in tests/test_floors.py"
        return
    allowed = MAY_IMPORT[room]
    for node, name in imported(tree):
        top, _, rest = name.partition(".")
        other = rest.partition(".")[0]
        if top in NEVER or name.startswith("PySide6.QtNetwork"):
            yield f"line {node.lineno}: {name} is never imported"
        elif is_others(name) and top not in allowed.others:
            yield f"line {node.lineno}: {room} does not know {top}"
        elif top == "counsellor_app" and other not in {room, "", "__version__"} | allowed.ours:
            yield f"line {node.lineno}: {room} stands below or beside {other}"
        elif (room, other) in TYPES_ONLY and not re.match(r"[A-Z][A-Za-z]*[a-z]", name.rpartition(".")[2]):
            yield f"line {node.lineno}: {room} takes only types from {other}"


def imports_in_full(_room: str, tree: ast.Module, _text: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"line {node.lineno}: imports are written in full"
        if isinstance(node, ast.Name | ast.Attribute) and "TYPE_CHECKING" in ast.unparse(node):
            yield f"line {node.lineno}: needing TYPE_CHECKING means that a floor is broken"
        if isinstance(node, ast.alias) and node.name in {"TYPE_CHECKING", "*"}:
            yield f"line {node.lineno}: {node.name} is not imported"


def late_imports_say_why(room: str, tree: ast.Module, text: str) -> Iterator[str]:
    lines = text.splitlines()
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        for node, name in imported(function):
            allowed = MAY_IMPORT.get(room, Allowed())
            put_off = tuple(f"counsellor_app.{each}" for each in ([""] if allowed.is_root else allowed.puts_off))
            may_wait = is_others(name) or name in ONE_SYSTEM or name.startswith(put_off)
            if not may_wait:
                yield f"line {node.lineno}: {name} is not heavy: import it at the top"
            elif "#" not in lines[node.lineno - 1] and not lines[node.lineno - 2].lstrip().startswith("#"):
                yield f"line {node.lineno}: a late import needs a comment saying why"


def is_filled_in(text: ast.expr) -> bool:
    """f"…{x}", "…%s" % x, "…{}".format(x), also as a part of a sum. (Sums of constants are ruff's S608.)"""
    if isinstance(text, ast.BinOp):
        return isinstance(text.op, ast.Mod) or is_filled_in(text.left) or is_filled_in(text.right)
    if isinstance(text, ast.Call):
        return isinstance(text.func, ast.Attribute) and text.func.attr == "format"
    return isinstance(text, ast.JoinedStr)


def calls_nothing_forbidden(room: str, tree: ast.Module, _text: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.alias | ast.keyword):
            word = node.id if isinstance(node, ast.Name) else node.name if isinstance(node, ast.alias) else node.arg
            if word in {"QSettings", "capture_locals"}:
                yield f"line {node.lineno}: {word}"
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id == "print" and room != "cli":
            yield f"line {node.lineno}: print"
        if isinstance(node.func, ast.Attribute):
            if node.func.attr in {"backup", "print_exc", "format_exc", "print_exception", "format_exception"}:
                yield f"line {node.lineno}: .{node.func.attr}("
            if node.func.attr == "exception" and node.args:
                yield f"line {node.lineno}: .exception( writes values into the log"
            if node.func.attr.startswith("execute") and node.args and is_filled_in(node.args[0]):
                yield f"line {node.lineno}: values go into SQL as parameters"


def keys_go_by_set_key(_room: str, tree: ast.Module, _text: str) -> Iterator[str]:
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in notes:
            continue
        if isinstance(node.value, str) and KEY_PRAGMA.search(node.value):
            yield f"line {node.lineno}: a key in SQL text stays in memory and in error messages"


def items_are_let_go_of(_room: str, tree: ast.Module, _text: str) -> Iterator[str]:
    """The Python side of a layout's item outlives it: see `ui/placed.py`."""
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        words = ast.unparse(function)
        if ".itemAt" in words and "Shiboken.invalidate" not in words:
            yield f"line {function.lineno}: layouts are asked by `placed`"


def is_short(_room: str, _tree: ast.Module, text: str) -> Iterator[str]:
    length = text.count("\n")
    if length > LONGEST:
        yield f"{length} lines: split it by what the reader sees"


RULES: tuple[Rule, ...] = (
    imports_from_below,
    imports_in_full,
    late_imports_say_why,
    calls_nothing_forbidden,
    keys_go_by_set_key,
    items_are_let_go_of,
    is_short,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_the_rule(rule: Rule) -> None:
    files = sorted(HOUSE.rglob("*.py"))
    assert {room_of(file) for file in files} >= FLOORS, "a floor is missing: the rule would hold by seeing nothing"
    found = []
    for file in files:
        text = file.read_text("utf-8")
        found += [f"{file.relative_to(ROOT)} {what}" for what in rule(room_of(file), ast.parse(text), text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("folder", ["counsellor_app", "tests", "packaging"])
def test_a_file_says_in_its_name_what_it_is_about(folder: str) -> None:
    files = [
        file for file in (ROOT / folder).rglob("*") if file.suffix in {".py", ""} and "__pycache__" not in file.parts
    ]
    assert files
    assert [str(file) for file in files if VAGUE.search(file.stem)] == []


def test_tests_are_short_and_wait_for_signals_not_for_time() -> None:
    found = []
    for file in (ROOT / "tests").rglob("*.py"):
        text = file.read_text("utf-8")
        if text.count("\n") > LONGEST_TEST:
            found.append(f"{file.relative_to(ROOT)} is too long")
        for place, name in imported(ast.parse(text)):
            if name.startswith(("unittest.mock", "mock.", "time.sleep")):
                found.append(f"{file.relative_to(ROOT)} line {place.lineno}: {name}")
        if "ui" in file.parts:
            found += [f"{file.relative_to(ROOT)} {what}" for what in items_are_let_go_of("ui", ast.parse(text), text)]
        calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
        waits = [call for call in calls if ast.unparse(call.func) in {"time.sleep", "qtbot.wait", "QTest.qWait"}]
        found += [f"{file.relative_to(ROOT)} line {call.lineno}: {ast.unparse(call.func)}" for call in waits]
    assert not found, "\n".join(found)


BROKEN = [
    (imports_from_below, "domain", "import msgspec"),
    (imports_from_below, "domain", "from counsellor_app.store.unit import Unit"),
    (imports_from_below, "content", "from PySide6.QtCore import QObject"),
    (imports_from_below, "store", "from counsellor_app.security.kdf import derive"),
    (imports_from_below, "store", "import sqlite3"),
    (imports_from_below, "services", "from PySide6.QtCore import QObject"),
    (imports_from_below, "services", "import counsellor_app.ui.desk"),
    (imports_from_below, "ui", "from counsellor_app.store.unit import Unit"),
    (imports_from_below, "ui", "from counsellor_app.content.packs import load"),
    (imports_from_below, "ui", "import sqlcipher3"),
    (imports_from_below, "cli", "from counsellor_app.ui.desk import Desk"),
    (imports_from_below, "app", "from PySide6.QtNetwork import QLocalServer"),
    (imports_from_below, "app", "import urllib.request"),
    (imports_from_below, "sheds", "import os"),
    (imports_in_full, "domain", "from . import ids"),
    (imports_in_full, "domain", "from typing import TYPE_CHECKING"),
    (imports_in_full, "domain", "import typing\nif typing.TYPE_CHECKING:\n    x = 1"),
    (imports_in_full, "domain", "from os import *"),
    (late_imports_say_why, "documents", "def f():\n    x = 1\n    import typst"),
    (late_imports_say_why, "documents", "def f():\n    # later\n    import json"),
    (late_imports_say_why, "ui", "def f():\n    # later\n    from counsellor_app.services.done import Done"),
    (late_imports_say_why, "services", "def f():\n    # later\n    from counsellor_app.store.unit import Unit"),
    (calls_nothing_forbidden, "store", "connection.backup(target)"),
    (calls_nothing_forbidden, "store", "print(1)"),
    (calls_nothing_forbidden, "ui", "from PySide6.QtCore import QSettings"),
    (calls_nothing_forbidden, "store", 'c.execute(f"SELECT {name}")'),
    (calls_nothing_forbidden, "store", 'c.executemany("SELECT %s" % name, rows)'),
    (calls_nothing_forbidden, "store", 'c.execute(COLUMNS + "{}".format(name))'),
    (calls_nothing_forbidden, "log", "TracebackException(e, capture_locals=True)"),
    (calls_nothing_forbidden, "app", "logging.exception(error)"),
    (keys_go_by_set_key, "store", "c.execute('PRAGMA key = 1')"),
    (keys_go_by_set_key, "store", "c.execute('pragma  rekey=x')"),
    (keys_go_by_set_key, "store", "sql = \"ATTACH ? AS plain KEY ''\""),
    (items_are_let_go_of, "ui", "def f(box):\n    return box.itemAt(0).widget()"),
    (is_short, "domain", "x = 1\n" * (LONGEST + 1)),
]
SOUND = [
    (
        imports_from_below,
        "ui",
        "from counsellor_app.content.packs import CodeList\nfrom counsellor_app import __version__",
    ),
    (imports_from_below, "security", "import os\nfrom cryptography.hazmat.primitives import hashes"),
    (late_imports_say_why, "documents", "def f():\n    import typst  # 40 ms, not needed by the first window"),
    (
        late_imports_say_why,
        "app",
        "def f():\n    # the lock screen comes first\n    from counsellor_app.ui.shell import Shell",
    ),
    (calls_nothing_forbidden, "cli", "print(1)"),
    (calls_nothing_forbidden, "store", "c.execute('SELECT 1' + WHERE)"),
    (late_imports_say_why, "security", "def f():\n    import resource  # does not exist on Windows"),
    (keys_go_by_set_key, "store", '"""Never PRAGMA key."""'),
    (items_are_let_go_of, "ui", "def f(box):\n    item = box.itemAt(0)\n    Shiboken.invalidate(item)"),
]


@pytest.mark.parametrize(("rule", "room", "text"), BROKEN)
def test_a_broken_rule_is_seen(rule: Rule, room: str, text: str) -> None:
    assert list(rule(room, ast.parse(text), text))


@pytest.mark.parametrize(("rule", "room", "text"), SOUND)
def test_a_kept_rule_is_not_blamed(rule: Rule, room: str, text: str) -> None:
    assert list(rule(room, ast.parse(text), text)) == []


@pytest.mark.parametrize("stem", ["utils", "date_utils", "helpers", "import_manager", "crash_handler", "common"])
def test_a_vague_name_is_seen(stem: str) -> None:
    assert VAGUE.search(stem)

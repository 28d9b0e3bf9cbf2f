"""Every page of the house, in every language, theme and size, empty and full: names, Tab, words, nothing cut off."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

import i18n
from counsellor_app.content.library import load_content
from counsellor_app.services.demo import DAY, DemoPlan
from counsellor_app.services.demo_vault import PASSPHRASE, make_demo_vault
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.school import NameUser, SaveSchool
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui import language, theme
from counsellor_app.ui.desk import Desk, at_once
from counsellor_app.ui.home import Home
from counsellor_app.ui.language import Language
from counsellor_app.ui.models.table import TableModel
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.theme import Theme, px, width_of
from counsellor_app.ui.widgets.table import Table
from tests.builders import a_vault
from tests.ui.requests.answered import asked

ROOT = Path(__file__).parents[2]
ROSTER = ROOT / "tests" / "data" / "rosters" / "bad_rows.csv"
SMALLEST = (1180, 680)
CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit)
# What is Latin in every language: names of programs, files and keys.
LATIN = {
    *("Pana", "English", "Excel", "xlsx", "SQLCipher", "community", "SQLite", "OpenSSL", "Enter", "Ctrl"),
    *("NCALayer", "keygen", "manifest", "json", "report", "data", "schema"),
}
NUMBER = re.compile(r"[\w.-]*\d[\w.-]*")  # of a case, a file, a version
PADDING = 4  # px under the last line of wrapped words: no letter reaches there
OF_WHOM = {"case", "student", "guardian-form", "request", "answer", "disclosure"}  # never opened before there is one
STEPS = 6  # of an answer
WORD = re.compile(r"[A-Za-z]{4,}")


@dataclass(frozen=True)
class Open:
    """An open house, and what its pages are opened with."""

    home: Home
    services: Services
    arguments: dict[str, tuple[object, ...]]


def arguments(services: Services) -> dict[str, tuple[object, ...]]:
    """Of whom, of what; the settings section by section."""
    cases, students = services.cases.list(), services.students.list()
    found: dict[str, tuple[object, ...]] = {
        "settings": ("look", "school", "calendar", "security", "backup", "about"),
        "import": (None, ROSTER),
        "reports": ("main", "reports", "incidents", "cases", "bullying", "prevention"),
    }
    if cases:
        by_level = {case.level: case for case in cases}
        found["case"] = tuple(case.id for case in by_level.values())
        found["student"] = (cases[0].student_id, students[-1].id)
        found["guardian-form"] = ((students[0].id, ""),)
        found["student-form"] = (None, students[0].id)
    found |= answering(services)
    return found


def answering(services: Services) -> dict[str, tuple[object, ...]]:
    """Every request; each step of an answer that is being prepared; what left."""
    lines = services.requests.lines()
    left = services.disclosures.lines()
    found: dict[str, tuple[object, ...]] = {"requests": ("all", "disclosures")}
    if lines:
        found["request"] = tuple(line.id for line in lines)
        found["answer"] = tuple((line.id, at) for line in lines if not line.disclosures for at in range(STEPS))
        found["request-form"] = ("new", ("change", lines[0].id))
    if left:
        found["disclosure"] = tuple(line.id for line in left)
    return found


def a_home(services: Services, vault: object) -> Home:
    home = Home(desk=Desk(at_once), settings=Settings(None), services=services, vault=vault, user=None)  # type: ignore[arg-type]
    home.window.show()
    home.begin()
    return home


@pytest.fixture(scope="module")
def empty(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    vault = a_vault(tmp_path_factory.mktemp("empty"))
    services = open_house(vault, load_content(), now=lambda: DAY)
    services.school.save(SaveSchool(name_kk="Сынақ мектебі", name_ru="Пробная школа", region="71"))
    services.school.name_user(NameUser(surname="Тлеген", given="Айша"))
    home = a_home(services, vault)
    yield Open(home, services, arguments(services))
    home.end()
    home.window.deleteLater()


@pytest.fixture(scope="module")
def full(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    place = VaultPlace(tmp_path_factory.mktemp("full") / "vault-00000000")
    plan = DemoPlan(day=DAY, students=60, cases=12, notes=80)
    vault = make_demo_vault(place, PASSPHRASE, load_content(), now=DAY, plan=plan)
    services = open_house(vault, load_content(), now=lambda: DAY)
    asked(services, tmp_path_factory.mktemp("packages"))
    home = a_home(services, vault)
    yield Open(home, services, arguments(services))
    home.end()
    home.window.deleteLater()


@pytest.fixture(scope="module")
def dressed() -> None:
    """The windows dress themselves, as in the program."""


def settle() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def every_page(house: Open) -> Iterator[tuple[str, QWidget]]:
    """Each page as it stands open, with a name for the message."""
    window = house.home.window
    for entry in house.home._rooms.entries():
        if entry.key in OF_WHOM and entry.key not in house.arguments:
            continue
        for argument in house.arguments.get(entry.key, (None,)):
            if window.pages.current_key() == entry.key:
                window.go("today")  # each time as one comes to it from elsewhere
            assert window.go(entry.key, argument)
            settle()
            page = window.pages.current()
            assert page is not None
            yield f"{entry.key} {argument if isinstance(argument, str) and len(argument) < 12 else ''}".strip(), page


def shown(root: QWidget) -> list[QWidget]:
    return [one for one in root.findChildren(QWidget) if one.isVisible() and not one.visibleRegion().isEmpty()]


def told(widget: QWidget) -> str:
    """For the message: what it is, what stands on it."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} {text[:40]!r} in {type(widget.parentWidget()).__name__}"


def unnamed(root: QWidget) -> Iterator[str]:
    for one in shown(root):
        is_control = isinstance(one, CONTROLS) or one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if isinstance(one, QHeaderView):
            continue  # its sections are read with the table's cells
        is_part = one.objectName().startswith("qt_") or isinstance(one.parentWidget(), QLineEdit)
        if not is_control or is_part or one.focusProxy() is not None:
            continue
        spoken = QAccessible.queryAccessibleInterface(one)
        if spoken is None or not spoken.text(QAccessible.Text.Name).strip():
            yield told(one)


def texts(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    for one in shown(root):
        if isinstance(one, QLabel | QAbstractButton):
            yield one, one.text()
        if isinstance(one, QLineEdit | QTextEdit):
            yield one, one.placeholderText()
        yield one, one.toolTip()
        yield one, one.accessibleName()


@cache
def english() -> re.Pattern[str]:
    """Every English text of the program that is another text in Russian."""
    found = []
    for message in i18n.read("ru"):
        source = message.source
        if source not in message.forms and re.search("[A-Za-z]{2}", source):
            parts = i18n.PLACEHOLDER.split(source)
            found.append(".*".join(re.escape(part) for part in parts))
    return re.compile("|".join(f"(?:{one})" for one in found if one.replace(".*", "").strip(" ,·:")), re.DOTALL)


def untranslated(root: QWidget) -> Iterator[str]:
    for one, text in texts(root):
        plain = re.sub(r"<[^>]*>", " ", text)
        if "/" in plain or "\\" in plain:
            continue  # a place on the disk
        if english().fullmatch(plain) or set(WORD.findall(NUMBER.sub(" ", plain))) - LATIN:
            yield f"{text[:60]!r} on {told(one)}"


def cut_off(root: QWidget) -> Iterator[str]:
    for one in shown(root):
        gives_way = "Elided" in type(one).__name__ or isinstance(one.parentWidget(), QLineEdit)
        if not isinstance(one, QLabel | QAbstractButton) or gives_way or not (one.text() or one.toolTip()):
            continue
        needed, have = one.sizeHint().width(), one.width()
        if isinstance(one, QLabel) and one.wordWrap():
            needed, have = one.heightForWidth(one.width()), one.height() + PADDING
        if needed > have + 1:
            yield f"{told(one)} needs {needed}, has {have}"


def cells_cut(root: QWidget) -> Iterator[str]:
    """In a list: a title, or words that no tool tip holds. The stretched column has what the others leave it."""
    for table in (one for one in shown(root) if isinstance(one, Table)):
        model = table.model()
        if not isinstance(model, TableModel):
            continue
        for at, column in enumerate(model.columns):
            room = table.columnWidth(at) - px(16) + 1
            if table.isColumnHidden(at):
                continue
            texts = [(width_of(column.title(), 12, 600), column.title())]
            if not column.stretch and not any(column.tip(row) for row in model.rows()):
                texts += [(width_of(column.text(row), 14, column.weight), column.text(row)) for row in model.rows()]
            width, text = max(texts)
            if width > room:
                yield f"{text!r} in the column {column.key} needs {width}, has {room}"


CHECKS: dict[str, Callable[[QWidget], Iterator[str]]] = {
    "without a name": unnamed,
    "not translated": untranslated,
    "cut off": cut_off,
    "cut off in a list": cells_cut,
}


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("look", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("state", ["empty", "full"])
def test_every_page(state: str, look: Theme, scale: int, qapp: QApplication, request: pytest.FixtureRequest) -> None:
    """The languages one after the other, live; a warning of Qt on the way fails as well."""
    house: Open = request.getfixturevalue(state)
    theme.apply(qapp, look, scale)
    house.home.window.resize(*SMALLEST)
    wrong = []
    for spoken in Language:
        language.set_language(spoken)
        settle()
        for name, page in every_page(house):
            for what, check in CHECKS.items():
                if spoken is not Language.EN or check is not untranslated:
                    wrong += [f"{spoken}: {name}: {what}: {where}" for where in check(page)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("state", ["empty", "full"])
def test_tab_comes_to_every_control(state: str, request: pytest.FixtureRequest) -> None:
    house: Open = request.getfixturevalue(state)
    house.home.window.resize(1366, 768)
    house.home.window.activateWindow()
    settle()
    wrong = []
    for name, page in every_page(house):
        stops = [(one, told(one)) for one in shown(page) if is_stop(one)]  # on the way a timeline makes more rows
        reached = walk()
        wrong += [f"{name}: {words}" for one, words in stops if not is_reached(one, reached)]
    assert not wrong, "\n".join(wrong)


def is_stop(one: QWidget) -> bool:
    """Where Tab should come: what takes it, can be used, and hands its focus to nobody else."""
    takes = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled() and one.focusProxy() is None
    return bool(takes) and not one.objectName().startswith("qt_")


def is_reached(one: QWidget, reached: set[QWidget]) -> bool:
    """Of buttons that exclude each other one is a stop, arrows go on from there."""
    group = one.group() if isinstance(one, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(button in reached for button in group.buttons())
    return one in reached or any(one.isAncestorOf(other) for other in reached)


def walk() -> set[QWidget]:
    """Tab until the focus comes to where it was before; a day takes three steps on the same field."""
    found = QApplication.focusWidget()
    reached: set[QWidget] = set()
    for _ in range(400):
        assert found is not None, "the focus is lost"
        reached.add(found)
        QTest.keyClick(found, Qt.Key.Key_Tab)
        before, found = found, QApplication.focusWidget()
        if found in reached and found is not before:
            return reached
    raise AssertionError("Tab does not come round")


def said_where_unknown(text: str, known: dict[str, set[str]]) -> Iterator[str]:
    """Texts whose class is not the one they were translated for: `lupdate` sees no f-string, and no other's `tr`."""
    for owner in (one for one in ast.walk(ast.parse(text)) if isinstance(one, ast.ClassDef)):
        for call in (one for one in ast.walk(owner) if isinstance(one, ast.Call)):
            said = call.args[0] if call.args else None
            is_tr = isinstance(call.func, ast.Attribute) and call.func.attr == "tr"
            if is_tr and isinstance(said, ast.Constant) and said.value not in known.get(owner.name, set()):
                yield f"line {call.lineno}: {owner.name}: {said.value!r}"


def test_every_text_is_known_where_it_is_said() -> None:
    known: dict[str, set[str]] = {}
    for message in i18n.read("ru"):
        known.setdefault(message.context, set()).add(message.source)
    files = sorted((ROOT / "counsellor_app").rglob("*.py"))
    assert [
        f"{file.name} {what}" for file in files for what in said_where_unknown(file.read_text("utf-8"), known)
    ] == []


@pytest.mark.parametrize(
    "line",
    [
        """f"{self.tr('since')} {day}\"""",
        """owner.tr("since")""",
    ],
)
def test_a_text_said_in_another_s_name_is_found(line: str) -> None:
    text = f"class Card:\n    def words(self, owner):\n        return {line}\n"
    assert list(said_where_unknown(text, {"owner": {"since"}, "Page": {"since"}})) == ["line 3: Card: 'since'"]
    assert list(said_where_unknown(text, {"Card": {"since"}})) == []

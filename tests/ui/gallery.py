"""The component sheet as a picture, to lay beside the design's own sheet.

    python -m tests.ui.gallery OUT.png [SCALE] [LANGUAGE]

A tool for the eye; nothing in the app uses it.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.ui.language import Language, set_language
from counsellor_app.ui.models.table import Column, TableModel
from counsellor_app.ui.shell.rail_item import RailItem
from counsellor_app.ui.theme import Theme, apply, px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.clock_pill import ClockPill, Pill, PillState
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.level_badge import LevelBadge
from counsellor_app.ui.widgets.person_chip import PersonChip
from counsellor_app.ui.widgets.table import Table
from counsellor_app.ui.widgets.undo_bar import UndoBar


def row(name: str, *parts: QWidget, fill: bool = False) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(px(8))
    head = label(name, "quiet")
    head.setFixedWidth(px(104))
    line.addWidget(head)
    for part in parts:
        line.addWidget(part, 1 if fill else 0)
    if not fill:
        line.addStretch(1)
    return line


def field(text: str, width: int, *, bad: bool = False) -> QLineEdit:
    made = QLineEdit(text)
    made.setFixedWidth(px(width))
    made.setProperty("bad", "true" if bad else "false")
    return made


def off(button: Button) -> Button:
    button.setEnabled(False)
    return button


def rail_items() -> list[QWidget]:
    here, there = RailItem("today"), RailItem("reports")
    here.set_text("Сегодня")
    here.set_count(6)
    here.setChecked(True)
    there.set_text("Отчёты")
    for item in (here, there):
        item.setFixedWidth(px(150))
    return [here, there]


def lines() -> list[QLayout]:
    chip = FilterChip("Все", count=9)
    chip.setChecked(True)
    tick = FilterChip("28 px", tall=True, ticked=True)
    combo = Combo([("a", "Раздевалка")])
    combo.setFixedWidth(px(150))
    on, radio_on, bar = QCheckBox(), QRadioButton(), QProgressBar()
    on.setChecked(True)
    radio_on.setChecked(True)
    bar.setRange(0, 100)
    bar.setValue(62)
    bar.setTextVisible(False)
    bar.setFixedWidth(px(200))
    warning = Banner("Черновик от 19 ноября", BannerKind.WARNING)
    warning.add_verb("Оставить")
    warning.add_verb("Убрать")
    note = Banner("Правила обновлены, версия 2026.1", BannerKind.NOTE)
    note.add_verb("Что изменилось")
    levels = [LevelBadge(code) for code in ("R3", "R2", "R1", "R0")]
    full = [LevelBadge(code, full=True) for code in ("R3", "R2")]
    pills = (
        Pill(title="Беседа", left="7 часов", article="п. 9(2)", state=PillState.TODAY),
        Pill(title="Видео", left="25 дней"),
        Pill(title="Извещён", article="п. 8", state=PillState.MET),
        Pill(left="на 1 рабочий день", article="п. 9(5)", state=PillState.OVERDUE),
        Pill(left="у органа", article="п. 10(2)", state=PillState.EXTERNAL),
    )
    clocks = [ClockPill(pill) for pill in pills]
    crisis = boxed("crisis")
    inside = QHBoxLayout(crisis)
    inside.setContentsMargins(px(12), px(6), px(8), px(6))
    inside.addWidget(label("Шаг 5 из 8", "section"))
    inside.addStretch(1)
    inside.addWidget(label("112 · 103 · 111", "section"))
    inside.addWidget(Button("Вернуться", Kind.ON_BAND))
    return [
        row("Главная", Button("Подписать", Kind.FILLED), off(Button("выключена", Kind.FILLED))),
        row("Обычная", Button("Печать", icon="print"), off(Button("выключена", icon="print"))),
        row(
            "Тихая",
            Button("Записать", Kind.ACCENT_QUIET),
            Button("Отмена", Kind.QUIET),
            Button("Стереть копию", Kind.DANGER),
            Button("28 px", size=Size.SMALL),
        ),
        row("Поле", combo, field("фокус", 120), field("ошибка", 120, bad=True)),
        row(
            "Фильтр",
            chip,
            FilterChip("Записи", count=3),
            tick,
            PersonChip("1", "Есенов Мирас"),
            PersonChip("1", "Е. М."),
        ),
        row("Уровень", *levels),
        row("Уровень, шапка", *full),
        row("Срок", *clocks[:3]),
        row("Срок, просрочен", *clocks[3:]),
        row("Пункт панели", *rail_items()),
        row("Флажок", QCheckBox(), on, QRadioButton(), radio_on, bar, label("62 %", "quiet")),
        row("Сообщение", warning, fill=True),
        row("", note, fill=True),
        row("Полоса кризиса", crisis, fill=True),
    ]


def sheet(title: str) -> QWidget:
    made = QWidget()
    made.setFixedSize(683, 768)
    column = QVBoxLayout(made)
    column.setContentsMargins(28, 18, 28, 18)
    column.setSpacing(px(9))
    column.addWidget(label(title, "name"))
    for line in lines():
        column.addLayout(line)
    columns = (
        Column[tuple[str, str]](key="a", title=lambda: "Ученик", text=lambda one: one[0], weight=500, stretch=True),
        Column[tuple[str, str]](
            key="b", title=lambda: "Уровень", text=lambda one: one[1], level=lambda one: one[1], width=134
        ),
    )
    model = TableModel(columns, parent=made)
    table = Table(model, parent=made)
    model.set_rows((("Есенов Мирас", "R2"), ("Ли Виктория", "R0")))
    model.sort(1)
    table.selectRow(0)
    table.setFixedHeight(px(32 + 72) + 1)
    column.addWidget(table)
    column.addStretch(1)
    undo = UndoBar(made)
    undo.offer("Встреча записана", lambda: None)
    return made


def main(out: Path, scale: int, language: str) -> None:
    app = QApplication(sys.argv[:1])
    set_language(Language(language))
    picture = QPixmap(1366, 768)
    picture.fill(Qt.GlobalColor.black)
    for at, (theme, title) in enumerate(((Theme.LIGHT, "Pana · светлая"), (Theme.DARK, "Pana · тёмная"))):
        apply(app, theme, scale)
        made = sheet(title)
        made.show()
        app.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        app.processEvents()
        painter = QPainter(picture)
        made.render(painter, QPoint(683 * at, 0))
        painter.end()
        made.deleteLater()
    picture.save(str(out))


if __name__ == "__main__":
    given = sys.argv[1:]
    main(Path(given[0]), int(given[1]) if given[1:] else 100, given[2] if given[2:] else "ru")

"""Badges, pills, chips, avatars: their measures, their words for the ear, and shapes beside colours."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui import theme
from counsellor_app.ui.icons import FOLDER, icon, pixmap
from counsellor_app.ui.levels import CODES, level_text
from counsellor_app.ui.theme import px, tokens, width_of
from counsellor_app.ui.widgets import paint
from counsellor_app.ui.widgets.avatar import Avatar
from counsellor_app.ui.widgets.clock_pill import ClockPill, Pill, PillState
from counsellor_app.ui.widgets.level_badge import LevelBadge
from counsellor_app.ui.widgets.person_chip import PersonChip
from counsellor_app.ui.widgets.shapes import level_path


def drawn(size: QSize, draw: Callable[[QPainter, QRect], None]) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw(painter, QRect(0, 0, size.width(), size.height()))
    painter.end()
    return image


@pytest.mark.parametrize("code", CODES)
def test_a_level_is_shape_and_word_and_colour(code: str, qtbot: QtBot) -> None:
    badge = LevelBadge(code)
    qtbot.addWidget(badge)
    assert badge.sizeHint().height() == px(22)
    assert badge.accessibleName() == level_text(code)
    assert len(level_text(code)) > len(code)
    full = LevelBadge(code, full=True)
    qtbot.addWidget(full)
    assert full.sizeHint().height() == px(26)
    assert full.accessibleName() == level_text(code, full=True) != level_text(code)


def test_the_four_shapes_differ() -> None:
    assert len({level_path(code).elementCount() for code in CODES}) == 4


def test_a_level_says_who_set_it(qtbot: QtBot) -> None:
    badge = LevelBadge("R1")
    qtbot.addWidget(badge)
    badge.set_level("R3", "24.11, 09:20 · T. A. K.")
    assert badge.level() == "R3"
    assert badge.accessibleName() == "R3 Now, 24.11, 09:20 · T. A. K."
    assert level_text("R9") == "R9"


@pytest.mark.parametrize("code", CODES)
def test_a_badge_wears_its_levels_colours(code: str) -> None:
    size = paint.level_size(code)
    image = drawn(size, lambda painter, rect: paint.paint_level(painter, rect, code))
    trio = tokens().level(code)
    assert image.pixelColor(size.width() - px(4), size.height() // 2) == QColor(trio.fill)
    shape = image.copy(1 + px(7), (size.height() - px(12)) // 2, px(12), px(12))
    seen = {shape.pixelColor(x, y).name().upper() for x in range(shape.width()) for y in range(shape.height())}
    assert trio.text in seen


def test_a_badge_never_leaves_its_cell() -> None:
    narrow = QRect(0, 0, 60, 36)
    image = drawn(QSize(200, 36), lambda painter, _rect: paint.paint_level(painter, narrow, "R1", True))
    assert all(image.pixelColor(x, 18).alpha() == 0 for x in range(61, 200))


@pytest.mark.parametrize("state", list(PillState))
def test_a_pill_of_every_state(state: PillState, qtbot: QtBot) -> None:
    pill = ClockPill(
        Pill(title="Talk", left="7 hours", article="p. 9(2)", state=state), why="counted from the first report"
    )
    qtbot.addWidget(pill)
    assert pill.sizeHint().height() == px(26)
    assert pill.accessibleName() == "Talk, 7 hours, p. 9(2)"
    assert pill.accessibleDescription() == pill.toolTip() == "counted from the first report"
    pill.resize(pill.sizeHint())
    assert not pill.grab().isNull()


def pill_fill(state: PillState) -> QColor:
    pill = Pill(title="Talk", left="7 hours", state=state)
    size = paint.pill_size(pill)
    return drawn(size, lambda painter, rect: paint.paint_pill(painter, rect, pill)).pixelColor(
        px(4), size.height() // 2
    )


def test_urgent_pills_are_brown_and_met_ones_empty() -> None:
    look = tokens()
    assert pill_fill(PillState.TODAY) == pill_fill(PillState.OVERDUE) == QColor(look.r2.fill)
    assert pill_fill(PillState.OPEN) == QColor(look.surface)
    assert pill_fill(PillState.MET).alpha() == 0


def test_a_pill_can_change(qtbot: QtBot) -> None:
    pill = ClockPill(Pill(title="Video"))
    qtbot.addWidget(pill)
    pill.set_pill(Pill(title="Video", left="25 days"))
    assert pill.pill().left == "25 days"
    assert pill.accessibleName() == "Video, 25 days"


def test_a_person_chip_tells_the_id_and_not_the_name(qtbot: QtBot) -> None:
    chip = PersonChip("0" * 32, "Есенов Мирас")
    qtbot.addWidget(chip)
    chip.show()
    wide = chip.sizeHint()
    assert wide.height() == px(20)
    with qtbot.waitSignal(chip.clicked) as told:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert told.args == ["0" * 32]
    chip.set_shown("Е. М.")
    assert chip.accessibleName() == "Е. М."
    assert chip.sizeHint().width() < wide.width()


@pytest.mark.parametrize(("small", "side"), [(False, 32), (True, 24)])
def test_an_avatar_is_a_disc(small: bool, side: int, qtbot: QtBot) -> None:
    avatar = Avatar("Есенов Мирас", small=small)
    qtbot.addWidget(avatar)
    assert avatar.sizeHint() == QSize(px(side), px(side))
    avatar.resize(avatar.sizeHint())
    avatar.set_name("Ли Виктория")
    image = avatar.grab().toImage()
    assert image.pixelColor(side // 2, 2) == QColor(tokens().soft)


@pytest.mark.parametrize("name", sorted(file.stem for file in FOLDER.glob("*.svg")))
def test_every_icon_is_drawn_in_the_colour_asked_for(name: str, qapp: QApplication) -> None:
    look = tokens()
    image = pixmap(name, "accent", 20).toImage()
    solid = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    }
    assert solid
    hues = {QColor(colour).hue() for colour in solid - {look.on_accent}}
    assert all(abs(hue - QColor(look.accent).hue()) <= 12 for hue in hues)


def test_icons_are_kept_and_follow_the_theme() -> None:
    assert pixmap("today").cacheKey() == pixmap("today").cacheKey()
    assert pixmap("today", "accent").cacheKey() != pixmap("today", "quiet").cacheKey()
    assert icon("today").availableSizes() == [QSize(16, 16)]
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon")


def test_painted_signs_redraw_after_a_switch(qtbot: QtBot, qapp: QApplication) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    badge = LevelBadge("R2", parent=holder)
    narrow = badge.sizeHint()
    theme.apply(qapp, theme.Theme.DARK, 150)
    assert badge.sizeHint().width() > narrow.width()


@pytest.mark.parametrize("weight", [400, 600])
@pytest.mark.parametrize("size", [12, 13, 14])
def test_words_are_whole_in_the_width_they_ask_for(size: int, weight: int, qapp: QApplication) -> None:
    """One letter to eight: of some, the width is a fraction above what Qt rounds it to."""
    metrics = QFontMetrics(theme.font(size, weight))
    text = "Дети и взрослые, Балалар мен ересектер, 1–4 0 214"
    parts = [text[at : at + length] for length in range(1, 9) for at in range(len(text) - length)]
    cut = [
        part
        for part in parts
        if metrics.elidedText(part, Qt.TextElideMode.ElideRight, width_of(part, size, weight)) != part
    ]
    assert cut == []

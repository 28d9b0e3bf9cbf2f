"""The report inside a package, page under page: pictures made on the worker when they come into sight."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from counsellor_app.services.office import PagePicture
from counsellor_app.ui.theme import px, tokens

GAP = 12
ZOOMS = (0.6, 0.8, 1.0, 1.25, 1.5, 2.0)
COMFORT = 860  # px at 100 %: as wide as a page is at zoom 1, where the window has room
KEPT = 96 * 1024 * 1024  # bytes of pictures; the page in sight always stays
LEAST = 3


class ReportView(QAbstractScrollArea):
    """`wanted` asks for the picture of a page: number, pixels wide. `show_picture` brings it."""

    wanted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._pictures: dict[tuple[int, int], QImage] = {}
        self._asked: set[tuple[int, int]] = set()
        self._zoom = ZOOMS.index(1.0)
        self.verticalScrollBar().setSingleStep(px(40))

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Width and height of each page, in points."""
        self._sizes = sizes
        self._pictures.clear()
        self._asked.clear()
        self._layout()
        self.verticalScrollBar().setValue(0)

    def show_picture(self, number: int, width: int, picture: PagePicture) -> None:
        while len(self._pictures) >= LEAST and sum(one.sizeInBytes() for one in self._pictures.values()) > KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        self._asked.discard((number, width))
        image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32).copy()
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._pictures[number, width] = image
        self.viewport().update()

    def current(self) -> int:
        """The page in the middle of the window, from 1; 0 when there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return next((at + 1 for at, rect in enumerate(self._places()) if rect.bottom() + px(GAP) >= middle), 0)

    def zoom(self, steps: int) -> None:
        self._zoom = min(len(ZOOMS) - 1, max(0, self._zoom + steps))
        self._layout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1)
            case Qt.Key.Key_Minus:
                self.zoom(-1)
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + bar.singleStep())
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - bar.singleStep())
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens().ground))
        top = self.verticalScrollBar().value()
        for number, place in enumerate(self._places()):
            shown = place.translated(-self.horizontalScrollBar().value(), -top)
            if not shown.intersects(self.viewport().rect()):
                continue
            painter.fillRect(shown, QColor("white"))  # paper is white in both themes
            painter.setPen(QColor(tokens().line))
            painter.drawRect(shown.adjusted(-1, -1, 0, 0))
            key = (number, round(place.width() * self.devicePixelRatioF()))
            image = self._pictures.get(key)
            if image is not None:
                painter.drawImage(shown.topLeft(), image)
            elif key not in self._asked:
                self._asked.add(key)
                self.wanted.emit(*key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._layout()

    def sizeHint(self) -> QSize:
        return QSize(px(640), px(480))

    def _page_width(self) -> int:
        room = self.viewport().width() - 2 * px(GAP)
        return max(px(200), round(min(room, px(COMFORT)) * ZOOMS[self._zoom]))

    def _places(self) -> list[QRect]:
        width, y, places = self._page_width(), px(GAP), []
        left = max(px(GAP), (self.viewport().width() - width) // 2)
        for wide, high in self._sizes:
            height = round(width * high / wide) if wide else width
            places.append(QRect(left, y, width, height))
            y += height + px(GAP)
        return places

    def _layout(self) -> None:
        places = self._places()
        bottom = places[-1].bottom() + px(GAP) if places else 0
        right = places[-1].right() + px(GAP) if places else 0
        view = self.viewport().size()
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setRange(0, max(0, bottom - view.height()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setRange(0, max(0, right - view.width()))
        self.viewport().update()

"""A picture or a text out of the encrypted file, shown inside: no file is made, and the veil closes it."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from counsellor_app.domain.documents import Document
from counsellor_app.ui.cases.popover import Popover
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import label

PICTURES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
TEXTS = frozenset({"text/plain", "text/csv"})
SHARE = 0.85  # of the window
MARGINS = QSize(32, 64)


def can_be_shown(media_type: str) -> bool:
    return media_type in PICTURES | TEXTS


class DocumentView(Popover):
    """Over the middle of the window; Esc or a click beside it closes it."""

    def __init__(self, document: Document, data: bytes, veil: Veil, parent: QWidget) -> None:
        super().__init__(veil.text(document.title), parent)
        self._image = _image_of(data) if document.media_type in PICTURES else None
        self.picture = label()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(veil.text(document.title))
        if self._image is not None and not self._image.isNull():
            self.add(self.picture)
        elif document.media_type in TEXTS:
            self.text.setPlainText(_text_of(data))
            self.add(self.text)
        else:
            self.add_line(self.tr("This picture cannot be read."), "error")
        if veil.is_on():
            self.close()
        veil.changed.connect(self._on_veil)

    def open_over(self, window: QWidget) -> None:
        room = QSize(int(window.width() * SHARE), int(window.height() * SHARE))
        if self._image is not None and not self._image.isNull():
            inside = room - QSize(px(MARGINS.width()), px(MARGINS.height()))
            shown = self._image.size().scaled(inside, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(self._image.size())
            smooth = Qt.TransformationMode.SmoothTransformation
            pixels = QPixmap.fromImage(self._image.scaled(shown, Qt.AspectRatioMode.KeepAspectRatio, smooth))
            self.picture.setPixmap(pixels)
            self.picture.setAccessibleName(self.accessibleName())
            self.setFixedWidth(max(px(240), pixels.width() + px(MARGINS.width())))
        else:
            self.setFixedWidth(room.width())
            self.text.setMinimumHeight(room.height() - px(MARGINS.height()))
        self.fit()
        middle = window.mapToGlobal(QPoint(window.width() // 2, window.height() // 2))
        self.move(middle - QPoint(self.width() // 2, self.height() // 2))
        self.show()
        self.text.setFocus()

    @Slot(bool)
    def _on_veil(self, is_on: bool) -> None:
        if is_on:
            self.close()


def _image_of(data: bytes) -> QImage:
    """The right way up, as the camera held it. Null where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader.read()


def _text_of(data: bytes) -> str:
    """UTF-8 or UTF-16 with its mark, otherwise the encoding of older Windows programs."""
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "cp1251"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")

"""An addendum or a correction in the foot of the card it belongs to."""

from datetime import tzinfo
from html import escape

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.entries import Entry
from counsellor_app.services.entries import REASON, REPLACED, TEXT
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.entry_words import kind_words
from counsellor_app.ui.format import clock_time, day_digits
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, tokens

DASHES = [3, 3]


class AmendmentStrip(QWidget):
    """``Correction 24.11, 08:50  ~~11 November~~ 12 November. Reason: …``, on the ground below a dashed line."""

    def __init__(self, entry: Entry, names: CaseNames, zone: tzinfo) -> None:
        super().__init__()
        self._entry = entry
        self._names = names
        self._zone = zone
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setProperty("role", "amendment")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(6), px(12), px(7))
        row.setSpacing(px(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.refresh()

    def refresh(self) -> None:
        """After the veil, the theme or the language was switched."""
        self._icon.setPixmap(pixmap("amend", "text", 14))
        self._words.setText(self._html())
        self.setAccessibleName(
            f"{kind_words(self._entry.kind)}: {self._names.said(self._entry.sections.get(TEXT, ''))}"
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self.refresh()

    def _html(self) -> str:
        entry, names, look = self._entry, self._names, tokens()
        when = f"{day_digits(local_day(entry.signed_at, self._zone))}, {clock_time(entry.signed_at, self._zone)}"
        who = names.user(entry.signed_by)
        signed = " · ".join(part for part in (when, who) if part)
        parts = [
            f"<b>{escape(kind_words(entry.kind))}</b>",
            f'<span style="color:{look.quiet}">{escape(signed)}</span>',
        ]
        replaced = names.said(entry.sections.get(REPLACED, ""))
        if replaced:
            parts.append(f'<s style="color:{look.quiet}">{escape(replaced)}</s>')
        parts.append(escape(names.said(entry.sections.get(TEXT, ""))).replace("\n", "<br>"))
        reason = names.said(entry.sections.get(REASON, ""))
        if reason:
            words = self.tr("Reason: {reason}").format(reason=reason)
            parts.append(f'<span style="color:{look.quiet}">{escape(words)}</span>')
        return f'<div style="font-size:{px(12)}px">' + "&nbsp; ".join(parts) + "</div>"

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ground))
        box = self.rect().toRectF()
        painter.drawRoundedRect(box, 5, 5)
        painter.drawRect(box.adjusted(0, 0, 0, -6))
        pen = QPen(QColor(look.line), 1)
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        painter.end()

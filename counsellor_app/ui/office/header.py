"""Above an opened package: whose it is, in answer to what, of which kind and period, sealed when."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.services.office import OfficePackage
from counsellor_app.ui.format import date_digits, moment_digits
from counsellor_app.ui.language import current
from counsellor_app.ui.requests.answer.package_speech import Speech
from counsellor_app.ui.requests.answer.preview_rows import title_words
from counsellor_app.ui.shell.foot import DemoMark
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import label

COUNTRY = "KZ-"


class PackageHeader(QFrame):
    def __init__(self, content: Content) -> None:
        super().__init__()
        self.setProperty("box", "strip")
        self._content = content
        self._package: OfficePackage | None = None
        self.school = label("", "name", wrap=True)
        self.kind = label("", "medium", wrap=True)
        self.facts = label("", "quiet", wrap=True)
        self.demo = DemoMark()
        self.veil_button = Button(kind=Kind.QUIET, icon="veil", size=Size.SMALL)
        self._top = QHBoxLayout()
        self._top.addWidget(self.school, 1)
        self._top.addWidget(self.demo, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self.veil_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.kind)
        self._column.addWidget(self.facts)
        self._measure()

    def show_package(self, package: OfficePackage | None) -> None:
        self._package = package
        self.retranslate()

    def retranslate(self) -> None:
        package = self._package
        if package is None:
            for part in (self.school, self.kind, self.facts):
                part.clear()
            return
        self.demo.setVisible(package.demo)
        self.school.setText(school_words(package))
        self.kind.setText(title_words(package.profile))
        said = Speech(language=current().value, codes={}, people={})
        parts = (
            region_words(self._content, package.region),
            self._request(package),
            self._period(said.period(*package.period)),
            self.tr("sealed on {moment}").format(moment=moment_digits(package.sealed_at)),
        )
        self.facts.setText(" · ".join(part for part in parts if part))

    def _request(self, package: OfficePackage) -> str:
        """By the number the office gave its letter; by the school's own where it gave none."""
        number = package.outside_number or package.request_number
        if not package.letter_date:
            return self.tr("to request No. {number}").format(number=number)
        day = date_digits(date.fromisoformat(package.letter_date))
        return self.tr("to request No. {number} of {day}").format(number=number, day=day)

    def _period(self, words: str) -> str:
        return QCoreApplication.translate("Preview", "period {period}").format(period=words) if words else ""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(20), px(10), px(16), px(11))
        self._column.setSpacing(px(2))
        self._top.setSpacing(px(10))


def school_words(package: OfficePackage) -> str:
    """Its name in the window's language, or the one it has; without one, its BIN."""
    names = (package.school_kk, package.school_ru)
    return next((name for name in (names if current().value == "kk" else names[::-1]) if name), package.bin)


def region_words(content: Content, code: str) -> str:
    return content.word(CodeList.REGION, code.removeprefix(COUNTRY)).of(current().value) if code else ""

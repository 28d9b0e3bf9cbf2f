"""The report as it would lie on paper, its page number and zoom below it."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.office import NotPdf, PagePicture, Pages
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.numbers import number
from counsellor_app.ui.office.report_view import ReportView
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import boxed, label


class ReportTab(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pages: Pages | None = None
        self._count = 0
        self._names = False
        self._is_broken = False
        self.banner = Banner()
        self.view = ReportView()
        self.place = label("", "quiet")
        self.smaller, self.larger = (Button(text, Kind.QUIET, size=Size.SMALL) for text in ("\u2212", "+"))
        foot = boxed("item")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(12), px(5), px(8), px(5))
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)
        head = QVBoxLayout()
        head.setContentsMargins(px(12), px(8), px(12), px(8))
        head.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = QWidget()
        self._head.setLayout(head)
        column.addWidget(self._head)
        column.addWidget(self.view, 1)
        column.addWidget(foot)
        self.view.wanted.connect(self._draw)
        self.view.verticalScrollBar().valueChanged.connect(self._say_place)
        self.view.verticalScrollBar().rangeChanged.connect(self._say_place)
        self.smaller.clicked.connect(partial(self.view.zoom, -1))
        self.larger.clicked.connect(partial(self.view.zoom, 1))
        self.retranslate()

    def show_report(self, pages: Pages | None, *, names: bool) -> None:
        """`names`: a child is named on it."""
        self._pages, self._names, self._count, self._is_broken = pages, names, 0, False
        self.view.show_pages(())
        self.retranslate()
        if pages is not None:
            self._desk.ask(pages.sizes, partial(self._on_sizes, pages), partial(self._on_failed, pages))

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Report"))
        for button, words in ((self.smaller, self.tr("Smaller")), (self.larger, self.tr("Larger"))):
            button.setAccessibleName(words)
            button.setToolTip(words)
        words = self._note()
        self.banner.set_kind(BannerKind.PLAIN if self._pages and not self._is_broken else BannerKind.WARNING)
        self.banner.set_text(words)
        self._head.setVisible(bool(words))
        self._say_place()

    def _note(self) -> str:
        if self._pages is None:
            return self.tr("There is no report in this package. Read the contents instead.")
        if self._is_broken:
            return self.tr("This report cannot be shown here. Save the file and open it in another program.")
        on_paper = self.tr("Pages show names as they are on paper: hiding names does not change them.")
        return on_paper if self._names else ""

    def _on_sizes(self, pages: Pages, sizes: tuple[tuple[float, float], ...]) -> None:
        if pages is self._pages:
            self._count = len(sizes)
            self.view.show_pages(sizes)
            self._say_place()

    def _on_failed(self, pages: Pages, error: Exception) -> bool:
        if isinstance(error, NotPdf) and pages is self._pages:
            self._is_broken = True
            self.retranslate()
        return isinstance(error, NotPdf)

    @Slot(int, int)
    def _draw(self, page: int, width: int) -> None:
        pages = self._pages
        if pages is not None:
            then = partial(self._on_drawn, pages, page, width)
            self._desk.ask(lambda: pages.picture(page, width), then, partial(self._on_failed, pages))

    def _on_drawn(self, pages: Pages, page: int, width: int, picture: PagePicture) -> None:
        if pages is self._pages:
            self.view.show_picture(page, width, picture)

    @Slot()
    def _say_place(self) -> None:
        at = self.view.current()
        said = self.tr("Page {page} of {count}").format(page=number(at), count=number(self._count))
        self.place.setText(said if self._count else "")

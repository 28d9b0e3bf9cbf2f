"""What first start and restore share: named steps at the left, one page at a time, Back and Next below it."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, width_of
from counsellor_app.ui.unlock.step import Step
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.elided import ElidedLabel
from counsellor_app.ui.widgets.steps import Steps

NARROWEST = 232  # px: the names of the steps


class Wizard(QWidget):
    """Subclasses make their pages and hand them to `_take`; they name the steps, the last verb, and `_finish`."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: tuple[Step, ...] = ()
        self.steps = Steps(())
        self.stack = QStackedWidget()
        self.banner = Banner("", BannerKind.WARNING)
        self.back, self.next = Button("", Kind.ORDINARY), Button("", Kind.FILLED)
        self._what = ElidedLabel("", "quiet")
        self._what.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._mark = QLabel()
        self._foot, self._foot_row = boxed("foot"), QHBoxLayout()
        self._banner_row = QVBoxLayout()
        self._build()
        self._measure()

    def focus_first(self) -> None:
        self.page().focus_first()

    def page(self) -> Step:
        return self.pages[self.stack.currentIndex()]

    @Slot(int)
    def go(self, at: int) -> None:
        """Shows a step; what was typed in the others stays."""
        self.banner.hide()
        self.stack.setCurrentIndex(at)
        self.steps.set_current(at)
        self._refresh()
        self.page().focus_first()

    def say(self, text: str) -> None:
        """Above the step, until another one is shown."""
        self.banner.set_text(text)
        self.banner.setVisible(bool(text))

    def _take(self, *pages: Step) -> None:
        """Once, at the end of the subclass's `__init__`."""
        self.pages = pages
        for page in pages:
            self.stack.addWidget(page)
            page.ready.connect(self._refresh)
            for edit in page.findChildren(QLineEdit):
                edit.returnPressed.connect(self._on_enter)
        self._retranslate()

    def _build(self) -> None:
        brand = QHBoxLayout()
        brand.setContentsMargins(px(10), 0, 0, px(16))
        brand.setSpacing(px(12))
        brand.addWidget(self._mark)
        brand.addWidget(label("Pana", "brand"), 1)
        self.steps.top.addLayout(brand)
        self.steps.foot.setContentsMargins(px(10), 0, 0, 0)
        self.steps.went_back.connect(self.go)
        self.banner.hide()
        self._banner_row.addWidget(self.banner)
        self._foot.setLayout(self._foot_row)
        self._foot_row.addWidget(self.back)
        self._foot_row.addStretch(1)
        self._foot_row.addWidget(self._what, 1000)
        self._foot_row.addWidget(self.next)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self._banner_row)
        right.addWidget(self.stack, 1)
        right.addWidget(self._foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.steps)
        whole.addLayout(right, 1)
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)

    def _step_names(self) -> tuple[str, ...]:
        return ()

    def _last_verb(self) -> str:
        return ""

    def _finish(self) -> None:
        """Next on the last step."""

    def _leave(self) -> None:
        """Back on the first step; hidden unless a subclass says so by `_may_leave`."""

    def _may_leave(self) -> bool:
        return False

    def _retranslate(self) -> None:
        self.steps.set_texts(self._step_names())
        self._measure()
        self.back.setText(self.tr("Back"))
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        at = self.stack.currentIndex()
        is_last = at == len(self.pages) - 1
        self.next.setText(self._last_verb() if is_last else self.tr("Continue"))
        self.next.setEnabled(self.page().is_finished())
        self.back.setVisible(at > 0 or self._may_leave())
        self._what.setText(self.page().next_words())

    @Slot()
    def _on_back(self) -> None:
        if self.stack.currentIndex() == 0:
            self._leave()
        else:
            self.go(self.stack.currentIndex() - 1)

    @Slot()
    def _on_next(self) -> None:
        if not self.page().is_finished() or not self.page().check():
            return
        if self.page() is self.pages[-1]:
            self._finish()
        else:
            self._advance()

    def _advance(self) -> None:
        self.go(self.stack.currentIndex() + 1)

    @Slot()
    def _on_enter(self) -> None:
        """Enter goes on: to the next step, or to the next field while something is missing."""
        if self.next.isEnabled():
            self._on_next()
        else:
            self.focusNextPrevChild(True)

    def _measure(self) -> None:
        self._mark.setPixmap(pixmap("mark", "accent", 24))
        widest = max((width_of(name, 14, 600) for name in self._step_names()), default=0)
        self.steps.setFixedWidth(max(px(NARROWEST), widest + px(12 + 10 + 20 + 10 + 6 + 12) + 4))
        self._foot.setFixedHeight(px(60))
        self._foot_row.setContentsMargins(px(56), 0, px(56), 0)
        self._foot_row.setSpacing(px(16))
        self._banner_row.setContentsMargins(px(56), px(16), px(56), 0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

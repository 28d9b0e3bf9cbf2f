"""Second: the package itself, and beside it how far it can be trusted."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.services.office import OfficePackage, Standing
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.office.contents import has_names
from counsellor_app.ui.office.header import PackageHeader
from counsellor_app.ui.office.package_card import PackageCard
from counsellor_app.ui.office.trust_cards import ChecksCard, ClaimsCard, SignerCard
from counsellor_app.ui.package_words import refused
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.scroll import set_up_scroll

ASIDE, ASIDE_NARROW, NARROW = 336, 284, 960  # px at 100 %
BAR = 12  # the scroll bar stands beside the cards, not over them


class OpenedView(QWidget):
    """`confirmed`: the school read out the words of its certificate."""

    confirmed = Signal()

    def __init__(self, desk: Desk, content: Content, veil: Veil) -> None:
        super().__init__()
        self._veil = veil
        self._package: OfficePackage | None = None
        self.header = PackageHeader(content)
        self.banner = Banner(kind=BannerKind.WARNING)
        self.compare = self.banner.add_verb("")
        self.card = PackageCard(desk, veil)
        self.checks, self.signer, self.claims = ChecksCard(), SignerCard(), ClaimsCard()
        self._side = QScrollArea()
        self._room = QHBoxLayout()
        self._above = QVBoxLayout()
        self._build()
        self.header.veil_button.clicked.connect(veil.toggle)
        self.signer.confirmed.connect(self.confirmed)
        self.compare.clicked.connect(self._show_words)
        veil.changed.connect(self._say_veil)
        self._measure()
        self._say_veil()

    def show_package(self, package: OfficePackage) -> None:
        self._package = package
        self.header.show_package(package)
        self.card.show_package(package)
        self.header.veil_button.setVisible(has_names(package.data))
        self._show_trust()
        self._side.verticalScrollBar().setValue(0)

    def show_sender(self, package: OfficePackage) -> None:
        """The same package; its sender is known now."""
        self._package = package
        self._show_trust()

    def forget(self) -> None:
        """Nothing of the package stays."""
        self._package = None
        self.header.show_package(None)
        self.card.show_package(None)
        for card in (self.checks, self.signer, self.claims):
            card.clear()

    def refuse(self, words: str) -> None:
        self.compare.hide()
        self.banner.show()
        self.banner.set_text(words)

    def focus_first(self) -> None:
        chips = self.card.chips.values()
        next(chip for chip in chips if chip.isChecked()).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.header.retranslate()
        self.card.retranslate()
        self._say_veil()
        self._show_trust()

    def _show_trust(self) -> None:
        package = self._package
        if package is None:
            return
        for card in (self.checks, self.signer, self.claims):
            card.show_package(package)
        is_changed = package.sender.standing is Standing.CHANGED
        self.banner.setVisible(is_changed)
        self.compare.setText(self.tr("Compare the words"))
        self.compare.setVisible(is_changed)
        self.banner.set_text(refused(PackageRefused(Refusal.SENDER_CHANGED)) if is_changed else "")
        self._measure()
        put_in_order(self)

    def _build(self) -> None:
        self._sheet = sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        self._cards = QVBoxLayout(sheet)
        for card in (self.checks, self.signer, self.claims):
            self._cards.addWidget(card)
        self._cards.addStretch(1)
        set_up_scroll(self._side)
        self._side.setWidget(sheet)
        self._side.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._above.addWidget(self.banner)
        self._room.addWidget(self.card, 1)
        self._room.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._above)
        column.addLayout(self._room, 1)
        self.banner.hide()

    @Slot()
    def _show_words(self) -> None:
        self._side.ensureWidgetVisible(self.signer)
        self.signer.focus_confirm()

    @Slot()
    def _say_veil(self) -> None:
        is_on = self._veil.is_on()
        self.header.veil_button.setText(self.tr("Show names") if is_on else self.tr("Hide names"))
        self.header.veil_button.setToolTip("F9")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    @Slot()
    def _make_room(self) -> None:
        has_bar = self._side.verticalScrollBar().maximum() > 0
        self._cards.setContentsMargins(0, 0, px(2 if has_bar else BAR), 0)

    def _fit(self) -> None:
        """As narrow as the window asks for, and as wide as the words of a certificate are."""
        least = self._sheet.minimumSizeHint().width() + px(2)
        self._side.setFixedWidth(max(least, px(ASIDE_NARROW if self.width() < px(NARROW) else ASIDE)))

    def _measure(self) -> None:
        self._room.setContentsMargins(px(16), px(12), px(4), px(12))
        self._room.setSpacing(px(14))
        self._above.setContentsMargins(px(16), px(12) if self.banner.isVisibleTo(self) else 0, px(16), 0)
        self._make_room()
        self._cards.setSpacing(px(12))
        self._fit()

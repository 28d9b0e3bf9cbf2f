"""What runs here, which rules it follows and who has checked them, where the file lies, what was ignored."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QGridLayout, QWidget

from counsellor_app.content.words import PackInfo
from counsellor_app.policy import Ignored
from counsellor_app.services.about import About, about
from counsellor_app.services.house import Services
from counsellor_app.services.vault import OpenVault
from counsellor_app.ui import format as form
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.preferences.about_words import (
    CONFIDENCE,
    REASONS,
    RISKS,
    missing_reviews,
    pack_words,
    say,
)
from counsellor_app.ui.preferences.lines import TwoLines
from counsellor_app.ui.preferences.section import Section
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.card import Card, label


class AboutSection(Section):
    def __init__(
        self, desk: Desk, services: Services, vault: OpenVault, *, risk: str = "", ignored: Sequence[Ignored] = ()
    ) -> None:
        """`risk`: ``synced-folder``, ``network-folder`` or "". `ignored`: what an administrator wrote wrongly."""
        super().__init__()
        self._desk = desk
        self._services = services
        self._vault = vault
        self._risk = risk
        self._ignored = tuple(ignored)
        self._found: About | None = None
        self.warning = Banner("", BannerKind.WARNING)
        self.versions, self.place, self.rules, self.policies = Card(), Card(), Card(), Card()
        for part in (self.warning, self.place, self.versions, self.rules, self.policies):
            self.form.add(part)
        self._retranslate()

    def reload(self) -> None:
        content = self._services.session.content
        self._desk.ask(lambda: about(self._vault, content), self._show)

    def focus_first(self) -> None:
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, found: About) -> None:
        self._found = found
        self.place.clear()
        number = self.tr("Number {number}").format(number=_grouped(found.vault_id))
        self.place.body.addWidget(TwoLines(number, str(found.folder), is_path=True))
        self._show_versions(found)
        self.rules.clear()
        self.rules.set_count(len(found.packs))
        for name, pack in found.packs.items():
            title = self.tr("{name}, version {version}").format(name=pack_words(name), version=pack.version)
            self.rules.body.addWidget(TwoLines(title, self._about_pack(pack)))

    def _show_versions(self, found: About) -> None:
        self.versions.clear()
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, px(4), 0, px(4))
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(6))
        lines = (
            ("Pana", found.program),
            ("SQLCipher", found.sqlcipher),
            ("SQLite", found.sqlite),
            ("OpenSSL", found.openssl),
            ("Qt", qVersion()),
        )
        for at, (name, version) in enumerate(lines):
            value = label(version)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label(name, "muted"), at, 0)
            grid.addWidget(value, at, 1)
        grid.setColumnStretch(1, 1)
        self.versions.add_widget(sheet)

    def _about_pack(self, pack: PackInfo) -> str:
        read = self.tr("source read on {day}, {sure}").format(
            day=form.date_digits(pack.checked_on), sure=say(CONFIDENCE[pack.confidence])
        )
        missing = ", ".join(missing_reviews(pack))
        done, to_do = self.tr("checked by specialists"), self.tr("not checked yet: {who}")
        return f"{read} · {to_do.format(who=missing) if missing else done}"

    def _show_policies(self) -> None:
        self.policies.clear()
        self.policies.setVisible(bool(self._ignored))
        for each in self._ignored:
            key, why = each.key or self.tr("The whole list"), say(REASONS[each.reason])
            self.policies.body.addWidget(TwoLines(key, why, late=True))

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("About this program"))
        self.line.setText(self.tr("Works without internet. The data does not leave this computer."))
        self.warning.setVisible(self._risk in RISKS)
        self.warning.set_text(say(RISKS[self._risk]) if self._risk in RISKS else "")
        self.place.set_title(self.tr("Where the file lies"))
        self.versions.set_title(self.tr("Versions"))
        self.rules.set_title(self.tr("Rules it follows"))
        self.policies.set_title(self.tr("Policies of your organisation that were not followed"))
        self._show_policies()
        if self._found is not None:
            self._show(self._found)


def _grouped(vault_id: str) -> str:
    """As on the recovery sheet."""
    return "-".join(vault_id[start : start + 4] for start in range(0, 16, 4))

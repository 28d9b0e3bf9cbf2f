"""What is kept of a package that left: what was in it, its files and hashes, what became of it afterwards."""

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.disclosure import DisclosureEvent, EventKind
from counsellor_app.domain.packages import RecipientRole
from counsellor_app.services.disclosure_commands import DisclosureView
from counsellor_app.ui.format import capital, date_digits, moment_digits, size, uncapital
from counsellor_app.ui.language import current
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.disclosure_columns import LeftCount
from counsellor_app.ui.requests.rows import Fact, FactsCard, Line, Sentence
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import Card

SHORT = 16  # digits of a hash that are shown beside a file; the tooltip has the whole


class LeftFacts(FactsCard):
    """Ground, profile, what left, what was withheld, what was changed, who agreed."""

    def __init__(self, content: Content, zone: tzinfo, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._zone = zone
        self._veil = veil

    def show_view(self, view: DisclosureView) -> None:
        row, content, count = view.disclosure, self._content, LeftCount()
        self.set_title(self.tr("What left"))
        withheld = "; ".join(
            f"{uncapital(said.item(content, item))} ({said.word(content, DisclosureList.WITHHELD_REASON, reason)})"
            for item, reason in row.withheld
        )
        changed = "; ".join(
            f"{said.word(content, DisclosureList.REDACTION_KIND, kind)} × {times}:"
            f" {said.word(content, DisclosureList.REDACTION_REASON, reason)}"
            for kind, reason, times in row.redactions
        )
        amount = ", ".join(
            part
            for part in (
                count.entries(len(row.entries)) if row.entries else "",
                self.tr("%n table(s)", "", view.tables) if view.tables else "",
                count.fields(len(row.fields)),
            )
            if part
        )
        approval = view.approval
        agreed = self.tr("{position}, on {day}").format(
            position=approval.position, day=date_digits(approval.approved_on)
        )
        sealed = moment_digits(row.sealed_at, self._zone)
        self.show_facts(
            (
                Fact(name=self.tr("Profile"), value=said.word(content, DisclosureList.PROFILE, row.profile.value)),
                Fact(
                    name=self.tr("Ground"),
                    value=row.ground or self.tr("none was given"),
                    below=self.tr("as typed, not verified by the program") if row.ground else "",
                ),
                Fact(name=self.tr("Period"), value=said.period(row.period_from, row.period_until)),
                Fact(name=self.tr("How much"), value=capital(amount)),
                Fact(name=self.tr("Allowed by name"), value=capital(said.items(content, approval.items))),
                Fact(name=self.tr("Not given"), value=capital(withheld)),
                Fact(name=self.tr("Replaced"), value=capital(changed)),
                Fact(
                    name=self.tr("Let pass with a reason"),
                    value=self._veil.text("; ".join(reason for _, reason in row.accepted)),
                ),
                Fact(name=self.tr("Agreed by"), value=view.approver, below=agreed),
                Fact(name=self.tr("Sealed"), value=f"{sealed}, {view.sealed_by}".rstrip(", ")),
            )
        )


class RecipientsCard(Card):
    """Whose keys open it. Each key stands whole in the tooltip."""

    def show_view(self, view: DisclosureView) -> None:
        self.set_title(self.tr("Who can open it"))
        self.clear()
        roles = {
            RecipientRole.OFFICE: self.tr("the office's key"),
            RecipientRole.RESERVE: self.tr("the office's reserve key"),
            RecipientRole.SENDER: self.tr("your own key"),
        }
        for name, key, role in view.disclosure.recipients:
            line = Line(name, f"{roles.get(RecipientRole(role), role)} · {key}", cut=True)
            line.setToolTip(key)
            self.body.addWidget(line)


class FilesCard(Card):
    """Every file with its size and hash, and the hashes of the whole."""

    def show_view(self, view: DisclosureView) -> None:
        row = view.disclosure
        self.set_title(self.tr("Files and hashes"))
        self.set_count(len(row.files))
        self.clear()
        for path, octets, digest in row.files:
            line = Line(path, f"{size(octets)} · SHA-256 {digest[:SHORT]}…", cut=True)
            line.setToolTip(digest)
            self.body.addWidget(line)
        for name, digest in (
            (self.tr("Content (data.json)"), row.content_hash),
            (self.tr("List of contents"), row.manifest_hash),
            (self.tr("Sealed file"), row.sealed_hash),
            (self.tr("Log, line {number}").format(number=row.audit_seq), row.audit_hash),
        ):
            line = Line(name, f"SHA-256 {digest}", cut=True)
            line.setToolTip(digest)
            self.body.addWidget(line)


class EventsCard(Card):
    """Saved, handed over, receipt, sent back: in the order in which it happened."""

    def __init__(self, content: Content, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._veil = veil

    def show_view(self, view: DisclosureView) -> None:
        self.set_title(self.tr("What became of it"))
        self.clear()
        if not view.is_saved:
            self.body.addWidget(
                Sentence(self.tr("The file may not have come into its place. Make it again and compare."), "late")
            )
        for event in view.events:
            self.body.addWidget(Line(self._name(event), self._about(event)))
        if not any(event.kind is EventKind.HANDED_OVER for event in view.events):
            self.body.addWidget(Sentence(self.tr("Not handed over yet.")))

    def _name(self, event: DisclosureEvent) -> str:
        kind = capital(said.word(self._content, DisclosureList.EVENT_KIND, event.kind.value))
        return f"{kind}, {date_digits(event.on_day)}"

    def _about(self, event: DisclosureEvent) -> str:
        """Of the saved file its words are a hash, not shown twice."""
        if event.kind is EventKind.SAVED:
            return QCoreApplication.translate("EventsCard", "the file came into its place")
        channel = self._content.word(CodeList.CHANNEL, event.channel).of(current().value) if event.channel else ""
        number = self.tr("No. {number}").format(number=event.outside_number) if event.outside_number else ""
        return " · ".join(part for part in (channel, number, self._veil.text(event.words)) if part)

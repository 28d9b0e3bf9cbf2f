"""What each paper says. Texts come in ready, in the language of the paper: code lists and steps are content packs."""

from dataclasses import asdict, dataclass, field
from datetime import date, datetime

from counsellor_app.documents.render import render
from counsellor_app.domain.clock import ZONE


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """To be sealed in the school's safe. `vault_id`: hexadecimal; `code`: groups joined by dashes."""

    vault_id: str
    made_on: date
    school: str
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    number: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """What to do when the steps do not go as they stand: "Parent refuses help", and how."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    name: str = field(repr=False)
    role: str
    phone: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisSteps:
    """One page for the wall, or for the desk while the steps are taken."""

    made_on: date
    title: str
    steps: tuple[str, ...]
    do_not: str
    numbers: tuple[Number, ...]
    branches: tuple[Branch, ...] = ()
    people: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralSlip:
    """The receipt of article 64 APPK; it names neither the child nor the matter, so that it can lie about."""

    number: str
    received_at: datetime
    receiver: str = field(repr=False)
    position: str
    school: str
    bin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRow:
    """A line of the register of Order 506, para 7. Empty where nothing has happened yet: it is filled in by hand."""

    number: str
    received: str
    source: str
    received_by: str = field(repr=False)
    summary: str = field(repr=False)
    children: str = field(repr=False)
    head_informed: str = ""
    talk: str = ""
    notices: str = ""
    decision: str = ""
    measures: str = field(default="", repr=False)
    register: str = ""
    closing: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BullyingJournal:
    """The register for a period, both days included."""

    first_day: date
    last_day: date
    printed_on: date
    school: str
    bin: str
    rows: tuple[JournalRow, ...]


def recovery_sheet(sheet: RecoverySheet, language: str, *, demo: bool = False) -> bytes:
    vault = "-".join(sheet.vault_id[start : start + 4] for start in range(0, min(len(sheet.vault_id), 16), 4))
    data = {"vault": vault, "made_on": sheet.made_on, "school": sheet.school, "groups": sheet.code.split("-")}
    return render("recovery_sheet", data, language, made_on=sheet.made_on, demo=demo, qr=sheet.code)


def crisis_steps(steps: CrisisSteps, language: str, *, demo: bool = False) -> bytes:
    return render("crisis_steps", asdict(steps), language, made_on=steps.made_on, demo=demo)


def referral_slip(slip: ReferralSlip, language: str, *, demo: bool = False) -> bytes:
    local = slip.received_at.astimezone(ZONE)
    data = {**asdict(slip), "day": local.date(), "time": f"{local:%H:%M}", "received_at": None}
    return render("referral_slip", data, language, made_on=local.date(), demo=demo)


def bullying_journal(journal: BullyingJournal, language: str, *, demo: bool = False) -> bytes:
    return render("bullying_journal", asdict(journal), language, made_on=journal.printed_on, demo=demo)

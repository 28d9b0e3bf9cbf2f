"""The register of disclosures on paper: one line for each package that left, for a period."""

from dataclasses import asdict, dataclass, field
from datetime import date

from counsellor_app.documents.render import render, words

SHOWN_DIGITS = 16  # of a hash: enough to find the line; the whole stands in the file


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureRow:
    """Texts in the language of the paper; lines of one cell are parted by line ends.

    `given`: how much left, by `given_counts`; `recipient` with the eight words of the key; `handed_over` and `receipt`
    empty where nothing has happened yet, to be filled in by hand. Hashes are hexadecimal.
    """

    number: str
    sealed_on: date
    asked_by: str
    ground: str = field(repr=False)
    profile: str
    given: str
    withheld: str
    recipient: str
    handed_over: str = ""
    receipt: str = ""
    manifest_hash: str
    sealed_hash: str
    approved_by: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureRegister:
    """Both days included."""

    first_day: date
    last_day: date
    printed_on: date
    school: str
    bin: str
    rows: tuple[DisclosureRow, ...]


def given_counts(language: str, *, fields: int, entries: int, files: int) -> str:
    """How much left, one count on a line."""
    said = words("disclosure_register", language)["given"]
    counts = {"fields": fields, "entries": entries, "files": files}
    return "\n".join(said[name].format(count=count) for name, count in counts.items())


def disclosure_register(register: DisclosureRegister, language: str, *, demo: bool = False) -> bytes:
    """A PDF/A-2b on A4 across."""
    data = {**asdict(register), "rows": [_row(row) for row in register.rows]}
    return render("disclosure_register", data, language, made_on=register.printed_on, demo=demo)


def _row(row: DisclosureRow) -> dict[str, object]:
    hashes = [row.manifest_hash[:SHOWN_DIGITS], row.sealed_hash[:SHOWN_DIGITS]]
    return {**asdict(row), "hashes": [each for each in hashes if each]}

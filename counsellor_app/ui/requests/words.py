"""Codes of requests and answers in the words of the window's language."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.requests import OfficeKind, RequestState, Subject
from counsellor_app.ui.format import capital, date_digits, day_digits, uncapital
from counsellor_app.ui.language import current

EM = "\u2013"


def word(content: Content, name: DisclosureList, code: str) -> str:
    return content.disclosure.word(name, code).of(current().value) if code else ""


def office(content: Content, kind: OfficeKind) -> str:
    return word(content, DisclosureList.OFFICE_KIND, kind.value)


def state(content: Content, code: RequestState, *, is_cancelled: bool = False) -> str:
    if is_cancelled:
        return QCoreApplication.translate("Requests", "cancelled")
    return word(content, DisclosureList.REQUEST_STATE, code.value)


def subject(content: Content, code: Subject) -> str:
    return word(content, DisclosureList.SUBJECT, code.value)


def item(content: Content, code: str) -> str:
    return content.disclosure.item_words(code).of(current().value)


def items(content: Content, codes: Iterable[str]) -> str:
    """What the letter asks for, in one line, for inside a sentence."""
    return ", ".join(uncapital(item(content, code)) for code in codes)


def choices(content: Content, name: DisclosureList) -> tuple[tuple[str, str], ...]:
    """(code, words) in the order of the pack, with a capital letter."""
    return tuple((each.id, capital(each.of(current().value))) for each in content.disclosure.of(name))


def period(first: date | None, last: date | None) -> str:
    """``01.09–24.11.2026``; one open end is said in words, an empty period is empty."""
    if first is not None and last is not None:
        start = day_digits(first) if first.year == last.year else date_digits(first)
        return f"{start}{EM}{date_digits(last)}"
    if first is not None:
        return QCoreApplication.translate("Requests", "from {day}").format(day=date_digits(first))
    if last is not None:
        return QCoreApplication.translate("Requests", "until {day}").format(day=date_digits(last))
    return ""

"""Codes of a referral in the words of the window's language."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.referrals import Precision
from counsellor_app.ui.format import capital
from counsellor_app.ui.language import current

PRECISION = {
    Precision.DAY: QT_TRANSLATE_NOOP("Referrals", "this very day"),
    Precision.ABOUT: QT_TRANSLATE_NOOP("Referrals", "about this day"),
    Precision.MONTH: QT_TRANSLATE_NOOP("Referrals", "in this month"),
}


def choices(content: Content, codes: CodeList) -> tuple[tuple[str, str], ...]:
    """(code, words) in the order of the pack, with a capital letter."""
    return tuple((item.id, capital(item.of(current().value))) for item in content.items(codes))


def word(content: Content, codes: CodeList, code: str) -> str:
    return content.word(codes, code).of(current().value) if code else ""


def type_words(content: Content, types: Iterable[str]) -> str:
    return ", ".join(word(content, CodeList.CASE_TYPE, code) for code in types)


def precision_words(precision: Precision) -> str:
    return QCoreApplication.translate("Referrals", str(PRECISION[precision]))

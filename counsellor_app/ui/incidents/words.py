"""Words of an incident: how exactly its day is known, and the day as it is read."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from counsellor_app.domain.referrals import Precision

PRECISION = {
    Precision.DAY: QT_TRANSLATE_NOOP("Referrals", "this very day"),
    Precision.ABOUT: QT_TRANSLATE_NOOP("Referrals", "about this day"),
    Precision.MONTH: QT_TRANSLATE_NOOP("Referrals", "in this month"),
}


def precision_words(precision: Precision) -> str:
    return QCoreApplication.translate("Referrals", str(PRECISION[precision]))

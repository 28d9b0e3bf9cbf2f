"""What stands beside a person's name: class, age, who the person is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from counsellor_app.domain.people import PersonKind
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.format import class_name, nobreak

_KINDS = {
    PersonKind.GUARDIAN: QT_TRANSLATE_NOOP("PersonWords", "legal representative"),
    PersonKind.STAFF: QT_TRANSLATE_NOOP("PersonWords", "staff"),
    PersonKind.OUTSIDER: QT_TRANSLATE_NOOP("PersonWords", "other person"),
    PersonKind.UNKNOWN: QT_TRANSLATE_NOOP("PersonWords", "not yet known"),
}


class PersonYears(QObject):
    """A class only because the tool that collects texts knows plurals only as `self.tr`."""

    def say(self, years: int) -> str:
        return self.tr("%n year(s)", "", years)


def beside_name(hit: PersonHit) -> str:
    """``7 «Б» · 13 лет``; ``представитель`` for somebody who is no student."""
    words = _KINDS.get(hit.kind)
    parts = [] if words is None else [QCoreApplication.translate("PersonWords", str(words))]
    if hit.grade is not None:
        parts.append(class_name(hit.grade, hit.letter))
    if hit.age is not None and hit.kind is PersonKind.STUDENT:
        parts.append(nobreak(PersonYears().say(hit.age)))
    return " · ".join(parts)

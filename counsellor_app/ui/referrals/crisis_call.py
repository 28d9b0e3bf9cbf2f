"""Why the crisis screen is wanted: whom it is about, and later in which case it stands."""

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.ids import CaseId, PersonId


class CrisisCall(QObject):
    """Emitted before anything is saved, so both may still be unknown; `known` tells when they are."""

    known = Signal()

    def __init__(self, student_id: PersonId | None) -> None:
        super().__init__()
        self.student_id = student_id
        self.case_id: CaseId | None = None

    def tell(self, student_id: PersonId | None, case_id: CaseId | None) -> None:
        if (student_id, case_id) != (self.student_id, self.case_id):
            self.student_id, self.case_id = student_id, case_id
            self.known.emit()

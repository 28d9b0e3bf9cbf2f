"""The class of each page but Today, loaded at its first visit: together they take 7 MB, and most days need a few."""

from collections.abc import Callable

from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.page import Page
from counsellor_app.ui.veil import Veil

Say = Callable[[Exception], str]
Plain = Callable[[Desk, Services, Veil], Page]
Speaking = Callable[[Desk, Services, Veil, Say], Page]  # finds words for what was refused


def students() -> Plain:
    from counsellor_app.ui.students.students_page import StudentsPage  # when it is visited

    return StudentsPage


def student() -> Plain:
    from counsellor_app.ui.students.student_page import StudentPage  # when it is visited

    return StudentPage


def student_form() -> Plain:
    from counsellor_app.ui.students.student_form import StudentForm  # when it is visited

    return StudentForm


def guardian_form() -> Plain:
    from counsellor_app.ui.students.guardian_form import GuardianForm  # when it is visited

    return GuardianForm


def duplicates() -> Plain:
    from counsellor_app.ui.students.duplicates_page import DuplicatesPage  # when it is visited

    return DuplicatesPage


def import_list() -> Plain:
    from counsellor_app.ui.students.import_page import ImportPage  # when it is visited

    return ImportPage


def cases() -> Plain:
    from counsellor_app.ui.cases.list_page import CasesPage  # when it is visited

    return CasesPage


def case() -> Plain:
    from counsellor_app.ui.cases.case_page import CasePage  # when it is visited

    return CasePage


def register() -> Speaking:
    from counsellor_app.ui.referrals.register_page import RegisterPage  # when it is visited

    return RegisterPage


def requests() -> Speaking:
    from counsellor_app.ui.requests.requests_page import RequestsPage  # when it is visited

    return RequestsPage


def request() -> Speaking:
    from counsellor_app.ui.requests.request_page import RequestPage  # when it is visited

    return RequestPage


def request_form() -> Speaking:
    from counsellor_app.ui.requests.form_page import RequestFormPage  # when it is visited

    return RequestFormPage


def answer() -> Speaking:
    from counsellor_app.ui.requests.answer.answer_page import AnswerPage  # when it is visited

    return AnswerPage


def disclosure() -> Speaking:
    from counsellor_app.ui.requests.disclosure_page import DisclosurePage  # when it is visited

    return DisclosurePage


def prevention() -> Speaking:
    from counsellor_app.ui.prevention.page import PreventionPage  # when it is visited

    return PreventionPage


def reports() -> Speaking:
    from counsellor_app.ui.reports.page import ReportsPage  # when it is visited

    return ReportsPage

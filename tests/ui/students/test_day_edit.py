"""A typed day."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.ui.students.day_edit import DayEdit, parsed

DAY = date(2013, 2, 14)


@pytest.mark.parametrize(
    "text", ["14.02.2013", "14022013", "14.2.13", "14/02/2013", "14 02 2013", "2013-02-14", "140213"]
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert parsed(text) == DAY


@pytest.mark.parametrize("text", ["", "31.02.2012", "14.02", "14.02.0000", "мамыр 2018", "14.02.20133", "१४.०२.२०१३"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert parsed(text) is None


def test_what_is_typed_stays_until_it_is_a_day(qapp: QApplication) -> None:
    edit = DayEdit(DAY)
    assert (edit.text(), edit.value(), edit.is_wrong()) == ("14.02.2013", DAY, False)
    edit.setText("31.02.2012")
    assert (edit.value(), edit.is_wrong()) == (None, True)
    edit.setText("")
    assert (edit.value(), edit.is_wrong()) == (None, False)
    edit.setText("2013-02-14")
    edit.editingFinished.emit()
    assert edit.text() == "14.02.2013"

"""What is due, in words: an agreed hour is said, the hour a schedule counts from is not."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.content.library import load_content
from counsellor_app.domain.agenda import DueLine
from counsellor_app.domain.followups import Bucket
from counsellor_app.services.today import TodayLine
from counsellor_app.ui.due_words import due_words
from counsellor_app.ui.language import Language, set_language
from counsellor_app.ui.theme import px, width_of
from counsellor_app.ui.today.delegate import DUE

NOW = datetime(2026, 11, 28, 4, 0, tzinfo=UTC)
AGREED = DueLine(id="1", source="hand", title="…", due_at=datetime(2026, 12, 1, 4, 0, tzinfo=UTC), due_on=None)


def said(due: DueLine) -> str:
    line = TodayLine(due=due, bucket=Bucket.WEEK, days_late=0, working_days_late=0, waiting=False)
    return due_words(line, load_content(), NOW).due


def test_an_agreed_hour_is_said(qapp: QApplication) -> None:
    assert said(AGREED).endswith(", 09:00")


def test_the_hour_of_a_schedule_is_not(qapp: QApplication) -> None:
    step = replace(AGREED, source="schedule", mode="IN_PERSON", schedule="R3", step="72h")
    assert "09:00" not in said(step)


@pytest.mark.parametrize("language", list(Language))
def test_the_longest_of_them_has_room(qapp: QApplication, language: Language) -> None:
    set_language(language)
    try:
        for month in range(1, 13):
            at = datetime(2026, month, 23, 4, 0, tzinfo=UTC)
            words = said(replace(AGREED, due_at=at))
            assert width_of(words, 13, 400) <= px(DUE), words
    finally:
        set_language(Language.EN)

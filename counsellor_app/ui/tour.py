"""The story in pictures: the real window, driven offscreen on a demonstration, each step saved as PNG."""

import os
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.text import Mention, join
from counsellor_app.services.backups import BackUp
from counsellor_app.services.demo import DAY
from counsellor_app.services.demo_vault import PASSPHRASE, make_demo_vault
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui import language, theme
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.desk import Desk, at_once
from counsellor_app.ui.home import Home
from counsellor_app.ui.incidents.state import IncidentState, Part
from counsellor_app.ui.referrals.form_state import FormState
from counsellor_app.ui.referrals.referral_page import ReferralPage
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.tour_answer import draw_answers, draw_office
from counsellor_app.ui.unlock.first_start import FirstStart
from counsellor_app.ui.unlock.lock_screen import LockScreen
from counsellor_app.ui.unlock.restore import RestoreScreen
from counsellor_app.ui.unlock.start_window import StartWindow

SETTLE = 4  # rounds of the event loop before a picture: answers, layouts, deferred deletes


class Tour:
    """Takes the pictures in order; `say` is told each file's name."""

    def __init__(self, app: QApplication, folder: Path, size: tuple[int, int], say: Callable[[str], None]) -> None:
        self._app = app
        self._folder = folder
        self._size = size
        self._say = say
        self._count = 0

    def settle(self) -> None:
        for _ in range(SETTLE):
            self._app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def picture(self, window: QWidget, name: str) -> None:
        self._count += 1
        window.resize(*self._size)
        window.show()
        self.settle()
        file = self._folder / f"{self._count:02}-{name}.png"
        window.grab().save(str(file))
        self._say(file.name)

    def before_the_file(self, place: VaultPlace, content: Content, look: Theme) -> None:
        """First start step by step, the lock screen, restore."""
        desk = Desk(at_once)
        start = FirstStart(desk, content, lambda: place, lambda: DAY, look, lambda _code, _file: None)
        window = StartWindow()
        window.show_screen(start)
        for at, name in enumerate(("language", "school", "passphrase", "recovery-code")):
            start.go(at)
            self.picture(window, f"first-start-{name}")
        window.show_screen(LockScreen(desk, place, lambda: DAY, demo_passphrase=PASSPHRASE))
        self.picture(window, "lock-screen")
        window.show_screen(RestoreScreen(desk, lambda: place, lambda: DAY))
        self.picture(window, "restore")
        window.close()

    def with_the_file(
        self, home: Home, services: Services, case_id: CaseId, student_id: PersonId, roster: Path
    ) -> None:
        """Today, list and profile, import, referral, register, case, level, search, veil, crisis, settings."""
        window = home.window
        window.go("today")
        self.picture(window, "today")
        for key, argument in (("students", None), ("student", student_id), ("import", roster)):
            window.go(key, argument)
            self.picture(window, key)
        window.go("referral")
        self._fill_referral(home, services, student_id)
        self.picture(window, "referral")
        for key, case in (("register", None), ("cases", None), ("case", case_id)):
            window.go(key, case)
            self.picture(window, key)
        window.go("today")
        home.find("айг")
        self.picture(window, "find-anything")
        home.leave_find()
        window.go("case", case_id)
        window.veil.set_on(True)
        self.picture(window, "veil")
        window.veil.set_on(False)
        page = window.pages.current()
        if isinstance(page, CasePage):
            page.header.level_button.click()
            self.picture(window, "level")
        window.crisis_requested.emit()
        self.picture(window, "crisis")
        window.uncover()
        for section in ("look", "school", "calendar", "security", "backup", "about"):
            window.go("settings", section)
            self.picture(window, f"settings-{section}")

    def _fill_referral(self, home: Home, services: Services, student_id: PersonId) -> None:
        """As a counsellor would have filled it after a minute."""
        page = home.window.pages.current()
        if not isinstance(page, ReferralPage):
            raise TypeError("the referral page is shown")
        hits = services.search.people("асқар", 4)
        first = services.students.profile(student_id).person
        known = {hit.id: hit for hit in (*services.search.people(first.full_name(), 1), *hits)}
        parts = (Part(person_id=student_id, role="TARGET"), Part(person_id=hits[0].id, role="INITIATOR"))
        day = DAY.date() - timedelta(days=1)
        words = join((Mention(student_id), ": ", WORDS[language.current().value]))
        page.form.set_state(
            FormState(
                received_at=DAY - timedelta(minutes=12),
                source="CLASS_TEACHER",
                types=("BULLYING", "CYBER"),
                student_id=student_id,
                case="new",
                words=words,
                incidents=(IncidentState(day=day, place="GYM_LOCKER", kinds=("VERBAL", "CYBER_IMG"), people=parts),),
            ),
            known,
        )
        page.form.changed.emit()
        page.form.facts_changed.emit()


def draw_tour(content: Content, folder: Path, lang: str, look: str, size: tuple[int, int]) -> int:
    """Exit code 0 when every picture was drawn. Needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setApplicationName("Pana")
    language.set_language(language.Language(lang))
    theme.apply(app, Theme(look), 100)
    tour = Tour(app, folder, size, _say)
    with tempfile.TemporaryDirectory(prefix="pana-") as scratch:
        place = VaultPlace(Path(scratch) / "vault-00000000")
        vault = make_demo_vault(place, PASSPHRASE, content, now=DAY)
        services = open_house(vault, content, now=lambda: DAY)
        services.backups.back_up(BackUp())
        tour.before_the_file(place, content, Theme(look))
        desk = Desk(at_once)
        home = Home(desk=desk, settings=Settings(None), services=services, vault=vault, user=services.school.user())
        case = services.cases.list()[0]
        newest = max(services.cases.list(), key=lambda row: row.opened_at)
        roster = Path(scratch) / "roster.csv"
        roster.write_text(ROSTER, "utf-8")
        home.begin()
        tour.with_the_file(home, services, newest.id, case.student_id, roster)
        draw_answers(tour, home.window, services)
        draw_office(tour, services, vault, content, Path(scratch), lambda: DAY)
        home.end()
    return 0


WORDS = {
    "kk": "дене шынықтырудан кейін телефонға түсірген, видео сынып чатына тараған.",
    "ru": "после физкультуры снимали на телефон, видео попало в чат класса.",
    "en": "filmed on a phone after gym class, the video went into the class chat.",
}
ROSTER = """ЖСН;Тегі;Аты;Әкесінің аты;Туған күні;Жынысы;Сыныбы;Оқыту тілі
130987620245;Смағұлова;Дана;Ерланқызы;17.09.2013;әйел;7 «Б»;қазақ
110384601238;Попов;Кирилл;Олегович;14.03.2011;ер;9 «А»;орыс
;Жанат;Ұлпан;Берікқызы;31.11.2015;әйел;5 «В»;қазақ
"""


def _say(name: str) -> None:
    """On the console of whoever asked for the pictures."""
    os.write(1, f"{name}\n".encode())

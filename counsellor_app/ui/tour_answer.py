"""The part of the tour that answers an office: the register, the steps of an answer, and the office's side."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import Now
from counsellor_app.domain.requests import RequestState
from counsellor_app.services.house import Services
from counsellor_app.services.vault import OpenVault
from counsellor_app.ui.desk import Desk, at_once
from counsellor_app.ui.office.screen import OfficeScreen
from counsellor_app.ui.reports.page import ReportsPage
from counsellor_app.ui.requests.listing import Show
from counsellor_app.ui.unlock.start_window import StartWindow
from counsellor_app.ui.window import MainWindow

STEPS = ("ground", "give", "preview", "recipient", "approval", "seal")


class Draws(Protocol):
    def picture(self, window: QWidget, name: str) -> None: ...


def draw_answers(tour: Draws, window: MainWindow, services: Services) -> None:
    """Register, request, the six steps, what left, prevention, reports as seen here and as they would leave."""
    window.go("requests")
    tour.picture(window, "requests")
    in_work = next(line for line in services.requests.lines() if line.state is RequestState.IN_WORK)
    window.go("request", in_work.id)
    tour.picture(window, "request")
    for at, name in enumerate(STEPS):
        window.go("answer", (in_work.id, at))
        tour.picture(window, f"answer-{name}")
    window.go("requests", Show.DISCLOSURES.value)
    tour.picture(window, "disclosures")
    for line in services.disclosures.lines()[:1]:
        window.go("disclosure", line.id)
        tour.picture(window, "disclosure")
    window.go("prevention")
    tour.picture(window, "prevention")
    window.go("reports")
    tour.picture(window, "reports")
    page = window.pages.current()
    if isinstance(page, ReportsPage):
        page.bar.leaving.click()
        tour.picture(window, "reports-leaving")


def draw_office(tour: Draws, services: Services, vault: OpenVault, content: Content, folder: Path, now: Now) -> None:
    """What left is opened again: with the sender's own key, as every package can be."""
    line = services.disclosures.lines()[0]
    package, key = folder / "pana.zip.age", folder / "office.key"
    services.disclosures.remake(line.id, package)
    key.write_text(vault.ring.identity(), "ascii")
    screen = OfficeScreen(Desk(at_once), content, folder / "known-senders.json", now)
    screen.choose(package)
    window = StartWindow()
    window.show_screen(screen)
    tour.picture(window, "office-choose")
    screen.choosing.key.take(key)
    screen.choosing.open_button.click()
    tour.picture(window, "office")
    window.close()

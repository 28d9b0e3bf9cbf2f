"""What of an open file's home needs no file: made while somebody types the passphrase."""

from counsellor_app.ui import settings
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.rooms import Rooms
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.window import MainWindow


class Front:
    """The window, which is not shown yet, and its rooms, which are not open yet. `Home` does both."""

    def __init__(self, desk: Desk, kept: Settings) -> None:
        self.veil = Veil(follows_screens=kept.get(settings.VEIL_ON_SECOND_SCREEN))
        self.rooms = Rooms(desk, self.veil, kept)
        self.window = MainWindow(desk=desk, settings=kept, veil=self.veil, entries=self.rooms.entries())

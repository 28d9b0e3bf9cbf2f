"""Where a window comes up: where the one before it was, else as it was last time, never larger than the screen."""

from PySide6.QtWidgets import QWidget

from counsellor_app.ui.settings import WINDOW_HEIGHT, WINDOW_MAXIMISED, WINDOW_WIDTH, Settings

FRAME = 48  # px: title bar and edges of the desktop's own frame, which nobody knows before the window is shown


def show_window(
    window: QWidget, settings: Settings, size: tuple[int, int] | None = None, before: QWidget | None = None
) -> None:
    """`size` is asked for on the command line and taken as it is.

    A window that would fill the screen is maximised: with its frame around it, its last lines would be below the edge.
    """
    if before is not None:
        window.resize(before.size())
        window.move(before.pos())
        is_large = before.isMaximized()
    else:
        width, height = size or (settings.get(WINDOW_WIDTH), settings.get(WINDOW_HEIGHT))
        room = window.screen().availableGeometry()
        window.resize(min(width, room.width()), min(height, room.height()))
        fills = width > room.width() - FRAME or height > room.height() - FRAME
        is_large = size is None and (settings.get(WINDOW_MAXIMISED) or fills)
    if is_large:
        window.showMaximized()
    else:
        window.show()

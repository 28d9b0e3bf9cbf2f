"""Keeps the window out of screenshots, screen sharing and Windows Recall, where the system can.

Windows 10 (2004) and newer only; X11 and most of Wayland offer nothing of the kind. A switch in Settings turns it off
for those who need a magnifier or remote help.
"""

import ctypes
import sys

from PySide6.QtWidgets import QWidget

WDA_NONE, WDA_EXCLUDEFROMCAPTURE = 0x00, 0x11


def hide_from_capture(window: QWidget, is_hidden: bool) -> bool:
    """Call it after the window was shown. False: this system cannot."""
    if sys.platform != "win32":
        return False
    affinity = WDA_EXCLUDEFROMCAPTURE if is_hidden else WDA_NONE
    return bool(ctypes.windll.user32.SetWindowDisplayAffinity(int(window.winId()), affinity))

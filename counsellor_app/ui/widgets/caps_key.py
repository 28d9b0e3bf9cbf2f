"""Whether Caps Lock is on, where the system tells."""

import ctypes

VK_CAPITAL = 0x14


def is_on() -> bool:
    """On Windows only."""
    return bool(ctypes.windll.user32.GetKeyState(VK_CAPITAL) & 1)  # type: ignore[attr-defined,unused-ignore]

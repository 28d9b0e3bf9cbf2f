"""Keeping secrets out of dumps, and wiping what can be wiped.

Python cannot promise more: an immutable copy made by a library stays until its memory is used again. The real
wipe is the end of the process at lock; this makes the time until then safer.
"""

import ctypes
import sys
from contextlib import suppress

PR_SET_DUMPABLE = 4
SEM_FAILCRITICALERRORS = 0x0001
SEM_NOGPFAULTERRORBOX = 0x0002


def wipe(*secrets: bytearray) -> None:
    """Zeroes in place. An empty one is left as it is."""
    for secret in secrets:
        if secret:
            secret[:] = bytes(len(secret))  # the same length: written over where it stands


def protect_process() -> bool:
    """No core dumps and, on Linux, no reading of our memory by programs of the same user. Call once at start.

    Answers whether the system took it; a refusal is no reason to stop.
    """
    if sys.platform == "win32":
        return _protect_windows()
    return _protect_posix()


def _protect_posix() -> bool:
    import resource  # does not exist on Windows

    done = False
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        done = True
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            done = ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 and done
    return done


def _protect_windows() -> bool:
    """Windows Error Reporting keeps no dump of us. Not tried on a real Windows yet."""
    done = False
    with suppress(OSError, AttributeError):
        windll = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
        windll.kernel32.SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX)
        done = windll.wer.WerAddExcludedApplication(ctypes.c_wchar_p(sys.executable), False) == 0
    return done

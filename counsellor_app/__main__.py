"""python -m counsellor_app"""

import gc
import os
import sys


def leave_out() -> None:
    """OpenSSL comes with cryptography; `hashlib` would load the system's beside it (4 MB) and can do without."""
    sys.modules["_hashlib"] = None  # type: ignore[assignment]


def main() -> None:
    """Garbage is collected on the window's thread only (`ui.collector`), and not while modules load.

    The process ends at once, without taking Python and Qt apart: everything is closed by then, and the order in which
    the two would go is nobody's (data left on the clipboard crash Qt at that moment).
    """
    gc.disable()
    leave_out()
    # after that
    from counsellor_app import app

    code = app.main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()

"""python -m counsellor_app"""

import gc
import sys


def main() -> int:
    """Modules that load leave nothing to collect: looking for it takes 15 ms before the lock screen is there.

    `app` collects again as soon as everything is loaded.
    """
    gc.disable()
    # after that
    from counsellor_app import app

    return app.main()


if __name__ == "__main__":
    sys.exit(main())

"""python -m counsellor_app"""

import sys

from counsellor_app.app import main

sys.exit(main())

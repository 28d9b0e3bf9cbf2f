"""Runs start_floor or start_ours the way a frozen program runs: without sources.

From a checkout, PySide reads the source of every module that is imported (to see whether it asks for one of PySide's
features): 12 ms before the lock screen, 9 MB that stay. The program as users have it holds no sources to read.

start NAME STARTED ...      NAME is run with the rest of the arguments
"""

import gc
import importlib
import runpy
import sys

from counsellor_app.__main__ import leave_out

NAME = sys.argv.pop(1)
if NAME == "start_ours":  # as `counsellor_app.__main__` does
    gc.disable()
    leave_out()

importlib.import_module("PySide6.QtCore")  # brings the next with it
vars(importlib.import_module("shibokensupport.feature"))["_mod_uses_pyside"] = lambda _module: False
runpy.run_module(f"tests.bench.{NAME}", run_name="__main__")

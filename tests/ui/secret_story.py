"""Run by a test in a process of its own: types a passphrase and looks for copies of it in the process's memory.

    python secret_story.py SecretEdit|QLineEdit

Writes how many copies (UTF-8 or UTF-16) there are while it is typed and after it was taken and wiped. The passphrase
never stands in the program's own text: it is made of numbers, character by character.
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from counsellor_app.ui.theme import Theme, apply
from counsellor_app.ui.widgets.secret_edit import SecretEdit

READ = 32
CODES = [code ^ 0x15 for code in bytes.fromhex("6f4d7c5270716e4c6d5e7d6b")]


def type_into(edit: QLineEdit) -> None:
    for code in CODES:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, chr(code)))


def is_here(memory: bytes, at: int, step: int) -> bool:
    return at + step * len(CODES) <= len(memory) and all(
        memory[at + step * place] == code and (step == 1 or memory[at + step * place + 1] == 0)
        for place, code in enumerate(CODES)
    )


def copies() -> int:
    found = 0
    first = bytes(CODES[:1])
    with Path("/proc/self/mem").open("rb", buffering=0) as raw:
        for line in Path("/proc/self/maps").read_text("ascii").splitlines():
            span, rights, *_ = line.split()
            if not rights.startswith("rw") or "[v" in line:
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            try:
                raw.seek(start)
                memory = raw.read(end - start)
            except (OSError, OverflowError):
                continue
            at = memory.find(first)
            while at >= 0:
                found += is_here(memory, at, 1) + is_here(memory, at, 2)
                at = memory.find(first, at + 1)
    return found


def main(kind: str) -> None:
    app = QApplication(sys.argv[:1])
    apply(app, Theme.LIGHT)
    edit = SecretEdit() if kind == "SecretEdit" else QLineEdit()
    edit.show()
    type_into(edit)
    edit.grab()
    typed = copies()
    if isinstance(edit, SecretEdit):
        taken = edit.take()
        taken[:] = bytes(len(taken))
    else:
        read = [edit.text() for _ in range(READ)]  # as a form does that looks at its field at each key
        del read
        edit.clear()
    app.processEvents()
    sys.stdout.write(f"{typed} {copies()}\n")


if __name__ == "__main__":
    main(sys.argv[1])

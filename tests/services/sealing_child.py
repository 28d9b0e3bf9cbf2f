"""A process that seals an answer and dies at a given point.

``python -m tests.services.sealing_child VAULT REQUEST TARGET CODE AFTER``
"""

import os
import signal
import sys
from pathlib import Path

from counsellor_app.content.library import load_content
from counsellor_app.domain.ids import RequestId
from counsellor_app.services.disclosure_commands import SealAnswer
from counsellor_app.services.house import open_house
from counsellor_app.services.vault import VaultPlace
from counsellor_app.services.watching import Unwatched
from tests.builders import Hour
from tests.services.vault_mould import opened


class Dies(Unwatched):
    """Killed when it is told for the `after`-th time that this is being done: nothing is cleaned up."""

    def __init__(self, code: str, after: int) -> None:
        self._code, self._left = code, after

    def report(self, done: int, total: int, what: str = "") -> None:
        self._left -= what == self._code
        if self._left < 0:
            os.kill(os.getpid(), signal.SIGKILL)


def main(folder: str, request_id: str, target: str, code: str, after: str) -> None:
    vault = opened(VaultPlace(Path(folder)))
    services = open_house(vault, load_content(), now=Hour())
    command = SealAnswer(request_id=RequestId(request_id), target=Path(target))
    services.disclosures.seal(command, Dies(code, int(after)))
    vault.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

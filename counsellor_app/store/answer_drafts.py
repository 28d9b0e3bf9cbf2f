"""Answers in preparation: written often, neither logged nor kept in versions, like the draft of a note."""

import json
from dataclasses import dataclass, field
from datetime import datetime

from sqlcipher3 import Connection

from counsellor_app.domain.choices import choices_from_plain, choices_to_plain
from counsellor_app.domain.clock import from_text, to_text
from counsellor_app.domain.disclosure import Choices
from counsellor_app.domain.ids import RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """`seed` and `package_id` are made with the draft and go with it."""

    choices: Choices = field(repr=False)
    seed: str = field(repr=False)
    package_id: str
    saved_at: datetime


class AnswerDrafts:
    """One for a request. Its row holds the choices, the seed of the letters and the id of the package to be."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, request_id: RequestId) -> KeptDraft | None:
        row = self._connection.execute(
            "SELECT choices, saved_at FROM answer_draft WHERE request_id = ?", (request_id,)
        ).fetchone()
        if row is None:
            return None
        kept = json.loads(row[0])
        return KeptDraft(
            choices=choices_from_plain(kept["choices"]),
            seed=kept["seed"],
            package_id=kept["package_id"],
            saved_at=from_text(row[1]),
        )

    def put(self, request_id: RequestId, draft: KeptDraft) -> None:
        kept = {"choices": choices_to_plain(draft.choices), "seed": draft.seed, "package_id": draft.package_id}
        self._connection.execute(
            "INSERT OR REPLACE INTO answer_draft(request_id, choices, saved_at) VALUES(?, ?, ?)",
            (request_id, json.dumps(kept, ensure_ascii=False, sort_keys=True), to_text(draft.saved_at)),
        )

    def discard(self, request_id: RequestId) -> None:
        self._connection.execute("DELETE FROM answer_draft WHERE request_id = ?", (request_id,))

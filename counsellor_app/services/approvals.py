"""The head agrees to exactly one content: the hash of what was shown, the items allowed by name, position and day."""

from dataclasses import dataclass, field
from datetime import date

from counsellor_app.domain.disclosure import Approval
from counsellor_app.domain.ids import PersonId, RequestId
from counsellor_app.services.done import Done
from counsellor_app.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveAnswer:
    """`approved_by` is somebody of the staff; `content_hash` that of the preview the head has seen.

    `items` are the codes the head allowed by name (IIN, ADDRESS …).
    """

    request_id: RequestId
    content_hash: str
    approved_by: PersonId
    position: str
    approved_on: date
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AddHead:
    """Somebody of the staff who is not in the file yet; one part of the name at least."""

    surname: str = field(default="", repr=False)
    given: str = field(default="", repr=False)
    patronymic: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadLine:
    """Somebody who can approve: the one who did last comes first, with the position given then."""

    person_id: PersonId
    name: str = field(repr=False)
    position: str


class ApprovalService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, request_id: RequestId) -> tuple[Approval, ...]:
        """Oldest first."""
        with self._session.store.read() as unit:
            return unit.approvals.of(request_id)

    def heads(self) -> tuple[HeadLine, ...]:
        raise NotImplementedError

    def add_head(self, command: AddHead) -> Done:
        """`new_id` is the person."""
        raise NotImplementedError

    def approve(self, command: ApproveAnswer) -> Done:
        """`new_id` is the approval. Final: a content that changed afterwards needs another one."""
        raise NotImplementedError

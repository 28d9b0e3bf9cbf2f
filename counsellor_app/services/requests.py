"""Requests from outside: the register, and what happens to a letter until it is answered."""

from pathlib import Path

from counsellor_app.domain.ids import RequestId
from counsellor_app.services.done import Done
from counsellor_app.services.request_commands import (
    CancelRequest,
    ChangeRequest,
    RefuseRequest,
    RegisterRequest,
    RequestFilter,
    RequestLine,
    RequestView,
)
from counsellor_app.services.session import Session

__all__ = [
    "CancelRequest",
    "ChangeRequest",
    "RefuseRequest",
    "RegisterRequest",
    "RequestFilter",
    "RequestLine",
    "RequestService",
    "RequestView",
]


class RequestService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def lines(self, wanted: RequestFilter | None = None) -> tuple[RequestLine, ...]:
        """Newest received first."""
        raise NotImplementedError

    def view(self, request_id: RequestId) -> RequestView:
        """`KeyError` where there is no such request."""
        raise NotImplementedError

    def by_number(self, number: str) -> RequestId | None:
        raise NotImplementedError

    def opened(self, request_id: RequestId) -> Done:
        """The audit knows which request was looked at."""
        raise NotImplementedError

    def register(self, command: RegisterRequest) -> Done:
        """`new_id` is the request. Undo cancels it: a number once given stays in the register."""
        raise NotImplementedError

    def change(self, command: ChangeRequest) -> Done:
        raise NotImplementedError

    def take_up(self, request_id: RequestId) -> Done:
        """In work; an ended request is answered again."""
        raise NotImplementedError

    def cancel(self, command: CancelRequest) -> Done:
        raise NotImplementedError

    def refuse(self, command: RefuseRequest) -> Done:
        raise NotImplementedError

    def attach_letter(self, request_id: RequestId, path: Path, title: str = "") -> Done:
        """The file of the letter, as a document of the request; `new_id` is the document."""
        raise NotImplementedError

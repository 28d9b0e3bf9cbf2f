"""What can be done with a request in which state: a table, so that the window and the console ask the same."""

from collections.abc import Mapping
from enum import StrEnum

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.requests import RequestState

RECEIVED, IN_WORK, APPROVED = RequestState.RECEIVED, RequestState.IN_WORK, RequestState.APPROVED
SENT, RECEIPT = RequestState.SENT, RequestState.RECEIPT
REFUSED_IN_PART, REFUSED = RequestState.REFUSED_IN_PART, RequestState.REFUSED


class Act(StrEnum):
    """`CANCEL` leaves the state as it is. What was approved is approved no more after a `CHANGE`. `TAKE_UP` of an ended
    one means that it is answered again.
    """

    CHANGE = "change"
    CANCEL = "cancel"
    TAKE_UP = "take-up"
    APPROVE = "approve"
    SEAL = "seal"
    SEAL_IN_PART = "seal-in-part"
    REFUSE = "refuse"
    RECEIPT = "receipt"
    RETURNED = "returned"


AFTER: Mapping[tuple[RequestState, Act], RequestState] = {
    **{(state, Act.CHANGE): state for state in (RECEIVED, IN_WORK)},
    (APPROVED, Act.CHANGE): IN_WORK,
    **{(state, Act.CANCEL): state for state in (RECEIVED, IN_WORK, APPROVED)},
    **{(state, Act.TAKE_UP): IN_WORK for state in RequestState if state not in (IN_WORK, APPROVED)},
    **{(state, Act.APPROVE): APPROVED for state in (RECEIVED, IN_WORK, APPROVED)},
    **{(state, Act.REFUSE): REFUSED for state in (RECEIVED, IN_WORK, APPROVED)},
    **{(state, Act.SEAL): SENT for state in (IN_WORK, APPROVED)},
    **{(state, Act.SEAL_IN_PART): REFUSED_IN_PART for state in (IN_WORK, APPROVED)},
    (SENT, Act.RECEIPT): RECEIPT,
    (RECEIPT, Act.RECEIPT): RECEIPT,
    (REFUSED_IN_PART, Act.RECEIPT): REFUSED_IN_PART,
    **{(state, Act.RETURNED): IN_WORK for state in (SENT, RECEIPT, REFUSED_IN_PART)},
    **{(state, Act.RETURNED): state for state in (IN_WORK, APPROVED)},
    **{(state, Act.RECEIPT): state for state in (IN_WORK, APPROVED)},  # of an earlier package of the same request
}


def after(state: RequestState, act: Act, *, is_cancelled: bool = False) -> RequestState:
    """RuleBroken("request-is-cancelled") or ("request-not-now")."""
    if is_cancelled:
        raise RuleBroken("request-is-cancelled")
    found = AFTER.get((state, act))
    if found is None:
        raise RuleBroken("request-not-now")
    return found


def allowed(state: RequestState, *, is_cancelled: bool = False) -> frozenset[Act]:
    """What the window offers."""
    return frozenset() if is_cancelled else frozenset(act for known, act in AFTER if known is state)

"""What can be done with a request: every way through the table ends, and nothing leads out of a cancelled one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.request_states import AFTER, Act, after, allowed
from counsellor_app.domain.requests import ENDED, RequestState

STATES = st.sampled_from(RequestState)
ACTS = st.sampled_from(Act)


@given(STATES, ACTS)
def test_what_is_offered_is_what_is_done(state: RequestState, act: Act) -> None:
    if act in allowed(state):
        assert after(state, act) in RequestState
        return
    with pytest.raises(RuleBroken) as refusal:
        after(state, act)
    assert refusal.value.rule == "request-not-now"


@given(STATES, ACTS)
def test_a_cancelled_request_is_left_alone(state: RequestState, act: Act) -> None:
    assert allowed(state, is_cancelled=True) == frozenset()
    with pytest.raises(RuleBroken) as refusal:
        after(state, act, is_cancelled=True)
    assert refusal.value.rule == "request-is-cancelled"


@given(st.lists(ACTS, max_size=30))
def test_an_answer_is_sealed_only_in_work_and_a_refusal_takes_nothing_back(acts: list[Act]) -> None:
    """Any way from receipt on: what left or was refused is open again only by taking it up or by its return."""
    state = RequestState.RECEIVED
    for act in acts:
        if act not in allowed(state):
            continue
        new = after(state, act)
        if new in (RequestState.SENT, RequestState.REFUSED_IN_PART) and new is not state:
            assert act in (Act.SEAL, Act.SEAL_IN_PART)
            assert state in (RequestState.IN_WORK, RequestState.APPROVED)
        if new is RequestState.APPROVED and new is not state:
            assert act is Act.APPROVE
        if act is Act.CHANGE:
            assert new in (RequestState.RECEIVED, RequestState.IN_WORK), "what was approved was another letter"
        if state in ENDED and new not in ENDED:
            assert act in (Act.TAKE_UP, Act.RETURNED)
        assert new is not RequestState.RECEIVED or state is RequestState.RECEIVED
        state = new


@given(STATES)
def test_every_state_can_be_reached_and_has_a_way_on(state: RequestState) -> None:
    reached, waiting = {RequestState.RECEIVED}, [RequestState.RECEIVED]
    while waiting:
        for act in allowed(current := waiting.pop()):
            if (new := after(current, act)) not in reached:
                reached.add(new)
                waiting.append(new)
    assert state in reached
    assert any(new is not state for (known, _), new in AFTER.items() if known is state)


def test_the_office_s_receipt_does_not_hide_that_something_was_refused() -> None:
    assert after(RequestState.REFUSED_IN_PART, Act.RECEIPT) is RequestState.REFUSED_IN_PART
    assert after(RequestState.SENT, Act.RECEIPT) is RequestState.RECEIPT


@pytest.mark.parametrize("state", sorted(ENDED))
def test_what_has_ended_is_neither_changed_nor_cancelled(state: RequestState) -> None:
    assert not {Act.CHANGE, Act.CANCEL, Act.APPROVE, Act.SEAL, Act.SEAL_IN_PART, Act.REFUSE} & allowed(state)

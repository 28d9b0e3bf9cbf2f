"""What is typed into the form survives as text values, whatever it is."""

from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.ui.requests.form_state import FormState, command_of, from_fields, to_fields

NOW = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2090, 12, 31))
IDS = st.lists(st.text("0123456789abcdef", min_size=32, max_size=32), max_size=3, unique=True)
STATES = st.builds(
    FormState,
    received_at=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 - the zone is put on here
        lambda one: one.replace(microsecond=0, tzinfo=UTC)
    ),
    office=st.none() | st.sampled_from(OfficeKind),
    sender=st.text(max_size=40),
    outside_number=st.text(max_size=20),
    letter_on=DAYS,
    channel=st.sampled_from(["", "ESEDO", "EMAIL"]),
    signer=st.text(max_size=20),
    subject=st.none() | st.sampled_from(Subject),
    people=IDS.map(lambda ids: tuple(PersonId(one) for one in ids)),
    period_from=DAYS,
    period_until=DAYS,
    legal_ground=st.text(max_size=60),
    items=st.lists(st.sampled_from(["IIN", "STATISTICS", "FAMILY"]), unique=True).map(tuple),
    words=st.text(max_size=60),
    due_on=DAYS,
    letter_file=st.none() | st.just(Path("/scans/letter 7.pdf")),
)


@given(STATES)
def test_a_draft_gives_back_what_was_typed(state: FormState) -> None:
    assert from_fields(to_fields(state), NOW) == state


@given(st.dictionaries(st.sampled_from(sorted(to_fields(FormState(received_at=NOW)))), st.text(max_size=30)))
def test_a_damaged_draft_is_as_if_nothing_had_been_typed_there(fields: dict[str, str]) -> None:
    state = from_fields(fields, NOW)
    assert from_fields(to_fields(state), NOW) == state


def test_children_stay_only_with_a_letter_about_a_child() -> None:
    child = PersonId("a" * 32)
    state = FormState(received_at=NOW, people=(child,))
    assert command_of(state, OfficeKind.OTHER, Subject.CHILD).people == (child,)
    assert command_of(state, OfficeKind.OTHER, Subject.SCHOOL).people == ()


def test_a_printed_state_says_nothing_of_the_letter() -> None:
    state = FormState(received_at=NOW, sender="Прокуратура", words="Асанов", letter_file=Path("/scans/Асанов.pdf"))
    assert not {"Прокуратура", "Асанов"} & set(repr(state).replace("'", " ").split())

"""What the locked program knows: moments, how far they were told, and not a letter more."""

import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

from counsellor_app.services import reminders
from counsellor_app.services.referrals import ReferralService
from counsellor_app.services.today import TodayService
from counsellor_app.services.vault_place import VaultPlace
from tests.builders import MORNING, Hour, a_place, a_session, a_student
from tests.services.test_referrals import a_referral

TOLD = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


def a_folder(tmp_path: Path) -> VaultPlace:
    place = VaultPlace(tmp_path / "vault-00000001")
    place.make_folders()
    return place


def test_moments_come_back_in_order(tmp_path: Path) -> None:
    place = a_folder(tmp_path)
    moments = [MORNING + timedelta(hours=hours) for hours in (5, 1, 3)]
    reminders.write_moments(place, moments, TOLD)
    assert reminders.read_moments(place) == tuple(sorted(moments))
    assert reminders.told_until(place) == TOLD


def test_the_file_holds_eight_bytes_a_moment_and_nothing_else(tmp_path: Path) -> None:
    with a_session(tmp_path, Hour()) as session:
        ReferralService(session).register(a_referral(a_student(session)))
        moments = TodayService(session).moments()
        place = a_place(tmp_path)
        reminders.write_moments(place, moments, TOLD)
        assert len(moments) > 3
        expected = b"".join(struct.pack("<Q", int(moment.timestamp())) for moment in moments)
        assert place.due.read_bytes() == expected
        assert place.due.stat().st_mode & 0o077 == 0


def test_how_many_have_come(tmp_path: Path) -> None:
    moments = [MORNING + timedelta(hours=hours) for hours in (-2, 0, 1)]
    assert reminders.due_by(moments, MORNING) == 2
    assert reminders.due_by(moments, MORNING - timedelta(days=1)) == 0


def test_how_far_was_told_moves_without_rewriting_the_moments(tmp_path: Path) -> None:
    place = a_folder(tmp_path)
    reminders.write_moments(place, [MORNING], TOLD)
    reminders.keep_told_until(place, MORNING)
    assert reminders.told_until(place) == MORNING
    assert reminders.read_moments(place) == (MORNING,)


def test_without_a_file_nothing_is_due_and_nothing_was_told(tmp_path: Path) -> None:
    place = a_folder(tmp_path)
    reminders.keep_told_until(place, MORNING)
    assert not place.due.exists()
    assert reminders.told_until(place) is None
    assert reminders.read_moments(place) == ()


def test_a_damaged_file_is_an_empty_one(tmp_path: Path) -> None:
    place = a_folder(tmp_path)
    for data in (b"\xff" * 7, b"\xff" * 8, b"\0" * (10_001 * 8), b"garbage!" * 3 + b"x"):
        place.due.write_bytes(data)
        assert all(moment.tzinfo is UTC for moment in reminders.read_moments(place))
        assert len(reminders.read_moments(place)) <= 10_000

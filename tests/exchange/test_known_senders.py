"""A certificate that changed is told, not passed over."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.exchange.package.known_senders import Judged, KnownSenders, Standing
from counsellor_app.exchange.package.manifest import Sender
from counsellor_app.exchange.package.read import open_package
from tests.exchange.sealed_packages import OFFICE, SIGNER, a_draft, a_signer, write

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)


def a_sender(sign: str, **more: str) -> Sender:
    return msgspec.structs.replace(a_draft().sender, cert_sha256=sign * 64, **more)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "senders.json"


def test_new_then_known_then_changed(file: Path) -> None:
    known = KnownSenders(file)
    assert known.judge(a_sender("a")) == Judged(standing=Standing.NEW, since=None, former=())
    assert not file.exists(), "judging writes nothing"
    known.accept(a_sender("a"), MONDAY)
    for senders in (known, KnownSenders(file)):
        assert senders.judge(a_sender("a")) == Judged(standing=Standing.KNOWN, since=MONDAY, former=())
        assert senders.judge(a_sender("b")) == Judged(standing=Standing.CHANGED, since=None, former=("a" * 64,))
    assert KnownSenders(file).judge(a_sender("b")).standing is Standing.CHANGED, "judging accepts nothing"


def test_two_users_of_one_school_are_both_known(file: Path) -> None:
    known = KnownSenders(file)
    known.accept(a_sender("a"), MONDAY)
    known.accept(a_sender("b"), FRIDAY)
    known.accept(a_sender("a"), FRIDAY)
    again = KnownSenders(file)
    assert again.judge(a_sender("a")) == Judged(standing=Standing.KNOWN, since=MONDAY, former=("b" * 64,))
    assert again.judge(a_sender("b")).since == FRIDAY


def test_a_school_is_its_bin_or_its_names(file: Path) -> None:
    known = KnownSenders(file)
    known.accept(a_sender("a"), MONDAY)
    assert known.judge(a_sender("b", bin="000000000000")).standing is Standing.NEW
    assert known.judge(a_sender("b", school_ru="Renamed")).standing is Standing.CHANGED
    known.accept(a_sender("a", bin=""), MONDAY)
    assert known.judge(a_sender("b", bin="")).standing is Standing.CHANGED
    assert known.judge(a_sender("b", bin="", school_ru="another")).standing is Standing.NEW


def test_a_package_of_another_key_in_the_schools_name_is_told(file: Path, tmp_path: Path) -> None:
    known = KnownSenders(file)
    mine = open_package(write(tmp_path / "1").path, OFFICE)
    known.accept(mine.manifest.sender, MONDAY)
    forged = open_package(write(tmp_path / "2", signer=a_signer()).path, OFFICE)
    assert known.judge(mine.manifest.sender).standing is Standing.KNOWN
    assert known.judge(forged.manifest.sender) == Judged(
        standing=Standing.CHANGED, since=None, former=(SIGNER.cert_sha256,)
    )


@pytest.mark.parametrize("text", ["", "{}", "[]", "\0", '{"format":"x","version":1,"schools":{}}', "[" * 100_000])
def test_a_file_that_is_not_ours_is_neither_read_nor_written_over(text: str, file: Path) -> None:
    file.write_text(text)
    with pytest.raises(Trouble) as trouble:
        KnownSenders(file)
    assert trouble.value.kind is TroubleKind.FILE_UNREADABLE
    assert file.read_text() == text

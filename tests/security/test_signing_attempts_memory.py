"""Signatures that raise, failures that slow down, memory that is wiped."""

import ctypes
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.security import attempts
from counsellor_app.security.memory import wipe
from counsellor_app.security.signing import BadSignature, Signer, verify

NOON = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
ROOT = Path(__file__).parents[2]


def test_the_first_answer_of_rfc_8032() -> None:
    signer = Signer(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    assert signer.public_key.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert (
        signer.sign(b"")
        .hex()
        .startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a3")
    )


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=64), st.integers(0, 511))
def test_a_signature_holds_for_its_own_message_only(seed: bytes, message: bytes, bit: int) -> None:
    signer = Signer(seed)
    signature = bytearray(signer.sign(message))
    verify(signer.public_key, bytes(signature), message)
    with pytest.raises(BadSignature):
        verify(signer.public_key, bytes(signature), message + b"\0")
    signature[bit // 8] ^= 1 << bit % 8
    with pytest.raises(BadSignature):
        verify(signer.public_key, bytes(signature), message)
    with pytest.raises(BadSignature):
        verify(b"no key", bytes(signature), message)


def test_failures_slow_down_to_a_minute_and_no_further(tmp_path: Path) -> None:
    path, waits = tmp_path / "attempts.log", []
    for n in range(9):
        waits.append(attempts.seconds_to_wait(attempts.read(path), NOON))
        attempts.note(path, "passphrase" if n % 2 else "recovery", NOON)
    assert waits == [0, 1, 2, 4, 8, 16, 32, 60, 60]
    found = attempts.read(path)
    assert len(found) == 9
    assert attempts.seconds_to_wait(found, NOON + timedelta(seconds=59.2)) == 1
    assert attempts.seconds_to_wait(found, NOON + timedelta(seconds=60)) == 0
    later = attempts.seconds_to_wait(found, NOON - timedelta(days=3650))
    assert later == 60, "a clock set back must not lock anybody out"
    attempts.clear(path)
    assert attempts.read(path) == ()


def test_a_damaged_or_swollen_log_stops_nobody(tmp_path: Path) -> None:
    path = tmp_path / "attempts.log"
    path.write_bytes(b"\xff\0garbage\n2026-11-24T07:00:00.000Z passphrase\n2026-99-99T00:00:00.000Z recovery\n")
    assert attempts.read(path) == (NOON,)
    path.write_bytes(b"2026-11-24T07:00:00.000Z passphrase\n" * 5000)
    size = path.stat().st_size
    attempts.note(path, "passphrase", NOON)
    assert path.stat().st_size == size
    assert len(attempts.read(path)) > 1000
    attempts.note(tmp_path / "no folder" / "attempts.log", "passphrase", NOON)


def test_wiping_is_in_place() -> None:
    secret = bytearray("құпия сөз".encode())
    view = memoryview(secret)
    wipe(secret, bytearray())
    assert bytes(view) == bytes(len(view))


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux")
def test_a_protected_process_leaves_no_core_and_cannot_be_read() -> None:
    code = (
        "import ctypes, resource\n"
        "from counsellor_app.security.memory import protect_process\n"
        "libc = ctypes.CDLL(None)\n"
        "before = libc.prctl(3, 0, 0, 0, 0)\n"
        "assert protect_process()\n"
        "print(before, libc.prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE))\n"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["1", "0", "(0,", "0)"]
    assert ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 1, "this process was not asked to"

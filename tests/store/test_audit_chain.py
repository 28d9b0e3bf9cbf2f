"""The audit chain under the attacks of the design: what it notices, and honestly, what it does not."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3

from counsellor_app.security.signing import Signer, verify
from counsellor_app.store.audit_chain import (
    FIRST_PREV,
    AuditBroken,
    append,
    hash_at,
    head,
    row_hash,
    verify_chain,
    verify_newest,
)
from counsellor_app.store.connection import Connection, close_database, create_database
from counsellor_app.store.migrate import migrate

SIGNERS = {"0" * 32: Signer(b"a" * 32), "1" * 32: Signer(b"b" * 32)}
ME, COLLEAGUE = SIGNERS


def known(actor: str, signature: bytes, digest: bytes) -> None:
    verify(SIGNERS[actor].public_key, signature, digest)


def add(connection: Connection, act: str, actor: str = ME, **detail: object) -> tuple[int, bytes]:
    return append(
        connection,
        at="2026-11-24T04:00:00.000Z",
        mono_ns=5,
        actor=actor,
        act=act,
        object_id="c1",
        detail=detail,
        sign=SIGNERS[actor].sign,
    )


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = create_database(tmp_path / "case.db", bytearray(32))
    migrate(opened)
    for n in range(6):
        add(opened, f"act-{n}", COLLEAGUE if n == 3 else ME, n=n, word="Сөз")
    yield opened
    close_database(opened)


def broken_at(connection: Connection, *, signed: bool = True) -> int:
    with pytest.raises(AuditBroken) as broken:
        verify_chain(connection, known if signed else None)
    return broken.value.seq


def without_triggers(connection: Connection) -> None:
    connection.execute("DROP TRIGGER audit_final_u")
    connection.execute("DROP TRIGGER audit_final_d")


def rehash(connection: Connection, sign: Callable[[str, bytes], bytes] | None) -> None:
    """What somebody with the database key can do: write every hash anew."""
    prev = FIRST_PREV
    for row in connection.execute("SELECT * FROM audit ORDER BY seq").fetchall():
        digest = row_hash(row[:7], prev)
        signature = sign(row[3], digest) if sign else row[9]
        connection.execute(
            "UPDATE audit SET prev = ?, hash = ?, sig = ? WHERE seq = ?", (prev, digest, signature, row[0])
        )
        prev = digest


def test_an_untouched_chain_holds(connection: Connection) -> None:
    assert verify_chain(connection, known) == verify_chain(connection, None) == head(connection)
    assert head(connection)[0] == 6
    verify_newest(connection, known)
    assert hash_at(connection, 6) == head(connection)[1]
    assert (hash_at(connection, 0), hash_at(connection, 7)) == (FIRST_PREV, None)


def test_the_hash_is_the_one_of_the_design(connection: Connection) -> None:
    row = connection.execute("SELECT prev, hash FROM audit WHERE seq = 1").fetchone()
    text = (
        '{"act":"act-0","actor":"' + ME + '","at":"2026-11-24T04:00:00.000Z",'
        '"detail":"{\\"n\\":0,\\"word\\":\\"Сөз\\"}","mono_ns":5,"object":"c1","seq":1}'
    )
    assert row[1] == hashlib.sha256(b"audit-v1\0" + bytes(32) + text.encode()).digest()
    assert row[0] == bytes(32)


def test_rows_are_append_only_for_sql(connection: Connection) -> None:
    for sql in ("UPDATE audit SET act = 'x' WHERE seq = 2", "DELETE FROM audit WHERE seq = 6"):
        with pytest.raises(sqlcipher3.IntegrityError, match="append-only"):
            connection.execute(sql)


@pytest.mark.parametrize("column", ["at", "mono_ns", "actor", "act", "object", "detail", "prev", "hash"])
def test_a_changed_word_is_found_in_its_row(connection: Connection, column: str) -> None:
    without_triggers(connection)
    value = {"mono_ns": 6, "prev": bytes(32), "hash": bytes(32), "actor": COLLEAGUE}.get(column, "x")
    connection.execute("UPDATE audit SET " + column + " = ? WHERE seq = 3", (value,))
    assert broken_at(connection) == 3


def test_a_signature_is_looked_at_only_with_keys(connection: Connection) -> None:
    without_triggers(connection)
    connection.execute("UPDATE audit SET sig = zeroblob(64) WHERE seq = 3")
    assert verify_chain(connection, None)[0] == 6
    assert broken_at(connection) == 3
    connection.execute("UPDATE audit SET sig = (SELECT sig FROM audit WHERE seq = 5) WHERE seq = 6")
    with pytest.raises(AuditBroken):
        verify_newest(connection, known)


def test_a_missing_row_is_found(connection: Connection) -> None:
    without_triggers(connection)
    connection.execute("DELETE FROM audit WHERE seq = 4")
    assert broken_at(connection, signed=False) == 4


def test_hashing_everything_anew_fails_at_the_first_row_of_somebody_else(connection: Connection) -> None:
    without_triggers(connection)
    connection.execute("UPDATE audit SET act = 'never happened' WHERE seq = 2")
    rehash(connection, sign=None)
    assert verify_chain(connection, None)[0] == 6, "hashes alone are fooled"
    assert broken_at(connection) == 2
    # with my own key I can sign my own rows anew, and the colleague's row gives me away
    rehash(connection, sign=lambda _actor, digest: SIGNERS[ME].sign(digest))
    assert broken_at(connection) == 4


def test_what_only_an_outside_anchor_notices(connection: Connection) -> None:
    without_triggers(connection)
    connection.execute("DELETE FROM audit WHERE seq > 4")
    assert verify_chain(connection, known)[0] == 4
    assert hash_at(connection, 6) is None


def test_an_actor_without_a_key_is_no_actor(connection: Connection) -> None:
    append(connection, at="", mono_ns=0, actor="9" * 32, act="x", object_id="", detail={}, sign=SIGNERS[ME].sign)
    assert broken_at(connection) == 7


def test_an_empty_log_is_no_log(tmp_path: Path) -> None:
    connection = create_database(tmp_path / "empty.db", bytearray(32))
    migrate(connection)
    assert head(connection) == (0, FIRST_PREV)
    assert verify_chain(connection, known) == (0, FIRST_PREV)
    with pytest.raises(AuditBroken):
        verify_newest(connection, known)
    close_database(connection)

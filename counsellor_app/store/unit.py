"""The unit of work: rule, save and audit entry in one transaction, or nothing at all."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from sqlcipher3 import Connection

from counsellor_app.domain.clock import Now, to_text
from counsellor_app.domain.ids import NewId, PersonId, UserId
from counsellor_app.domain.text import mentions
from counsellor_app.store import casework, notes
from counsellor_app.store.anchor import Anchor
from counsellor_app.store.answer_unit import AnswerUnit
from counsellor_app.store.audit_chain import append, head
from counsellor_app.store.connection import translated
from counsellor_app.store.ledger import Ledger
from counsellor_app.store.people import ClassSpells, People, Relations, Students, Users


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every unit stands on: the file, the hour, fresh ids, the signing user, the folding of letters."""

    connection: Connection
    now: Now
    new_id: NewId
    actor: UserId
    sign: Callable[[bytes], bytes]
    anchor: Anchor
    fold: Callable[[str], str]


class Unit(AnswerUnit):
    """The gateways of one transaction. `seq` is the audit row that closes it: `Store.take_back(seq)` undoes it."""

    def __init__(self, ground: Ground, ledger: Ledger | None) -> None:
        super().__init__(ground.connection, ledger)
        self._ground = ground
        self.now = ground.now()
        self.actor = ground.actor
        self.new_id = ground.new_id

    @property
    def seq(self) -> int:
        if self._ledger is None:
            raise RuntimeError("this unit only reads")
        return self._ledger.seq

    @property
    def written(self) -> int:
        """The last audit row: as long as it stays, nothing has been written."""
        return head(self._ground.connection)[0]

    @property
    def connection(self) -> Connection:
        """For questions of a page that no gateway answers: plain SELECTs, in `store` only."""
        return self._ground.connection

    @cached_property
    def people(self) -> People:
        return People(self._ground.connection, self._ledger, self._ground.fold)

    @cached_property
    def entries(self) -> notes.Entries:
        return notes.Entries(self._ground.connection, self._ledger, self._ground.fold)

    @cached_property
    def drafts(self) -> notes.Drafts:
        return notes.Drafts(self._ground.connection)

    @cached_property
    def students(self) -> Students:
        return Students(self._ground.connection, self._ledger)

    @cached_property
    def class_spells(self) -> ClassSpells:
        return ClassSpells(self._ground.connection, self._ledger)

    @cached_property
    def relations(self) -> Relations:
        return Relations(self._ground.connection, self._ledger)

    @cached_property
    def users(self) -> Users:
        return Users(self._ground.connection, self._ledger)

    @cached_property
    def schools(self) -> casework.Schools:
        return casework.Schools(self._ground.connection, self._ledger)

    @cached_property
    def settings(self) -> casework.Settings:
        return casework.Settings(self._ground.connection, self._ledger)

    @cached_property
    def referrals(self) -> casework.Referrals:
        return casework.Referrals(self._ground.connection, self._ledger)

    @cached_property
    def referral_people(self) -> casework.ReferralPeople:
        return casework.ReferralPeople(self._ground.connection, self._ledger)

    @cached_property
    def incidents(self) -> casework.Incidents:
        return casework.Incidents(self._ground.connection, self._ledger)

    @cached_property
    def incident_roles(self) -> casework.IncidentRoles:
        return casework.IncidentRoles(self._ground.connection, self._ledger)

    @cached_property
    def cases(self) -> casework.Cases:
        return casework.Cases(self._ground.connection, self._ledger)

    @cached_property
    def case_referrals(self) -> casework.CaseReferrals:
        return casework.CaseReferrals(self._ground.connection, self._ledger)

    @cached_property
    def case_incidents(self) -> casework.CaseIncidents:
        return casework.CaseIncidents(self._ground.connection, self._ledger)

    @cached_property
    def levels(self) -> casework.Levels:
        return casework.Levels(self._ground.connection, self._ledger)

    @cached_property
    def followups(self) -> casework.FollowUps:
        return casework.FollowUps(self._ground.connection, self._ledger)

    @cached_property
    def clocks(self) -> casework.Clocks:
        return casework.Clocks(self._ground.connection, self._ledger)

    @cached_property
    def crisis_runs(self) -> casework.CrisisRuns:
        return casework.CrisisRuns(self._ground.connection, self._ledger)

    @cached_property
    def backups(self) -> casework.Backups:
        return casework.Backups(self._ground.connection, self._ledger)

    def next_number(self, series: str) -> int:
        """The next number of a series, such as ``case-26``; never given twice, not even after Undo."""
        row = self._ground.connection.execute("SELECT last FROM number_series WHERE id = ?", (series,)).fetchone()
        ledger = self._writing()
        if row is None:
            ledger.insert("number_series", {"id": series, "last": 1})
            return 1
        ledger.update("number_series", series, {"last": row[0] + 1})
        return int(row[0]) + 1

    def reindex_mentions(self, person_id: PersonId) -> None:
        """After a rename: search finds the new name in the notes that mention the person, under any merged record."""
        for known in self.people.known_as(person_id):
            for entry in self.entries.mentioning(known):
                names = self.people.names(p for p in self._mentioned(entry.sections))
                self.entries.index(entry, lambda p, names=names: names.get(p, ""))  # type: ignore[misc]

    def take_back(self, seq: int, but: frozenset[str] = frozenset()) -> None:
        """Reverses an earlier unit inside this one, search index included; tables in `but` are left alone."""
        ledger = self._writing()
        changed = self._ground.connection.execute(
            "SELECT row_id, op FROM change WHERE seq = ? AND tbl = 'person'", (seq,)
        ).fetchall()
        for person_id, op in changed:
            if op == "insert":
                self._ground.connection.execute(
                    "DELETE FROM search_person WHERE rowid = (SELECT n FROM person WHERE id = ?)", (person_id,)
                )
        ledger.take_back(seq, but)
        for person_id, op in changed:
            if op != "insert":
                self.people.reindex(person_id)
                self.reindex_mentions(PersonId(person_id))

    def _mentioned(self, sections: dict[str, str]) -> Iterator[PersonId]:
        for text in sections.values():
            yield from mentions(text)

    def _writing(self) -> Ledger:
        if self._ledger is None:
            raise RuntimeError("this unit only reads")
        return self._ledger


class Store:
    """Gives out units. One at a time: the file belongs to one worker."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """A unit that sees one state of the file and cannot write."""
        connection = self._ground.connection
        with translated():
            connection.execute("BEGIN")
            try:
                yield Unit(self._ground, None)
            finally:
                self._rollback()

    @contextmanager
    def drafting(self) -> Iterator[Unit]:
        """Drafts only: durable, but neither logged nor kept in versions."""
        connection = self._ground.connection
        with translated():
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield Unit(self._ground, None)
                connection.execute("COMMIT")
            finally:
                self._rollback()

    @contextmanager
    def begin(self, act: str, object_id: str = "") -> Iterator[Unit]:
        """Commits when the block ends, rolls back whole when it raises. `act` is a code for the audit."""
        ground = self._ground
        with translated():
            ground.connection.execute("BEGIN IMMEDIATE")
            try:
                ledger = Ledger(ground.connection, head(ground.connection)[0] + 1)
                unit = Unit(ground, ledger)
                yield unit
                seq, top = append(
                    ground.connection,
                    at=to_text(unit.now),
                    mono_ns=time.monotonic_ns(),
                    actor=ground.actor,
                    act=act,
                    object_id=object_id,
                    detail={"rows": ledger.count, "written": ledger.digest()},
                    sign=ground.sign,
                )
                ground.connection.execute("COMMIT")
            finally:
                self._rollback()
        ground.anchor.write(seq, top)

    def note(self, act: str, object_id: str = "") -> None:
        """An audit row without a change: something was opened, searched, printed."""
        with self.begin(act, object_id):
            pass

    def _rollback(self) -> None:
        """After a commit nothing is open any more; after a failure nothing stays half written."""
        if self._ground.connection.in_transaction:
            self._ground.connection.execute("ROLLBACK")

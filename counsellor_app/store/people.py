"""People, students, classes, relations and users."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlcipher3 import Connection

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import AppUser, ClassSpell, Person, Relation, Student
from counsellor_app.store.gateway import Gateway
from counsellor_app.store.ledger import Ledger

Fold = Callable[[str], str]
NAMES = "SELECT id, trim(surname || ' ' || given), label, merged_into FROM person"


class People(Gateway[Person]):
    """Keeps the search index of names in step with every write."""

    table = "person"
    kind = Person

    def __init__(self, connection: Connection, ledger: Ledger | None, fold: Fold) -> None:
        super().__init__(connection, ledger)
        self._fold = fold

    def add(self, row: Person) -> None:
        super().add(row)
        self.reindex(row.id)

    def save(self, row: Person) -> bool:
        changed = super().save(row)
        if changed:
            self.reindex(row.id)
        return changed

    def remove(self, row_id: str) -> None:
        self._connection.execute(
            "DELETE FROM search_person WHERE rowid = (SELECT n FROM person WHERE id = ?)", (row_id,)
        )
        super().remove(row_id)

    def reindex(self, person_id: str) -> None:
        """Names folded as people type them; a merged record is found through its survivor only."""
        row = self._connection.execute(
            "SELECT n, surname, given, patronymic, label, iin, merged_into FROM person WHERE id = ?", (person_id,)
        ).fetchone()
        if row is None:
            return
        n, *words, merged = row
        if merged is not None:
            self._connection.execute("DELETE FROM search_person WHERE rowid = ?", (n,))
            return
        text = self._fold(" ".join(word for word in words if word))
        self._connection.execute("INSERT OR REPLACE INTO search_person(rowid, text) VALUES(?, ?)", (n, text))

    def survivor(self, person_id: PersonId) -> PersonId:
        """Who the person is today, after merges of duplicates."""
        found = self.get(person_id)
        while found.merged_into is not None:
            found = self.get(found.merged_into)
        return found.id

    def names(self, ids: Iterable[PersonId]) -> dict[PersonId, str]:
        """Short names of these people, each under the id asked for, merged records under their survivor's name."""
        found: dict[PersonId, str] = {}
        for person_id in dict.fromkeys(ids):
            row = self._connection.execute(NAMES + " WHERE id = ?", (person_id,)).fetchone()
            while row is not None and row[3] is not None:
                row = self._connection.execute(NAMES + " WHERE id = ?", (row[3],)).fetchone()
            if row is not None:
                found[person_id] = row[1] or row[2]
        return found

    def known_as(self, person_id: PersonId) -> tuple[PersonId, ...]:
        """The person and every record merged into it, directly or by way of another."""
        rows = self.rows(
            "WITH RECURSIVE one(id) AS (SELECT ? UNION SELECT p.id FROM person p JOIN one ON p.merged_into = one.id)"
            " SELECT id FROM one",
            person_id,
        )
        return tuple(row[0] for row in rows)

    def by_iin(self, iin: str) -> Person | None:
        return next(self.where("iin = ? AND merged_into IS NULL", iin), None)


class Students(Gateway[Student]):
    table = "student"
    kind = Student


class ClassSpells(Gateway[ClassSpell]):
    table = "class_spell"
    kind = ClassSpell

    def of(self, student_id: PersonId) -> tuple[ClassSpell, ...]:
        return tuple(self.where("student_id = ? ORDER BY from_on, id", student_id))


class Relations(Gateway[Relation]):
    table = "relation"
    kind = Relation

    def of(self, person_id: PersonId) -> tuple[Relation, ...]:
        """Guardians and others of this person, in the order they were written down."""
        return tuple(self.where("person_id = ? ORDER BY id", person_id))


class Users(Gateway[AppUser]):
    table = "app_user"
    kind = AppUser

    def names(self) -> dict[str, str]:
        rows: list[tuple[Any, ...]] = self.rows(
            "SELECT u.id, trim(p.surname || ' ' || p.given || ' ' || p.patronymic)"
            " FROM app_user u JOIN person p ON p.id = u.person_id"
        )
        return dict(rows)

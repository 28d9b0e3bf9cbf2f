"""Requests from outside and what was answered: one gateway per word. Documents keep their pieces beside them."""

from datetime import date

from counsellor_app.domain.disclosure import Approval, Disclosure, DisclosureEvent, Pseudonym, ReleasedTable
from counsellor_app.domain.documents import Document, OwnerKind
from counsellor_app.domain.ids import DisclosureId, PersonId, RequestId
from counsellor_app.domain.programme import Prevention
from counsellor_app.domain.requests import OfficeKey, Request, RequestPerson
from counsellor_app.store.gateway import Gateway


class Requests(Gateway[Request]):
    table = "request"
    kind = Request

    def by_number(self, number: str) -> Request | None:
        return next(self.where("number = ?", number), None)

    def newest_first(self) -> tuple[Request, ...]:
        return tuple(self.where("1 ORDER BY received_at DESC, id DESC"))

    def changed_since(self, request_id: RequestId, seq: int) -> bool:
        """Whether a later command than `seq` wrote its row."""
        sql = "SELECT 1 FROM change WHERE tbl = 'request' AND row_id = ? AND seq > ? LIMIT 1"
        return bool(self.rows(sql, request_id, seq))


class RequestPeople(Gateway[RequestPerson]):
    table = "request_person"
    kind = RequestPerson

    def of(self, request_id: RequestId) -> tuple[RequestPerson, ...]:
        return tuple(self.where("request_id = ? ORDER BY id", request_id))

    def of_person(self, person_id: PersonId) -> tuple[RequestPerson, ...]:
        return tuple(self.where("person_id = ? ORDER BY id", person_id))


class OfficeKeys(Gateway[OfficeKey]):
    table = "office_key"
    kind = OfficeKey

    def by_key(self, key: str) -> OfficeKey | None:
        return next(self.where("key = ?", key), None)


class Approvals(Gateway[Approval]):
    table = "approval"
    kind = Approval

    def of(self, request_id: RequestId) -> tuple[Approval, ...]:
        """Oldest first."""
        return tuple(self.where("request_id = ? ORDER BY written_at, id", request_id))


class Disclosures(Gateway[Disclosure]):
    table = "disclosure"
    kind = Disclosure

    def of(self, request_id: RequestId) -> tuple[Disclosure, ...]:
        """Oldest first."""
        return tuple(self.where("request_id = ? ORDER BY sealed_at, id", request_id))

    def newest_first(self) -> tuple[Disclosure, ...]:
        return tuple(self.where("1 ORDER BY sealed_at DESC, id DESC"))


class DisclosureEvents(Gateway[DisclosureEvent]):
    table = "disclosure_event"
    kind = DisclosureEvent

    def of(self, disclosure_id: DisclosureId) -> tuple[DisclosureEvent, ...]:
        return tuple(self.where("disclosure_id = ? ORDER BY on_day, id", disclosure_id))


class Pseudonyms(Gateway[Pseudonym]):
    table = "pseudonym"
    kind = Pseudonym

    def of(self, disclosure_id: DisclosureId) -> tuple[Pseudonym, ...]:
        return tuple(self.where("disclosure_id = ? ORDER BY length(key), key", disclosure_id))

    def of_person(self, person_id: PersonId) -> tuple[Pseudonym, ...]:
        return tuple(self.where("person_id = ? ORDER BY id", person_id))


class ReleasedTables(Gateway[ReleasedTable]):
    table = "released_table"
    kind = ReleasedTable

    def of(self, disclosure_id: DisclosureId) -> tuple[ReleasedTable, ...]:
        return tuple(self.where("disclosure_id = ? ORDER BY id", disclosure_id))

    def oldest_first(self) -> tuple[ReleasedTable, ...]:
        return tuple(self.where("1 ORDER BY released_at, id"))


class Preventions(Gateway[Prevention]):
    table = "prevention"
    kind = Prevention

    def standing(self) -> tuple[Prevention, ...]:
        """Newest first; removed ones are left out."""
        return tuple(self.where("removed_at IS NULL ORDER BY on_day DESC, id DESC"))

    def between(self, first: date, last: date) -> tuple[Prevention, ...]:
        """Both days inside; newest first; removed ones are left out."""
        days = first.isoformat(), last.isoformat()
        return tuple(self.where("removed_at IS NULL AND on_day BETWEEN ? AND ? ORDER BY on_day DESC, id DESC", *days))


class Documents(Gateway[Document]):
    table = "document"
    kind = Document

    def of(self, owner_kind: OwnerKind, owner_id: str) -> tuple[Document, ...]:
        """Removed ones too: their line stays."""
        return tuple(self.where("owner_kind = ? AND owner_id = ? ORDER BY added_at, id", owner_kind.value, owner_id))

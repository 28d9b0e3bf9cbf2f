"""The gateways of a request and its answer, apart from the rest of a unit: that file would be too long."""

from functools import cached_property

from sqlcipher3 import Connection

from counsellor_app.store.answer_drafts import AnswerDrafts
from counsellor_app.store.answering import (
    Approvals,
    DisclosureEvents,
    Disclosures,
    Documents,
    OfficeKeys,
    Preventions,
    Pseudonyms,
    ReleasedTables,
    RequestPeople,
    Requests,
)
from counsellor_app.store.document_pieces import DocumentPieces
from counsellor_app.store.ledger import Ledger
from counsellor_app.store.signing_keys import SigningKeys


class AnswerUnit:
    """What `Unit` has beside its own gateways."""

    def __init__(self, connection: Connection, ledger: Ledger | None) -> None:
        self._connection = connection
        self._ledger = ledger

    @cached_property
    def documents(self) -> Documents:
        return Documents(self._connection, self._ledger)

    @cached_property
    def document_pieces(self) -> DocumentPieces:
        return DocumentPieces(self._connection, writes=self._ledger is not None)

    @cached_property
    def signing_keys(self) -> SigningKeys:
        return SigningKeys(self._connection, writes=self._ledger is not None)

    @cached_property
    def requests(self) -> Requests:
        return Requests(self._connection, self._ledger)

    @cached_property
    def request_people(self) -> RequestPeople:
        return RequestPeople(self._connection, self._ledger)

    @cached_property
    def answer_drafts(self) -> AnswerDrafts:
        return AnswerDrafts(self._connection)

    @cached_property
    def office_keys(self) -> OfficeKeys:
        return OfficeKeys(self._connection, self._ledger)

    @cached_property
    def approvals(self) -> Approvals:
        return Approvals(self._connection, self._ledger)

    @cached_property
    def disclosures(self) -> Disclosures:
        return Disclosures(self._connection, self._ledger)

    @cached_property
    def disclosure_events(self) -> DisclosureEvents:
        return DisclosureEvents(self._connection, self._ledger)

    @cached_property
    def pseudonyms(self) -> Pseudonyms:
        return Pseudonyms(self._connection, self._ledger)

    @cached_property
    def released_tables(self) -> ReleasedTables:
        return ReleasedTables(self._connection, self._ledger)

    @cached_property
    def preventions(self) -> Preventions:
        return Preventions(self._connection, self._ledger)

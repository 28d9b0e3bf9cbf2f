"""What can be done about a finding: where its letters come from says which of these helps."""

from enum import StrEnum

from counsellor_app.domain.disclosure import Finding
from counsellor_app.domain.ids import DocumentId
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.ui.requests.answer.entry_names import ENTRY
from counsellor_app.ui.requests.answer.preview_row import entry_of


class Remedy(StrEnum):
    SHOW = "show"
    NOTE = "note"  # the note is opened, the person linked
    CASE = "case"  # the text stands in another row of the case
    LEAVE_OUT = "leave-out"  # the row keeps its day and kind
    REQUEST = "request"  # it stands in what was typed off the letter
    DOCUMENT = "document"  # it stands in the title of a document that leaves as a file
    ACCEPT = "accept"


def remedies(finding: Finding, preview: Preview) -> tuple[Remedy, ...]:
    """In the order in which they are offered; what stops cannot be let pass."""
    entry = entry_of(finding, preview.entries)
    found: tuple[Remedy, ...] = ()
    if entry is not None:
        found = (Remedy.NOTE if entry.kind == ENTRY else Remedy.CASE, Remedy.LEAVE_OUT)
    elif finding.place == "ground" or finding.place.startswith("request/"):
        found = (Remedy.REQUEST,)
    elif document_of(finding, preview) is not None:
        found = (Remedy.DOCUMENT,)
    return found if finding.blocks else (*found, Remedy.ACCEPT)


def document_of(finding: Finding, preview: Preview) -> DocumentId | None:
    """The document of the file whose title the finding is about."""
    parts = finding.place.split("/")
    if parts[0] != "documents" or len(parts) < 2 or not parts[1].isdecimal():
        return None
    path = preview.data.documents[int(parts[1])].path
    return next((document for document, each in preview.files if each == path), None)

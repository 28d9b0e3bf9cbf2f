"""The covering letter in short: what will stand in the paper that goes with the sealed file."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.services.office_keys import OfficeKeyLine
from counsellor_app.ui.format import capital
from counsellor_app.ui.language import current
from counsellor_app.ui.requests.answer.package_speech import Speech, speech
from counsellor_app.ui.requests.answer.preview_row import Row, RowKind
from counsellor_app.ui.requests.answer.preview_rows import meta_words
from counsellor_app.ui.requests.answer.saying import Strong


def rows_of_letter(preview: Preview, key: OfficeKeyLine | None) -> tuple[Row, ...]:
    data, said = preview.data, speech(preview.data)
    return (
        Row(kind=RowKind.TITLE, runs=(QCoreApplication.translate("Preview", "Covering letter"),)),
        Row(kind=RowKind.META, runs=(meta_words(data, said),)),
        *(
            Row(kind=RowKind.ITEM, place=f"letter/{at}", runs=(Strong(f"{name}  "), text))
            for at, (name, text) in enumerate(_lines(preview, said, key))
            if text
        ),
    )


def is_refused_in_part(preview: Preview) -> bool:
    """Something the letter names is not given."""
    asked = set(preview.data.request.items)
    return any(each.item in asked for each in preview.data.withheld)


def _lines(preview: Preview, said: Speech, key: OfficeKeyLine | None) -> Iterator[tuple[str, str]]:
    data = preview.data
    yield QCoreApplication.translate("Preview", "To"), data.request.sender
    yield QCoreApplication.translate("Preview", "Ground"), data.ground
    asked = ", ".join(said.code(code, "item") for code in data.request.items)
    yield QCoreApplication.translate("Preview", "Asked"), capital(asked)
    profile = said.code(data.profile, "profile")
    yield QCoreApplication.translate("Preview", "Given"), capital(profile)
    withheld = [each for each in data.withheld if each.item in data.request.items]
    refused = "; ".join(
        f"{said.code(each.item, 'item')} ({said.code(each.reason, 'withheld_reason')})" for each in withheld
    )
    yield QCoreApplication.translate("Preview", "Not given"), capital(refused)
    yield (
        QCoreApplication.translate("Preview", "How to open"),
        QCoreApplication.translate(
            "Preview", "a sealed file that only the recipient's key opens; inside are a report, tables and a signature"
        ),
    )
    if key is not None:
        words = " ".join(key.words[current().value])
        yield QCoreApplication.translate("Preview", "Words of the key"), words
    receipt = QCoreApplication.translate("Preview", "please confirm with your incoming number and its day")
    yield QCoreApplication.translate("Preview", "Receipt"), receipt
    if withheld:
        refusal = QCoreApplication.translate("Preview", "a letter of partial refusal goes with it")
        yield QCoreApplication.translate("Preview", "Enclosed"), refusal

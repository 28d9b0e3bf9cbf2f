"""What is in the package, counted: files, people and rows, each entry with how much of it leaves, its fields."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.disclosure import Share
from counsellor_app.domain.package_data import PackageData
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.ui.format import capital, size
from counsellor_app.ui.numbers import number
from counsellor_app.ui.requests import words as said_words
from counsellor_app.ui.requests.answer.entry_names import entry_name
from counsellor_app.ui.requests.answer.package_speech import Speech, speech
from counsellor_app.ui.requests.answer.preview_row import Row, RowKind
from counsellor_app.ui.requests.answer.saying import Strong

UNCOUNTED = frozenset({"words"})  # the package's own dictionary


def rows_of_inventory(preview: Preview, content: Content) -> tuple[Row, ...]:
    data, said = preview.data, speech(preview.data)
    return (
        Row(kind=RowKind.TITLE, runs=(QCoreApplication.translate("Preview", "Inventory"),)),
        *_files(data),
        *_contents(data, said),
        *_entries(preview, content, said),
        *_fields(data),
    )


def _head(words: str, place: str) -> Row:
    return Row(kind=RowKind.HEADING, place=place, runs=(Strong(words, 600),))


def _item(words: str, value: str, place: str) -> Row:
    return Row(kind=RowKind.ITEM, place=place, runs=(words,), value=value)


def _files(data: PackageData) -> Iterator[Row]:
    yield _head(QCoreApplication.translate("Preview", "Files of the package"), "inventory/files")
    meanings = {
        "manifest.json": QCoreApplication.translate("Preview", "contents: sender, recipients, hashes"),
        "manifest.json.p7s": QCoreApplication.translate("Preview", "the school's signature"),
        "report.pdf": QCoreApplication.translate("Preview", "to be read without any program of ours"),
        "data.json": QCoreApplication.translate("Preview", "the same for programs, with its schema"),
        "*.csv": QCoreApplication.translate("Preview", "the same as tables"),
    }
    for name, meaning in meanings.items():
        yield _item(f"{name}: {meaning}", "", f"inventory/files/{name}")
    for document in data.documents:
        if document.path is not None:
            yield _item(document.path, size(document.size), f"inventory/files/{document.number}")


def _contents(data: PackageData, said: Speech) -> Iterator[Row]:
    yield _head(QCoreApplication.translate("Preview", "What is in it"), "inventory/contents")
    for kind, count in Counter(person.kind for person in data.people).items():
        yield _item(capital(said.code(kind, "person_kind")), number(count), f"inventory/people/{kind}")
    tables = data.statistics.tables if data.statistics else ()
    counts = (
        (QCoreApplication.translate("Preview", "Cases"), len(data.cases)),
        (QCoreApplication.translate("Preview", "Incidents"), sum(len(case.incidents) for case in data.cases)),
        (QCoreApplication.translate("Preview", "Lines of the course"), sum(len(case.lines) for case in data.cases)),
        (QCoreApplication.translate("Preview", "Terms"), sum(len(case.clocks) for case in data.cases)),
        (QCoreApplication.translate("Preview", "Documents listed"), len(data.documents)),
        (QCoreApplication.translate("Preview", "Tables"), len(tables)),
        (QCoreApplication.translate("Preview", "Numbers hidden"), data.statistics.hidden if data.statistics else 0),
    )
    for words, count in counts:
        if count:
            yield _item(words, number(count), f"inventory/contents/{words}")


def _entries(preview: Preview, content: Content, said: Speech) -> Iterator[Row]:
    given = [entry for entry in preview.entries if entry.place is not None]
    if not given:
        return
    yield _head(QCoreApplication.translate("Preview", "Entries, and how much of each"), "inventory/entries")
    for entry in given:
        share = Share.LINE if entry.needs_reading else entry.share
        words = said_words.word(content, DisclosureList.SHARE, share.value)
        yield Row(
            kind=RowKind.LINE,
            place=f"inventory/entries/{entry.id}",
            day=said.day(entry.day.isoformat()),
            runs=(f"{entry_name(entry, said)}: {words}",),
        )


def _fields(data: PackageData) -> Iterator[Row]:
    """Which fields of data.json are filled, and how often."""
    counts: Counter[str] = Counter()
    _count_fields(data, "", counts)
    yield _head(QCoreApplication.translate("Preview", "Fields that are filled"), "inventory/fields")
    for name, count in sorted(counts.items()):
        yield _item(name, number(count), f"inventory/fields/{name}")


def _count_fields(value: object, name: str, counts: Counter[str]) -> None:
    if is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            if each.name not in UNCOUNTED:
                _count_fields(getattr(value, each.name), f"{name}.{each.name}".lstrip("."), counts)
    elif isinstance(value, tuple) and any(is_dataclass(one) for one in value) and not name.endswith("text"):
        for one in value:
            _count_fields(one, name, counts)
    elif value not in (None, "", (), {}):
        counts[name] += 1

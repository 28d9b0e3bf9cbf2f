"""Documents beside a case: added by the button or dragged in, copied out, removed with a reason."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from counsellor_app.domain.documents import Document, OwnerKind
from counsellor_app.domain.ids import CaseId
from counsellor_app.services.documents import AddDocument
from counsellor_app.services.house import Services
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.document_popover import DocumentPopover
from counsellor_app.ui.cases.document_view import DocumentView
from counsellor_app.ui.cases.documents_block import DocumentsBlock
from counsellor_app.ui.cases.side_panel import PanelRow
from counsellor_app.ui.veil import Veil

PDF = b"%PDF-1.7 " + bytes(300_000)


def words_of(block: DocumentsBlock) -> str:
    """What stands in it now: rows that were replaced are still being deleted."""
    held = widgets_of(block)
    labels = [each for widget in held for each in (*widget.findChildren(QLabel), widget) if isinstance(each, QLabel)]
    refused = [] if block.refused.isHidden() else [block.refused]
    return "\n".join(each.text() for each in (*labels, *refused))


def rows_of(block: DocumentsBlock) -> list[PanelRow]:
    return [row for row in widgets_of(block) if isinstance(row, PanelRow)]


def widgets_of(block: DocumentsBlock) -> list[QWidget]:
    items = (block.rows.itemAt(at) for at in range(block.rows.count()))
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


def kept(services: Services, case_id: CaseId) -> tuple[Document, ...]:
    return services.documents.of(OwnerKind.CASE, case_id)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "Объяснительная Есенова.pdf"
    path.write_bytes(PDF)
    return path


@pytest.fixture
def popover(page: CasePage, services: Services, case_id: CaseId, scan: Path) -> DocumentPopover:
    services.documents.add(AddDocument(owner_kind=OwnerKind.CASE, owner_id=case_id, path=scan))
    page.reload()
    QTest.keyClick(rows_of(page.documents)[0], Qt.Key.Key_Return)
    found = page.documents.popover
    assert isinstance(found, DocumentPopover)
    return found


def test_nothing_yet_says_how(page: CasePage) -> None:
    assert "dragged" in words_of(page.documents)
    assert rows_of(page.documents) == []
    assert page.documents.add_button.accessibleName() == "Add a document"


def test_the_button_takes_files_in_their_order(
    page: CasePage, services: Services, case_id: CaseId, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = scan.with_name("photo.jpg")
    other.write_bytes(b"\xff\xd8\xff\xe0 photo")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(scan), str(other)], ""))
    QTest.mouseClick(page.documents.add_button, Qt.MouseButton.LeftButton)
    assert [document.title for document in kept(services, case_id)] == ["Объяснительная Есенова", "photo"]
    assert [row.accessibleName() for row in rows_of(page.documents)] == [
        "Объяснительная Есенова, 293\N{NO-BREAK SPACE}KB, 24.11",
        "photo, 10\N{NO-BREAK SPACE}bytes, 24.11",
    ]
    assert page.documents.progress.isHidden()
    assert page.documents.count_label.text() == "2"


def dropped(block: DocumentsBlock, *paths: Path) -> bool:
    """As if dragged from a file manager; whether it was let in."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, buttons, keys = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    block.dragEnterEvent(enter)
    if enter.isAccepted():
        block.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, data, buttons, keys))
    return enter.isAccepted()


def test_files_are_dragged_in_and_folders_are_not(
    page: CasePage, services: Services, case_id: CaseId, scan: Path, tmp_path: Path
) -> None:
    assert page.documents.acceptDrops()
    assert not dropped(page.documents, tmp_path)
    assert dropped(page.documents, tmp_path, scan)
    assert [document.size for document in kept(services, case_id)] == [len(PDF)]


def test_what_is_refused_is_said_there_and_stops_the_rest(
    page: CasePage, services: Services, case_id: CaseId, scan: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.pdf"
    empty.touch()
    page.documents.take([empty, scan])
    assert "nothing in this file" in words_of(page.documents)
    assert kept(services, case_id) == ()
    page.documents.take([scan])
    assert "nothing in this file" not in words_of(page.documents)
    assert len(kept(services, case_id)) == 1


def test_a_copy_goes_out_under_a_name_that_says_nothing(
    page: CasePage, popover: DocumentPopover, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def chosen(_parent: object, _title: str, path: str, **_options: object) -> tuple[str, str]:
        offered.append(Path(path).name)
        return str(tmp_path / "out.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    popover.copy_button.click()
    assert offered == ["document-001.pdf"]
    assert (tmp_path / "out.pdf").read_bytes() == PDF
    QTest.keyClick(rows_of(page.documents)[0], Qt.Key.Key_Return)
    again = page.documents.popover
    assert again is not None
    again.copy_button.click()
    assert "already" in words_of(page.documents) or "exists" in words_of(page.documents)
    assert (tmp_path / "out.pdf").read_bytes() == PDF


def test_removing_takes_two_steps_and_a_reason(
    page: CasePage, popover: DocumentPopover, services: Services, case_id: CaseId
) -> None:
    popover.remove_button.click()
    assert not popover.reason_field.isHidden()
    assert kept(services, case_id)[0].removed_at is None
    popover.remove_button.click()
    assert "Write the reason." in "\n".join(each.text() for each in popover.findChildren(QLabel))
    popover.reason.setText("не тот ребёнок")
    popover.remove_button.click()
    assert kept(services, case_id)[0].remove_reason == "не тот ребёнок"
    assert [row.accessibleName() for row in rows_of(page.documents)] == ["Объяснительная Есенова, removed, 24.11"]
    assert page.documents.count_label.text() == ""


def test_a_removed_one_says_why_and_offers_nothing(page: CasePage, popover: DocumentPopover) -> None:
    popover.remove_button.click()
    popover.reason.setText("не тот ребёнок")
    popover.remove_button.click()
    QTest.keyClick(rows_of(page.documents)[0], Qt.Key.Key_Return)
    again = page.documents.popover
    assert again is not None
    assert "не тот ребёнок" in "\n".join(each.text() for each in again.findChildren(QLabel))
    assert again.copy_button.isHidden()
    assert again.remove_button.isHidden()


def test_the_veil_hides_titles(page: CasePage, popover: DocumentPopover, veil: Veil) -> None:
    popover.close()
    veil.set_on(True)
    assert "Есенова" not in words_of(page.documents)
    assert all("Есенова" not in row.accessibleName() for row in rows_of(page.documents))
    veil.set_on(False)
    assert "Есенова" in words_of(page.documents)


def looked_at(page: CasePage, services: Services, case_id: CaseId, path: Path) -> DocumentView:
    services.documents.add(AddDocument(owner_kind=OwnerKind.CASE, owner_id=case_id, path=path))
    page.reload()
    QTest.keyClick(rows_of(page.documents)[-1], Qt.Key.Key_Return)
    popover = page.documents.popover
    assert popover is not None
    assert popover.look_button.isVisibleTo(popover)
    popover.look_button.click()
    found = page.documents.view
    assert found is not None
    return found


def test_a_picture_is_shown_inside_and_the_log_knows(
    page: CasePage, services: Services, case_id: CaseId, tmp_path: Path, veil: Veil
) -> None:
    picture = tmp_path / "wide.png"
    QImage(4000, 1000, QImage.Format.Format_RGB32).save(str(picture))
    before = sorted(path.name for path in tmp_path.rglob("*"))
    view = looked_at(page, services, case_id, picture)
    shown = view.picture.pixmap().size()
    assert shown.width() / shown.height() == pytest.approx(4, rel=0.02)
    assert view.width() <= page.window().width()
    assert sorted(path.name for path in tmp_path.rglob("*")) == before
    with services.session.store.read() as unit:
        assert unit.connection.execute("SELECT act FROM audit ORDER BY seq DESC LIMIT 1").fetchone() == (
            "document-opened",
        )
    assert view.isVisible()
    veil.set_on(True)
    assert not view.isVisible()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251"])
def test_a_text_is_shown_in_the_encoding_it_has(
    page: CasePage, services: Services, case_id: CaseId, tmp_path: Path, encoding: str
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("Записка: был в коридоре.", encoding)
    assert looked_at(page, services, case_id, note).text.toPlainText() == "Записка: был в коридоре."


def test_a_picture_that_is_none_says_so(page: CasePage, services: Services, case_id: CaseId, tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n and nothing else")
    view = looked_at(page, services, case_id, broken)
    assert "cannot be read" in "\n".join(each.text() for each in view.findChildren(QLabel))


def test_a_pdf_is_not_offered_to_be_shown(popover: DocumentPopover) -> None:
    assert not popover.look_button.isVisibleTo(popover)

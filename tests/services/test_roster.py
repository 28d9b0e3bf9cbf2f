"""The roster import, with the files a school really has."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import Person, PersonKind, SchoolStatus
from counsellor_app.domain.roster import Refusal, RosterField
from counsellor_app.services.roster import Import, RosterPreview, RosterService, corrected, sample
from counsellor_app.services.session import Session
from counsellor_app.services.steps import open_case
from counsellor_app.services.student_commands import CorrectStudent, MarkLeft, MergeStudents, PersonFacts, StudentRow
from counsellor_app.services.students import StudentService
from tests.builders import Hour, a_session
from tests.services.student_examples import SEVEN_B

ROSTERS = Path(__file__).parents[1] / "data" / "rosters"
HEADER = "ЖСН;Тегі;Аты;Әкесінің аты;Туған күні;Сыныбы;Литер;Оқыту тілі;Заңды өкілі;Телефоны\n"
MIRAS = "110230590001;Есенов;Мирас;Ерланұлы;14.02.2013;7;Б;қазақ;Есенов Ерлан;+7 (000) 000-00-01\n"
ALIA = "110230590011;Есенова;Әлия;Ерланқызы;01.09.2015;5;А;қазақ;Есенов Ерлан;8 (000) 000-00-01\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with a_session(tmp_path / "vault") as opened:
        yield opened


def a_file(folder: Path, *lines: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / "list.csv"
    file.write_text(HEADER + "".join(lines), "utf-8")
    return file


def previewed(session: Session, file: Path) -> RosterPreview:
    service = RosterService(session)
    table = service.open(file)
    return service.dry_run(table, service.guess(table))


def imported(session: Session, file: Path) -> RosterPreview:
    preview = previewed(session, file)
    RosterService(session).write(Import(preview=preview))
    return preview


def students(session: Session) -> tuple[StudentRow, ...]:
    return StudentService(session).list()


@pytest.mark.parametrize(
    ("name", "new", "refused"),
    [
        ("school_kk_utf8.csv", 420, 0),
        ("school_ru_cp1251.csv", 380, 0),
        ("school_ru_old.xls", 150, 0),
        ("school_ru_titled.xlsx", 260, 0),
        ("school_large_utf8.csv", 2000, 0),
        ("bad_rows.csv", 2, 10),
    ],
)
def test_a_schools_file_goes_in_once_and_comes_out_with_undo(
    session: Session, name: str, new: int, refused: int
) -> None:
    preview = previewed(session, ROSTERS / name)
    assert (len(preview.diff.new), len(preview.diff.refused), preview.read) == (new, refused, new + refused)
    assert students(session) == ()  # a dry run writes nothing
    done = RosterService(session).write(Import(preview=preview))
    assert len(students(session)) == new
    assert all(row.training for row in students(session) if row.iin)
    again = previewed(session, ROSTERS / name)
    assert (again.to_write, len(again.diff.unchanged), len(again.diff.gone)) == (0, new, 0)
    assert done.undo is not None
    done.undo()
    assert students(session) == ()
    with session.store.read() as unit:
        assert (unit.people.all(), unit.relations.all(), unit.class_spells.all()) == ((), (), ())


def test_each_bad_row_is_refused_with_its_own_reason(session: Session) -> None:
    refused = {row.line: row.reason for row in previewed(session, ROSTERS / "bad_rows.csv").diff.refused}
    assert refused == {
        3: Refusal.IIN_CHECK_DIGIT,
        4: Refusal.IIN_DUPLICATE,
        5: Refusal.DATE_IMPOSSIBLE,
        6: Refusal.NO_NAME,
        8: Refusal.NAME_FORMULA,
        9: Refusal.GRADE_RANGE,
        10: Refusal.IIN_LENGTH,
        11: Refusal.TOO_MANY_FIELDS,
        12: Refusal.TOO_FEW_FIELDS,
        13: Refusal.NAME_CHARACTERS,
    }


def test_a_representative_is_written_as_a_parent_once_for_siblings(session: Session, tmp_path: Path) -> None:
    imported(session, a_file(tmp_path / "f", MIRAS, ALIA))
    cards = [StudentService(session).profile(row.id).guardians for row in students(session)]
    ((first,), (second,)) = cards
    assert first.person == second.person
    assert (first.person.surname, first.person.given, first.relation.kind) == ("Есенов", "Ерлан", "PARENT")
    assert first.person.phones == ("+7 (000) 000-00-01",)


def test_two_parents_in_one_cell_are_two_people(session: Session, tmp_path: Path) -> None:
    both = MIRAS.replace("Есенов Ерлан", '"Есенов Ерлан, Бақыт Есенова Маратқызы"')
    imported(session, a_file(tmp_path / "f", both))
    (row,) = students(session)
    cards = StudentService(session).profile(row.id).guardians
    assert [card.person.phones for card in cards] == [("+7 (000) 000-00-01",), ()]
    assert previewed(session, a_file(tmp_path / "f", both)).to_write == 0
    third = MIRAS.replace("Есенов Ерлан", '"Есенов Ерлан, Есенова Сәуле"')
    imported(session, a_file(tmp_path / "f", third))
    names = [card.person.given for card in StudentService(session).profile(row.id).guardians]
    assert (len(names), names[-1]) == (3, "Сәуле")  # nobody known is written twice


def test_a_phone_without_a_representative_is_the_students(session: Session, tmp_path: Path) -> None:
    alone = MIRAS.replace("Есенов Ерлан", "")
    imported(session, a_file(tmp_path / "f", alone))
    (row,) = students(session)
    assert StudentService(session).profile(row.id).person.phones == ("+7 (000) 000-00-01",)
    assert previewed(session, a_file(tmp_path / "f", alone)).to_write == 0


def test_a_changed_line_changes_the_student_and_keeps_the_history(session: Session, tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path / "other", hour) as opened:
        imported(opened, a_file(tmp_path / "f", MIRAS))
        hour.move(days=30)
        moved = MIRAS.replace("Есенов;Мирас", "Смағұлов;Мирас").replace("7;Б", "8;В").replace("01\n", "02\n")
        preview = imported(opened, a_file(tmp_path / "f", moved))
        assert {change.field for change in preview.diff.changed[0].changes} == {
            RosterField.SURNAME,
            RosterField.GRADE,
            RosterField.LETTER,
            RosterField.PHONE,
        }
        (row,) = students(opened)
        profile = StudentService(opened).profile(row.id)
        assert (profile.person.surname, profile.student.grade, profile.student.letter) == ("Смағұлов", 8, "В")
        assert [(spell.grade, spell.until_on is None) for spell in profile.spells] == [(8, True), (7, False)]
        assert profile.guardians[0].person.phones == ("+7 (000) 000-00-01", "+7 (000) 000-00-02")
        assert previewed(opened, a_file(tmp_path / "f", moved)).to_write == 0


def test_somebody_who_is_not_in_the_file_is_listed_and_stays(session: Session, tmp_path: Path) -> None:
    imported(session, a_file(tmp_path / "f", MIRAS, ALIA))
    (first, _second) = students(session)
    with session.store.begin("test-case") as unit:
        open_case(unit, session, first.id, ("BULLYING",), unit.now)
    preview = imported(session, a_file(tmp_path / "f", ALIA))
    assert [gone.given for gone in preview.diff.gone] == ["Мирас"]
    assert len(students(session)) == 2


def test_somebody_who_left_and_is_in_the_file_again_is_back(session: Session, tmp_path: Path) -> None:
    imported(session, a_file(tmp_path / "f", MIRAS))
    (row,) = students(session)
    service = StudentService(session)
    service.mark_left(MarkLeft(id=row.id, status=SchoolStatus.LEFT, left_on=date(2026, 11, 24)))
    preview = imported(session, a_file(tmp_path / "f", MIRAS))
    assert preview.diff.changed[0].returns
    profile = service.profile(row.id)
    assert (profile.student.status, profile.student.left_on) == (SchoolStatus.STUDYING, None)
    assert [spell.until_on is None for spell in profile.spells] == [True, False]


def test_corrected_columns_are_remembered_for_the_same_titles(session: Session, tmp_path: Path) -> None:
    service = RosterService(session)
    table = service.open(a_file(tmp_path / "f", MIRAS))
    mapping = corrected(service.guess(table), 9, RosterField.IGNORE)
    assert sample(table, mapping, 0) == "1102••••0001"
    service.write(Import(preview=service.dry_run(table, mapping)))
    other = service.open(a_file(tmp_path / "f", ALIA))
    assert service.guess(other).columns[9] is RosterField.IGNORE
    service.write(Import(preview=service.dry_run(other, corrected(mapping, 9, RosterField.PHONE)), remember=False))
    assert service.guess(other).columns[9] is RosterField.IGNORE


def test_without_a_column_of_names_there_is_no_dry_run(session: Session, tmp_path: Path) -> None:
    service = RosterService(session)
    table = service.open(a_file(tmp_path / "f", MIRAS))
    mapping = service.guess(table)
    nameless = replace(mapping, columns=(RosterField.IGNORE,) * len(mapping.columns))
    with pytest.raises(RuleBroken) as refusal:
        service.dry_run(table, nameless)
    assert refusal.value.rule == "mapping-no-name"


def test_a_cancelled_import_writes_nothing(session: Session) -> None:
    preview = previewed(session, ROSTERS / "school_kk_utf8.csv")
    seen: list[tuple[int, int]] = []
    with pytest.raises(Trouble) as trouble:
        RosterService(session).write(
            Import(preview=preview),
            progress=lambda done, of: seen.append((done, of)),
            cancelled=lambda: bool(seen) and seen[-1][0] >= 200,
        )
    assert trouble.value.kind is TroubleKind.CANCELLED
    assert seen[-1] == (200, 420)
    assert students(session) == ()


def test_a_preview_of_another_state_is_not_written(session: Session, tmp_path: Path) -> None:
    imported(session, a_file(tmp_path / "f", MIRAS))
    preview = previewed(session, a_file(tmp_path / "f", MIRAS.replace("7;Б", "8;Б"), ALIA))
    (row,) = students(session)
    renamed = CorrectStudent(id=row.id, person=PersonFacts(surname="Ли", iin="110230590001"), school_class=SEVEN_B)
    StudentService(session).correct(renamed)
    with pytest.raises(RuleBroken) as refusal:
        RosterService(session).write(Import(preview=preview))
    assert refusal.value.rule == "roster-changed-since"
    assert [each.full_name for each in students(session)] == ["Ли"]


def test_undo_is_too_late_once_a_student_was_changed(session: Session, tmp_path: Path) -> None:
    done = RosterService(session).write(Import(preview=previewed(session, a_file(tmp_path / "f", MIRAS))))
    (row,) = students(session)
    StudentService(session).mark_left(MarkLeft(id=row.id, status=SchoolStatus.LEFT, left_on=date(2026, 11, 24)))
    assert done.undo is not None
    with pytest.raises(RuleBroken) as refusal:
        done.undo()
    assert refusal.value.rule == "undo-too-late"


def test_the_number_of_a_merged_record_leads_to_its_survivor(session: Session, tmp_path: Path) -> None:
    second = MIRAS.replace("110230590001", "110230590021").replace("Есенов;", "Есенав;")
    imported(session, a_file(tmp_path / "f", MIRAS, second))
    keep, drop = sorted(row.id for row in students(session))
    StudentService(session).merge(MergeStudents(keep=keep, drop=drop))
    preview = previewed(session, a_file(tmp_path / "f", second.replace("Есенав;", "Есенов;")))
    assert (preview.to_write, preview.diff.unchanged) == (0, (keep,))


def test_a_guardians_number_in_a_students_line_is_refused(session: Session, tmp_path: Path) -> None:
    with session.store.begin("test-guardian") as unit:
        unit.people.add(
            Person(
                id=PersonId(session.new_id()),
                kind=PersonKind.GUARDIAN,
                given="Ерлан",
                iin="110230590001",
                made_at=unit.now,
                made_by=unit.actor,
            )
        )
    preview = imported(session, a_file(tmp_path / "f", MIRAS, ALIA))
    assert [(row.line, row.reason) for row in preview.diff.refused] == [(2, Refusal.MATCH_OTHER_PERSON)]
    assert [row.full_name for row in students(session)] == ["Есенова Әлия Ерланқызы"]


def test_a_backup_is_asked_for_once_there_is_something_to_lose(session: Session, tmp_path: Path) -> None:
    assert not RosterService(session).asks_for_backup()
    imported(session, a_file(tmp_path / "f", MIRAS))
    assert RosterService(session).asks_for_backup()


def test_a_preview_prints_nothing_personal(session: Session, tmp_path: Path) -> None:
    printed = repr(previewed(session, a_file(tmp_path / "f", MIRAS)))
    assert "Есенов" not in printed
    assert "110230590001" not in printed

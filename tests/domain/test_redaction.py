"""Redaction by construction on one case, row by row of table D."""

from dataclasses import replace
from datetime import date

from counsellor_app.domain.bands import Traits
from counsellor_app.domain.disclosure import Profile, Share
from counsellor_app.domain.ids import EntryId
from counsellor_app.domain.package_data import CaseOut, LineOut, Who
from counsellor_app.domain.redaction import Redacted
from tests.domain.dossier_example import (
    ADDED,
    AIGERIM,
    B04,
    CONTACT,
    FIRST,
    LEVEL,
    MADE_ON,
    MIRAS,
    MOTHER,
    NOTE,
    PSY,
    REFERRAL,
    ROWS,
    SCAN,
    SECOND,
    SESSION,
    THE_CASE,
    a_dossier,
    at,
    changed,
    entry,
    redacted,
    with_text,
)

DEIDENTIFIED, IDENTIFIED, STATISTICS = Profile.DEIDENTIFIED, Profile.IDENTIFIED, Profile.STATISTICS


def case(one: Redacted) -> CaseOut:
    [found] = one.cases
    return found


def lines(one: Redacted) -> list[tuple[str, str, str | None]]:
    return [(line.day, line.kind, line.code) for line in case(one).lines]


def line(one: Redacted, kind: str) -> LineOut:
    return next(each for each in case(one).lines if each.kind == kind)


def why(one: Redacted, place: str) -> set[tuple[str, str, int]]:
    return {(each.kind, each.reason, each.count) for each in one.redactions if each.place == place}


def place(one: Redacted, kind: str) -> str:
    return f"cases/0/lines/{case(one).lines.index(line(one, kind))}"


def key(one: Redacted, person: str) -> str:
    return next(letter for who, letter, _ in one.pseudonyms() if who == person)


def test_by_itself_a_deidentified_case_gives_days_kinds_and_roles() -> None:
    one = redacted(DEIDENTIFIED)
    assert lines(one) == [
        ("2026-11-20", "registered", "CLASS_TEACHER"),
        ("2026-11-20", "opened", None),
        ("2026-11-20", "note", None),
        ("2026-11-21", "session", None),
        ("2026-11-21", "stage", "PRIMARY"),
        ("2026-11-21", "contact", "safety"),
        ("2026-11-22", "addendum", None),
        ("2026-11-22", "duty", "B04"),
    ]
    assert not any(each.text or each.who for each in case(one).lines)
    assert not any(each.text for each in case(one).incidents)
    assert [(each.day, [r.role for r in each.roles]) for each in case(one).incidents] == [
        ("2026-11-12", ["TARGET", "INITIATOR"]),
        ("2026-10", []),
    ]
    assert (case(one).number, case(one).level, case(one).stage, case(one).sources) == (
        None,
        None,
        "PRIMARY",
        ("CLASS_TEACHER",),
    )
    assert line(one, "registered").basis == "506:7"


def test_people_are_letters_and_bands() -> None:
    one = redacted(DEIDENTIFIED)
    child, pupil = one.people
    assert (child.key, child.kind, child.age_band, child.grade_band, child.sex) == ("A", "child", "13-15", "7-9", "m")
    assert (pupil.kind, pupil.key) == ("pupil", key(one, AIGERIM))
    for each in one.people:
        assert (each.name, each.age, each.grade, each.iin, each.phones) == (None, None, None, None, ())
    assert why(one, "people/0") == {("name", "PROFILE", 1), ("age", "BAND", 1), ("class", "BAND", 1)}


def test_what_points_at_few_children_of_the_school_is_left_out() -> None:
    """Of thirty boys with Kazakh nothing is hidden; there is no other girl in the school."""
    child, pupil = redacted(DEIDENTIFIED).people
    assert child.language == "kk"
    assert (pupil.language, pupil.sex, pupil.age_band, pupil.grade_band) == (None, None, "13-15", "7-9")
    empty = redacted(DEIDENTIFIED, dossier=a_dossier(makeup=((Traits(), 4),)))
    assert [(p.age_band, p.grade_band, p.sex, p.language) for p in empty.people] == [(None, None, None, None)] * 2
    assert ("trait", "SMALL_CELL", 4) in why(empty, "people/0")


def test_text_leaves_chosen_and_read_with_letters_in_place_of_people() -> None:
    one = redacted(DEIDENTIFIED, **with_text(NOTE, FIRST, REFERRAL, B04, CONTACT))
    a, b, mother = key(one, MIRAS), key(one, AIGERIM), key(one, MOTHER)
    note = line(one, "note")
    assert note.code == "quick"
    assert note.text == (
        ("line", (Who(who=a), " пен ", Who(who=b), " ұрысты.")),
        ("about", (Who(who=mother), ", телефон")),
    )
    assert set(note.who) == {a, b, mother}
    assert case(one).incidents[0].text == (Who(who=b), " түсірді.")  # who was found to be one child is one letter
    assert case(one).clocks[0].late_reason == ("Басшы сапарда болды.",)
    assert line(one, "duty").text == (("evidence", ("№ 12 хат",)),)
    assert line(one, "registered").text == (("words", (Who(who=key(one, PSY)), " айтты.")),)
    assert [(p.kind, p.position) for p in one.people if p.kind in ("staff", "guardian")].count(("staff", "PSY")) == 1
    assert why(one, place(one, "note")) == {
        ("name", "PROFILE", 1),
        ("name", "OTHER_CHILD", 1),
        ("name", "PRIVATE_PERSON", 1),
    }
    assert ("name", "STAFF", 1) in why(one, place(one, "registered"))


def test_unread_text_stays_and_is_told() -> None:
    one = redacted(DEIDENTIFIED, **with_text(NOTE, unread=(NOTE,)))
    assert line(one, "note").text == ()
    assert why(one, place(one, "note")) == {("text", "NOT_READ", 1)}
    assert ("CASE_TIMELINE", "NOT_READ") in {(each.item, each.reason) for each in one.withheld}
    [piece] = [each for each in one.pieces if each.decided.row.id == NOTE]
    assert piece.decided.needs_reading
    assert piece.text[0][1] == (Who(who="A"), " пен ", Who(who=one.cast.keys[AIGERIM]), " ұрысты.")
    assert AIGERIM in one.cast.used  # by the incident; reading alone brings nobody into the package
    assert MOTHER not in one.cast.used


def test_a_session_stays_whatever_is_chosen() -> None:
    for profile in (DEIDENTIFIED, IDENTIFIED):
        one = redacted(profile, **with_text(*ROWS))
        assert line(one, "session").text == ()
        assert why(one, place(one, "session")) == {("text", "PROFILE", 1)}
    allowed = redacted(IDENTIFIED, ("SESSION_NOTES", "CASE_TIMELINE", "LEVELS"), **with_text(*ROWS))
    assert line(allowed, "session").text[0][1][1] == " құпия айтты."
    assert [code for code, _ in line(allowed, "level").text] == ["reason", "worries", "helps", "may_change", "doing"]


def test_levels_only_for_a_letter_that_names_them_and_without_the_formulation() -> None:
    assert "level" not in {each.kind for each in case(redacted(DEIDENTIFIED, **with_text(LEVEL))).lines}
    named = redacted(DEIDENTIFIED, ("LEVELS", "CASE_TIMELINE"), **with_text(LEVEL))
    assert case(named).level == "R1"
    assert line(named, "level").text == (("reason", ("Назар керек.",)),)
    by_rule = replace(THE_CASE.levels[0], rule="acute-sign", reason="acute-sign", formulation=())
    of_rule = a_dossier(("LEVELS",), cases=(changed(levels=(by_rule,)),))
    assert line(redacted(DEIDENTIFIED, ("LEVELS",), dossier=of_rule, **with_text(LEVEL)), "level").text == ()


def test_an_addition_leaves_with_what_it_adds_to() -> None:
    shares = {NOTE: Share.TEXT}
    one = redacted(DEIDENTIFIED, shares=shares, read=(NOTE, ADDED))
    assert line(one, "addendum").text == (("text", ("Толықтыру.",)),)
    session = entry(SESSION, THE_CASE.entries[1].kind, 21, "құпия")
    added = replace(THE_CASE.entries[2], amends=SESSION)
    secret = a_dossier(cases=(changed(entries=(session, added)),))
    assert line(redacted(DEIDENTIFIED, dossier=secret, **with_text(SESSION, ADDED)), "addendum").text == ()


def test_what_is_held_back_leaves_no_line() -> None:
    one = redacted(DEIDENTIFIED, shares={NOTE: Share.NOTHING, FIRST: Share.NOTHING, B04: Share.NOTHING})
    assert "note" not in {each.kind for each in case(one).lines}
    assert [each.number for each in case(one).incidents] == [1]
    assert [each.rule for each in case(one).clocks] == ["B07"]
    assert why(one, "cases/0/lines") == {("entry", "CHOICE", 3)}  # the note, what was added to it, the duty
    assert AIGERIM not in one.cast.used


def test_months_in_place_of_days() -> None:
    one = redacted(DEIDENTIFIED, months=True)
    days = [each.day for each in case(one).lines] + [case(one).opened, case(one).clocks[0].due]
    assert {len(day) for day in days} == {len("2026-11")}
    assert ("day", "MONTH", 1) in why(one, "cases/0/lines/0")


def test_the_period_cuts_and_later_notes_change_nothing() -> None:
    cut = redacted(DEIDENTIFIED, period_from=date(2026, 11, 21), period_until=date(2026, 11, 21))
    assert [kind for _, kind, _ in lines(cut)] == ["session", "stage", "contact"]
    assert case(cut).incidents == ()
    before = redacted(DEIDENTIFIED)
    late = replace(THE_CASE.entries[0], id=EntryId("7" * 32), signed_at=at(25))
    after = redacted(DEIDENTIFIED, dossier=a_dossier(cases=(changed(entries=(*THE_CASE.entries, late)),)))
    assert after.cases == before.cases


def test_what_was_met_or_closed_later_was_still_open() -> None:
    closed = replace(THE_CASE.case, closed_at=at(23), outcome="STOPPED", closing_reason="Болды.", stage="CLOSED")
    dossier = a_dossier(cases=(changed(case=closed),))
    then = redacted(DEIDENTIFIED, dossier=dossier, period_until=date(2026, 11, 21))
    assert (case(then).closed, case(then).outcome, case(then).stage) == (None, None, "PRIMARY")
    assert case(then).clocks[0].met is None
    now = redacted(DEIDENTIFIED, dossier=dossier, **with_text(closed.id))
    assert (case(now).closed, case(now).outcome, case(now).stage) == ("2026-11-23", "STOPPED", "CLOSED")
    assert line(now, "closed").text == (("reason", ("Болды.",)),)
    assert [(each.rule, each.on_time) for each in case(now).clocks] == [("B04", False), ("B07", False)]


def test_a_name_only_for_the_child_of_the_letter_when_it_is_asked_for_and_allowed() -> None:
    one = redacted(IDENTIFIED, ("NAME_OF_CHILD", "IIN", "PHONES", "CASE_TIMELINE", "INCIDENTS"), **with_text(NOTE))
    child, *others = one.people
    assert (child.name, child.age, child.grade, child.iin) == ("Есенов Мирас Ерланұлы", 13, 7, "130214500015")
    assert child.phones == ("+7 (000) 000-00-01",)
    assert not any(each.name or each.iin or each.phones for each in others)
    assert case(one).number == "26-017"
    assert not why(one, "cases/0")
    assert why(one, place(one, "note")) == {("name", "OTHER_CHILD", 1), ("name", "PRIVATE_PERSON", 1)}
    assert why(one, "cases/0/incidents/0") == {("name", "OTHER_CHILD", 1), ("text", "CHOICE", 1)}
    assert one.cast.named == {MIRAS}
    anonymous = redacted(IDENTIFIED, ("CASE_TIMELINE",))
    assert [each.name for each in anonymous.people] == [None]
    assert anonymous.people[0].age_band == "13-15"


def test_a_child_whom_the_letter_does_not_name_is_never_named() -> None:
    one = redacted(IDENTIFIED, ("NAME_OF_CHILD", "IIN"), dossier=a_dossier(("NAME_OF_CHILD", "IIN"), children=()))
    assert [(each.kind, each.name, each.iin) for each in one.people] == [("pupil", None, None)] * 2


def test_the_family_only_where_it_is_asked_for_and_allowed() -> None:
    assert MOTHER not in redacted(IDENTIFIED, ("CASE_TIMELINE",)).cast.used
    given = redacted(IDENTIFIED, ("FAMILY", "CASE_TIMELINE"))
    [mother] = [each for each in given.people if each.kind == "guardian"]
    assert (mother.position, mother.name, mother.phones) == ("PARENT", None, ())


def test_documents_are_listed_and_leave_as_files_in_one_profile() -> None:
    one = redacted(DEIDENTIFIED, documents=(SCAN,))
    assert [(d.title, d.path, d.sha256) for d in one.documents] == [(None, None, "9" * 64)]
    assert one.files == ()
    named = redacted(IDENTIFIED, ("DOCUMENTS",), documents=(SCAN,))
    assert [(d.title, d.path) for d in named.documents] == [("Хат сканері", "attachments/001.pdf")]
    assert named.files == ((SCAN, "attachments/001.pdf"),)
    listed = redacted(IDENTIFIED, ("DOCUMENTS",))
    assert [(d.title, d.path, d.sha256) for d in listed.documents] == [(None, None, "9" * 64)]
    assert ("text", "CHOICE") in {(each.kind, each.reason) for each in listed.redactions}
    assert redacted(IDENTIFIED, ("CASE_TIMELINE",)).documents == ()


def test_statistics_hold_no_case_at_all() -> None:
    one = redacted(STATISTICS, ("CASE_TIMELINE",), **with_text(*ROWS))
    assert (one.people, one.cases, one.documents, one.pieces) == ((), (), (), ())
    assert ("CASE_TIMELINE", "NEVER_IN_PROFILE") in {(each.item, each.reason) for each in one.withheld}


def test_letters_are_the_same_until_the_seed_is_another() -> None:
    more = {f"{n:032x}": n for n in range(20, 40)}
    texts = "".join(f"{{p:{person}}}" for person in more)
    crowd = a_dossier(cases=(changed(entries=(entry(NOTE, THE_CASE.entries[0].kind, 20, texts),)),))
    first = redacted(DEIDENTIFIED, dossier=crowd, **with_text(NOTE))
    again = redacted(DEIDENTIFIED, dossier=crowd, **with_text(NOTE))
    other = redacted(DEIDENTIFIED, dossier=crowd, seed="6" * 64, **with_text(NOTE))
    assert first.pseudonyms() == again.pseudonyms()
    assert [k for p, k, _ in first.pseudonyms() if p == MIRAS] == ["A"]
    assert [k for p, k, _ in other.pseudonyms() if p == MIRAS] == ["A"]
    assert first.pseudonyms() != other.pseudonyms()
    assert {each.kind for each in first.people if each.key != "A"} == {"pupil", "person"}


def test_no_id_and_no_moment_of_the_vault_is_in_what_leaves() -> None:
    one = redacted(IDENTIFIED, ("CASE_TIMELINE", "INCIDENTS", "LEVELS", "DOCUMENTS"), **with_text(*ROWS))
    whole = repr((one.people, one.cases, one.documents, one.withheld, one.redactions))
    for row in (*ROWS, SCAN, MIRAS, AIGERIM, MOTHER, PSY, SECOND):
        assert row not in whole
    assert "T04" not in whole
    assert MADE_ON.isoformat() not in whole

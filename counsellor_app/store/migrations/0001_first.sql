-- The record. Ids are 32 hex digits (UUIDv7), moments UTC text, days ISO text, lists JSON.
-- `n` is a stable integer for the search index: a rowid without a name would be renumbered by VACUUM.
-- A check of three values or more is written with OR: for IN, SQLite builds a table of the list at every insert, and each
-- of its allocations is locked in memory (measured: six times as long).

CREATE TABLE vault_meta(
    id INTEGER PRIMARY KEY CHECK(id = 1), vault_id TEXT NOT NULL, epoch INTEGER NOT NULL,
    created_at TEXT NOT NULL, demo INTEGER NOT NULL
) STRICT;

CREATE TABLE audit(
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, mono_ns INTEGER NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL,
    object TEXT NOT NULL, detail TEXT NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL, sig BLOB NOT NULL
) STRICT;

-- What a row was before a command changed it (nothing for a new row): serves Undo and the view as of a day.
CREATE TABLE change(
    seq INTEGER NOT NULL, n INTEGER NOT NULL, tbl TEXT NOT NULL, row_id TEXT NOT NULL,
    op TEXT NOT NULL CHECK(op = 'insert' OR op = 'update' OR op = 'delete'), before TEXT,
    PRIMARY KEY(seq, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_row ON change(tbl, row_id, seq);

CREATE TABLE school(
    id TEXT PRIMARY KEY CHECK(id = 'school'), name_kk TEXT NOT NULL, name_ru TEXT NOT NULL, bin TEXT,
    region TEXT NOT NULL, kind TEXT NOT NULL CHECK(kind IN ('school', 'college')), week INTEGER NOT NULL CHECK(week IN (5, 6)),
    address TEXT NOT NULL, room TEXT NOT NULL, contacts TEXT NOT NULL, days_off TEXT NOT NULL, working_days TEXT NOT NULL,
    calendar_confirmed TEXT NOT NULL
) STRICT;

CREATE TABLE setting(id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE app_user(
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), position TEXT NOT NULL, role TEXT NOT NULL,
    since TEXT NOT NULL, until TEXT
) STRICT;

-- The only table in which a human name stands.
CREATE TABLE person(
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK(kind = 'student' OR kind = 'guardian' OR kind = 'staff' OR kind = 'outsider' OR kind = 'unknown'),
    surname TEXT NOT NULL, given TEXT NOT NULL, patronymic TEXT NOT NULL, label TEXT NOT NULL,
    sex TEXT CHECK(sex IN ('m', 'f')), born_on TEXT, iin TEXT, phones TEXT NOT NULL, languages TEXT NOT NULL,
    merged_into TEXT REFERENCES person(id), made_at TEXT NOT NULL, made_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX person_iin ON person(iin) WHERE iin IS NOT NULL AND merged_into IS NULL;

CREATE TABLE student(
    id TEXT PRIMARY KEY REFERENCES person(id), status TEXT NOT NULL CHECK(status = 'studying' OR status = 'left' OR status = 'graduated'),
    language TEXT, grade INTEGER CHECK(grade BETWEEN 0 AND 12), letter TEXT NOT NULL, categories TEXT NOT NULL, left_on TEXT
) STRICT;
CREATE INDEX student_class ON student(status, grade, letter);

CREATE TABLE class_spell(
    id TEXT PRIMARY KEY, student_id TEXT NOT NULL REFERENCES person(id), grade INTEGER CHECK(grade BETWEEN 0 AND 12),
    letter TEXT NOT NULL, language TEXT, from_on TEXT NOT NULL, until_on TEXT
) STRICT;
CREATE INDEX class_spell_student ON class_spell(student_id);

CREATE TABLE relation(
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), other_id TEXT NOT NULL REFERENCES person(id),
    kind TEXT NOT NULL, custody INTEGER NOT NULL, may_contact INTEGER NOT NULL, why_not TEXT NOT NULL,
    alleged_abuser INTEGER NOT NULL, from_on TEXT, until_on TEXT
) STRICT;
CREATE INDEX relation_person ON relation(person_id);
CREATE INDEX relation_other ON relation(other_id);

CREATE TABLE number_series(id TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;

CREATE TABLE referral(
    id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, received_at TEXT NOT NULL, registered_at TEXT NOT NULL,
    registered_by TEXT NOT NULL, source TEXT NOT NULL, channel TEXT NOT NULL, outside_number TEXT NOT NULL,
    told_by TEXT REFERENCES person(id), types TEXT NOT NULL, words TEXT NOT NULL,
    acute TEXT NOT NULL CHECK(acute = 'yes' OR acute = 'no' OR acute = 'not-asked'), cancelled_at TEXT, cancel_reason TEXT NOT NULL
) STRICT;
CREATE INDEX referral_received ON referral(received_at);

CREATE TABLE referral_person(
    id TEXT PRIMARY KEY, referral_id TEXT NOT NULL REFERENCES referral(id), person_id TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX referral_person_referral ON referral_person(referral_id);

CREATE TABLE incident(
    id TEXT PRIMARY KEY, day TEXT NOT NULL, precision TEXT NOT NULL CHECK(precision = 'day' OR precision = 'about' OR precision = 'month'),
    place TEXT NOT NULL, kinds TEXT NOT NULL, words TEXT NOT NULL, evidence TEXT NOT NULL, referral_id TEXT REFERENCES referral(id),
    written_at TEXT NOT NULL, written_by TEXT NOT NULL
) STRICT;

CREATE TABLE incident_role(
    id TEXT PRIMARY KEY, incident_id TEXT NOT NULL REFERENCES incident(id), person_id TEXT NOT NULL REFERENCES person(id),
    role TEXT NOT NULL
) STRICT;
CREATE INDEX incident_role_incident ON incident_role(incident_id);
CREATE INDEX incident_role_person ON incident_role(person_id);

CREATE TABLE case_file(
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, student_id TEXT NOT NULL REFERENCES person(id),
    types TEXT NOT NULL, opened_at TEXT NOT NULL, closed_at TEXT, outcome TEXT NOT NULL, closing_reason TEXT NOT NULL,
    stage TEXT NOT NULL, programme_stage TEXT NOT NULL, method_stage TEXT NOT NULL, confidentiality TEXT NOT NULL,
    responsible TEXT NOT NULL, level TEXT CHECK(level = 'R0' OR level = 'R1' OR level = 'R2' OR level = 'R3')
) STRICT;
CREATE INDEX case_student ON case_file(student_id);
CREATE INDEX case_open ON case_file(closed_at, level);

CREATE TABLE case_referral(
    id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file(id), referral_id TEXT NOT NULL REFERENCES referral(id)
) STRICT;
CREATE INDEX case_referral_case ON case_referral(case_id);
CREATE INDEX case_referral_referral ON case_referral(referral_id);

CREATE TABLE case_incident(
    id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file(id), incident_id TEXT NOT NULL REFERENCES incident(id)
) STRICT;
CREATE INDEX case_incident_case ON case_incident(case_id);
CREATE INDEX case_incident_incident ON case_incident(incident_id);

-- A row here is signed. Drafts stand in their own table and are not part of the record yet.
CREATE TABLE entry(
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL REFERENCES case_file(id), kind TEXT NOT NULL,
    template TEXT NOT NULL, service_at TEXT NOT NULL, service_precision TEXT NOT NULL CHECK(service_precision IN ('minute', 'day')),
    started_at TEXT NOT NULL, signed_at TEXT NOT NULL, signed_by TEXT NOT NULL, sections TEXT NOT NULL, about TEXT NOT NULL,
    minutes INTEGER, amends TEXT REFERENCES entry(id), late_reason TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX entry_case ON entry(case_id, service_at);
CREATE INDEX entry_amends ON entry(amends) WHERE amends IS NOT NULL;

CREATE TABLE mention(entry_n INTEGER NOT NULL, person_id TEXT NOT NULL, PRIMARY KEY(person_id, entry_n)) STRICT, WITHOUT ROWID;
CREATE INDEX mention_entry ON mention(entry_n);

CREATE TABLE draft(
    id TEXT PRIMARY KEY, case_id TEXT, kind TEXT NOT NULL, template TEXT NOT NULL, service_at TEXT, sections TEXT NOT NULL,
    amends TEXT, started_at TEXT NOT NULL, saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE level(
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL REFERENCES case_file(id),
    level TEXT NOT NULL CHECK(level = 'R0' OR level = 'R1' OR level = 'R2' OR level = 'R3'), previous TEXT, set_at TEXT NOT NULL, set_by TEXT NOT NULL,
    reason TEXT NOT NULL, rule TEXT NOT NULL, formulation TEXT NOT NULL, evidence TEXT NOT NULL, valid_until TEXT
) STRICT;
CREATE INDEX level_case ON level(case_id, set_at);

CREATE TABLE followup(
    id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file(id), title TEXT NOT NULL, mode TEXT NOT NULL,
    source TEXT NOT NULL CHECK(source IN ('hand', 'schedule')), schedule TEXT NOT NULL, step TEXT NOT NULL,
    due_at TEXT, due_on TEXT, state TEXT NOT NULL CHECK(state = 'open' OR state = 'done' OR state = 'moved' OR state = 'cancelled'),
    made_at TEXT NOT NULL, made_by TEXT NOT NULL, ended_at TEXT, ended_by TEXT, note TEXT NOT NULL, reason TEXT NOT NULL,
    entry_id TEXT REFERENCES entry(id), moved_from TEXT REFERENCES followup(id), pack_version TEXT NOT NULL,
    CHECK((due_at IS NULL) <> (due_on IS NULL))
) STRICT;
CREATE INDEX followup_case ON followup(case_id);
CREATE INDEX followup_open ON followup(state) WHERE state = 'open';

CREATE TABLE clock(
    id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file(id), rule TEXT NOT NULL, pack_version TEXT NOT NULL,
    calendar_version TEXT NOT NULL, event TEXT NOT NULL, started_at TEXT NOT NULL, due_at TEXT, due_on TEXT, shown_with TEXT,
    alert_on TEXT, steps TEXT NOT NULL, owner TEXT NOT NULL CHECK(owner IN ('ours', 'external')), met_at TEXT, met_by TEXT,
    recorded_at TEXT, evidence TEXT NOT NULL, late_reason TEXT NOT NULL, cancelled_at TEXT, cancel_reason TEXT NOT NULL
) STRICT;
CREATE INDEX clock_case ON clock(case_id);
CREATE INDEX clock_open ON clock(met_at) WHERE met_at IS NULL AND cancelled_at IS NULL;

-- Which crisis steps were ticked and when; kept apart so that nothing has to be filled in first.
CREATE TABLE crisis_run(
    id TEXT PRIMARY KEY, case_id TEXT REFERENCES case_file(id), started_at TEXT NOT NULL, ended_at TEXT, ticks TEXT NOT NULL,
    pack_version TEXT NOT NULL
) STRICT;

CREATE TABLE backup(
    id TEXT PRIMARY KEY, at TEXT NOT NULL, bytes INTEGER NOT NULL, entries INTEGER NOT NULL, place TEXT NOT NULL, verified INTEGER NOT NULL
) STRICT;

-- Search: folded text (letters of law.md 8.2 folded), contentless, so that no note stands twice.
CREATE VIRTUAL TABLE search_entry USING fts5(text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='2 3');
INSERT INTO search_entry(search_entry, rank) VALUES('secure-delete', 1);
CREATE VIRTUAL TABLE search_person USING fts5(text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='2 3');
INSERT INTO search_person(search_person, rank) VALUES('secure-delete', 1);

-- What must always be true of the record, whatever a program does.
CREATE TRIGGER audit_final_u BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_final_d BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER change_final_u BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
CREATE TRIGGER change_final_d BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
CREATE TRIGGER entry_final_u BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'a signed entry is final'); END;
CREATE TRIGGER entry_final_d BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'a signed entry is final'); END;
CREATE TRIGGER level_final_u BEFORE UPDATE ON level BEGIN SELECT RAISE(ABORT, 'a level is final'); END;
CREATE TRIGGER level_final_d BEFORE DELETE ON level BEGIN SELECT RAISE(ABORT, 'a level is final'); END;
CREATE TRIGGER clock_final_u BEFORE UPDATE ON clock WHEN OLD.met_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a met clock is final'); END;
CREATE TRIGGER clock_final_d BEFORE DELETE ON clock BEGIN SELECT RAISE(ABORT, 'a clock is never deleted'); END;
CREATE TRIGGER person_with_case BEFORE DELETE ON person WHEN EXISTS(SELECT 1 FROM case_file WHERE student_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'a student with a case is not deleted'); END;
CREATE TRIGGER number_forward BEFORE UPDATE ON number_series WHEN NEW.last <= OLD.last
    BEGIN SELECT RAISE(ABORT, 'a number is never given again'); END;
CREATE TRIGGER number_final BEFORE DELETE ON number_series BEGIN SELECT RAISE(ABORT, 'a number is never given again'); END;
CREATE TRIGGER case_number_final BEFORE UPDATE OF number ON case_file WHEN NEW.number <> OLD.number
    BEGIN SELECT RAISE(ABORT, 'a number is never given again'); END;
CREATE TRIGGER case_final BEFORE DELETE ON case_file BEGIN SELECT RAISE(ABORT, 'a case is never deleted'); END;
CREATE TRIGGER referral_final BEFORE DELETE ON referral BEGIN SELECT RAISE(ABORT, 'a referral is never deleted'); END;

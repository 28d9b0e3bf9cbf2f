-- Requests from outside, what was answered, and what it takes: documents, keys of offices, released tables, prevention.

-- A file kept inside the file, in pieces of 256 KiB. `owner` is a case, an entry or a request.
CREATE TABLE document(
    id TEXT PRIMARY KEY, owner_kind TEXT NOT NULL CHECK(owner_kind = 'case' OR owner_kind = 'entry' OR owner_kind = 'request'),
    owner_id TEXT NOT NULL, title TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL CHECK(size >= 0),
    sha256 TEXT NOT NULL, added_at TEXT NOT NULL, added_by TEXT NOT NULL, removed_at TEXT, remove_reason TEXT NOT NULL
) STRICT;
CREATE INDEX document_owner ON document(owner_kind, owner_id);
CREATE TABLE document_piece(
    document_id TEXT NOT NULL REFERENCES document(id), n INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY(document_id, n)
) STRICT;

CREATE TABLE request(
    id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, outside_number TEXT NOT NULL, letter_on TEXT, received_at TEXT NOT NULL,
    registered_at TEXT NOT NULL, registered_by TEXT NOT NULL, office TEXT NOT NULL, sender TEXT NOT NULL,
    signed_by TEXT REFERENCES person(id), channel TEXT NOT NULL,
    subject TEXT NOT NULL CHECK(subject = 'child' OR subject = 'school' OR subject = 'statistics'),
    period_from TEXT, period_until TEXT, legal_ground TEXT NOT NULL, items TEXT NOT NULL, words TEXT NOT NULL, due_on TEXT,
    state TEXT NOT NULL CHECK(state = 'received' OR state = 'in-work' OR state = 'approved' OR state = 'sent' OR state = 'receipt'
        OR state = 'refused-in-part' OR state = 'refused'),
    taken_up_at TEXT, ended_at TEXT, refusals TEXT NOT NULL, refusal_words TEXT NOT NULL, cancelled_at TEXT, cancel_reason TEXT NOT NULL
) STRICT;
CREATE INDEX request_open ON request(ended_at, due_on);
CREATE TABLE request_person(
    id TEXT PRIMARY KEY, request_id TEXT NOT NULL REFERENCES request(id), person_id TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX request_person_request ON request_person(request_id);
CREATE INDEX request_person_person ON request_person(person_id);

-- The answer in preparation: not part of the record yet, like a draft of a note.
CREATE TABLE answer_draft(request_id TEXT PRIMARY KEY REFERENCES request(id), choices TEXT NOT NULL, saved_at TEXT NOT NULL) STRICT;

-- An office's public key, and who compared its words with whom. A key that changed is a new row.
CREATE TABLE office_key(
    id TEXT PRIMARY KEY, office TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE, reserve_of TEXT REFERENCES office_key(id),
    added_at TEXT NOT NULL, added_by TEXT NOT NULL, confirmed_at TEXT, confirmed_by TEXT, confirmed_with TEXT NOT NULL, until TEXT
) STRICT;

-- The head of the school (or a second user) agrees to exactly this content: `content_hash` is what was shown.
CREATE TABLE approval(
    id TEXT PRIMARY KEY, request_id TEXT NOT NULL REFERENCES request(id), content_hash TEXT NOT NULL,
    approved_by TEXT NOT NULL REFERENCES person(id), position TEXT NOT NULL, approved_on TEXT NOT NULL, items TEXT NOT NULL,
    written_at TEXT NOT NULL, written_by TEXT NOT NULL
) STRICT;
CREATE INDEX approval_request ON approval(request_id);

CREATE TABLE disclosure(
    id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, request_id TEXT NOT NULL REFERENCES request(id),
    approval_id TEXT NOT NULL REFERENCES approval(id), profile TEXT NOT NULL
        CHECK(profile = 'statistics' OR profile = 'deidentified' OR profile = 'identified'),
    made_on TEXT NOT NULL, sealed_at TEXT NOT NULL, sealed_by TEXT NOT NULL, choices TEXT NOT NULL, ground TEXT NOT NULL, period_from TEXT, period_until TEXT,
    fields TEXT NOT NULL, entries TEXT NOT NULL, withheld TEXT NOT NULL, redactions TEXT NOT NULL, accepted TEXT NOT NULL,
    recipients TEXT NOT NULL, manifest_hash TEXT NOT NULL, content_hash TEXT NOT NULL, sealed_hash TEXT NOT NULL, files TEXT NOT NULL,
    audit_seq INTEGER NOT NULL, audit_hash TEXT NOT NULL, versions TEXT NOT NULL, seed TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_request ON disclosure(request_id);
-- What happened to it afterwards: handed over, receipt came, came back.
CREATE TABLE disclosure_event(
    id TEXT PRIMARY KEY, disclosure_id TEXT NOT NULL REFERENCES disclosure(id), kind TEXT NOT NULL, on_day TEXT NOT NULL,
    channel TEXT NOT NULL, outside_number TEXT NOT NULL, words TEXT NOT NULL, written_at TEXT NOT NULL, written_by TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_event_of ON disclosure_event(disclosure_id);
CREATE TABLE pseudonym(
    id TEXT PRIMARY KEY, disclosure_id TEXT NOT NULL REFERENCES disclosure(id), person_id TEXT NOT NULL REFERENCES person(id),
    key TEXT NOT NULL, kind TEXT NOT NULL
) STRICT;
CREATE INDEX pseudonym_of ON pseudonym(disclosure_id);

-- Every table that left, cell by cell with the true counts: a new one must not give away a hidden cell by subtraction.
CREATE TABLE released_table(
    id TEXT PRIMARY KEY, disclosure_id TEXT NOT NULL REFERENCES disclosure(id), table_code TEXT NOT NULL, period_from TEXT NOT NULL,
    period_until TEXT NOT NULL, columns TEXT NOT NULL, rows TEXT NOT NULL, released_at TEXT NOT NULL
) STRICT;
CREATE INDEX released_table_code ON released_table(table_code, period_from);

-- What the school did to prevent: an event, a training, a check. Counted in statistics (law.md 13, prevention).
CREATE TABLE prevention(
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, on_day TEXT NOT NULL, title TEXT NOT NULL, children INTEGER, adults INTEGER,
    outside_number TEXT NOT NULL, written_at TEXT NOT NULL, written_by TEXT NOT NULL, removed_at TEXT, remove_reason TEXT NOT NULL
) STRICT;
CREATE INDEX prevention_day ON prevention(on_day);

-- The key with which this user signs packages: PKCS#8 and certificate, inside the encrypted file only.
CREATE TABLE signing_key(
    id TEXT PRIMARY KEY, user_id TEXT NOT NULL, private_key BLOB NOT NULL, certificate BLOB NOT NULL, made_at TEXT NOT NULL, until TEXT NOT NULL
) STRICT;

CREATE TRIGGER request_final BEFORE DELETE ON request BEGIN SELECT RAISE(ABORT, 'a request is never deleted'); END;
CREATE TRIGGER request_number_final BEFORE UPDATE OF number ON request WHEN NEW.number <> OLD.number
    BEGIN SELECT RAISE(ABORT, 'a number is never given again'); END;
CREATE TRIGGER approval_final_u BEFORE UPDATE ON approval BEGIN SELECT RAISE(ABORT, 'an approval is final'); END;
CREATE TRIGGER approval_final_d BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'an approval is final'); END;
CREATE TRIGGER disclosure_final_u BEFORE UPDATE ON disclosure BEGIN SELECT RAISE(ABORT, 'a disclosure is final'); END;
CREATE TRIGGER disclosure_final_d BEFORE DELETE ON disclosure BEGIN SELECT RAISE(ABORT, 'a disclosure is final'); END;
CREATE TRIGGER disclosure_event_final_u BEFORE UPDATE ON disclosure_event BEGIN SELECT RAISE(ABORT, 'what happened to a disclosure is final'); END;
CREATE TRIGGER disclosure_event_final_d BEFORE DELETE ON disclosure_event BEGIN SELECT RAISE(ABORT, 'what happened to a disclosure is final'); END;
CREATE TRIGGER pseudonym_final_u BEFORE UPDATE ON pseudonym BEGIN SELECT RAISE(ABORT, 'a pseudonym is final'); END;
CREATE TRIGGER pseudonym_final_d BEFORE DELETE ON pseudonym BEGIN SELECT RAISE(ABORT, 'a pseudonym is final'); END;
CREATE TRIGGER released_final_u BEFORE UPDATE ON released_table BEGIN SELECT RAISE(ABORT, 'a released table is final'); END;
CREATE TRIGGER released_final_d BEFORE DELETE ON released_table BEGIN SELECT RAISE(ABORT, 'a released table is final'); END;
CREATE TRIGGER document_piece_final BEFORE UPDATE ON document_piece BEGIN SELECT RAISE(ABORT, 'a document is final'); END;

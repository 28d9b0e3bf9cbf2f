"""Words for what is refused around a request: the letter, its documents, keys, the approval, sealing, delivery."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

ANSWER_REFUSALS: dict[str, object] = {
    # numbers
    "statistics-period-ahead": QT_TRANSLATE_NOOP(
        "Messages", "No day of this period is over yet. Numbers leave for whole days only, up to yesterday."
    ),
    "statistics-period-far": QT_TRANSLATE_NOOP("Messages", "Choose days between {first} and {last}."),
    "collate-in-use": QT_TRANSLATE_NOOP("Messages", "Another run writes this dataset just now."),
    "collate-needs-duckdb": QT_TRANSLATE_NOOP("Messages", "A dataset needs the office's part of the program."),
    # prevention
    "prevention-kind-missing": QT_TRANSLATE_NOOP("Messages", "Choose what it was."),
    "prevention-in-future": QT_TRANSLATE_NOOP("Messages", "This day has not come yet."),
    "prevention-too-early": QT_TRANSLATE_NOOP("Messages", "This is before the year {year}. Check the year."),
    "prevention-number": QT_TRANSLATE_NOOP("Messages", "A number from 0 to {n}."),
    "prevention-removed": QT_TRANSLATE_NOOP("Messages", "This event was removed meanwhile."),
    "prevention-remove-reason": QT_TRANSLATE_NOOP("Messages", "Write why it is removed."),
    # the letter
    "request-sender-missing": QT_TRANSLATE_NOOP("Messages", "Write which office asks."),
    "request-in-future": QT_TRANSLATE_NOOP("Messages", "This moment has not come yet. Check the day and the hour."),
    "request-too-old": QT_TRANSLATE_NOOP("Messages", "This is before the year 2000. Check the year."),
    "letter-after-receipt": QT_TRANSLATE_NOOP(
        "Messages", "The letter is dated after the day it came. Check both days."
    ),
    "due-before-letter": QT_TRANSLATE_NOOP("Messages", "The answer would be due before the letter. Check the day."),
    "request-due-too-far": QT_TRANSLATE_NOOP("Messages", "This is more than two years ahead. Check the year."),
    "period-half": QT_TRANSLATE_NOOP("Messages", "Give both days of the period, or none."),
    "period-backwards": QT_TRANSLATE_NOOP("Messages", "The period ends before it begins. Check the days."),
    "period-years": QT_TRANSLATE_NOOP("Messages", "Check the years of the period."),
    "request-channel-missing": QT_TRANSLATE_NOOP("Messages", "Choose by which way."),
    "request-item-unknown": QT_TRANSLATE_NOOP("Messages", "Choose from the list what the letter asks for."),
    "request-too-many-people": QT_TRANSLATE_NOOP("Messages", "At most {n} children can be named in one request."),
    "refusal-reason-missing": QT_TRANSLATE_NOOP("Messages", "Choose what is refused and why, for one thing at least."),
    "request-is-cancelled": QT_TRANSLATE_NOOP("Messages", "This request is cancelled. Register the letter again."),
    "request-not-now": QT_TRANSLATE_NOOP(
        "Messages", "This is not possible in the present state of the request. Take it up first."
    ),
    "no-such-request": QT_TRANSLATE_NOOP("Messages", "There is no request with this number."),
    "no-such-case": QT_TRANSLATE_NOOP("Messages", "There is no case with this number."),
    # documents
    "document-too-large": QT_TRANSLATE_NOOP(
        "Messages", "Too large: {n} MB at most. Save a smaller copy, or parts of it."
    ),
    "document-too-large-to-show": QT_TRANSLATE_NOOP(
        "Messages", "Too large to be shown here: {n} MB at most. Save a copy and look at that."
    ),
    "document-removed": QT_TRANSLATE_NOOP("Messages", "This document was removed; only its line is kept."),
    # keys of offices
    "key-name-missing": QT_TRANSLATE_NOOP("Messages", "Write which office the key belongs to."),
    "key-is-own": QT_TRANSLATE_NOOP("Messages", "This is your own key. Ask the office for its key."),
    "key-known": QT_TRANSLATE_NOOP("Messages", "This key is in the list already."),
    "key-retired": QT_TRANSLATE_NOOP("Messages", "This key is no longer used. Ask the office for its present key."),
    "key-reserve-of-reserve": QT_TRANSLATE_NOOP(
        "Messages", "A second key belongs to the first key of an office in use."
    ),
    "key-confirmed-with-missing": QT_TRANSLATE_NOOP("Messages", "Write with whom you compared the words, and how."),
    "key-not-confirmed": QT_TRANSLATE_NOOP(
        "Messages", "The key is not confirmed. Compare its eight words with the office by telephone or on paper."
    ),
    "reserve-key-not-confirmed": QT_TRANSLATE_NOOP(
        "Messages", "The second key of the office is not confirmed. Compare its eight words too, or retire it."
    ),
    # approval
    "head-name-missing": QT_TRANSLATE_NOOP("Messages", "Write the surname and given name."),
    "approval-position-missing": QT_TRANSLATE_NOOP("Messages", "Write the position of who approves."),
    "approval-not-staff": QT_TRANSLATE_NOOP("Messages", "Choose somebody of the staff."),
    "approval-of-other-content": QT_TRANSLATE_NOOP(
        "Messages", "The answer changed since it was shown. Look at it again, then have it approved."
    ),
    "approval-item-missing": QT_TRANSLATE_NOOP(
        "Messages", "The answer gives more than the head allowed by name. Have each item allowed, or take it out."
    ),
    "approval-in-future": QT_TRANSLATE_NOOP("Messages", "This day has not come yet."),
    "approval-before-request": QT_TRANSLATE_NOOP("Messages", "This is before the letter. Check the day."),
    "approval-own": QT_TRANSLATE_NOOP("Messages", "Who prepares an answer does not approve it. Choose the head."),
    "approval-by-other-user": QT_TRANSLATE_NOOP(
        "Messages", "This person works with this file too and approves after opening it."
    ),
    "approval-missing": QT_TRANSLATE_NOOP("Messages", "The head has not approved exactly this answer yet."),
    # sealing
    "answer-no-ground": QT_TRANSLATE_NOOP(
        "Messages", "The letter gives no legal ground. Without one nothing leaves by name."
    ),
    "answer-unread": QT_TRANSLATE_NOOP("Messages", "Texts not read to the end: {n}. Read them, or leave them out."),
    "answer-findings": QT_TRANSLATE_NOOP(
        "Messages", "Places that look like somebody's name or number: {n}. Look at each of them."
    ),
    "answer-no-key": QT_TRANSLATE_NOOP("Messages", "Choose the key of the office."),
    "manifest-changed": QT_TRANSLATE_NOOP(
        "Messages", "The answer changed after it was given to be signed. Save it for signing again."
    ),
    "package-target-inside-vault": QT_TRANSLATE_NOOP(
        "Messages", "This is the folder of your own file. Choose another place."
    ),
    # afterwards
    "delivery-in-future": QT_TRANSLATE_NOOP("Messages", "This day has not come yet."),
    "delivery-before-sealing": QT_TRANSLATE_NOOP("Messages", "This is before it was sealed. Check the day."),
    "letter-nothing-refused": QT_TRANSLATE_NOOP("Messages", "Nothing that the letter asks for is refused."),
}

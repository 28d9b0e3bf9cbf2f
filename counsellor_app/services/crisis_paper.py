"""The crisis steps on paper, from the packs alone: no file has to be open for it."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.documents.papers import Branch, Contact, CrisisSteps, Number
from counsellor_app.services.papers import save_crisis_steps


def crisis_steps(
    content: Content, language: str, made_on: date, contacts: Iterable[tuple[str, str, str]] = ()
) -> CrisisSteps:
    """`contacts` are (name, role, phone) of the school; the family never stands on paper."""
    pack = content.crisis
    return CrisisSteps(
        made_on=made_on,
        title=pack.title.of(language),
        steps=tuple(step.of(language) for step in pack.step),
        do_not=pack.do_not.of(language),
        numbers=tuple(
            Number(number=line.id, label=line.of(language)) for line in content.helplines.line if line.crisis
        ),
        branches=tuple(Branch(name=one.name.of(language), text=one.of(language)) for one in pack.branch),
        people=tuple(
            Contact(name=name, role=content.word(CodeList.BODY, role).of(language) if role else "", phone=phone)
            for name, role, phone in contacts
        ),
    )


def save_crisis_sheet(
    file: Path,
    content: Content,
    language: str,
    made_on: date,
    contacts: Iterable[tuple[str, str, str]] = (),
    *,
    demo: bool = False,
) -> None:
    """One page. DISK_FULL and its like as Trouble."""
    save_crisis_steps(file, crisis_steps(content, language, made_on, contacts), language, demo=demo)

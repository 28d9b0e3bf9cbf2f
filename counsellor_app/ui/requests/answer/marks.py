"""Letters a finding is about, marked inside a text."""

from collections.abc import Iterable, Mapping, Sequence

from counsellor_app.domain.disclosure import Finding
from counsellor_app.ui.requests.answer.saying import Marked, Run

Findings = Mapping[str, Sequence[Finding]]


def marked(runs: Sequence[Run], findings: Findings, place: str) -> tuple[Run, ...]:
    """The runs of a text with each finding's letters as a run of its own.

    A finding names the text (``place``) or one piece of it (``place/2``): its letters are counted in that piece.
    """
    if not findings:
        return tuple(runs)
    found: list[Run] = []
    for at, run in enumerate(runs):
        here = findings.get(f"{place}/{at}", ()) or (findings.get(place, ()) if len(runs) == 1 else ())
        found += _cut(run, here) if isinstance(run, str) and here else [run]
    return tuple(found)


def by_place(findings: Iterable[Finding]) -> Findings:
    found: dict[str, list[Finding]] = {}
    for each in findings:
        found.setdefault(each.place, []).append(each)
    return found


def _cut(text: str, findings: Sequence[Finding]) -> list[Run]:
    parts: list[Run] = []
    done = 0
    for finding in sorted(findings, key=lambda one: one.start):
        start, end = max(finding.start, done), min(finding.end, len(text))
        if start >= end:
            continue
        if start > done:
            parts.append(text[done:start])
        parts.append(Marked(text[start:end], finding.blocks))
        done = end
    if done < len(text):
        parts.append(text[done:])
    return parts

"""Letters a finding is about, marked inside a text."""

from collections.abc import Iterable, Sequence

from counsellor_app.domain.disclosure import Finding
from counsellor_app.ui.requests.answer.saying import Marked, Run


def marked(runs: Sequence[Run], findings: Iterable[Finding]) -> tuple[Run, ...]:
    """The runs with each finding's letters as a run of its own. Places count letters, and one for each person."""
    wanted = sorted(findings, key=lambda one: one.start)
    if not wanted:
        return tuple(runs)
    found: list[Run] = []
    at = 0
    for run in runs:
        found += _cut(run, at, wanted) if isinstance(run, str) else [run]
        at += len(run) if isinstance(run, str) else 1
    return tuple(found)


def _cut(text: str, at: int, findings: Sequence[Finding]) -> list[Run]:
    parts: list[Run] = []
    done = 0
    for finding in findings:
        start, end = max(finding.start - at, done), min(finding.end - at, len(text))
        if start >= end:
            continue
        if start > done:
            parts.append(text[done:start])
        parts.append(Marked(text[start:end], finding.blocks))
        done = end
    if done < len(text):
        parts.append(text[done:])
    return parts

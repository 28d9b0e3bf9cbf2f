"""A referral that was begun, as it was left, with everybody it refers to."""

from datetime import datetime

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.text import mentions
from counsellor_app.services.form_drafts import FormDrafts, SavedForm
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.referrals.form_state import FormState, from_fields

Restored = tuple[SavedForm, FormState, dict[PersonId, PersonHit]]


def restored(drafts: FormDrafts, draft: SavedForm | None, now: datetime) -> Restored | None:
    """On the worker."""
    if draft is None:
        return None
    state = from_fields(draft.fields, now)
    texts = (state.words, *(one.words for one in state.incidents))
    people = [*state.people(), *(person for text in texts for person in mentions(text))]
    return draft, state, drafts.people(people)

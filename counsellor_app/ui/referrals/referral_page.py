"""Taking a referral: a form beside what will start, kept as it is typed, registered by one verb (mock 07)."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, DraftId, ReferralId, is_id
from counsellor_app.domain.referrals import Acute
from counsellor_app.domain.text import mentions
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.referral_commands import RegisterLine, Starts
from counsellor_app.services.referral_drafts import SavedForm
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.page import Page
from counsellor_app.ui.referrals import messages as _messages  # noqa: F401 - its words are registered
from counsellor_app.ui.referrals.crisis_call import CrisisCall
from counsellor_app.ui.referrals.draft_keeper import DraftKeeper
from counsellor_app.ui.referrals.footer import ReferralFooter
from counsellor_app.ui.referrals.form import ReferralForm
from counsellor_app.ui.referrals.form_state import FormState, command_of, from_fields
from counsellor_app.ui.referrals.notice import FormNotice
from counsellor_app.ui.referrals.side import ReferralSide
from counsellor_app.ui.referrals.words import word
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil

FRESH = "new"  # argument of `open`: an empty form, whatever drafts there are
ASIDE = 310
NARROW = 960  # px at 100 %: below, what starts stands under the form

"""Referrals: taking one, and the register. Their refusals get words as soon as one of the pages is known."""

from counsellor_app.ui.referrals.messages import MESSAGES

__all__ = ["MESSAGES"]

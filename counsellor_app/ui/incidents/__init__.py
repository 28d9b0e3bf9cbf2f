"""Incidents: the form of one, in a referral and in a case. Their refusals get words as soon as the form is known."""

from counsellor_app.ui.incidents.messages import MESSAGES

__all__ = ["MESSAGES"]

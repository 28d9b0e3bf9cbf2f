"""Cases: the list, the page of one case, the level."""

from counsellor_app.ui.cases.messages import MESSAGES

__all__ = ["MESSAGES"]

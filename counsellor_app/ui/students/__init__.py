"""Students: list, profile, forms, duplicates, import. Importing the room makes its refusals known in words."""

from counsellor_app.ui.students.messages import MESSAGES

__all__ = ["MESSAGES"]

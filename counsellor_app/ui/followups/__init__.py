"""What is due and how it ends: one form for Today and the case page."""

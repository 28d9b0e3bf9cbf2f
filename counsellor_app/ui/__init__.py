"""The window. Qt lives here and nowhere below."""

"""Prevention: what was done, by quarter. Numbers only, no names."""

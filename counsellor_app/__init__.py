"""Pana: the encrypted, offline case file of a school psychologist in Kazakhstan."""

__version__ = "0.1.0"

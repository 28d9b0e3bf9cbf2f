"""Requests from outside: their register, the form, the page of one, the wizard of its answer, what left."""

"""Reported speech: clauses under a cue, before, inside or behind it."""

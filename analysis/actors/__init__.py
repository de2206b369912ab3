"""Actors: who acts, under which names, in which roles, and what are only places."""

"""Roles: titles beside names, and roles that somebody is given."""

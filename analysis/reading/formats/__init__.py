"""Input formats: each a module behind one registry."""

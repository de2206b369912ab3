"""Labels: an event in a line."""

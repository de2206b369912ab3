"""The articles on the desk: opened, left, come back to."""

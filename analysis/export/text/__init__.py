"""The annotated article on paper, in a pipe, or for a screen reader: the text, then what was found in it."""

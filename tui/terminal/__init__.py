"""What goes to the terminal: the same picture as Textual draws, in fewer bytes."""

"""What temporal expressions say by themselves: the grammar and its word classes."""

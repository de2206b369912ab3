"""The panes of the reader: each follows the Selection and posts what was asked for; none knows another."""

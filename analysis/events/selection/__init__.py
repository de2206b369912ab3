"""Which clauses are events, and which are not."""

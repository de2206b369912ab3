"""The judge of clauses: its clauses, how it is taught, and how well it does."""

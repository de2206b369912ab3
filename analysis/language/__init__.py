"""What English says by its form, for every component: marks, clauses, modality, lists of words."""

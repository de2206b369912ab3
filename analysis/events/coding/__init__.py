"""From a predicate to a coded act: frames, operators, slots."""

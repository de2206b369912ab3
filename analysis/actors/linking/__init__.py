"""Which names, descriptions and pronouns are of the same actor."""

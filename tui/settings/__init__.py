"""What a person can set: settings, keys, themes."""

"""The head of an article: its title, byline and day, read off its first lines."""

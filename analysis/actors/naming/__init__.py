"""Names in the text: proposed, repaired, decided."""

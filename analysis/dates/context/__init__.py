"""What decides the value of an expression: anchors, tense, genre, the day of speaking."""

"""What can be asked of an annotation, without spaCy and without a screen."""

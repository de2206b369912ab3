"""What can go wrong that is not a fault of ours, each told in one line."""


class DatelineError(Exception):
    """Base of the errors that a person can mend; `str(error)` is the one line to show."""


class ReadError(DatelineError):
    """The article cannot be read: no such file, not text, nothing in it."""


class ModelError(DatelineError):
    """The spaCy pipeline asked for is not installed, or cannot do the work."""


class AnnotationError(DatelineError):
    """An annotation cannot be made or is not in the JSON form."""

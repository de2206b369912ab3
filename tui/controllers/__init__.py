"""The reader's screen in parts, a subject each: a part stands on those below it and knows none beside it."""

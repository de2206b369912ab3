"""Quotes: what is said, directly, partly or indirectly, and who says it.

scene, cues, phrases     a paragraph prepared; the words that tell that somebody speaks; who does, as written
parenthesis, according, clauses, infinitives, objects, direct, layouts, interviews
                         the ways to tell who says what; `reader` tries them in order
extent, nounphrases      what the parse gets wrong, corrected
assembling, speakers, pronouns
                         records, and speakers resolved to actors; `component` hands them to spaCy
"""

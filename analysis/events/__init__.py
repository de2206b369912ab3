"""Events: who did what to whom, when, in the types of PLOVER.

component, records      the spaCy component; an event from its candidate to its record
participants            who takes part: from noun phrases to actors
candidates              a sentence, and what a clause of it tells, before that is dated
coding                  the type and mode of an act, and what a statement amounts to, by lexicons in TOML
selection               where events may be told, and which clauses are events
relating                dates, outcome, threads, doubles
labels                  an event in a line
judge                   a small network that says what a clause tells
"""

"""Events: who did what to whom, when, in the types of PLOVER.

frames, operators …      the lexicon, in TOML; `frames` reads it
clauses, nominals, slots, modality
                         predicates, their arguments, and what a clause says of its own truth
coding, statements, reporting, participants
                         the type and mode of an act, what a statement amounts to, who takes part
sentences, voices, selection
                         where events may be told, and which clauses are events
when, timeline, status, answers, repeats
                         dates, outcome, threads, doubles
labels, records          an event in a line, and its record; `component` hands them to spaCy
"""

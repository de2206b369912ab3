"""Dates: temporal expressions with their TIMEX3 values, resolved against what the text speaks from.

lexing, grammar          words of one class each, and rules over strings of classes
days, years, year_parts, times, own_years, listed_points, relative, composed, durations, sets, phrases,
ranges, numeric          what an expression says by itself (`expressions`)
genre, tense, utterance, choosing
                         from what it is to be counted
thread                   what the text has told of time so far
anchors, yearless, distances, day_times
                         what a point means behind that
normalisation            the dates of a Doc; `component` hands them to spaCy
"""

"""What English says by its form, for every component.

lexicon                  word lists in TOML, read through types
grammar, speech          the words that grammar turns on; verbs of saying and what is true of each
syntax, clauses, modality
                         what is asked of a parse: subjects, objects, predicates; negated, future, possible
marks, pairing           what stands between quotation marks, whatever is wrong with the marks
"""

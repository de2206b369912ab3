"""What the networks of the analysis are taught with; no part of the program."""

"""What relates an event to others and to time: its date, its status, answers, repeats."""

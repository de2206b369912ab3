"""What tables know of names: countries, capitals, organisations, and the reader's own actors."""

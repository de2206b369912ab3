"""What keys and panes ask for is done here: by a controller each, which owns its state and knows no other."""

"""The lines above and below the panes: titles, status, and lines to type in."""

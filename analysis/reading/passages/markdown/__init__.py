"""How a text in Markdown is set: blocks by line, without the signs that make them."""

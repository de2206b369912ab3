"""From bytes to an Article: decoding, the head of an article, its paragraphs, its markup."""

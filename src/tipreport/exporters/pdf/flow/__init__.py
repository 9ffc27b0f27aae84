"""From rows to pages: what stays together, and what is repeated on a further page."""

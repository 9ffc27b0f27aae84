"""Reads files back: the words of a file in reading order, with its headings, tables, links and hidden texts."""

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.media import as_content, reader_for
from tipreport.testing.reading.token import Token
from tipreport.testing.reading.tokens import tokens_of

__all__ = ["Content", "Token", "as_content", "reader_for", "tokens_of"]

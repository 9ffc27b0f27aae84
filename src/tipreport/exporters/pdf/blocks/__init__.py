"""The blocks of a document as rows, with a module for each block."""

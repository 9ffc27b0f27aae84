"""The sentences of data notes, a module for the checks of each subject.

Functions return parts: text, and the values called ``cited`` or the like where a document puts citations.
"""

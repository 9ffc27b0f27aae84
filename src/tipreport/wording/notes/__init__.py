"""The sentences of data notes, a module for the checks of each subject.

Functions return parts: text, and values such as ``cited``, where a document puts citations.
"""

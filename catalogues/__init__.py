"""Extracts the messages of tipreport, and keeps the catalogue of each language up to date with them.

Run ``python -m catalogues`` in the root folder of the repository, or ``make messages``.
"""

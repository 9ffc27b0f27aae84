"""How things are said: the one room with English words, and the room that languages will enter.

Functions take records or values of the model and return text. Nothing here decides what a document
shows or in which order.
"""

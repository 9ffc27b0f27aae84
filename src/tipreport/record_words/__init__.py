"""Records, their fields and their changes in words, for lists, messages and documents."""

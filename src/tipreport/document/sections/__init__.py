"""The sections of a document, a module each: functions from the state of composing to blocks."""

"""Reading the brief that is attached to an untrusted PDF."""

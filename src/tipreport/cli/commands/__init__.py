"""The commands: a module for each, and modules with its name before theirs that only it uses."""

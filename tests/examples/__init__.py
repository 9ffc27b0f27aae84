"""How the examples of the README, the documentation and the docstrings are run. See CONTRIBUTING.md, "Examples"."""

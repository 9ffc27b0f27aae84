"""Runs the examples of the README, of the documentation and of the docstrings. tests/examples says how."""

from sybil import Sybil
from tests.examples import blocks, workshop

pages = Sybil(
    [blocks.markdown],
    patterns=["*.md"],
    setup=workshop.opened,
    teardown=workshop.closed,
)
docstrings = Sybil(
    [blocks.docstring],
    path="src",
    patterns=["*.py"],
    setup=workshop.opened,
    teardown=workshop.closed,
)
pytest_collect_file = (pages + docstrings).pytest()

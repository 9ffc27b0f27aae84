"""Runs the examples of the README, the documentation and the docstrings; see tests/examples."""

from sybil import Sybil
from tests.examples import blocks, workspace

pages = Sybil(
    [blocks.markdown],
    patterns=["*.md"],
    setup=workspace.set_up,
    teardown=workspace.tear_down,
)
docstrings = Sybil(
    [blocks.docstring],
    path="src",
    patterns=["*.py"],
    setup=workspace.set_up,
    teardown=workspace.tear_down,
)
pytest_collect_file = (pages + docstrings).pytest()

"""Configuration of Sphinx: ``make docs``."""

import importlib.metadata
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "tipreport"
author = "The tipreport authors"
project_copyright = "The tipreport authors"
release = importlib.metadata.version("tipreport")

extensions = ["myst_parser", "sphinx.ext.autodoc", "_extension"]
exclude_patterns = ["_build"]
nitpicky = True

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

# `Name` in a docstring is a reference of any kind.
default_role = "any"
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_default_options = {"members": True}
python_display_short_literal_types = True
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = "tipreport"
html_copy_source = False
html_show_sourcelink = False

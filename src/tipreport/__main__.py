"""``python -m tipreport`` is the command ``tipreport``."""

import sys

from tipreport.cli import main

if __name__ == "__main__":
    sys.exit(main())

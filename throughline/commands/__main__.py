"""`python -m throughline.commands`, the same as `throughline`."""

import sys

from throughline.commands.line import main

sys.exit(main())

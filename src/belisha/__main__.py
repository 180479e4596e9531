"""python -m belisha"""

import sys

from belisha.cli import main

sys.exit(main())

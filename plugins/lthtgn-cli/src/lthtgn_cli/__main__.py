"""`python -m lthtgn_cli`: the same as `lthtgn`, where the command is not on the path."""

from __future__ import annotations

from lthtgn_cli.main import main

if __name__ == "__main__":
    main()

"""What counsellor-cli can do: each command answers with facts and lines; `cli.py` prints them."""

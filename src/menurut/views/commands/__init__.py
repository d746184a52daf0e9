"""One module for each command of `menurut`, or for a few that belong together."""

"""What can be asked of a ledger and told to it, by subject."""

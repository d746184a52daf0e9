"""One module for each kind of page: it asks the ledger, lays the contents out, and has them rendered."""

"""What stands before every page: which addresses are ours, who asks, and what a browser may do with the answer."""

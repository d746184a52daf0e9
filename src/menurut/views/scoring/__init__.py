"""What `menurut score` is made of: which articles, read how, printed as tables and as a page of disagreements."""

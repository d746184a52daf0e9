"""Search: what a person types in one box, the index that answers, and the page of what was found."""

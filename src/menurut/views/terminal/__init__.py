"""The terminal pages: readable at 80 columns, with or without colour."""

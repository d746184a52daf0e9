"""What pages show: articles, claims, figures, relays and days as a reader meets them, in a file or on the web."""

"""Charts: pictures as SVG of our own, each with a title, a description and Dutch numbers."""

"""Render: one Markdown text, checked and turned into a web page or a tree for typesetting."""

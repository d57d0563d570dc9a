"""The language server: what an editor asks about a folder, answered on text that is unsaved."""

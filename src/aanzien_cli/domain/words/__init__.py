"""Words: text as a reader sees it, in a sentence, a list or a likeness."""

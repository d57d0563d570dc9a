"""Records: records of one kind side by side, in the words that a reader sees."""

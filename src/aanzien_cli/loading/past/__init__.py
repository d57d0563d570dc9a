"""Past: what git knows of the files, asked in a way that no checked repository can steer."""

"""Past: what git history tells about opdrachten, norms and figures."""

"""The command line: options in, one call, text out, exit code. One module per command."""

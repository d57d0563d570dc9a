"""Asked: what stands on the command line of a reading command, as values of the domain."""

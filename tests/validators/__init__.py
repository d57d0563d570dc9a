"""Validators: a package, to be found before the library of that name which one of them needs."""

"""Rules of koning zonder land: an opgavemanager has people and money to work with."""

"""Rules of teams: opdrachtenteams are responsible, stable and complete."""

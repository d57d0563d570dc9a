"""Rules of opgavegericht: opgaven and doelstellingen lead, in a golden thread."""

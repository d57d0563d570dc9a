"""Rules of toetsing: assumptions are tested early and often, and lead to decisions."""

"""House: whether the pictures and fonts of an organisation can do no harm in a report."""

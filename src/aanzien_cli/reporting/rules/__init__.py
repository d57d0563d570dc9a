"""Rules as text: the list of all, and the page of one."""

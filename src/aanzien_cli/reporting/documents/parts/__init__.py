"""Parts: what several documents tell, each as plain facts with notes to where they stand."""

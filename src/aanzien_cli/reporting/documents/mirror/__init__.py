"""Mirror: what there is to see of each of the paper's five elements, as counts."""

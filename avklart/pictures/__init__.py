"""Facts as pictures: SVG made of plain values, and the same facts as rows of a table. Words are given by who asks."""

"""What faces share: sentences, dates and sums in words, and the parts that pages are built of."""

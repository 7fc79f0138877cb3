"""Plans drawn by chance from natural wording, laid out in every way we write, with the truth about each."""

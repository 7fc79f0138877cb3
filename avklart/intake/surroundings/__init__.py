"""What stands around the rows of a plan: its title and owner, headings, lists, running text, and what is left out."""

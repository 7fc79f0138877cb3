"""Pages for those responsible who do not sign in: behind a link of their own, their own activities alone."""

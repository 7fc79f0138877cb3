"""Work outside the request: what was asked for, how it goes and what came of it, stored so that pages follow it."""

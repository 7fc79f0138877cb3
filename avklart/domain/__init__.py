"""Rules of plans, in plain Python: no clock, no file, no database, nothing but the standard library."""

"""Councils, their participants, people and roles."""

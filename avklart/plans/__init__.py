"""Actors, plans, areas, activities, money, projects and clarifications."""

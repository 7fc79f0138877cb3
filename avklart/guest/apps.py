"""The pages behind a signed link as a Django application."""

from django.apps import AppConfig


class GuestConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.guest"
    label = "guest"

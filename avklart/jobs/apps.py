"""Work outside the request as a Django application."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.jobs"
    label = "jobs"
    default_auto_field = "django.db.models.BigAutoField"

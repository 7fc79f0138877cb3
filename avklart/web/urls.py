"""Addresses of the signed-in pages: one module a subject, each with its own list."""

from avklart.web import activities, councils, week

app_name = "web"
urlpatterns = [
    *councils.urlpatterns,
    *activities.urlpatterns,
    *week.urlpatterns,
]

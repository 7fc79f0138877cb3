"""Addresses of the signed-in pages: one module a subject, each with its own list."""

from avklart.web import councils

app_name = "web"
urlpatterns = [
    *councils.urlpatterns,
]

"""Which face answers which address: /arbeid/ signed-in pages, /konto/ accounts, /lenke/ links; all else is public."""

from django.urls import include, path

urlpatterns = [
    path("konto/", include("avklart.web.accounts")),
    path("arbeid/", include("avklart.web.urls")),
    path("lenke/", include("avklart.guest.urls")),
    path("", include("avklart.public.urls")),
]

handler400 = "avklart.public.errors.bad_request"
handler403 = "avklart.public.errors.permission_denied"
handler404 = "avklart.public.errors.not_found"
handler500 = "avklart.public.errors.server_error"

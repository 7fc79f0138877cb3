"""Every page behind a link asks whose link it is; what is open to all is listed here."""

from django.urls import URLPattern

from avklart.guest import urls
from avklart.guest.headers import START

# Opening a link, and letting a browser forget it: both are for those who have no cookie yet, or want none.
OPEN = {"open", "leave"}


def test_every_page_asks_for_the_link_but_those_that_are_open():
    asking = {one.name for one in urls.urlpatterns if getattr(one.callback, "is_behind_link", False)}
    assert all(isinstance(one, URLPattern) and one.name for one in urls.urlpatterns)
    assert {one.name for one in urls.urlpatterns} - asking == OPEN


def test_the_addresses_stand_where_the_headers_and_the_cookie_are():
    from django.urls import reverse

    from avklart.guest.guard import COOKIE_PATH

    assert reverse("guest:own") == START == COOKIE_PATH

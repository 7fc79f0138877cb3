"""The councils one works in."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from avklart.councils import access


@login_required
def councils(request: HttpRequest) -> HttpResponse:
    """Give the list of one's councils, or the only one."""
    mine = list(access.councils_of(request.user))
    if len(mine) == 1:
        return redirect("web:week", mine[0].slug)
    return render(request, "web/councils.html", {"councils": mine})


urlpatterns = [path("", councils, name="councils")]

"""The list of councils, and that strangers see none."""

import pytest
from django.urls import reverse

from avklart.councils.models import Council, Membership, User

pytestmark = pytest.mark.django_db


def test_a_stranger_is_asked_to_sign_in(client):
    answer = client.get(reverse("web:councils"))
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))


def test_one_sees_ones_own_councils_only(client):
    user = User.objects.create_user("kari@example.org", "hemmelig-nok-1")
    for number in range(3):
        council = Council.every.create(slug=f"raad-{number}", name=f"Råd {number}")
        if number:
            Membership.every.create(council=council, user=user, role="reader")
    client.force_login(user)
    names = [one.name for one in client.get(reverse("web:councils")).context["councils"]]
    assert names == ["Råd 1", "Råd 2"]

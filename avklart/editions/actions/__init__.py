"""What is done with editions: a plan is adopted."""

from avklart.editions.actions.adoption import Adoption, adopt, checked_adoption

__all__ = ["Adoption", "adopt", "checked_adoption"]

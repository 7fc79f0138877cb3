"""What is done with editions: a plan is adopted."""

from avklart.editions.actions.adoption import Adoption, adopt

__all__ = ["Adoption", "adopt"]

"""Who carries an activity: cells of actors read into responsibilities, and the names a document knows."""

from avklart.intake.actors.names import names_of
from avklart.intake.actors.reading import read_actors

__all__ = ["names_of", "read_actors"]

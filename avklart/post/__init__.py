"""Mail: laid in an outbox with what it is about, and carried from there by the background worker."""

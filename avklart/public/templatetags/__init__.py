"""What open pages say of an edition."""

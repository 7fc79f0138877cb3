"""The index that the others feed."""

"""How reading stands on plans it was not written for: made plans with what a careful reader takes from them."""

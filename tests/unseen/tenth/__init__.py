"""Made plans by a tenth judge: what regional councils and intermunicipal bodies may send next."""

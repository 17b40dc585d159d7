"""Opening hours and the German calendar, for offices, partners and contacts alike."""

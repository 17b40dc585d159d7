"""The English side of the town: whatever is missing here is shown in German, and says so."""

"""Rules of the record: what goes stale, what a career's wins say of themselves, what a file is."""

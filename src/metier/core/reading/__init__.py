"""Reading a résumé that somebody wrote for people: its layout, its sections, its entries, and what each becomes."""

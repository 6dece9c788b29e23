"""What work is paid: terms by the year, vesting, prices, markets, asking, and what pay reaches. Amounts are Decimals in one currency that is said."""

"""What every page shares: the base page, fields, notices, drawings, styles and behaviours."""

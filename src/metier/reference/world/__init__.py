"""The world of work: occupations with what they ask, pay and lead to, as others have published it. Facts and figures only, read only, one file."""

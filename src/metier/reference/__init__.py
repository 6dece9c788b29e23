"""The library: names of skills that others have published, read only, kept in the package. It knows nothing of careers."""

"""The form of a Metier archive: one ZIP that holds a whole career. Described in docs/archive.md."""

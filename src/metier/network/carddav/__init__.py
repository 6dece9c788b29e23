"""Speaking with an address book on a server: CardDAV (RFC 6352), and what changed since (RFC 6578). With what Python itself brings, and
defusedxml: each request is a method, an address and a body, and what matters is what is done about each answer.
"""

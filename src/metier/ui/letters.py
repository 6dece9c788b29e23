"""What typst and Metier say of letters that no font has."""

NO_SHAPE = "could not be displayed"
BOXES = (
    "Some letters have no shape in any font on this machine and are printed as boxes. "
    "Install a font that has them, such as one of the Noto family, and make the PDF again."
)

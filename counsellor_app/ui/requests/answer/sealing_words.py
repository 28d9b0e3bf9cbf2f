"""What is being done while a package is sealed, in words."""

from PySide6.QtCore import QCoreApplication


def say_what(code: str) -> str:
    match code:
        case "typesetting":
            return QCoreApplication.translate("Sealing", "Setting the report in two languages")
        case "sealing":
            return QCoreApplication.translate("Sealing", "Signing and sealing")
        case "registering":
            return QCoreApplication.translate("Sealing", "Writing the line of the register")
        case "placing" | "noting":
            return QCoreApplication.translate("Sealing", "Putting the file in its place")
        case "comparing":
            return QCoreApplication.translate("Sealing", "Comparing with the register")
        case _:
            return QCoreApplication.translate("Sealing", "Working")

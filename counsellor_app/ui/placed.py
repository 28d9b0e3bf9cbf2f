"""What a layout holds, in its order."""

from collections.abc import Iterator

from PySide6.QtWidgets import QLayout, QWidget
from shiboken6 import Shiboken

from counsellor_app.ui.widgets.flow_layout import FlowLayout


def placed(layout: QLayout) -> Iterator[QWidget | QLayout]:
    """The parts of `layout` without its gaps.

    The one place that asks Qt for the items of a layout: their Python sides outlive them (that of the layout holds
    them), and a widget that Qt makes later at the same address would come to Python as an item. So each is let go of
    here, once asked. A flow keeps its items itself, until Qt takes them.
    """
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if isinstance(item, QLayout):
            yield item
        elif item is not None:
            widget = item.widget()
            if not isinstance(layout, FlowLayout):
                Shiboken.invalidate(item)
            if widget is not None:
                yield widget

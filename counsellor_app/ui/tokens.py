"""The colours of the window, light and dark: the one place where a colour is written.

`edge` frames what is typed into or ticked and keeps 3:1 against its ground; `line` separates. Each level has a
text colour, a fill and a border. There is no green level: nothing is ever shown as safe.

Named tuples, as all that the start needs: what `dataclass` writes for such a class takes a millisecond.
"""

from typing import NamedTuple


class Trio(NamedTuple):
    """Colours of one level: ``#RRGGBB``."""

    text: str
    fill: str
    border: str


class Tokens(NamedTuple):
    """All colours of one theme as ``#RRGGBB`` (`shade` as ``#AARRGGBB``)."""

    is_dark: bool
    ground: str
    rail: str
    surface: str
    hover: str
    line: str
    edge: str
    text: str
    quiet: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    soft: str
    soft_line: str
    focus: str
    r0: Trio
    r1: Trio
    r2: Trio
    r3: Trio
    shade: str
    toast_ground: str
    toast_text: str
    toast_verb: str
    crisis_band: str
    crisis_numbers: str
    crisis_small: str
    crisis_bar: str
    crisis_line: str
    chart_levels: tuple[str, str, str, str]
    chart_bar: str
    chart_late: str
    heat: tuple[str, str, str, str, str]
    heat_text: tuple[str, str, str, str, str]

    def level(self, code: str) -> Trio:
        """The trio of level ``R0``..``R3``; an unknown code is drawn as R0."""
        return {"R1": self.r1, "R2": self.r2, "R3": self.r3}.get(code, self.r0)

    def tone(self, name: str) -> str:
        """The text colour called `name`: a field of this class, or a level code for its text colour."""
        trio = {"r0": self.r0, "r1": self.r1, "r2": self.r2, "r3": self.r3}.get(name.lower())
        if trio is not None:
            return trio.text
        colour: str = getattr(self, name)
        return colour


LIGHT = Tokens(
    is_dark=False,
    ground="#F6F5F2",
    rail="#EEECE6",
    surface="#FFFFFF",
    hover="#F1EFEA",
    line="#DFDCD4",
    edge="#8A867C",
    text="#1E2226",
    quiet="#565D66",
    disabled="#8B9098",
    accent="#0E6763",
    accent_hover="#0A5451",
    on_accent="#FFFFFF",
    soft="#E1EFED",
    soft_line="#B9D8D4",
    focus="#1D5FA6",
    r0=Trio(text="#474D55", fill="#E9E7E0", border="#D3D0C7"),
    r1=Trio(text="#6B5900", fill="#F7F1D3", border="#DFD292"),
    r2=Trio(text="#8F4700", fill="#FCEEDC", border="#EFC999"),
    r3=Trio(text="#9B1C1F", fill="#FBE9E7", border="#EEBDB8"),
    shade="#3D1E2226",
    toast_ground="#2A2F35",
    toast_text="#F3F4F5",
    toast_verb="#7FD0C9",
    crisis_band="#8A1719",
    crisis_numbers="#7F1517",
    crisis_small="#3A4048",
    crisis_bar="#9B1C1F",
    crisis_line="#D9A29D",
    chart_levels=("#8A867C", "#A98F17", "#B9641A", "#9B1C1F"),
    chart_bar="#2E7B75",
    chart_late="#8F4700",
    heat=("#EFEDE7", "#CFE4E1", "#8FC1BB", "#2E7B75", "#0E6763"),
    heat_text=("#1E2226", "#1E2226", "#1E2226", "#FFFFFF", "#FFFFFF"),
)

DARK = Tokens(
    is_dark=True,
    ground="#16191C",
    rail="#121518",
    surface="#1E2226",
    hover="#272C31",
    line="#343A40",
    edge="#727A83",
    text="#E8EAED",
    quiet="#A6AEB6",
    disabled="#6B737B",
    accent="#62BDB6",
    accent_hover="#7CCBC5",
    on_accent="#0B2422",
    soft="#1F3535",
    soft_line="#2F5452",
    focus="#8AB8EA",
    r0=Trio(text="#C3C9CF", fill="#2E343A", border="#454C54"),
    r1=Trio(text="#E5D37A", fill="#3A351C", border="#5C542B"),
    r2=Trio(text="#FFC38A", fill="#43301B", border="#6B4D2B"),
    r3=Trio(text="#FFB4AB", fill="#4A1E1D", border="#733230"),
    shade="#73000000",
    toast_ground="#E8EAED",
    toast_text="#1E2226",
    toast_verb="#0E6763",
    crisis_band="#8A1719",
    crisis_numbers="#7F1517",
    crisis_small="#3A4048",
    crisis_bar="#9B1C1F",
    crisis_line="#D9A29D",
    chart_levels=("#8F969E", "#C9B34A", "#E0934A", "#F0736A"),
    chart_bar="#4FA69F",
    chart_late="#FFC38A",
    heat=("#23282D", "#1F3535", "#2A5653", "#4B9A93", "#62BDB6"),
    heat_text=("#E8EAED", "#E8EAED", "#E8EAED", "#0B2422", "#0B2422"),
)

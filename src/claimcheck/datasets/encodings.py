"""The encodings of text that a data file may have: names that people use, and the codec behind each.

Only encodings in which offices publish tables are here. Python knows more: some read any bytes as something
(unicode_escape), some are no alphabets (rot13), some hide ASCII behind escapes (utf-7, hz).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import ScalarShape, Schema, Shape
from claimcheck.problems import did_you_mean, shortened

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Scalar

# Our name (Python knows it too) → what else it is called, in small letters with - between the words.
_OTHER_NAMES = {
    "utf-8": "utf8 u8 utf8mb4 utf-8-bom utf8-bom utf-8-sig utf8-sig",
    "utf-16": "utf16 ucs-2 ucs2",
    "utf-16-le": "utf-16le utf16le utf16-le",
    "utf-16-be": "utf-16be utf16be utf16-be",
    "utf-32": "utf32 ucs-4 ucs4",
    "utf-32-le": "utf-32le utf32le",
    "utf-32-be": "utf-32be utf32be",
    "ascii": "us-ascii ansi-x3.4-1968 iso646-us",
    "latin-1": "latin1 l1 iso-8859-1 iso8859-1 iso88591 8859-1 cp819",
    **{f"iso-8859-{part}": f"iso8859-{part} iso8859{part} 8859-{part}" for part in (*range(2, 12), 13, 14, 15, 16)},
    **{f"cp{page}": f"windows-{page} windows{page} win-{page} win{page} {page}" for page in range(1250, 1259)},
    **{
        f"cp{page}": f"ibm{page} ibm-{page} dos-{page} {page}" for page in (437, 737, 775, 850, 852, 855, 858, 862, 866)
    },
    "cp874": "windows-874",
    "mac-roman": "macroman macintosh x-mac-roman mac",
    "mac-latin2": "maccentraleurope mac-centeuro x-mac-centraleurroman",
    "mac-cyrillic": "maccyrillic x-mac-cyrillic",
    "mac-greek": "macgreek x-mac-greek",
    "mac-turkish": "macturkish x-mac-turkish",
    "shift_jis": "shift-jis shiftjis sjis s-jis x-sjis",
    "cp932": "ms932 windows-31j ms-kanji",
    "euc-jp": "eucjp ujis",
    "euc-kr": "euckr ks-c-5601",
    "cp949": "uhc ms949",
    "gb2312": "euc-cn euccn",
    "gbk": "cp936 ms936 936",
    "gb18030": "gb-18030 gb18030-2000",
    "big5": "big-5 big5-tw",
    "cp950": "ms950 950",
    "big5hkscs": "big5-hkscs",
    "koi8-r": "koi8r koi8",
    "koi8-u": "koi8u",
    "tis-620": "tis620 thai",
}
_MORE_LATIN = {"latin-2": 2, "latin-3": 3, "latin-4": 4, "latin-5": 9, "latin-6": 10, "latin-7": 13, "latin-8": 14}
_MORE_LATIN |= {"latin-9": 15, "latin-10": 16}

_BY_NAME = {name.replace("_", "-"): name for name in _OTHER_NAMES}
_BY_NAME |= {other: name for name, others in _OTHER_NAMES.items() for other in others.split()}
_BY_NAME |= {
    spelling: f"iso-8859-{n}" for latin, n in _MORE_LATIN.items() for spelling in (latin, latin.replace("-", ""))
}

_READ = (
    "read are utf-8, utf-16, ascii, latin-1, iso-8859-2 to 16, cp1250 to cp1258, cp437, cp850 and other pages of DOS, "
    "mac-roman, shift_jis, euc-jp, euc-kr, gbk, gb18030, big5, koi8-r and tis-620"
)
# Names that programs print and that say too little.
_VAGUE = {
    "ansi": "what Windows calls ANSI is cp1252 in Western Europe and the Americas",
    "windows": "write the number of the code page, such as cp1252",
    "excel": "Excel saves CSV as cp1252 in Western Europe and the Americas, or as utf-8 where you choose it",
    "unicode": "what Windows calls Unicode is utf-16",
    "dos": "write the number of the code page, such as cp850",
}


def encoding_called(name: str) -> str | None:
    """The codec of the encoding that people call so; None for one that is not read."""
    return _BY_NAME.get(re.sub(r"[\s_]+", "-", name.strip()).casefold())


class Encoding(ScalarShape[str]):
    """The name of a text encoding."""

    expected = "an encoding such as utf-8, utf-16, latin-1 or cp1252"

    def convert(self, node: Scalar, reader: Reader) -> str:
        """The codec."""
        found = encoding_called(node.text)
        if found is not None:
            return found
        raise reader.refuse(
            "CC113", f"expected {self.expected}, found '{shortened(node.text)}'", node.place, hint=_advice(node.text)
        )

    def schema(self) -> Schema:
        """A text; editors offer our names."""
        return {"anyOf": [{"enum": list(_OTHER_NAMES)}, {"type": ["string", "integer"]}]}


def _advice(text: str) -> str:
    folded = text.strip().casefold()
    if folded in _VAGUE:
        return _VAGUE[folded]
    near = did_you_mean(folded[:40], [*_OTHER_NAMES, *_BY_NAME])
    meant = f"did you mean '{_BY_NAME.get(near, near)}'? " if near is not None else ""
    return meant + _READ


ENCODING: Shape[str] = Encoding()

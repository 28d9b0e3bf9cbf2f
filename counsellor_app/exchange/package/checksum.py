"""CRC-32 of what lies in a ZIP: with the processor's own instructions where the office's part is installed."""

__all__ = ["crc32"]

try:
    from zlib_ng.zlib_ng import crc32  # a twelfth of the time: an office looks at thousands of packages
except ImportError:
    from zlib import crc32

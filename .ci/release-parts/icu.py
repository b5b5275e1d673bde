"""Makes an object file with the data of ICU that Reel can reach: icu.py ARCHIVE OBJECT.

Foundation brings ICU, and with it 34 MB of data: words, dates and money of all languages. Reel asks Foundation for
zones alone, so the data of no language and of English stay, with all that belongs to none. A language that is not there
is treated as no language, as ICU does with every one that it does not know.

Prints the name that ICU calls its data by. The linker has to take `reel_icu` for it (`--defsym`): then it does not
look for the whole data.
"""
import pathlib
import re
import struct
import subprocess
import sys
import tempfile

archive, made = (pathlib.Path(name).resolve() for name in sys.argv[1:])
KEPT_LANGUAGES = {"root", "en", "en_US", "en_001", "en_US_POSIX"}
# Bundles that are called like no language.
SHARED = {"pool", "res_index", "supplementalData", "tzdbNames", "ucadata"}
# Dictionaries that break lines of languages without blanks, and conversions between scripts and character sets.
LEFT_OUT = re.compile(r"\.(dict|cnv)$|^translit/|/unihan|^brkitr/.*(lstm|_).*\.res$|^unames\.icu$")


def is_kept(name):
    if LEFT_OUT.search(name):
        return False
    folder, _, item = name.rpartition("/")
    stem, _, kind = item.rpartition(".")
    if kind != "res" or stem in KEPT_LANGUAGES | SHARED:
        return True
    # At the top, languages lie beside what is called by a longer name: zoneinfo64, metaZones, likelySubtags.
    return not folder and not re.fullmatch(r"[a-z]{2,3}(_[A-Za-z0-9_]+)?", stem)


with tempfile.TemporaryDirectory() as name:
    work = pathlib.Path(name)
    told = subprocess.run(["nm", "-A", "--defined-only", archive], capture_output=True, text=True).stdout
    member, symbol = re.search(r":([^:]+):[0-9a-f]+ [RrDd] (icudt\d+_dat)$", told, re.M).groups()
    subprocess.run(["ar", "x", archive, member], cwd=work, check=True)
    subprocess.run(["objcopy", "-O", "binary", "--only-section=.rodata", member, "data"], cwd=work, check=True)
    data = (work / "data").read_bytes()

    # The header's length, a magic number, and what the format is called: see udata.h and ucmndata.h of ICU.
    header, = struct.unpack_from("<H", data)
    assert data[2:4] == b"\xda\x27" and data[12:16] == b"CmnD", "this is no common data of ICU"
    count, = struct.unpack_from("<I", data, header)
    places = [struct.unpack_from("<II", data, header + 4 + 8 * index) for index in range(count)]
    ends = [place for _, place in places[1:]] + [len(data) - header]
    items = []
    for (label, begin), end in zip(places, ends):
        text = data[header + label:data.index(b"\0", header + label)]
        if is_kept(text.decode().partition("/")[2]):
            items.append((text, data[header + begin:header + end]))

    labels, contents = b"", b""
    table = struct.pack("<I", len(items))
    first_label = 4 + 8 * len(items)
    first_content = -(-(first_label + sum(len(text) + 1 for text, _ in items)) // 16) * 16
    for text, content in items:
        table += struct.pack("<II", first_label + len(labels), first_content + len(contents))
        labels += text + b"\0"
        contents += content + b"\0" * (-len(content) % 16)
    body = (table + labels).ljust(first_content, b"\0") + contents
    (work / "trimmed").write_bytes(data[:header] + body)
    (work / "data.s").write_text(
        f'.section .rodata\n.balign 16\n.globl reel_icu\nreel_icu:\n.incbin "trimmed"\n.section .note.GNU-stack,"",@progbits\n')
    subprocess.run(["clang", "-c", "data.s", "-o", made], cwd=work, check=True)
    print(f"data of ICU: {len(items)} of {count} items, {header + len(body):,} of {len(data):,} bytes", file=sys.stderr)
    print(symbol)

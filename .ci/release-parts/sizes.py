"""Says which archives and which sections a binary's bytes come from. Reads the linker's map and the binary."""
import collections
import re
import subprocess
import sys

link_map, binary = sys.argv[1:]


def origin(name):
    """The library that an object file belongs to."""
    archive = re.search(r"([^/]+)\.a[(:]", name)
    if archive:
        return archive[1] + ".a"
    target = re.search(r"/([^/]+)\.build/", name)
    return target[1] if target else "the start of every program"


kept = collections.Counter()
# GNU ld and gold: ` .section  0xaddress  0xsize file`, a long section name alone on its line. lld: `address
# (twice) size align file:(section)`.
gnu = re.compile(r"^ (?:\.[\w.$]\S*|COMMON)?\s+0x[0-9a-f]+\s+0x([0-9a-f]+) (\S.*)$")
lld = re.compile(r"^ *[0-9a-f]+ +[0-9a-f]+ +([0-9a-f]+) +\d+ {9}(\S.*):\((\S+)\)$")
begun = False
for line in open(link_map, errors="replace"):
    begun = begun or "Memory map" in line or "Linker script and memory map" in line or "VMA" in line
    match = begun and (lld.match(line) or gnu.match(line))
    if match and not re.search(r"\.(bss|debug)", line):
        kept[origin(match[2])] += int(match[1], 16)

print("section            bytes")
headers = subprocess.run(["readelf", "-SW", binary], capture_output=True, text=True, check=True).stdout
sections = re.findall(r"\] (\S+)\s+(\S+)\s+[0-9a-f]+ [0-9a-f]+ ([0-9a-f]+)", headers)
for name, kind, size in sorted(sections, key=lambda section: -int(section[2], 16)):
    if kind != "NOBITS" and int(size, 16) > 100_000:
        print(f"{name:16} {int(size, 16):>10,}")
print("\narchive or target                bytes")
for name, size in kept.most_common(40):
    print(f"{name:28} {size:>10,}")

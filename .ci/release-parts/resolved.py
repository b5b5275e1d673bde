"""Says whether Package.resolved has a package in a version: NAME VERSION, or --all FILE for exactly those of a file."""
import json
import pathlib
import sys

resolved = {pin["identity"]: pin["state"]["version"] for pin in json.loads(pathlib.Path("Package.resolved").read_text())["pins"]}
name, value = sys.argv[1:]
if name != "--all":
    # A package that nothing needs any more has no version; --all says so.
    sys.exit(0 if resolved.get(name, value) == value else 1)
wanted = dict(line.split() for line in pathlib.Path(value).read_text().splitlines())
if wanted != resolved:
    for name in sorted(wanted.keys() | resolved.keys()):
        if wanted.get(name) != resolved.get(name):
            print(f"{name}: {resolved.get(name, 'not needed any more')}, and {value} says {wanted.get(name, 'nothing')}")
    sys.exit(1)

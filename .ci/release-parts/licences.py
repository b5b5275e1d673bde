"""Prints the licences of everything that the binary contains."""
import argparse
import pathlib
import textwrap

import pieces

arguments = argparse.ArgumentParser()
arguments.add_argument("--checkouts", type=pathlib.Path, required=True)
arguments = arguments.parse_args()

print(pathlib.Path("LICENSE").read_text().strip())
print(
    "\n"
    + textwrap.fill(
        "The binary contains the following works. Of those under the Apache License, version 2.0, Debian systems"
        " have the text in /usr/share/common-licenses/Apache-2.0; everybody finds it at"
        " https://www.apache.org/licenses/LICENSE-2.0.",
        100,
    )
)
for package in pieces.packages(arguments.checkouts):
    if package.is_for_tests:
        continue
    print(f"\n== {package.name} {package.version} ({package.licence}), {package.url}\n")
    for text in package.texts:
        print(text.strip())
for piece in pieces.carried + pieces.toolchain() + pieces.system_licences:
    print(f"\n== {piece.name} ({piece.licence}), {piece.url}\n")
    print(piece.note)

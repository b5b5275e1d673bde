"""Prints what the binary is made of as SPDX 2.3 JSON. Needs the resolved packages, checked out."""
import argparse
import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess

import pieces

parser = argparse.ArgumentParser()
for name in ("version", "commit"):
    parser.add_argument("--" + name, required=True)
for name in ("checkouts", "archives", "binary"):
    parser.add_argument("--" + name, type=pathlib.Path, required=True)
arguments = parser.parse_args()


def identifier(name):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name)


def described(piece, is_package=False):
    entry = {
        "SPDXID": identifier(piece.name),
        "name": piece.name,
        "downloadLocation": f"git+{piece.url}@{piece.version}" if is_package else piece.url,
        "licenseConcluded": piece.licence,
        "licenseDeclared": piece.licence,
        "copyrightText": "NOASSERTION",
        "filesAnalyzed": False,
    }
    if piece.version:
        entry["versionInfo"] = piece.version
    if piece.note:
        entry["comment"] = piece.note
    if is_package:
        place = re.sub(r"^https://|\.git$", "", piece.url)
        entry["externalRefs"] = [{
            "referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
            "referenceLocator": f"pkg:swift/{place}@{piece.version}",
        }]
    return entry


def relation(of, kind, to):
    return {"spdxElementId": identifier(of), "relationshipType": kind, "relatedSpdxElement": identifier(to)}


def arrows(tree):
    """Who needs whom, each arrow once."""
    found = set()
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        for other in node["dependencies"]:
            found.add((node["identity"] if node is not tree else "reel", other["identity"]))
            waiting.append(other)
    return sorted(found)


scratch = arguments.checkouts.parent
tree = json.loads(subprocess.run(
    ["swift", "package", "--scratch-path", str(scratch), "show-dependencies", "--format", "json"],
    capture_output=True, text=True, check=True).stdout)
packages = pieces.packages(arguments.checkouts)
others = pieces.carried + pieces.toolchain() + pieces.system(arguments.archives)
moment = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)

reel = described(pieces.Piece("reel", arguments.version, "MIT", "NOASSERTION"))
reel["checksums"] = [{
    "algorithm": "SHA256", "checksumValue": hashlib.sha256(arguments.binary.read_bytes()).hexdigest(),
}]
reel["comment"] = f"Built from commit {arguments.commit}."
relationships = [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-reel"}]
known = {package.name for package in packages}
for of, to in arrows(tree):
    if to not in known:
        raise SystemExit(f"{to} is needed and not in Package.resolved")
    kind = "DEPENDS_ON" if to not in pieces.TEST_PACKAGES else None
    relationships.append(relation(of, kind, to) if kind else relation(to, "TEST_DEPENDENCY_OF", of))
relationships += [relation("reel", "STATIC_LINK", piece.name) for piece in others]

print(json.dumps({
    "spdxVersion": "SPDX-2.3",
    "dataLicense": "CC0-1.0",
    "SPDXID": "SPDXRef-DOCUMENT",
    "name": f"reel-{arguments.version}",
    "documentNamespace": f"https://spdx.org/spdxdocs/reel-{arguments.version}-{arguments.commit}",
    "creationInfo": {
        "created": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "creators": ["Tool: .ci/release"],
    },
    "packages": [reel] + [described(package, True) for package in packages] + [described(piece) for piece in others],
    "relationships": relationships,
}, indent=2, ensure_ascii=False))

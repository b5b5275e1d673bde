"""What the binary is made of: packages, what they carry along, the toolchain's libraries and the system's."""
import dataclasses
import json
import pathlib
import re
import subprocess


@dataclasses.dataclass
class Piece:
    name: str
    version: str
    licence: str
    url: str
    note: str = ""
    texts: list = dataclasses.field(default_factory=list)
    is_for_tests: bool = False


# No product of these is linked: tests, plugins and other systems need them.
TEST_PACKAGES = {"swift-custom-dump", "xctest-dynamic-overlay"}


def licence_of(text, where):
    """The identifier of a licence by its text. An unknown one stops the release: somebody has to read it."""
    if "Apache License" in text and "Version 2.0" in text:
        return "Apache-2.0 WITH Swift-exception" if "Runtime Library Exception" in text else "Apache-2.0"
    if "Permission is hereby granted, free of charge" in text:
        return "MIT"
    raise SystemExit(f"{where}: what licence is this? See .ci/release-parts/pieces.py.")


def packages(checkouts):
    """The packages of Package.resolved, each with its licence and its notices."""
    found = []
    for pin in json.loads(pathlib.Path("Package.resolved").read_text())["pins"]:
        folder = checkouts / re.sub(r"\.git$", "", pin["location"].rstrip("/").split("/")[-1])
        licences = sorted(path for path in folder.iterdir() if re.match(r"(?i)licen[sc]e", path.name))
        if not licences:
            raise SystemExit(f"{folder} has no licence")
        text = licences[0].read_text()
        licence = licence_of(text, licences[0])
        notices = sorted(folder.glob("NOTICE*")) if licence.startswith("Apache") else []
        texts = [path.read_text() for path in notices] or ([] if licence.startswith("Apache") else [text])
        state = pin["state"]
        found.append(
            Piece(pin["identity"], state["version"], licence, pin["location"], texts=texts,
                  is_for_tests=pin["identity"] in TEST_PACKAGES))
    return found


# Works of others that packages carry along.
carried = [
    Piece("BoringSSL", "", "Apache-2.0 AND ISC AND MIT AND BSD-3-Clause AND OpenSSL", "https://boringssl.googlesource.com/boringssl",
          "Carried by swift-nio-ssl. Copyright the OpenSSL Project Authors, Eric Young, Google Inc. and others. This product"
          " includes software developed by the OpenSSL Project for use in the OpenSSL Toolkit (https://www.openssl.org/),"
          " and cryptographic software written by Eric Young (eay@cryptsoft.com)."),
    Piece("llhttp", "", "MIT", "https://github.com/nodejs/llhttp",
          "Carried by swift-nio. Copyright Fedor Indutny, 2018."),
]


def toolchain():
    """The libraries of Swift that are linked statically."""
    told = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True).stdout
    version = re.search(r"Swift version (\S+)", told)[1]
    return [
        Piece("swift-runtime", version, "Apache-2.0 WITH Swift-exception", "https://github.com/swiftlang/swift",
              "The standard library, concurrency and reflection. Copyright (c) Apple Inc. and the Swift project authors."),
        Piece("swift-foundation", version, "Apache-2.0 WITH Swift-exception", "https://github.com/swiftlang/swift-foundation",
              "Foundation and CoreFoundation. Copyright (c) Apple Inc. and the Swift project authors."),
        Piece("swift-corelibs-libdispatch", version, "Apache-2.0 WITH Swift-exception",
              "https://github.com/swiftlang/swift-corelibs-libdispatch", "Copyright (c) Apple Inc."),
        Piece("icu", version, "Unicode-3.0", "https://github.com/swiftlang/swift-foundation-icu",
              "As part of Foundation. Copyright (c) 1991-2026 Unicode, Inc. UNICODE, INC. LICENSE AGREEMENT: data files and software"
              " may be used, copied, changed and spread provided that this notice and the licence at"
              " https://www.unicode.org/license.txt go along. They come without warranty of any kind."),
    ]


SYSTEM = {
    "libncursesw.a": ("X11-distribute-modifications-variant", "https://invisible-island.net/ncurses/"),
    "libtinfo.a": ("X11-distribute-modifications-variant", "https://invisible-island.net/ncurses/"),
    "libsqlite3.a": ("blessing", "https://www.sqlite.org"),
    "libz.a": ("Zlib", "https://zlib.net"),
    "libstdc++.a": ("GPL-3.0-or-later WITH GCC-exception-3.1", "https://gcc.gnu.org"),
}


def system(archives):
    """The system's libraries that are linked statically, as its package manager knows them."""
    found = {}
    for archive in sorted(archives.glob("*.a")):
        path = archive.resolve()
        owner = subprocess.run(["dpkg", "-S", str(path)], capture_output=True, text=True, check=True).stdout.split(":")[0]
        version = subprocess.run(
            ["dpkg-query", "-W", "-f", "${source:Version}", owner], capture_output=True, text=True, check=True).stdout
        licence, url = SYSTEM[archive.name]
        found[owner] = Piece(owner, version, licence, url, "An archive of the system that built it.")
    return list(found.values())


system_licences = [
    Piece("ncurses", "", "X11-distribute-modifications-variant", "https://invisible-island.net/ncurses/",
          "Copyright 2018-2023 Thomas E. Dickey. Copyright 1998-2018 Free Software Foundation, Inc. Permission is hereby granted, free"
          " of charge, to any person obtaining a copy of this software and associated documentation files, to deal in the"
          " Software without restriction, including the rights to use, copy, modify, merge, publish, distribute, distribute with"
          " modifications, sublicense, and/or sell copies, provided that this notice is included in all copies. THE SOFTWARE IS"
          " PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND."),
    Piece("SQLite", "", "blessing", "https://www.sqlite.org", "In the public domain."),
    Piece("zlib", "", "Zlib", "https://zlib.net", "Copyright (C) 1995-2022 Jean-loup Gailly and Mark Adler."),
    Piece("libstdc++", "", "GPL-3.0-or-later WITH GCC-exception-3.1", "https://gcc.gnu.org",
          "Copyright Free Software Foundation, Inc. The exception lets programs under other licences contain it."
          " The licence is in /usr/share/common-licenses/GPL-3 on Debian systems."),
]

"""Turns docs/CHANGELOG.md into the changelog of a Debian package. Reads standard input."""
import datetime
import email.utils
import re
import sys
import textwrap

entries = re.split(r"(?m)^## (\S+) \((\d{4}-\d\d-\d\d)\)$", sys.stdin.read())[1:]
if not entries:
    raise SystemExit("docs/CHANGELOG.md has no heading like '## 1.2.3 (2026-01-31)'")
for version, day, text in zip(entries[0::3], entries[1::3], entries[2::3]):
    moment = datetime.datetime.fromisoformat(day).replace(hour=12, tzinfo=datetime.timezone.utc)
    print(f"reel ({version}) unstable; urgency=medium\n")
    # A change may go on in the next line.
    for change in re.split(r"(?m)^- ", text)[1:]:
        print(textwrap.fill(" ".join(change.split()), 78, initial_indent="  * ", subsequent_indent="    "))
    print(f"\n -- The Reel authors <maintainers@users.noreply.r-seed-e2c5d7ad.example>  {email.utils.format_datetime(moment)}\n")

"""Fills the program's own files, to measure starts with long ones."""
import sqlite3


def fill(path, count):
    """Puts so many settled entries into a journal, or rows into the longest view of a local cache."""
    file = sqlite3.connect(path)
    is_cache = file.execute("SELECT 1 FROM sqlite_master WHERE name = 'view_row'").fetchone()
    (fill_cache if is_cache else fill_journal)(file, count)
    file.close()


def until_kept(path, wait):
    """Until a local cache holds all rows of its longest view: it keeps them when they are loaded."""
    file = sqlite3.connect(path)
    while file.execute("SELECT next FROM view ORDER BY total DESC LIMIT 1").fetchone() != (None,):
        wait()
    file.close()


def fill_journal(journal, count):
    """Copies its newest step, and that step's first entry, again and again; both must be settled."""
    def newest(table, where):
        names = [row[1] for row in journal.execute(f"PRAGMA table_info({table})")]
        return dict(zip(names, journal.execute(f"SELECT * FROM {table} {where}").fetchone()))

    def insert(table, row):
        row["position"] = None
        journal.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", list(row.values()))

    step = newest("step", "ORDER BY position DESC LIMIT 1")
    entry = newest("entry", f"WHERE step = {step['id']} LIMIT 1")
    for number in range(count):
        step["id"] = entry["step"] = 10**12 + 2 * number
        entry["id"] = step["id"] + 1
        insert("step", step)
        insert("entry", entry)
    journal.commit()


def fill_cache(cache, count):
    """Puts rows behind those of the longest view, each like one of them under an id of its own."""
    view, = cache.execute("SELECT number FROM view ORDER BY total DESC LIMIT 1").fetchone()
    like = cache.execute("SELECT scope, recording.id, packed, expires_at, recording.touched, listed FROM view_row "
                        "JOIN recording ON number = view_row.recording "
                        "LEFT JOIN raw ON raw.recording = number WHERE view = ? LIMIT 100", [view]).fetchall()
    position, = cache.execute("SELECT max(position) FROM view_row WHERE view = ?", [view]).fetchone()
    for number in range(count):
        scope, known, packed, expires, touched, raw = like[number % len(like)]
        # As long as the one it replaces, so that no length in the row changes.
        id = f"00000000-0000-7000-8000-{number:012x}"
        row = cache.execute("INSERT INTO recording (scope, id, packed, expires_at, touched) VALUES (?, ?, ?, ?, ?)",
                           [scope, id, packed.replace(known.encode(), id.encode(), 1), expires, touched]).lastrowid
        cache.execute("INSERT INTO raw (recording, touched, listed) VALUES (?, ?, ?)", [row, touched, raw])
        cache.execute("INSERT INTO view_row VALUES (?, ?, ?)", [view, position + 1 + number, row])
    cache.execute("UPDATE view SET next = NULL, total = (SELECT count(*) FROM view_row WHERE view = number) "
                 "WHERE number = ?", [view])
    cache.commit()

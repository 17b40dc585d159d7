"""How the tests of opening hours as text write rows down."""


def compact(rows):
    """``12345 09:00-12:00 phone; 6 10:00-12:00 #1,3 04-01..09-30 (note)``: days in front, what is usual left out."""
    parts = []
    for row in rows:
        rest = words(row)
        if parts and parts[-1][1] == rest:
            parts[-1][0].append(str(row["weekday"]))
        else:
            parts.append(([str(row["weekday"])], rest))
    return "; ".join(f"{''.join(days)} {rest}" for days, rest in parts)


def words(row):
    return " ".join(
        part
        for part in (
            f"{row['opens']}-{row['closes']}",
            row["kind"] if row["kind"] != "open" else "",
            "#" + ",".join(map(str, row["nth"])) if row["nth"] else "",
            "..".join(row["season"] or ()),
            f"({row['note']})" if row["note"] else "",
        )
        if part
    )

"""The side of numpy: reads the days, then does what each line asks for.

The first line of input has the days, as days since 1970, and says how many
records follow it as columns, in binary. Each further line is a job. The clock runs
here, so the way between the processes costs nothing.
"""

import json
import platform
import sys
import time

import numpy as np


def say(reply):
    print(json.dumps(reply), flush=True)


say({"python": platform.python_version(), "numpy": np.__version__})
stdin = sys.stdin.buffer
given = json.loads(stdin.readline())


def days(name):
    return np.array(given[name], dtype="int64").astype("datetime64[D]")


calendar = np.busdaycalendar(holidays=days("holidays"))
starts = days("starts")
# numpy counts the first day and not the last, we the last and not the first.
after = starts + 1
through = {"month": days("month") + 1, "decade": days("decade") + 1}

records = given["records"]
# Where a record has no day, its number comes after all others.
classes = np.frombuffer(stdin.read(2 * records), dtype="<u2")
numbers = np.frombuffer(stdin.read(4 * records), dtype="<i4")
cut = np.array(given["cut"] or [], dtype="int32")

# Each job is done for the first n days at once. Adding starts from the working
# day on or before the day, so that the n-th one after it is found.
jobs = {
    "is": lambda n, _: np.is_busday(starts[:n], busdaycal=calendar),
    "on or after": lambda n, _: np.busday_offset(starts[:n], 0, roll="forward", busdaycal=calendar),
    "add": lambda n, distance: np.busday_offset(starts[:n], distance, roll="backward", busdaycal=calendar),
    "month": lambda n, _: np.busday_count(after[:n], through["month"][:n], busdaycal=calendar),
    "decade": lambda n, _: np.busday_count(after[:n], through["decade"][:n], busdaycal=calendar),
    "disposable": lambda n, _: cut[classes[:n]] >= numbers[:n],
    "bitmap": lambda n, _: np.packbits(cut[classes[:n]] >= numbers[:n], bitorder="little"),
}
of_records = {"disposable", "bitmap"}

for line in stdin:
    asked = json.loads(line)
    job, distance, n = jobs[asked["job"]], asked["distance"], asked["n"]
    if asked["answers"]:
        answers = job(n, distance)
        if asked["job"] == "bitmap":
            answers = np.unpackbits(answers, bitorder="little", count=min(n, records))
        say({"answers": answers.astype("int64").tolist()})
        continue
    size = records if asked["job"] in of_records else len(starts)
    whole, rest = divmod(n, size)
    begin = time.perf_counter_ns()
    for _ in range(whole):
        job(size, distance)
    if rest:
        job(rest, distance)
    say({"nanoseconds": time.perf_counter_ns() - begin})

"""Two people at the same moment: neither begins before the other is ready."""

import time
from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any


def together(*doings: Callable[[], Any], apart: float = 0.0) -> list[Any]:
    """What each gave, in the order they were named. `apart`: so many seconds after the one before."""
    answers: list[Any] = [None] * len(doings)
    barrier = Barrier(len(doings))

    def do(number: int) -> None:
        barrier.wait()
        time.sleep(apart * number)
        answers[number] = doings[number]()

    threads = [Thread(target=do, args=[number]) for number in range(len(doings))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers

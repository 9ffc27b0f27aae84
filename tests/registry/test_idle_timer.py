"""Code that does nothing is stopped; code that works, or waits for a program that works, is not."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from tipreport.registry.idle_timer import IdleError, IdleTimer, is_measurable, processor_time
from tipreport.registry.plugin_code import plugin_code, record_activities

pytestmark = pytest.mark.skipif(not is_measurable(), reason="the processor time of processes cannot be read")

WORKS = "import time\nwhile time.process_time() < 1.5: pass"
LIMIT = 0.6  # seconds


@pytest.fixture(autouse=True)
def _watched() -> Iterator[None]:
    handler = signal.getsignal(signal.SIGALRM)
    record_activities(IdleTimer().watch)
    yield
    record_activities()
    signal.signal(signal.SIGALRM, handler)


def test_code_that_waits_for_ever_is_stopped() -> None:
    message = r"it did nothing for 0\.6 seconds, so it was stopped"
    with pytest.raises(IdleError, match=message), plugin_code("it was waiting", LIMIT):
        threading.Event().wait()


def test_code_that_works_is_not_stopped() -> None:
    end = time.process_time() + 2 * LIMIT
    with plugin_code("it was working", LIMIT):
        while time.process_time() < end:
            pass


def test_code_that_waits_for_a_program_that_works_is_not_stopped() -> None:
    with plugin_code("it was waiting", LIMIT):
        subprocess.run([sys.executable, "-c", WORKS], check=True)


def test_code_that_waits_for_a_program_that_waits_is_stopped() -> None:
    with pytest.raises(IdleError), plugin_code("it was waiting", LIMIT):
        subprocess.run([sys.executable, "-c", "import signal; signal.pause()"], check=True)


def test_a_pause_of_the_machine_is_not_idleness() -> None:
    with plugin_code("it was waiting", LIMIT):  # while it is blocked, the timer makes one late look
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
        subprocess.run([sys.executable, "-c", f"import threading; threading.Event().wait({2 * LIMIT})"], check=True)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})


def test_nothing_is_stopped_after_the_activity() -> None:
    with plugin_code("it was fast", LIMIT):
        pass

    assert not threading.Event().wait(2 * LIMIT)
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_the_outer_activity_is_watched_again_after_an_inner_one() -> None:
    def load_and_wait() -> None:
        with plugin_code("it was being loaded", 60):
            pass
        threading.Event().wait()

    with pytest.raises(IdleError), plugin_code("it was exporting", LIMIT):
        load_and_wait()


def test_an_activity_in_another_thread_is_not_watched() -> None:
    timer = IdleTimer()
    thread = threading.Thread(target=timer.watch, args=("it was waiting", 0.01))
    thread.start()
    thread.join()

    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_a_process_that_does_not_exist_has_no_processor_time() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()

    with pytest.raises(OSError, match=str(process.pid)):
        processor_time(process.pid)

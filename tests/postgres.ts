import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const BIN = "/usr/local/bin";
export const hasPostgres = ["initdb", "pg_ctl"].every((name) => existsSync(join(BIN, name)));

/** A server of its own for one test run, as the user "nobody" where the tests run as root, which the server refuses. */
export function startPostgres(): { readonly url: string; restart(): void; stop(): void } {
  const home = mkdtempSync(join(tmpdir(), "readout-postgres-"));
  const data = join(home, "data");
  const port = 20_000 + (process.pid % 20_000);
  const isRoot = process.getuid?.() === 0;
  mkdirSync(data);
  if (isRoot) spawnSync("chown", ["-R", "nobody", home]);
  const run = (command: string): void => {
    const [program, args] = isRoot ? ["su", ["nobody", "-s", "/bin/sh", "-c", command]] : ["sh", ["-c", command]];
    const { status, stderr } = spawnSync(program as string, args as string[], { encoding: "utf8", cwd: home });
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
  };
  const start = (): void =>
    run(`${BIN}/pg_ctl -D ${data} -w -l ${home}/log -o "-p ${port} -k ${home} -c listen_addresses=127.0.0.1" start`);
  run(`${BIN}/initdb -D ${data} -U readout -A trust -E UTF8 --no-instructions`);
  start();
  return {
    url: `postgres://readout@127.0.0.1:${port}/postgres`,
    restart() {
      run(`${BIN}/pg_ctl -D ${data} -w -m immediate stop`);
      start();
    },
    stop() {
      run(`${BIN}/pg_ctl -D ${data} -w -m fast stop`);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

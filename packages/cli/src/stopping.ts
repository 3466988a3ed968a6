/** What an interrupt asks for: the first one to come to an end, the second one to end at once. */
export interface Stopping {
  /** Aborted at the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** What was asked for: the exit code that shells expect of it (130 or 143); nothing where there was none. */
  exitCode(): number | undefined;
  /** Signals mean again what they did before. */
  end(): void;
}

const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Listens for an interrupt; `tell` is called at the first. */
export function listenForStop(tell: () => void): Stopping {
  const controller = new AbortController();
  let code: number | undefined;
  const onSignal = (name: NodeJS.Signals): void => {
    if (code !== undefined) process.exit(code);
    code = CODES[name as keyof typeof CODES];
    tell();
    controller.abort();
  };
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, onSignal);
  return {
    signal: controller.signal,
    exitCode: () => code,
    end() {
      for (const name of ["SIGINT", "SIGTERM"] as const) process.off(name, onSignal);
    },
  };
}

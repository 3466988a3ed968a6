/** Counts what is done on standard error, if a person is looking and the result goes elsewhere. */
export function showProgress(wanted: boolean): { readonly step: () => void; readonly end: () => void } {
  if (!wanted || !process.stderr.isTTY) return { step: () => {}, end: () => {} };
  const started = performance.now();
  let count = 0;
  let shown = 0;
  const show = (): void => {
    const seconds = (performance.now() - started) / 1000;
    process.stderr.write(`\r${count} articles read, ${(count / Math.max(seconds, 0.001)).toFixed(0)} a second `);
  };
  return {
    step() {
      count++;
      const now = performance.now();
      if (now - shown < 100) return;
      shown = now;
      show();
    },
    end() {
      show();
      process.stderr.write("\n");
    },
  };
}

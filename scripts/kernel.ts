/** `npm run kernel` compiles packages/reader/kernel/sums.ts and writes the bytes into the reader's sources. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const SOURCE = "packages/reader/kernel/sums.ts";
const CODE = "packages/reader/src/model/kernel-code.ts";
const OPTIONS = ["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd", "--importMemory"];

/** The text of the module that holds the kernel: the same from the same source. */
export async function compileKernel(): Promise<string> {
  let code: Uint8Array | undefined;
  const { error, stderr } = await asc.main([SOURCE, "--outFile", "kernel.wasm", ...OPTIONS], {
    writeFile: (name: string, contents: Uint8Array | string) => {
      if (name === "kernel.wasm") code = contents as Uint8Array;
    },
  });
  if (error || !code) throw new Error(`the kernel could not be compiled: ${stderr.toString()}`);
  const text = Buffer.from(code).toString("base64").replaceAll("=", "");
  return `/** Written by \`npm run kernel\` from kernel/sums.ts. */\nexport const KERNEL =\n  "${text}";\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(CODE, await compileKernel());

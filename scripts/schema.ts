/**
 * Makes the JSON Schema (2020-12) of a record from the contract's types: `npm run schema` rewrites
 * packages/reader/schema.json and its twin module; a test makes it again and compares.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The schema as an object; keys in the generator's order, which follows the types. */
export function makeSchema(): Json {
  const generated = createGenerator({
    path: root("packages/reader/src/contract/record.ts"),
    type: "*",
    skipTypeCheck: true,
  }).createSchema("Readout") as unknown as {
    readonly definitions: Json;
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Readout record, readout/1",
    $ref: "#/$defs/Readout",
    $defs: modernised(generated.definitions),
  };
}

/** Draft 7 → 2020-12: references, tuples; and objects stay open, since the contract lets fields be added. */
function modernised(node: Json): Json {
  if (Array.isArray(node)) return node.map(modernised);
  if (typeof node !== "object" || node === null) return node;
  const out: Record<string, Json> = {};
  for (const [key, value] of Object.entries(node as { readonly [key: string]: Json })) {
    if (key === "additionalProperties" && value === false) continue;
    if (key === "$ref") out.$ref = String(value).replace("#/definitions/", "#/$defs/");
    else if (key === "items" && Array.isArray(value)) {
      out.prefixItems = modernised(value);
      out.items = false;
    } else out[key] = modernised(value);
  }
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = JSON.stringify(makeSchema(), null, 2);
  writeFileSync(root("packages/reader/schema.json"), `${text}\n`);
  writeFileSync(
    root("packages/reader/src/contract/schema.ts"),
    `/** Made by scripts/schema.ts from record.ts; never edited by hand. */\nexport const RECORD_SCHEMA = ${text} as const;\n`,
  );
}

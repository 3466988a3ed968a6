import { makeApp } from "../../packages/desk/src/server/index.js";
import { exampleCollection, NOW } from "./demo.js";

const app = await makeApp({
  collection: await exampleCollection(),
  access: { host: "127.0.0.1", token: "secret" },
  clock: () => NOW,
  log: false,
});
console.log(await app.listen({ host: "127.0.0.1", port: Number(process.env.PORT ?? 7400) }));

import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createRawServer, type Server as RawServer, type Socket } from "node:net";

const servers: (Server | RawServer)[] = [];
const sockets = new Set<Socket>();

/** Closes all servers that were opened here; for `afterEach`. */
export function closeServers(): void {
  for (const server of servers.splice(0)) server.close();
  for (const socket of sockets) socket.destroy();
  sockets.clear();
}

async function listening(server: Server | RawServer): Promise<string> {
  servers.push(server);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A web server of our own; its address. */
export const serving = (listener: RequestListener): Promise<string> => listening(createServer(listener));

/** One that does as it likes with what it is asked, byte for byte. */
export const servingRaw = (work: (socket: Socket) => void): Promise<string> =>
  listening(createRawServer((socket) => void socket.once("data", () => work(socket))));

/** All that an async iterable gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const got: T[] = [];
  for await (const item of items) got.push(item);
  return got;
}

import { BlockList, isIP } from "node:net";

/** Ranges that are not the public internet (IANA's special-purpose registries), and those that wrap an IPv4 address. */
const SPECIAL4 =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4";
/** All that is public in IPv6 lies in 2000::/3; of it these are not, or lead into IPv4 by a side door (Teredo, 6to4). */
const SPECIAL6 = "2001::/23 2001:db8::/32 2002::/16 3fff::/20";

function listOf(ranges: string, family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const range of ranges.split(" ")) {
    const [start, bits] = range.split("/");
    list.addSubnet(start!, Number(bits), family);
  }
  return list;
}

const special4 = listOf(SPECIAL4, "ipv4");
const special6 = listOf(SPECIAL6, "ipv6");
const global6 = listOf("2000::/3", "ipv6");

/**
 * Whether an IP address is one of the public internet. Loopback, private, link-local (cloud metadata among them), shared,
 * documentation and multicast ranges are not, nor is any IPv6 address that wraps an IPv4 one, nor what is no address.
 *
 * @example isPublicAddress("169.254.169.254") // false
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special4.check(address, "ipv4");
  // A zone ("fe80::1%eth0") exists only on a link of ours.
  if (family !== 6 || address.includes("%")) return false;
  return global6.check(address, "ipv6") && !special6.check(address, "ipv6");
}

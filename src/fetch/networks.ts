/** Which addresses of the network may be asked: public ones, and private ones only where the caller allows them. */

import ipaddr from "ipaddr.js";

/** Ranges of a home, an office or this machine; `--allow-private` opens them. */
const PRIVATE: ReadonlySet<string> = new Set(["private", "loopback", "uniqueLocal", "carrierGradeNat"]);
/** Served to programs inside a cloud, with their keys in it: Alibaba's and Amazon's stand in private ranges. */
const METADATA: ReadonlySet<string> = new Set(["100.100.100.200", "fd00:ec2::254"]);
/** What the registries give out to hosts on the public network (IANA, IPv6 Global Unicast Address Assignments). */
const GLOBAL = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];
/** NAT64 with the well-known prefix (RFC 6052): the last 32 bits are the IPv4 address that is meant. */
const NAT64 = ipaddr.parseCIDR("64:ff9b::/96") as [ipaddr.IPv6, number];

/**
 * Why this address is not to be asked, "a loopback address"; null where it may be. `address` is a literal without brackets.
 * IPv4 inside of IPv6 (mapped, NAT64) is judged as the IPv4 address it is; 6to4 and Teredo lead through strangers and are
 * refused. Link-local addresses, where clouds keep their metadata, are refused whatever is allowed.
 */
export function refusalOf(address: string, allowPrivate: boolean): string | null {
  if (!ipaddr.isValid(address)) return "no address of a host";
  const given = ipaddr.parse(address);
  const meant = given instanceof ipaddr.IPv6 ? embedded(given) : given;
  if (METADATA.has(meant.toString())) return "an address for a cloud's metadata";
  const range = meant.range();
  if (PRIVATE.has(range)) return allowPrivate ? null : `a ${NAMES[range] ?? range} address`;
  if (range !== "unicast")
    return `${/^[aeiou]/.test(NAMES[range] ?? range) ? "an" : "a"} ${NAMES[range] ?? range} address`;
  return meant instanceof ipaddr.IPv6 && !meant.match(GLOBAL) ? "an address outside of the public range" : null;
}

function embedded(address: ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(NAT64) ? new ipaddr.IPv4(address.toByteArray().slice(12)) : address;
}

const NAMES: Readonly<Record<string, string>> = {
  uniqueLocal: "private",
  carrierGradeNat: "carrier's private",
  linkLocal: "link-local",
  rfc6145: "translated",
  rfc6052: "translated",
  deprecatedSiteLocal: "site-local",
  segmentRouting: "routing",
};

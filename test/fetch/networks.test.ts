import { describe, expect, it } from "vitest";
import { refusalOf } from "../../src/fetch/networks.js";

describe("an address on the public network may be asked", () => {
  it.each([
    "8.8.8.8",
    "151.101.1.164",
    "2606:4700::1111",
    "2a00:1450:4001::200e",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
  ])("%s", (address) => {
    expect(refusalOf(address, false)).toBeNull();
  });
});

describe("an address of this machine or a private network only where that is allowed", () => {
  it.each([
    ["127.0.0.1", "a loopback address"],
    ["127.255.0.9", "a loopback address"],
    ["::1", "a loopback address"],
    ["::ffff:127.0.0.1", "a loopback address"],
    ["::ffff:7f00:1", "a loopback address"],
    ["64:ff9b::7f00:1", "a loopback address"],
    ["10.0.0.1", "a private address"],
    ["172.16.0.1", "a private address"],
    ["172.31.255.255", "a private address"],
    ["192.168.1.1", "a private address"],
    ["64:ff9b::c0a8:101", "a private address"],
    ["100.64.0.1", "a carrier's private address"],
    ["fd12:3456::1", "a private address"],
    ["fc00::1", "a private address"],
  ])("%s is %s", (address, what) => {
    expect(refusalOf(address, false)).toBe(what);
    expect(refusalOf(address, true)).toBeNull();
  });
});

describe("never, whatever is allowed", () => {
  it.each([
    ["169.254.169.254", "a link-local address"],
    ["::ffff:169.254.169.254", "a link-local address"],
    ["64:ff9b::a9fe:a9fe", "a link-local address"],
    ["fe80::1", "a link-local address"],
    ["fe80::1%eth0", "a link-local address"],
    ["fd00:ec2::254", "an address for a cloud's metadata"],
    ["100.100.100.200", "an address for a cloud's metadata"],
    ["0.0.0.0", "an unspecified address"],
    ["::", "an unspecified address"],
    ["255.255.255.255", "a broadcast address"],
    ["224.0.0.1", "a multicast address"],
    ["ff02::1", "a multicast address"],
    ["192.0.0.192", "a reserved address"],
    ["198.18.0.1", "a reserved address"],
    ["203.0.113.9", "a reserved address"],
    ["240.0.0.1", "a reserved address"],
    ["2001:db8::1", "a reserved address"],
    ["2002:7f00:1::", "a 6to4 address"],
    ["2001:0:7f00:1::", "a teredo address"],
    ["::7f00:1", "an address outside of the public range"],
    ["::ffff:0:127.0.0.1", "a translated address"],
    ["64:ff9b:1::7f00:1", "a translated address"],
    ["fec0::1", "a site-local address"],
    ["4000::1", "an address outside of the public range"],
    ["localhost", "no address of a host"],
    ["", "no address of a host"],
  ])("%s, %s", (address, what) => {
    expect(refusalOf(address, true)).toBe(what);
    expect(refusalOf(address, false)).toBe(what);
  });
});

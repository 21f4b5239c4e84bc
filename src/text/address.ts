/** Addresses of pages: which of them lead to one article. */

import data from "../../data/addresses.json" with { type: "json" };

const NAMES: ReadonlySet<string> = new Set(data.parameters.map(({ name }) => name));
const BEGINNINGS: readonly string[] = [...NAMES].filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
const HOSTS: ReadonlySet<string> = new Set(data.hosts);
const ENDS: ReadonlySet<string> = new Set(data.ends);

/**
 * One form for all the addresses of one page: "http://m.herald.example/ferry/amp?utm_source=x#top" is
 * "https://herald.example/ferry". Null for what is no address of the web. For comparing, never for asking: nothing need stand there.
 */
export function plainAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  const labels = url.hostname.replace(/\.$/, "").split(".");
  // "m.example" is a host of its own; of "amp.www.herald.example" only the last labels make it.
  while (labels.length > 2 && HOSTS.has(labels[0] ?? "")) labels.shift();
  const path = url.pathname.split("/").filter((part) => part !== "");
  if (path.length > 1 && ENDS.has(path.at(-1)?.toLowerCase() ?? "")) path.pop();
  if (path.length > 1 && path[0] === "amp") path.shift();
  const kept = [...url.searchParams].filter(([name]) => !isForm(name.toLowerCase()));
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
  const port = url.port === "" ? "" : `:${url.port}`;
  return `https://${labels.join(".")}${port}/${path.join("/")}${query === "" ? "" : `?${query}`}`;
}

function isForm(name: string): boolean {
  return NAMES.has(name) || BEGINNINGS.some((beginning) => name.startsWith(beginning));
}

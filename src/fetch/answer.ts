/** What a host answered to one request. */

/** What names the state of an answer, for asking again only whether it has changed. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Answer extends Validators {
  readonly status: number;
  /** Header Location, as sent. */
  readonly location: string | null;
  /** Media type in small letters without parameters, "text/html"; null where none is named. */
  readonly type: string | null;
  readonly charset: string | null;
  /** Header Date, as sent: the host's clock. */
  readonly date: string | null;
  /** Seconds the host asks to wait; null where it does not. */
  readonly retryAfter: number | null;
  /** Unpacked; empty where the status is no 200. */
  readonly bytes: Buffer;
}

/** The first value of each header, by lower-cased name. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export function headerOf(headers: Headers, name: string): string | null {
  const value = headers[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === "" ? null : first;
}

/** 'text/html; charset="UTF-8"' → type and charset. */
export function contentTypeOf(header: string | null): {
  readonly type: string | null;
  readonly charset: string | null;
} {
  const [type = "", ...parameters] = (header ?? "").slice(0, 300).split(";");
  const named = parameters.map((one) => /^\s*charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(one)?.[1]).find(Boolean);
  return { type: type.trim().toLowerCase() || null, charset: named?.toLowerCase() ?? null };
}

/** "120", or a date, which is compared with the answer's own: the host's clock says nothing about ours. */
export function retryAfterOf(headers: Headers): number | null {
  const value = headerOf(headers, "retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const [until, now] = [Date.parse(value), Date.parse(headerOf(headers, "date") ?? "")];
  return Number.isNaN(until) || Number.isNaN(now) ? null : Math.max(0, Math.round((until - now) / 1000));
}

/** What no reader reads, told before its body is fetched. */
const NO_TEXT =
  /^(?:image|audio|video|font|model)\/|^(?:text\/(?:css|javascript)|application\/(?:javascript|x-javascript|wasm|zip|x-tar|pdf|x-msdownload|x-executable))$/;

export function isText(type: string | null): boolean {
  return type === null || !NO_TEXT.test(type);
}

import { raw } from "hono/html";
import type { Child } from "hono/jsx";

/** Nothing may be loaded or run: the page is text and its own style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The frame of every page: title, policy, style, a link past the contents. */
export function Page(props: { readonly title: string; readonly css: string; readonly children: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Stemma" />
        <title>{props.title}</title>
        <style>{raw(props.css)}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the statements
        </a>
        {props.children}
      </body>
    </html>
  );
}

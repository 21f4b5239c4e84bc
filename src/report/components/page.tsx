import { raw } from "hono/html";
import type { Child } from "hono/jsx";

/** Nothing may be loaded or run: the page is text and its own style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface Props {
  readonly title: string;
  readonly css: string;
  /** The words of the link past what stands before the main part. */
  readonly skip: string;
  /** The one script that may run, told by its hash; most pages have none. */
  readonly script?: { readonly text: string; readonly hash: string };
  readonly children: Child;
}

/** The frame of every page: title, policy, style, a link past the contents. */
export function Page(props: Props) {
  const { script } = props;
  const policy = script === undefined ? POLICY : `${POLICY}; script-src '${script.hash}'`;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Stemma" />
        <title>{props.title}</title>
        <style>{raw(props.css)}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          {props.skip}
        </a>
        {props.children}
        {script !== undefined && <script>{raw(script.text)}</script>}
      </body>
    </html>
  );
}

/** The elements of HTML by what they do to text. */

/** Their content is never words of the page. Scripts are read for JSON-LD only, and never run. */
export const SILENT = new Set(
  "script style noscript template svg math iframe frame object embed applet canvas video audio map select textarea button datalist dialog progress meter".split(
    " ",
  ),
);

export const VOID = new Set(
  "area base br col command embed hr img input isindex link meta param source track wbr frame keygen basefont".split(
    " ",
  ),
);

/** A break before and after. */
export const BLOCK = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** How words look, no part of where they stand: left out, so that a paragraph is one text. */
export const INLINE = new Set(
  "abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q ruby s samp small strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** All others are passed over as the page is read. */
export const READ_ATTRIBUTES = new Set(
  "aria-hidden class content datetime hidden href http-equiv id itemprop lang name property rel role style title type xml:lang".split(
    " ",
  ),
);

import type { Story } from "../../model.js";
import type { Links } from "../links.js";
import { type LedgerView, outletOf } from "../view.js";
import { clip, count } from "../words.js";

/** Stories listed open, and articles named for one. */
const OPEN = 20;
const NAMED = 40;

/** Articles on one matter, told by the statements they share. */
export function Stories(props: {
  readonly stories: readonly Story[];
  readonly view: LedgerView;
  readonly links: Links;
}) {
  const items = props.stories.map((story) => <StoryItem story={story} view={props.view} links={props.links} />);
  return (
    <>
      <ul class="sr">{items.slice(0, OPEN)}</ul>
      {items.length > OPEN && (
        <details>
          <summary>{count(items.length - OPEN, "more story", "more stories")}</summary>
          <ul class="sr">{items.slice(OPEN)}</ul>
        </details>
      )}
    </>
  );
}

function StoryItem(props: { readonly story: Story; readonly view: LedgerView; readonly links: Links }) {
  const { story, view, links } = props;
  const named = story.articles.slice(0, NAMED);
  return (
    <li>
      <span class="ti">{clip(story.title, 200)}</span>
      <br />
      {named.map((article, i) => (
        <>
          {i > 0 && ", "}
          <a href={links.href("article", article)}>{clip(outletOf(view, article), 50)}</a>
        </>
      ))}
      {story.articles.length > NAMED && ` and ${count(story.articles.length - NAMED, "more article")}`}
    </li>
  );
}

/** What the signs of the score mean. The signs carry the meaning; the colours repeat it. */
export function Legend() {
  return (
    <section class="lg" aria-labelledby="legend">
      <h2 id="legend">How to read a score</h2>
      <p>
        On top the fullest form that the printings assemble to. The bar under it grows with the number of independent
        outlets that print the word, given in figures where it changes; a hairline where one prints it alone. Beneath, a
        line for each article:
      </p>
      <dl>
        <Sign name="word">printed alike</Sign>
        <Sign name="">silent here</Sign>
        <Sign mark="o" name="">
          not printed, though it goes on
        </Sign>
        <Sign mark="r" name="word">
          another word
        </Sign>
        <Sign mark="a" name="word">
          a word put in
        </Sign>
        <Sign mark="b" name="[word]">
          brackets, as printed
        </Sign>
        <Sign mark="p" name="word">
          another spelling or figure
        </Sign>
        <Sign mark="t" name="word">
          in another place
        </Sign>
        <Sign mark="c" name="word">
          after an ellipsis or closed marks
        </Sign>
      </dl>
    </section>
  );
}

function Sign(props: { readonly mark?: string; readonly name: string; readonly children?: string }) {
  return (
    <div>
      <dt aria-hidden="true">
        <i class={props.mark ?? ""}>{props.name}</i>
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}

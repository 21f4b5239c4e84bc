/** What the signs of the score mean. The signs carry the meaning; the colours repeat it. */
export function Legend() {
  return (
    <section class="lg" aria-labelledby="legend">
      <h2 id="legend">How to read a score</h2>
      <p>
        The top line is the fullest form that the printings assemble to. The bar under each word grows with the number
        of independent outlets that print it; the small figure gives that number where it changes, and a dotted line
        means one alone. Below, each article has a line of its own.
      </p>
      <dl>
        <Sign name="word">printed alike, perhaps with other punctuation</Sign>
        <Sign mark="r" name="word">
          another word is printed here
        </Sign>
        <Sign mark="a" name="word">
          a word is printed that the top line does not have
        </Sign>
        <Sign mark="o" name="">
          nothing is printed here, though the sentence goes on
        </Sign>
        <Sign mark="b" name="[word]">
          brackets as printed
        </Sign>
        <Sign mark="p" name="word">
          another spelling, figure or capital
        </Sign>
        <Sign mark="t" name="word">
          printed in another place
        </Sign>
        <Sign mark="c" name="word">
          an ellipsis, a new paragraph or closed marks stand before it
        </Sign>
        <Sign name="">silent: this article does not print this part</Sign>
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

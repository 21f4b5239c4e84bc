/** The box of one finding: ticked by hand on paper, or kept in the page itself by its script. */
export function SignOff({ number }: { readonly number: number }) {
  return (
    <fieldset class="sn">
      <legend class="vh">Sign-off of quotation {number}</legend>
      <label class="ck">
        <input type="checkbox" autocomplete="off" /> <span>Signed off</span>
      </label>
      <label class="in">
        <span>Initials</span> <input type="text" maxlength={20} autocomplete="off" spellcheck={false} />
      </label>
      <label class="nt">
        <span>Note</span> <textarea rows={1} autocomplete="off" />
      </label>
      <output class="at" aria-label="Signed off on" />
    </fieldset>
  );
}

/** What a person does to come to a state. */
export type Step =
  /** Types into the search field. */
  | { readonly type: string }
  /** Presses the first button that fits a CSS selector. */
  | { readonly press: string }
  /** Chooses a value of the first list that has it. */
  | { readonly choose: string };

/** Does a step in the document that is shown; throws where there is nothing to do it with. */
export function take(step: Step): void {
  if ('type' in step) {
    const field = find<HTMLInputElement>('input[role=combobox], input[type=search]');
    field.value = step.type;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  } else if ('press' in step) {
    find<HTMLElement>(step.press).click();
  } else {
    const option = find<HTMLOptionElement>(`option[value="${step.choose}"]`);
    const select = option.closest('select');
    if (!select) throw new Error(`“${step.choose}” is in no list.`);
    select.value = step.choose;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function find<E extends Element>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`This state has no ${selector}.`);
  return found;
}

import { Autocomplete, type AutocompleteProps } from '@mantine/core';

/** What stands under the field when it was refused, at any size of text. */
const errorHeight = 28;

/** A field that offers words while one writes. They open below the sentence that says what is wrong, not over it. */
export function SuggestingInput(props: AutocompleteProps) {
  return <Autocomplete {...props} {...(props.error && { comboboxProps: { offset: errorHeight } })} />;
}

/** Copies a text, and says how that went. */
import type { RefObject } from 'react';
import { useState } from 'react';
import { useStrings } from '../strings';

/**
 * @param shown the element that shows the text. Excel on the web may keep a frame from the clipboard: what is
 *   selected can still be copied by hand
 */
export function useCopy(
  shown: RefObject<Element | null>,
): readonly [string, (text: string) => Promise<void>] {
  const words = useStrings().strings.help.versions;
  const [said, say] = useState('');
  const copy = async (text: string): Promise<void> => {
    say('');
    try {
      await navigator.clipboard.writeText(text);
      say(words.copied);
    } catch {
      getSelection()?.selectAllChildren(shown.current!);
      say(words.selected);
    }
  };
  return [said, copy];
}

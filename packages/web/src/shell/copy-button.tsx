import { Button } from '../parts/button.tsx';
import { useAnnounce } from './announcer.tsx';
import { useCopy } from './use-copy.ts';

interface CopyButtonProps {
  readonly look: 'primary' | 'outlined' | 'link';
  /** The act: "Copy citation". */
  readonly label: string;
  /** What is said once it is done: "Citation copied". */
  readonly done: string;
  /** The text, made when it is asked for. */
  readonly text: () => string;
}

const refused = 'This browser does not allow copying';

/** Copies a text and says so, in the button and to screen readers. */
export function CopyButton({ look, label, done, text }: CopyButtonProps) {
  const { state, copy } = useCopy();
  const announce = useAnnounce();
  const copyText = async () => announce((await copy(text())) ? `${done}.` : `${refused}.`);
  return (
    <Button look={look} onClick={() => void copyText()}>
      {state === 'copied' ? done : state === 'refused' ? refused : label}
    </Button>
  );
}

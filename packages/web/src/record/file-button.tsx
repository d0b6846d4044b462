import { useRef } from 'react';
import { Button } from '../parts/button.tsx';
import { fileToOpen, useOpenRecord } from './record-opener.tsx';

interface FileButtonProps {
  readonly look: 'primary' | 'outlined' | 'text' | 'link';
  readonly children: string;
}

/** Chooses a record from this device. */
export function FileButton({ look, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const open = useOpenRecord();
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.ndjson,application/json,application/fhir+json,application/x-ndjson"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          if (file !== undefined) open(fileToOpen(file));
        }}
      />
    </>
  );
}

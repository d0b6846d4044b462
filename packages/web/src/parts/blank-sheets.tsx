import { PdfButtons } from './pdf-buttons.tsx';

/** The sheets that are the same for everybody. */
export function BlankSheets() {
  return (
    <>
      <PdfButtons name="Pocket card" file="pocket-card" path="/api/sheets/pocket-card" />
      <PdfButtons name="Blank infusion sheet" file="infusion-sheet" path="/api/sheets/blank" />
    </>
  );
}

/**
 * Reads a record away from the page's own thread, so that a large file never freezes the screen. Nothing here speaks to
 * a network: the file comes from the page and the findings go back to it.
 */
import { RecordError, readRecord } from '@ketaguide/fhir';
import { patientIdentity } from './patient-identity.ts';
import type { ReadReport, ReadRequest } from './reader-messages.ts';

const report = (message: ReadReport) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  void read(data).then(report);
};

async function read({ source, asOf }: ReadRequest): Promise<ReadReport> {
  try {
    const input = source.kind === 'file' ? parsedWhole(await textOf(source.file)) : source.json;
    return { kind: 'record', record: readRecord(input, asOf), identity: patientIdentity(input) };
  } catch (error) {
    if (error instanceof RecordError) return { kind: 'failure', message: error.message };
    return { kind: 'failure', message: `The file could not be read: ${String(error)}` };
  }
}

/** One JSON document is parsed once, for both readers; anything else, such as NDJSON, stays text. */
function parsedWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function textOf(file: File): Promise<string> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  const parts: string[] = [];
  let bytesRead = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(decoder.decode(value, { stream: true }));
    bytesRead += value.byteLength;
    report({ kind: 'progress', bytesRead, bytesTotal: file.size });
  }
  parts.push(decoder.decode());
  return parts.join('');
}

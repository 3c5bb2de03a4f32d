import { useEffect, useState } from 'preact/hooks';
import type { Format } from '../../citing/format.ts';
import type { Subject } from '../../citing/subject.ts';
import { say } from '../../words/words.ts';
import { copyText } from '../parts/copy-text.ts';
import type { NameBook } from '../parts/name-book.ts';
import { printWhole } from '../parts/print-whole.ts';
import { saveFile } from '../parts/save-file.ts';

/** What writes citations: brought when somebody wants one, for most readers never do. */
type Citing = typeof import('../../citing/all.ts');

/** Cites a subject or exports it, in the format that the reader chooses; folded away until it is asked for. */
export function Cite({ subject, names }: { subject: Subject; names: NameBook }) {
  const [isOpen, setOpen] = useState(false);
  const isWhole = subject.kind === 'claim' || subject.kind === 'page';
  return (
    <details class="cite" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say(isWhole ? 'citeOrExport' : 'cite')}</summary>
      {isOpen && <Formats subject={subject} names={names} />}
    </details>
  );
}

function Formats(props: { subject: Subject; names: NameBook }) {
  const [citing, setCiting] = useState<Citing | 'failed'>();
  useEffect(() => {
    import('../../citing/all.ts').then(setCiting, () => setCiting('failed'));
  }, []);
  if (citing === undefined) return null;
  if (citing === 'failed') return <p class="small">{say('citeFailed')}</p>;
  return <Chosen citing={citing} {...props} />;
}

/** Of the text that is copied, seen at once. */
const ROWS = 8;

type CopyState = 'ready' | 'copied' | 'failed';

function Chosen(props: { citing: Citing; subject: Subject; names: NameBook }) {
  const { citing, subject, names } = props;
  const formats = citing.formatsFor(subject);
  const [id, choose] = useState<string>(formats[0]?.id ?? '');
  const [state, setState] = useState<CopyState>('ready');
  const format = formats.find((one) => one.id === id) ?? formats[0];
  if (format === undefined) return null;
  const context = { names, retrieved: citing.instantOf(new Date()) };
  const text = format.write(subject, context);
  const copy = () =>
    copyText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  const change = (next: string) => {
    choose(next);
    setState('ready');
  };
  return (
    <>
      <div class="row">
        <FormatChoice formats={formats} chosen={format} citing={citing} onChoose={change} />
        <button type="button" class="button" onClick={copy}>
          {say(state === 'copied' ? 'copied' : 'copy')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => saveFile(citing.downloadOf(format, subject, context))}
        >
          {say('download')}
        </button>
        {(subject.kind === 'claim' || subject.kind === 'page') && (
          <button type="button" class="button" onClick={() => void printWhole()}>
            {say('print')}
          </button>
        )}
      </div>
      <p role="status" class={state === 'failed' ? 'small' : 'visually-hidden'}>
        {state === 'copied' && say('copiedSaid')}
        {state === 'failed' && say('copyFailed')}
      </p>
      <textarea
        class="citation"
        dir="auto"
        rows={ROWS}
        readOnly
        aria-label={say('citeText')}
        value={text}
      />
    </>
  );
}

function FormatChoice(props: {
  formats: readonly Format[];
  chosen: Format;
  citing: Citing;
  onChoose: (id: string) => void;
}) {
  const { formats, chosen, citing, onChoose } = props;
  return (
    <select
      class="button"
      aria-label={say('citeFormat')}
      value={chosen.id}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {formats.map(({ id }) => (
        <option key={id} value={id}>
          {citing.formatName(id)}
        </option>
      ))}
    </select>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Format } from '../../citing/format.ts';
import type { Subject } from '../../citing/subject.ts';
import { say } from '../../words/words.ts';
import { copyText } from '../parts/copy-text.ts';
import type { NameBook } from '../parts/name-book.ts';
import { printWhole } from '../parts/print-whole.ts';
import { saveFile } from '../parts/save-file.ts';
import { CopySaid, useCopy } from '../parts/use-copy.tsx';

/** What writes citations: brought when somebody wants one, for most readers never do. */
type Citing = typeof import('../../citing/all.ts');

/** Cites a subject or exports it, in the format that the reader chooses; folded away until it is asked for. */
export function Cite({ subject, names }: { subject: Subject; names: NameBook }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="cite" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say(isWhole(subject) ? 'citeOrExport' : 'cite')}</summary>
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

function Chosen(props: { citing: Citing; subject: Subject; names: NameBook }) {
  const { citing, subject, names } = props;
  // The moment does not go on while somebody reads what is said of it.
  const [retrieved] = useState(() => citing.instantOf(new Date()));
  const formats = citing.formatsFor(subject);
  const [id, choose] = useState<string>(formats[0]?.id ?? '');
  const copying = useCopy(copyText);
  const format = formats.find((one) => one.id === id) ?? formats[0];
  if (format === undefined) return null;
  const context = { names, retrieved };
  const text = format.write(subject, context);
  const change = (next: string) => {
    choose(next);
    copying.reset();
  };
  return (
    <>
      <div class="row">
        <FormatChoice formats={formats} chosen={format} citing={citing} onChoose={change} />
        <Act onClick={() => copying.copy(text)}>
          {say(copying.state === 'copied' ? 'copied' : 'copy')}
        </Act>
        <Act onClick={() => saveFile(citing.downloadOf(format, subject, context))}>
          {say('download')}
        </Act>
        {isWhole(subject) && <Act onClick={() => void printWhole()}>{say('print')}</Act>}
      </div>
      <CopySaid state={copying.state} />
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

/** What fills the panel, and so a printed page. */
const isWhole = ({ kind }: Subject): boolean => kind === 'claim' || kind === 'page';

function Act({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="button" onClick={onClick}>
      {children}
    </button>
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

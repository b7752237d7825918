/** The report's text: what does not agree first, then all of it in its own order, so much at a time. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { MarkedParagraph, MarkedReport } from '../../../model/report/markedReport';
import { hasOpenFinding, MARK_STATES } from '../../../model/report/markedReport';
import { useStrings } from '../../strings';
import { Disclosure } from '../Disclosure/Disclosure';
import { Heading } from '../Heading/Heading';
import { MarkedFigure } from '../MarkedText/MarkedText';
import { ReportParagraph } from '../ReportParagraph/ReportParagraph';

/** So many paragraphs at a time: a report of a hundred pages has thousands. */
const AT_A_TIME = 40;

const useStyles = makeStyles({
  text: { margin: 0 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    contentVisibility: 'auto',
    containIntrinsicBlockSize: 'auto 72px',
  },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

export function ReportText({ report }: { readonly report: MarkedReport }): ReactElement {
  const styles = useStyles();
  const words = useStrings().strings.report;
  const { paragraphs, counts } = report;
  const figures = MARK_STATES.reduce((sum, state) => sum + counts[state], 0);
  const open = paragraphs.filter(hasOpenFinding);
  const found = open.reduce((sum, { findings }) => sum + findings.filter(isOpen).length, 0);
  return (
    <>
      <div>
        <p className={styles.text}>{words.summary(figures, found)}</p>
        {figures > 0 && (
          <ul className={styles.counts}>
            {MARK_STATES.filter((state) => counts[state] > 0).map((state) => (
              <li key={state} data-count={state}>
                <MarkedFigure state={state} isNamed>
                  {words.states[state]} {counts[state]}
                </MarkedFigure>
              </li>
            ))}
          </ul>
        )}
      </div>
      {open.length > 0 && (
        <section className={styles.section} data-section="differing">
          <Heading level={3}>{words.differing(found)}</Heading>
          <Paragraphs paragraphs={open} />
        </section>
      )}
      <WholeText key={String(open.length > 0)} paragraphs={paragraphs} isOpen={open.length === 0} />
    </>
  );
}

const isOpen = ({ reason }: { readonly reason: string | undefined }): boolean => reason === undefined;

interface WholeTextProps {
  readonly paragraphs: readonly MarkedParagraph[];
  readonly isOpen: boolean;
}

function WholeText({ paragraphs, isOpen: initiallyOpen }: WholeTextProps): ReactElement {
  const styles = useStyles();
  const words = useStrings().strings.report;
  const [all, setAll] = useState(false);
  const said = paragraphs.filter(({ text, numbering }) => `${numbering}${text}`.trim() !== '');
  const withFigures = said.filter(({ marks, findings }) => marks.length + findings.length > 0);
  const shown = all ? said : withFigures;
  return (
    <Disclosure heading={words.wholeText(withFigures.length)} initiallyOpen={initiallyOpen}>
      <div className={styles.section} data-section="text">
        <Checkbox
          label={words.withoutFigures(said.length - withFigures.length)}
          checked={all}
          onChange={(_, { checked }) => setAll(checked === true)}
        />
        <Paragraphs paragraphs={shown} />
      </div>
    </Disclosure>
  );
}

function Paragraphs({ paragraphs }: { readonly paragraphs: readonly MarkedParagraph[] }): ReactElement {
  const styles = useStyles();
  const words = useStrings().strings.report;
  const [limit, setLimit] = useState(AT_A_TIME);
  const left = paragraphs.length - limit;
  return (
    <>
      <ul className={styles.list}>
        {paragraphs.slice(0, limit).map((paragraph) => (
          <li key={paragraph.index} className={styles.item} data-paragraph={paragraph.index + 1}>
            <ReportParagraph paragraph={paragraph} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setLimit(limit + AT_A_TIME)} data-action="more-paragraphs">
          {words.more(Math.min(AT_A_TIME, left), left)}
        </Button>
      )}
    </>
  );
}

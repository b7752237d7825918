/** Blank forms of a year, put into the open workbook: where there is nothing to check yet. */
import { Button, Checkbox, Field, makeStyles, SpinButton, tokens } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useContext, useState } from 'react';
import { usePaneContext } from '../../state/paneContext';
import { TemplateFormsContext } from '../../state/templateForms';
import { useOpening } from '../../strings/opening';
import { Heading } from '../Heading/Heading';
import { useViewStyles } from '../viewStyles';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  year: { width: '96px' },
});

export function TemplateInsert(): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useOpening();
  const { template } = strings;
  const all = useContext(TemplateFormsContext);
  const { state, actions } = usePaneContext();
  // A year is evaluated when it is over.
  const [year, setYear] = useState(new Date().getFullYear() - 1);
  const [forms, setForms] = useState(() => all.filter(({ usual }) => usual).map(({ form }) => form));
  const toggle = (form: string, on: boolean): void =>
    setForms(on ? [...forms, form] : forms.filter((each) => each !== form));
  return (
    <section className={styles.box}>
      <Heading level={3}>{template.title}</Heading>
      <p className={useViewStyles().note}>{template.note}</p>
      <div>
        {all.map(({ form, title }) => (
          <div key={form}>
            <Checkbox
              label={tell(title)}
              checked={forms.includes(form)}
              onChange={(_, { checked }) => toggle(form, checked === true)}
            />
          </div>
        ))}
      </div>
      <div className={styles.row}>
        <Field label={template.year}>
          <SpinButton
            className={styles.year}
            value={year}
            min={FIRST_YEAR}
            max={LAST_YEAR}
            onChange={(_, { value, displayValue }) => {
              const wanted = value ?? Number(displayValue);
              if (Number.isInteger(wanted)) setYear(Math.min(LAST_YEAR, Math.max(FIRST_YEAR, wanted)));
            }}
          />
        </Field>
        <Button
          icon={<TableAddRegular />}
          onClick={() => void actions.insertTemplates(forms, year)}
          disabledFocusable={state.phase === 'busy' || forms.length === 0}
          data-action="insert-template"
        >
          {template.insert}
        </Button>
      </div>
    </section>
  );
}

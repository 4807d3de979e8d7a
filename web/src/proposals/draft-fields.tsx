import { type Language, languageNames, languages } from '@comity/words'
import type { ReactNode } from 'react'
import { SelectField } from '../shell/select-field.tsx'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'
import { TextSource } from './text-source.tsx'

/** What a draft says, as it is written. */
export interface Drafted {
  readonly title: string
  readonly lang: Language
  readonly text: string
}

/** Title, language and text of a draft; what else is asked stands before the text. */
export function DraftFields(props: {
  value: Drafted
  onChange: (draft: Drafted) => void
  children?: ReactNode
}) {
  const { t } = useWords()
  const { value, onChange } = props
  const change = (some: Partial<Drafted>) => onChange({ ...value, ...some })
  return (
    <>
      <TextField
        label={t('proposals.titleOf')}
        value={value.title}
        onChange={(title) => change({ title })}
        most={300}
      />
      <SelectField
        label={t('proposals.languageOf')}
        value={value.lang}
        options={languages.map((each) => [each, languageNames[each]] as const)}
        onChange={(lang) => change({ lang })}
      />
      {props.children}
      <TextSource value={value.text} lang={value.lang} onChange={(text) => change({ text })} />
    </>
  )
}

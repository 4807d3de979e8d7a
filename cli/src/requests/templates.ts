import type { JsonObject } from '@comity/json'

/** Letters to be filled in: what stands in brackets is replaced, what is not needed is left out. */
const common: JsonObject = {
  v: 1,
  ref: '[your own reference]',
  exercise: false,
  urgency: 'priority',
  language: 'en',
  subject: '[in one line]',
  handling: { tlp: 'amber', use_limits: '[what it may be used for, or leave this out]' },
  facts: '[what happened, as far as it is known, and as of when]',
}

const request: JsonObject = {
  ...common,
  type: 'assistance',
  purpose: '[what it is needed for; no personal data beyond that]',
  basis: [{ instrument: 'A/RES/73/27', place: '1.8' }],
  previous: [],
  actions_taken: '[what was done already]',
  ask: '[what is asked for, exactly]',
  contact: '[by whom and how this can be confirmed]',
}

/** In form these can be sent as they are; the words in brackets are for whoever fills them in. */
export const templates = {
  assistance: request,
  preservation: {
    ...request,
    type: 'preservation',
    basis: [{ instrument: 'Convention on Cybercrime (Budapest)', place: '29' }],
    preserve: {
      authority: '[the authority that seeks preservation]',
      offence: '[the offence investigated, and a brief summary of the facts]',
      description: '[the stored data, and how it relates to the offence]',
      custodian: '[who holds it, or leave this out]',
      location: '[where the system is, or leave this out]',
      necessity: '[why preservation is necessary]',
      legal_assistance_intended: true,
    },
  },
  information: { ...request, type: 'information' },
  mitigation: { ...request, type: 'mitigation' },
  consultation: { ...request, type: 'consultation' },
  notification: common,
} as const satisfies Record<string, JsonObject>
export type TemplateName = keyof typeof templates

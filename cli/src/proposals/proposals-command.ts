import { readFile } from 'node:fs/promises'
import { meetings, proposals } from '@comity/contract'
import { writeProposalText } from '@comity/votes'
import type { Command } from 'commander'
import { type ConnectedOptions, connected } from '../connected.ts'
import { connect } from '../connection.ts'
import { everyPage } from '../every-page.ts'
import { usage } from '../failure.ts'
import { json, line, lines, type Terminal } from '../terminal.ts'
import { addConduct } from './conduct-commands.ts'
import { withEdits } from './edit-options.ts'
import { findProposal } from './find-proposal.ts'
import { exits, proposalTable, tellPlan, tellProposal, tellRedline } from './tell.ts'

/** Proposals before a body: what is tabled without a key, what a delegation does with one. */
export function addProposals(
  program: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  const command = program
    .command('proposals')
    .description('drafts before a body: table, sponsor, amend, and the plan of voting')
  const sub = (name: string, description: string, example: string) =>
    connected(command.command(name), 'an API key, else COMITY_KEY; what is public needs none')
      .description(description)
      .addHelpText('after', `\nExample:\n  $ comity proposals ${example}${exits}`)

  const tell = (options: ConnectedOptions, one: proposals.Proposal) =>
    options.json ? json(terminal, one) : tellProposal(terminal, one)

  sub('list', 'the proposals that you may see, the latest first', 'list --body demo-wg')
    .option('--body <id>', 'before this body alone')
    .action(async (options: ConnectedOptions & { body?: string }) => {
      const { client } = await connect(terminal, options)
      const { items } = await everyPage((cursor) =>
        client.call(proposals.proposals, { query: { body: options.body, cursor, limit: 200 } }),
      )
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      line(terminal, proposalTable(items))
    })

  sub('show', 'one proposal: text, support with what is void, amendments', 'show DEMO-WG/L.1')
    .argument('<proposal>', 'its id or symbol')
    .option('--changes <from..to>', 'what changed between two versions instead, such as 1..2')
    .option('--text', 'its mere text as it is pasted, to be edited in a file')
    .action(async (given: string, options: ConnectedOptions & ShowOptions) => {
      const { one, client } = await findProposal(terminal, given, options)
      if (options.text) return lines(terminal, writeProposalText(one.text))
      if (options.changes === undefined) return tell(options, one)
      const [, from, to] = /^(\d+)\.\.(\d+)$/.exec(options.changes) ?? []
      if (from === undefined || to === undefined) throw usage('Write two versions, such as 1..2.')
      const params = { proposal: one.id }
      const query = { from: Number(from), to: Number(to) }
      const redline = await client.call(proposals.compareVersions, { params, query })
      if (options.json) return json(terminal, redline)
      tellRedline(terminal, redline.items)
    })

  sub('plan', 'the votes in their order, with reasons and rules', 'plan DEMO-WG/L.1')
    .argument('<proposal>', 'its id or symbol')
    .action(async (given: string, options: ConnectedOptions) => {
      const { one } = await findProposal(terminal, given, options)
      if (options.json) return json(terminal, one.plan)
      tellPlan(terminal, one)
    })

  sub(
    'draft',
    'drafts a proposal; only your delegation reads it',
    'draft text.txt --body demo-wg --title "Imagined register"',
  )
    .argument('<file>', 'the text as it is printed, with its numbers')
    .requiredOption('--body <id>', 'the body it is for')
    .requiredOption('--title <title>', 'what it is called')
    .option('--lang <language>', 'the language it is in', 'en')
    .option('--rule <id>', 'the rule by which it is decided, else the body’s first')
    .option('--plenary', 'before a plenary, whose rules have other numbers than a committee’s')
    .action(async (file: string, options: ConnectedOptions & DraftOptions) => {
      const { client } = await connect(terminal, options)
      const { body, title, rule } = options
      const forum = options.plenary ? 'plenary' : 'committee'
      const drafted = { title, lang: languageOf(options.lang), text: await textIn(file) }
      tell(
        options,
        await client.call(proposals.draftProposal, { body: { body, rule, forum, ...drafted } }),
      )
    })

  sub('edit', 'replaces the text of a draft that is not tabled', 'edit 0193a000-… text.txt')
    .argument('<proposal>', 'its id')
    .argument('<file>', 'the text as it is printed, with its numbers')
    .option('--title <title>', 'another title')
    .option('--lang <language>', 'the language it is in, else as before')
    .option('--seen <sha256>', 'hash of the text you have read, else of the present one')
    .action(
      async (
        given: string,
        file: string,
        options: ConnectedOptions & { title?: string; lang?: string; seen?: string },
      ) => {
        const { one, client, params } = await findProposal(terminal, given, options)
        const { title = one.title, lang = one.lang, seen = one.text.hash } = options
        const body = { title, lang: languageOf(lang), text: await textIn(file), seen }
        tell(options, await client.call(proposals.editDraft, { params, body }))
      },
    )

  sub(
    'table',
    'tables a draft: it gets a symbol, and all who read the body read it',
    'table 0193a000-…',
  )
    .argument('<proposal>', 'its id')
    .option('--seen <sha256>', 'hash of the text you have read, else of the present one')
    .action(async (given: string, options: ConnectedOptions & { seen?: string }) => {
      const { one, client, params } = await findProposal(terminal, given, options)
      const body = { seen: options.seen ?? one.text.hash }
      tell(options, await client.call(proposals.tableProposal, { params, body }))
    })

  sub('sponsor', 'sponsors the text as it is for your state', 'sponsor DEMO-WG/L.1')
    .argument('<proposal>', 'its id or symbol')
    .option('--version <number>', 'the version you have read, else the present one', Number)
    .action(async (given: string, options: ConnectedOptions & { version?: number }) => {
      const { one, client, params } = await findProposal(terminal, given, options)
      const body = { version: options.version ?? one.version }
      tell(options, await client.call(proposals.sponsorProposal, { params, body }))
    })

  sub('renew', 'renews support that a change of the text has made void', 'renew DEMO-WG/L.1')
    .argument('<proposal>', 'its id or symbol')
    .option('--version <number>', 'the version you have read, else the present one', Number)
    .action(async (given: string, options: ConnectedOptions & { version?: number }) => {
      const { one, client, params } = await findProposal(terminal, given, options)
      if (one.can.renew !== true) throw usage('Your state has no void support of it to renew.')
      const body = { version: options.version ?? one.version }
      tell(options, await client.call(proposals.sponsorProposal, { params, body }))
    })

  sub('unsponsor', 'withdraws your state’s support', 'unsponsor DEMO-WG/L.1')
    .argument('<proposal>', 'its id or symbol')
    .action(async (given: string, options: ConnectedOptions) => {
      const { client, params } = await findProposal(terminal, given, options)
      tell(options, await client.call(proposals.withdrawSupport, { params }))
    })

  const amending: proposals.EditGiven[] = []
  withEdits(
    sub(
      'amend',
      'submits an amendment; nothing changes before it is adopted',
      'amend DEMO-WG/L.1 --replace "op_1=Decides to keep it;"',
    ),
    amending,
  )
    .argument('<proposal>', 'its id or symbol')
    .option('--amends <symbol>', 'the amendment that it amends')
    .option('--seen <version>', 'the version you have read, else the present one', Number)
    .action(
      async (given: string, options: ConnectedOptions & { amends?: string; seen?: number }) => {
        const { one, client, params } = await findProposal(terminal, given, options)
        const { amends, seen = one.version } = options
        const body = { seen, edits: needed(amending), amends }
        tell(options, await client.call(proposals.amendProposal, { params, body }))
      },
    )

  const revising: proposals.EditGiven[] = []
  withEdits(
    sub(
      'revise',
      'changes the text: support given before is void until it is renewed',
      'revise DEMO-WG/L.1 --delete op_3',
    ),
    revising,
  )
    .argument('<proposal>', 'its id or symbol')
    .option('--reason <text>', 'why: it stands with the version')
    .option('--seen <version>', 'the version you have read, else the present one', Number)
    .action(
      async (given: string, options: ConnectedOptions & { reason?: string; seen?: number }) => {
        const { one, client, params } = await findProposal(terminal, given, options)
        const { reason, seen = one.version } = options
        const body = { seen, edits: needed(revising), reason }
        const made = await client.call(proposals.reviseProposal, { params, body })
        tell(options, made)
      },
    )

  sub('withdraw', 'withdraws your state’s proposal, or one amendment', 'withdraw DEMO-WG/L.1')
    .argument('<proposal>', 'its id or symbol')
    .option('--amendment <symbol>', 'this amendment of your state’s instead')
    .action(async (given: string, options: ConnectedOptions & { amendment?: string }) => {
      const { client, params } = await findProposal(terminal, given, options)
      const { amendment } = options
      tell(
        options,
        amendment === undefined
          ? await client.call(proposals.withdrawProposal, { params })
          : await client.call(proposals.withdrawAmendment, { params, body: { amendment } }),
      )
    })

  addConduct(sub, terminal)
}

interface ShowOptions {
  readonly changes?: string
  readonly text?: boolean
}

interface DraftOptions {
  readonly body: string
  readonly title: string
  readonly lang: string
  readonly rule?: string
  readonly plenary?: boolean
}

function languageOf(given: string): proposals.ProposalRow['lang'] {
  const lang = meetings.Language.options.find((each) => each === given)
  if (lang === undefined) throw usage('Write one of ar, zh, en, fr, ru, es.')
  return lang
}

async function textIn(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw usage(`${file} cannot be read.`)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw usage(`${file} is not in UTF-8: save it so, and give it again.`)
  }
}

function needed(edits: proposals.EditGiven[]): proposals.EditGiven[] {
  if (edits.length === 0)
    throw usage('Say what changes: --replace, --delete, --insert-after, --insert-before.')
  return edits
}

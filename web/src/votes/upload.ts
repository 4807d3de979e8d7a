import { Problem, RefusedError, UnreachableError, voteImports } from '@comity/contract'
import { address, type VoteImport } from './imports-query.ts'

/** Something to send, and where to. */
export interface Upload {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly file: File
}

/**
 * Sends a file and says how far it is, which `fetch` does not tell of what goes out.
 *
 * @throws RefusedError, UnreachableError; the signal's reason where it was stopped
 */
export function upload(
  { method, path, file }: Upload,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<VoteImport> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open(method, path)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => fail(new UnreachableError('No answer from the hub'))
    request.onabort = () => fail(signal.reason)
    request.onload = () => {
      try {
        const reply: unknown = JSON.parse(request.responseText)
        if (request.status < 300) done(voteImports.VoteImport.parse(reply))
        else fail(new RefusedError(Problem.parse(reply)))
      } catch (cause) {
        fail(new UnreachableError('The answer did not come from a Comity hub', { cause }))
      }
    }
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

export interface ImportFiles {
  readonly votes: File
  readonly rollCalls: File | undefined
  readonly official: File | undefined
}

/** Sends a file of votes and those that belong to it, one after the other. */
export async function uploadAll(
  { votes, rollCalls, official }: ImportFiles,
  { source, format }: { readonly source: string; readonly format: string },
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<VoteImport> {
  const others = [
    ...(rollCalls ? [{ kind: 'roll_calls', file: rollCalls }] : []),
    ...(official ? [{ kind: 'official', file: official }] : []),
  ]
  const awaits = others.map(({ kind }) => kind).join(',')
  const query = { file: votes.name, source, format, awaits }
  const path = address(voteImports.startVoteImport.path, {}, query)
  let one = await upload({ method: 'POST', path, file: votes }, onProgress, signal)
  for (const { kind, file } of others) {
    const to = address(voteImports.addToVoteImport.path, { id: one.id, kind }, { file: file.name })
    one = await upload({ method: 'PUT', path: to, file }, onProgress, signal)
  }
  return one
}

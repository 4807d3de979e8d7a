import { ThreadError } from '@comity/requests'
import { SealError } from '@comity/seal'
import { Problem } from '../core/problem.ts'
import { sealWrong } from '../seals/index.ts'

/** Runs what the libraries may refuse, and words their refusals as the hub's. */
export async function worded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ThreadError) throw threadWrong(error)
    if (error instanceof SealError) throw sealWrong(error)
    throw error
  }
}

function threadWrong({ code, message, refused }: ThreadError): Problem {
  switch (code) {
    case 'signature':
      return keyNotValid()
    case 'step':
      return stepWrong(refused ?? 'state')
    case 'order':
      return new Problem(
        'conflict',
        'request-not-next',
        'Something else was recorded of this request meanwhile: load it again and sign anew.',
      )
    default:
      return actWrong(message)
  }
}

/** @param refused why, as the library has it */
export const stepWrong = (refused: string) =>
  new Problem('conflict', 'request-step', 'This does not happen as the request stands now.', {
    params: { refused },
  })
export const actWrong = (why: string) =>
  new Problem('invalid', 'request-act-wrong', `What was signed is no act of this request: ${why}.`)
export const keyNotValid = () =>
  new Problem(
    'forbidden',
    'key-not-valid',
    'Your state has certified no such key. Ask its administrator.',
  )
export const letterUnknown = () =>
  new Problem(
    'invalid',
    'letter-unknown',
    'Hand in the sealed letter first; one that was used for another request is sealed anew.',
  )
export const epochEnded = () =>
  new Problem(
    'conflict',
    'request-epoch',
    'The hub was restored from a backup since this was sent: it can be read, and is sent anew to go on.',
  )

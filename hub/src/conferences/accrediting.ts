import type { accreditations } from '@comity/contract'
import { Problem } from '../core/problem.ts'

export interface Applied {
  readonly status: 'applied' | 'accredited' | 'refused'
  /** Whether states may still object. */
  readonly isOpen: boolean
  /** Objections that were not taken back. */
  readonly objections: number
  readonly effect: 'bars' | 'body_decides'
}

/** @throws Problem `application-decided`, `objections-closed` */
export function checkObjecting({ status, isOpen }: Applied): void {
  if (status !== 'applied') throw decided()
  if (!isOpen)
    throw new Problem('conflict', 'objections-closed', 'The day until which states object is over.')
}

/** An objection is taken back until the decision: after the last day it can only do good. */
export function checkWithdrawing({ status }: Applied): void {
  if (status !== 'applied') throw decided()
}

/**
 * Nobody is accredited or refused while states may still object. Over an objection the rules of
 * participation say whether it bars, or the organising body decides, with its reason.
 *
 * @throws Problem `application-decided`, `objections-open`, `objection-bars`, `decision-reason-needed`
 */
export function checkDeciding(
  { status, isOpen, objections, effect }: Applied,
  given: {
    readonly status: Exclude<accreditations.Accreditation['status'], 'applied'>
    readonly reason?: string | undefined
  },
): void {
  if (status !== 'applied') throw decided()
  if (isOpen)
    throw new Problem('conflict', 'objections-open', 'States may still object: decide afterwards.')
  if (given.status === 'accredited' && objections > 0 && effect === 'bars')
    throw new Problem(
      'conflict',
      'objection-bars',
      'By the rules of participation, none is accredited over an objection.',
    )
  if (given.reason === undefined && (given.status === 'refused' || objections > 0))
    throw new Problem('invalid', 'decision-reason-needed', 'Say who decided so, and why.')
}

const decided = () =>
  new Problem('conflict', 'application-decided', 'This application is decided already.')

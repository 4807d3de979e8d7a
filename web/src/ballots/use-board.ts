import { ballots } from '@comity/contract'
import { useEffect, useState } from 'react'
import { boardAfter } from './board-news.ts'
import { refreshVote } from './queries.ts'

export interface FollowedBoard {
  readonly board: ballots.Board
  /** False while the connection is lost. */
  readonly isLive: boolean
}

interface Told {
  readonly vote: string
  readonly news: ballots.BoardNews
}

/** The board of a vote as it changes. It is followed as long as the vote is open. */
export function useBoard(vote: ballots.LiveVote): FollowedBoard {
  const [told, setTold] = useState<Told>()
  const [isLive, setLive] = useState(true)
  const { id, status } = vote
  useEffect(() => {
    if (status !== 'open') return
    return follow(id, {
      news: (news) => {
        setLive(true)
        setTold((before) => ({ vote: id, news: joined(before, id, news) }))
        if (news.status !== 'open') void refreshVote(id)
      },
      lost: () => setLive(false),
    })
  }, [id, status])
  const board = told?.vote === id ? boardAfter(vote.board, told.news) : vote.board
  return { board, isLive: status !== 'open' || isLive }
}

/** What was told so far, as one. */
function joined(before: Told | undefined, id: string, news: ballots.BoardNews): ballots.BoardNews {
  if (before?.vote !== id) return news
  const stands = new Map([...before.news.stands, ...news.stands].map((one) => [one.member, one]))
  return { ...news, stands: [...stands.values()] }
}

function follow(
  id: string,
  tell: { readonly news: (news: ballots.BoardNews) => void; readonly lost: () => void },
): () => void {
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source = new EventSource(`/api/votes/${id}/board`)
    const read = (event: MessageEvent<string>) =>
      tell.news(ballots.BoardNews.parse(JSON.parse(event.data)))
    source.addEventListener('board', read)
    source.addEventListener('change', read)
    source.onerror = () => {
      tell.lost()
      // The browser tries again by itself, unless the hub refused: then it gives up.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, 4000)
    }
  }
  open()
  return () => {
    clearTimeout(again)
    source?.close()
  }
}

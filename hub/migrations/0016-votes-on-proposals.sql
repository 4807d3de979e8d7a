-- Whether a live vote on a step of a proposal is going on: nobody decides the step otherwise meanwhile.

alter table proposal_vote add column is_open boolean not null default false;
update proposal_vote set is_open = true
  from live_vote v where v.id = proposal_vote.vote and v.status = 'open' and not v.rehearsal;
create index proposal_vote_open on proposal_vote (proposal) where is_open;

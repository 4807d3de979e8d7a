-- Texts put under silence: adopted at their deadline unless a delegation objects before.

alter table live_vote drop constraint live_vote_mode_check;
alter table live_vote add constraint live_vote_mode_check
  check (mode in ('recorded', 'roll_call', 'silence'));
alter table live_vote add column until timestamptz;
alter table live_vote add constraint live_vote_silence check ((mode = 'silence') = (until is not null));

-- A silence lasts for days, and keeps no other question from being put.
drop index live_vote_open;
create unique index live_vote_open on live_vote (body) where status = 'open' and mode <> 'silence';
create index live_vote_silent on live_vote (until) where status = 'open' and mode = 'silence';

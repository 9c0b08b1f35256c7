-- What is open of a step, for figures alone; decision 0038. Nobody is granted it: only functions of the owner read it,
-- while they say that the house is at work.
create or replace view counted as
  select record, thread, number, room, kind, needs, happened_on, due_on, made_at, id from step;

-- What is open of a step, for figures alone; decision 0038. Nobody is granted it: only functions of the owner read it,
-- while they say that the house is at work.
create or replace view counted as
  select record, thread, number, room, kind, needs, happened_on, due_on, made_at, id from step;

-- What is tallied apart from cases, without whose organisation it is; decision 0044. Nobody is granted it either.
create or replace view tallied as select line, cell, people from tally;

-- Who works on files and answers for them, decision 0038: for work of the house that has to tell somebody, such as
-- reminders. It is empty unless the transaction says that the house is at work, and no request says so.
create view roster as
  select f.id as file, f.unit, m.person, m.leads
  from file f join member m on m.file = f.id
  where needtoknow.is_keeping() and f.erased_at is null;
grant select on roster to amana_app;

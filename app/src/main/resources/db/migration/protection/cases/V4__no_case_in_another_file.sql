-- There are files of other kinds, which others may write in: none of them becomes a case, decision 0033.
alter policy record_begun on record
  with check (needtoknow.may('write', 1, id) and needtoknow.kind_of(id) = 'case');

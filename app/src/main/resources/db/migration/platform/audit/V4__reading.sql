-- Auditors look for entries by what kind of thing they are about, as well as by the thing itself.
create index entry_by_kind on entry (split_part(subject, '/', 1), number) where subject is not null;

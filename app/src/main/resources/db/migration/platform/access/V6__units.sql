-- An organisation has units: who works beside whom, and what a supervisor answers for.
create table unit (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  constraint unit_key primary key (id),
  constraint unit_name_taken unique (organisation_id, name),
  constraint unit_of_organisation foreign key (organisation_id) references organisation (id)
);
grant select, insert, update on unit to amana_app;

alter table person add column unit_id uuid;
alter table person add constraint person_of_unit foreign key (unit_id) references unit (id);
create index person_by_unit on person (unit_id) where unit_id is not null;

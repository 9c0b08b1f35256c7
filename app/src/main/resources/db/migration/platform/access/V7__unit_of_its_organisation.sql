-- A person's unit is one of the person's organisation, whatever the application thinks.
alter table unit add constraint unit_within_organisation unique (id, organisation_id);
alter table person drop constraint person_of_unit;
alter table person add constraint person_of_unit foreign key (unit_id, organisation_id)
  references unit (id, organisation_id);

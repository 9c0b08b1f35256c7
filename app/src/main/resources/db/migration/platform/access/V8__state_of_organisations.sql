-- In which State an organisation is: nothing of a person goes to the State that they fled from, decision 0043. Empty until
-- an administrator has said it.
alter table organisation add column state text;
alter table organisation add constraint organisation_state_is_a_code check (state ~ '^[A-Z]{3}$');

-- What is due in all cases is read in portions, in the order of this index, so that reminders are sent; decision 0038.
create index step_due_anywhere on step (due_on, id) where due_on is not null;

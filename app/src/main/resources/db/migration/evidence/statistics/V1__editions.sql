-- Published statistics as they were published: each edition whole, none overwritten, every row with
-- its number in the file, so that a figure can be followed back to the rows that it comes from.
create type form as enum ('glotip', 'ctdc-k-anonymised', 'ctdc-synthetic');

create table edition (
  id uuid not null,
  name text not null,
  form form not null,
  publisher text not null,
  published_on date,
  file_name text not null,
  file_sha256 text not null,
  is_generated boolean not null,
  rows_read int not null,
  rows_imported int not null,
  rows_flagged int not null,
  rows_quarantined int not null,
  imported_at timestamptz not null,
  imported_by text not null,
  constraint edition_key primary key (id),
  constraint edition_name_taken unique (name),
  constraint edition_rows_add_up check (rows_read = rows_imported + rows_flagged + rows_quarantined)
);

-- Rows that cannot be counted, with the reason, whole.
create table quarantined_row (
  edition_id uuid not null,
  row_number int not null,
  cells jsonb not null,
  reasons text[] not null,
  constraint quarantined_row_key primary key (edition_id, row_number),
  constraint quarantined_row_of_edition foreign key (edition_id) references edition (id) on delete cascade
);

-- The form of UNODC's file: one count for each place, indicator, breakdown, sex, age and year.
create type indicator as enum ('offences', 'formal-contact', 'prosecuted', 'convicted', 'detected-victims');
create type breakdown as enum ('total', 'form', 'citizenship', 'repatriation');
create type sex as enum ('total', 'female', 'male', 'other', 'unknown');
create type age as enum ('total', '0-17', '18+', 'unknown');

create table place (
  edition_id uuid not null,
  id int not null,
  iso3 text,
  label text not null,
  region text not null,
  subregion text not null,
  constraint place_key primary key (edition_id, id),
  constraint place_of_edition foreign key (edition_id) references edition (id) on delete cascade
);

-- The labels of a breakdown, each resolved once: what it means, why, and how sure that is (0 to 1).
create table category (
  edition_id uuid not null,
  id int not null,
  breakdown breakdown not null,
  label text not null,
  kind text not null,
  code text,
  reason text not null,
  confidence real not null,
  constraint category_key primary key (edition_id, id),
  constraint category_of_edition foreign key (edition_id) references edition (id) on delete cascade
);

-- A published number n is low = high = n; a suppressed "<5" is low 1, high 4.
create table observation (
  edition_id uuid not null,
  row_number int not null,
  place_id int not null,
  indicator indicator not null,
  breakdown breakdown not null,
  category_id int not null,
  sex sex not null,
  age age not null,
  year smallint not null,
  low int not null,
  high int not null,
  flags text[] not null,
  constraint observation_key primary key (edition_id, row_number),
  constraint observation_interval check (0 <= low and low <= high),
  constraint observation_of_edition foreign key (edition_id) references edition (id) on delete cascade
);

create index observation_by_measure on observation (edition_id, indicator, breakdown);

-- The form of CTDC's files: one row for each person, one code for each variable.
create table variable (
  edition_id uuid not null,
  position int not null,
  name text not null,
  constraint variable_key primary key (edition_id, position),
  constraint variable_of_edition foreign key (edition_id) references edition (id) on delete cascade
);

-- What stands in the file, and which of the kinds of answer it is: value, yes, no, not-available (-99), blank.
create table variable_code (
  edition_id uuid not null,
  position int not null,
  id smallint not null,
  raw text not null,
  meaning text not null,
  constraint variable_code_key primary key (edition_id, position, id),
  constraint variable_code_of_variable foreign key (edition_id, position)
    references variable (edition_id, position) on delete cascade
);

create table person_record (
  edition_id uuid not null,
  row_number int not null,
  codes smallint[] not null,
  constraint person_record_key primary key (edition_id, row_number),
  constraint person_record_of_edition foreign key (edition_id) references edition (id) on delete cascade
);

-- Who helps where, decision 0034. Nothing here is about anybody who is helped. Coordinates are of a type that holds a tenth
-- of a degree and no more, and the address of a shelter has no place in the open: it lies encrypted in a table of its own.
grant usage on schema directory to amana_app;

create table provider (
  id uuid not null,
  name text not null,
  kind text not null,
  state text,
  -- Of access.
  organisation uuid,
  is_generated boolean not null,
  version bigint not null,
  constraint provider_key primary key (id),
  constraint provider_name_taken unique (name),
  constraint provider_kind_known check (kind in ('state', 'ngo', 'international', 'health', 'legal'))
);
create index provider_by_organisation on provider (organisation);
grant select, insert, update on provider to amana_app;

create table offer (
  id uuid not null,
  provider uuid not null,
  service text not null,
  area text not null,
  latitude numeric(3, 1),
  longitude numeric(4, 1),
  is_hidden boolean not null,
  address text not null,
  whom text[] not null,
  age_from int,
  age_to int,
  reach text[] not null,
  languages text[] not null,
  -- Minutes of a week that begins on Monday.
  hours int4multirange not null,
  cost text not null,
  telephone text not null,
  verified_on date,
  verified_by uuid,
  capacity int,
  free int,
  places_said_at timestamptz,
  is_listed boolean not null,
  version bigint not null,
  constraint offer_key primary key (id),
  constraint offer_of_provider foreign key (provider) references provider (id),
  constraint offer_entered_once unique (provider, service, area),
  constraint offer_point_is_whole check ((latitude is null) = (longitude is null)),
  constraint offer_of_a_shelter_is_hidden check (service <> 'shelter' or is_hidden),
  constraint offer_hides_its_address check (not is_hidden or address = ''),
  constraint offer_ages_in_order check (age_from <= age_to),
  constraint offer_has_the_free_places check (free between 0 and capacity)
);
create index offer_by_area on offer (lower(area));
create index offer_by_service on offer (service);
grant select, insert, update on offer to amana_app;

create table hidden_address (
  offer uuid not null,
  sealed bytea not null,
  constraint hidden_address_key primary key (offer),
  constraint hidden_address_of_offer foreign key (offer) references offer (id)
);
grant select, insert, update, delete on hidden_address to amana_app;

-- What stood there before: the values that a change replaced, by the names of the fields.
create table change (
  id uuid not null,
  provider uuid not null,
  -- Empty when it is of the provider itself.
  offer uuid,
  person uuid,
  made_at timestamptz not null,
  before text not null,
  constraint change_key primary key (id),
  constraint change_of_provider foreign key (provider) references provider (id),
  constraint change_of_offer foreign key (offer) references offer (id)
);
create index change_of_provider_by_time on change (provider, made_at);
create index change_of_offer_by_time on change (offer, made_at);
grant select, insert on change to amana_app;

-- A file that was read in, and what became of each of its rows. What a refused row said is not kept.
create table reading (
  id uuid not null,
  person uuid,
  made_at timestamptz not null,
  constraint reading_key primary key (id)
);
create table reading_row (
  reading uuid not null,
  number bigint not null,
  outcome text not null,
  -- Columns and rules that are broken, as JSON; empty for a row that was taken.
  faults text not null,
  constraint reading_row_key primary key (reading, number),
  constraint reading_row_of_reading foreign key (reading) references reading (id),
  constraint reading_row_outcome_known check (outcome in ('added', 'changed', 'same', 'refused'))
);
grant select, insert on reading, reading_row to amana_app;

-- Kilometres between two points on a sphere of the mean radius of the earth (haversine); off by half a percent at most.
create function distance(lat1 numeric, lon1 numeric, lat2 numeric, lon2 numeric) returns double precision
language sql immutable strict parallel safe as $$
  select 2 * 6371.0088 * asin(least(1, sqrt(
    pow(sind((lat2 - lat1)::double precision / 2), 2)
      + cosd(lat1::double precision) * cosd(lat2::double precision) * pow(sind((lon2 - lon1)::double precision / 2), 2))))
$$;
revoke execute on function distance(numeric, numeric, numeric, numeric) from public;
grant execute on function distance(numeric, numeric, numeric, numeric) to amana_app;

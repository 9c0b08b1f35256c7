-- Requests of one organisation to the queue of another, decision 0033. What is of the work stands open; the preview is
-- encrypted under the server's keys; who it is lies in the safe of the referral, and shows to the receiver once somebody
-- there has accepted.
grant usage on schema referrals to amana_app;

create table referral (
  id uuid not null,
  reference text not null,
  from_person uuid not null,
  from_organisation uuid not null,
  from_unit uuid,
  -- An organisation of this node, or a partner without an account.
  to_organisation uuid,
  partner uuid,
  partner_name text,
  service text not null,
  urgency text not null,
  state text not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  -- By when the other side is to do something; empty once it ended.
  reply_by timestamptz,
  -- Nobody did: those who answer for both sides are told.
  escalated_at timestamptz,
  accepted_by uuid,
  accepted_at timestamptz,
  changed_at timestamptz not null,
  -- The other side has done something that whoever sent it has not noted yet.
  is_news boolean not null,
  -- The number of its last step.
  version int not null,
  constraint referral_key primary key (id),
  constraint referral_reference_taken unique (reference),
  constraint referral_to_one_receiver check ((to_organisation is null) <> (partner is null)),
  constraint referral_partner_named check ((partner is null) = (partner_name is null)),
  constraint referral_waits_while_live check ((reply_by is null) =
    (state in ('declined', 'redirected', 'completed', 'not-attended', 'withdrawn', 'revoked', 'expired'))),
  constraint referral_accepted_whole check ((accepted_by is null) = (accepted_at is null))
);
create index referral_by_queue on referral (to_organisation, state, reply_by, id);
create index referral_by_sender on referral (from_person, changed_at);
create index referral_by_unit on referral (from_unit, changed_at) where from_unit is not null;
create index referral_by_reply on referral (reply_by) where reply_by is not null;

-- The case that a referral was made from, and the one that was begun from it.
create table link (
  referral uuid not null,
  side text not null,
  record uuid not null,
  -- What it rests on there: a thread of consent.
  basis uuid,
  constraint link_key primary key (referral, side),
  constraint link_side_known check (side in ('sender', 'receiver')),
  constraint link_of_referral foreign key (referral) references referral (id) on delete cascade
);
create index link_by_record on link (record);
create index link_by_basis on link (basis) where basis is not null;
alter table link enable row level security, force row level security;
create policy link_seen on link for select using (needtoknow.may('see', 1, record) or needtoknow.is_keeping());
create policy link_made on link for insert
  with check (needtoknow.may('write', 1, record) and needtoknow.may('write', 1, referral));
create policy link_rests on link for update using (needtoknow.may('write', 1, record));
grant select, insert, update (basis) on link to amana_app;

-- What the code knows of the states, once more: a test compares the two.
create function follows(before text, after text) returns boolean language sql immutable as $$
  select (before, after) in (
    ('drafted', 'sent'), ('drafted', 'withdrawn'), ('drafted', 'revoked'), ('drafted', 'expired'),
    ('sent', 'seen'), ('sent', 'accepted'), ('sent', 'declined'), ('sent', 'redirected'), ('sent', 'withdrawn'),
    ('sent', 'revoked'), ('sent', 'expired'),
    ('seen', 'accepted'), ('seen', 'declined'), ('seen', 'redirected'), ('seen', 'withdrawn'), ('seen', 'revoked'),
    ('seen', 'expired'),
    ('accepted', 'in-service'), ('accepted', 'not-attended'), ('accepted', 'withdrawn'), ('accepted', 'revoked'),
    ('in-service', 'completed'), ('in-service', 'not-attended'), ('in-service', 'withdrawn'),
    ('in-service', 'revoked'))
$$;

-- Whether the one who asks is on this side of a referral. Of one to a partner whoever sent it enters what they answer.
create function is_on_side(side text, asked uuid, to_partner boolean) returns boolean language sql stable as $$
  select needtoknow.is_to(
    asked, case when to_partner and side = 'receiver' then array['receiver', 'sender'] else array[side] end)
$$;

create function guard() returns trigger language plpgsql as $$
begin
  if new.state = old.state or (needtoknow.is_keeping() and new.state in ('revoked', 'expired')
    and referrals.follows(old.state, new.state))
  then
    return new;
  end if;
  if not referrals.follows(old.state, new.state) or new.version <> old.version + 1 or not (case
    when needtoknow.is_keeping() then new.state = 'seen' and new.partner is not null
    when new.state in ('sent', 'revoked') then referrals.is_on_side('sender', new.id, false)
    when new.state = 'withdrawn' then referrals.is_on_side('sender', new.id, false)
      or referrals.is_on_side('receiver', new.id, false)
    when new.state = 'expired' then false
    else referrals.is_on_side('receiver', new.id, new.partner is not null)
  end)
  then
    raise exception 'this does not follow' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger referral_guarded before update on referral for each row execute function guard();

-- Whoever receives for the organisation knows that a request is there, and a supervisor of the sender's that one was
-- left unanswered; whom it concerns does not.
create function is_told(asked uuid, sender uuid, receiver uuid, is_late boolean) returns boolean
language sql stable as $$
  select needtoknow.is_to(asked, array['outside']) and (
    (receiver = needtoknow.told('organisation')::uuid
      and string_to_array(needtoknow.told('roles'), ',') && array['case-worker', 'supervisor'])
    or (is_late and sender = needtoknow.told('organisation')::uuid
      and 'supervisor' = any (string_to_array(needtoknow.told('roles'), ','))))
$$;

alter table referral enable row level security, force row level security;
create policy referral_seen on referral for select using (
  needtoknow.may('see', 1, id) or needtoknow.is_keeping()
  or (sent_at is not null
    and referrals.is_told(id, from_organisation, to_organisation, escalated_at is not null))
  or exists (select from referrals.link l where l.referral = referral.id and l.side = 'sender'));
create policy referral_drafted on referral for insert with check (
  state = 'drafted' and version = 1 and from_person = needtoknow.told('person')::uuid
  and from_organisation = needtoknow.told('organisation')::uuid
  and needtoknow.may('write', 1, id) and needtoknow.kind_of(id) = 'referral');
create policy referral_taken_on on referral for update
  using (needtoknow.may('write', 1, id) or needtoknow.is_keeping());
create policy referral_erased on referral for delete using (needtoknow.is_keeping());
grant select, insert, delete on referral to amana_app;
grant update (state, sent_at, reply_by, escalated_at, accepted_by, accepted_at, changed_at, is_news, version)
  on referral to amana_app;

-- Whether who it is may be shown to the one who asks, besides what the table of rules says.
create function is_open(asked uuid) returns boolean
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'state' as $$
  select needtoknow.is_to(asked, array['sender', 'entrusted'])
    or exists (select from referrals.referral r
      where r.id = asked and r.state in ('accepted', 'in-service', 'completed', 'not-attended'))
$$;

create table facts (
  referral uuid not null,
  sealed bytea not null,
  constraint facts_key primary key (referral),
  constraint facts_of_referral foreign key (referral) references referral (id) on delete cascade
);
alter table facts enable row level security, force row level security;
create policy facts_read on facts for select using (needtoknow.may('read', 2, referral) or needtoknow.is_keeping());
create policy facts_written on facts for insert with check (needtoknow.may('write', 2, referral));
create policy facts_rewrapped on facts for update using (needtoknow.is_keeping());
create policy facts_destroyed on facts for delete using (needtoknow.is_keeping());
grant select, insert, delete, update (sealed) on facts to amana_app;

create table identity (
  referral uuid not null,
  sealed bytea not null,
  constraint identity_key primary key (referral),
  constraint identity_of_referral foreign key (referral) references referral (id) on delete cascade
);
alter table identity enable row level security, force row level security;
create policy identity_read on identity for select
  using ((needtoknow.may('read', 3, referral) and referrals.is_open(referral)) or needtoknow.is_keeping());
create policy identity_written on identity for insert with check (needtoknow.may('write', 3, referral));
create policy identity_destroyed on identity for delete using (needtoknow.is_keeping());
grant select, insert, delete on identity to amana_app;

-- Who did what with it and when; never changed.
create table step (
  id uuid not null,
  referral uuid not null,
  number int not null,
  move text not null,
  -- Empty when the house or a partner did it.
  person uuid,
  organisation uuid,
  reason text,
  -- Where whoever received it says that it belongs.
  suggested uuid,
  made_at timestamptz not null,
  constraint step_key primary key (id),
  constraint step_in_order unique (referral, number),
  constraint step_of_referral foreign key (referral) references referral (id) on delete cascade
);
alter table step enable row level security, force row level security;
create policy step_seen on step for select using (exists (select from referrals.referral r where r.id = referral));
create policy step_taken on step for insert
  with check ((person = needtoknow.told('person')::uuid and needtoknow.may('write', 1, referral))
    or (person is null and needtoknow.is_keeping()));
grant select, insert on step to amana_app;

create table words (
  step uuid not null,
  referral uuid not null,
  sealed bytea not null,
  constraint words_key primary key (step),
  constraint words_of_step foreign key (step) references step (id) on delete cascade
);
alter table words enable row level security, force row level security;
create policy words_read on words for select using (needtoknow.may('read', 2, referral) or needtoknow.is_keeping());
create policy words_written on words for insert with check (needtoknow.may('write', 2, referral));
create policy words_rewrapped on words for update using (needtoknow.is_keeping());
grant select, insert, update (sealed) on words to amana_app;

-- What a partner without an account opens once, by a link and a code that is told another way.
create table parcel (
  id uuid not null,
  referral uuid not null,
  -- Under the code, and that under the server's key; empty once it was opened or is over.
  box bytea,
  expires_at timestamptz not null,
  opened_at timestamptz,
  constraint parcel_key primary key (id),
  constraint parcel_once unique (referral),
  constraint parcel_of_referral foreign key (referral) references referral (id) on delete cascade
);
alter table parcel enable row level security, force row level security;
create policy parcel_seen on parcel for select using (needtoknow.may('read', 1, referral) or needtoknow.is_keeping());
create policy parcel_closed on parcel for insert with check (needtoknow.may('write', 3, referral));
create policy parcel_closed_anew on parcel for update
  using (needtoknow.may('write', 3, referral) or needtoknow.is_keeping());
grant select, insert, update (id, box, expires_at, opened_at) on parcel to amana_app;

-- An adult said no: that somebody was met, and nothing by which they are found.
create table notice (
  id uuid not null,
  organisation uuid not null,
  -- The first day of the month.
  month date not null,
  sex text not null,
  age text not null,
  citizenship text not null,
  form text not null,
  constraint notice_key primary key (id),
  constraint notice_of_a_month check (extract(day from month) = 1)
);
alter table notice enable row level security, force row level security;
create policy notice_own on notice for select
  using (organisation = needtoknow.told('organisation')::uuid or needtoknow.is_keeping());
create policy notice_kept on notice for insert with check (organisation = needtoknow.told('organisation')::uuid);
grant select, insert on notice to amana_app;

-- Whoever breaks the glass has a reference and may not see the referral that bears it.
create function of_reference(wanted text) returns uuid
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'reference' as $$
  select id from referrals.referral where reference = wanted and needtoknow.may('break-glass', 1, id)
$$;

-- What was in a referral that the person or whoever sent it has ended is destroyed; that there was one stays known.
create function destroy(asked uuid[]) returns void
language sql security definer set search_path = pg_catalog set amana.keeping = 'end' as $$
  with over as (
      select id from referrals.referral where id = any (asked) and state in ('withdrawn', 'revoked')),
    identities as (delete from referrals.identity i using over where i.referral = over.id),
    emptied as (update referrals.parcel p set box = null from over where p.referral = over.id)
  delete from referrals.facts f using over where f.referral = over.id
$$;

-- Live referrals from a case, or those of them that rest on a consent: for who may end it there.
create function of_case(asked uuid, of_basis uuid) returns table (id uuid, version int)
language sql stable security definer set search_path = pg_catalog set amana.keeping = 'case' as $$
  select r.id, r.version from referrals.referral r join referrals.link l on l.referral = r.id
  where l.record = asked and l.side = 'sender' and (of_basis is null or l.basis = of_basis) and r.reply_by is not null
    and needtoknow.may('write', 1, asked)
$$;
revoke execute on all functions in schema referrals from public;
grant execute on all functions in schema referrals to amana_app;

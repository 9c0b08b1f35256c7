-- What people see of long work: how far it is, what came of it, why it failed.
-- The claim on it (who works on it, and whether that process still lives) is in scheduled_tasks.
create table job (
  id uuid not null,
  kind text not null,
  parameters jsonb not null,
  started_by text not null,
  state text not null,
  -- Counts the times that it was begun: a process that was taken for dead has an older number and writes nothing.
  attempt int not null,
  cancel_requested boolean not null,
  done bigint not null,
  total bigint not null,
  message_key text not null,
  message_arguments jsonb not null,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  result jsonb,
  result_page text,
  problem jsonb,
  constraint job_key primary key (id),
  constraint job_state_known check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  constraint job_ended_has_time check ((state in ('waiting', 'running')) = (ended_at is null)),
  constraint job_failed_has_problem check ((state = 'failed') = (problem is not null)),
  constraint job_counts check (done >= 0 and total >= 0)
);

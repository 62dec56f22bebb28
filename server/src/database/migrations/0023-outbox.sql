-- Mails to staff: written in the transaction of what they are about, sent by a job once an SMTP server is set, and shown
-- until then. What a mail says is sealed, as a sign-in link is as good as a password.
create table outbox_mails (
  mail_id uuid primary key,
  kind text not null check (kind in ('sign-in-link', 'authorization-ends')),
  -- What it is about: of one kind and one recipient a thing is written once.
  about text not null,
  recipient text not null check (recipient <> ''),
  language text not null check (language in ('en', 'zh-Hant')),
  sealed_parameters bytea not null,
  attempts integer not null default 0,
  -- When it may be tried next; null: it is settled.
  try_at timestamptz,
  -- What the SMTP server said last.
  problem text,
  sent_at timestamptz,
  created_at timestamptz not null,
  unique (kind, about, recipient),
  check (sent_at is null or try_at is null)
);
create index outbox_mails_newest on outbox_mails (created_at desc, mail_id);
create index outbox_mails_to_send on outbox_mails (try_at) where try_at is not null;

-- Who made an account, and who last gave it a password: they are no second person beside it.

alter table person add column admitted_by uuid references person;
alter table person add column password_by uuid references person;

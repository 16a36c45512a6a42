create index uploads_ended on uploads (person_id, announced_at desc, id desc) where state in ('refused', 'abandoned');

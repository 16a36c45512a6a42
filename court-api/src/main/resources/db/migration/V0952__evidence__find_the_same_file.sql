create index exhibits_same_file on exhibits (case_id, sha256);

INSERT OR IGNORE INTO record VALUES
	('old', 'fi.kela.call-recording', 'a call of 400 days ago'),
	('new', 'fi.kela.call-recording', 'a call of 10 days ago');

INSERT INTO event
SELECT id, 'call', date('now', CASE id WHEN 'old' THEN '-400 days' ELSE '-10 days' END)
FROM record
WHERE content = CASE id WHEN 'old' THEN 'a call of 400 days ago' WHEN 'new' THEN 'a call of 10 days ago' END -- and no record of your own
	AND id NOT IN (SELECT record FROM event);

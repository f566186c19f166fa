-- A file of version 1 as Unknot wrote it: schema/1.sql, and this. Two sessions,
-- one finished and one interrupted. The plan is a hold of 20 s on UT1, left, a
-- switch of 10 s, and the same hold on the right.
INSERT INTO routine VALUES (1, x'00112233445566778899aabbccddeeff', 'two-holds', 'Two holds', x'010000ffff');
INSERT INTO plan VALUES (1, x'ffeeddccbbaa99887766554433221100', 1, 50, x'01035554310a011401010014010a000000120114010100');
INSERT INTO session VALUES (1, x'0101010101010101', 1783620900000, 120, 1, 1, 2, CAST('{"note":"before the move"}' AS BLOB));
INSERT INTO session VALUES (2, x'0202020202020202', 1783707300000, 120, 1, 0, 1, NULL);
INSERT INTO stage VALUES (1, 0, 0, 0, 2, 'UT1', 1, 20, 20, 12500, 2, 1783620912500);
INSERT INTO stage VALUES (1, 1, 1, 0, 4, 'UT1', 2, 10, 10, 10000, 1, 1783620922500);
INSERT INTO stage VALUES (1, 2, 2, 0, 2, 'UT1', 2, 20, 25, 25000, 1, 1783620947500);
INSERT INTO stage VALUES (2, 0, 0, 0, 2, 'UT1', 1, 20, 20, 20000, 1, 1783707320000);
INSERT INTO region VALUES (1, 'upper-trapezius', 6, 4, 1783620900000);
INSERT INTO region VALUES (2, 'upper-trapezius', 5, NULL, 1783707300000);
INSERT INTO tenderness VALUES (1, 'UT1', 1, 7);

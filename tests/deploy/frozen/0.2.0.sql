-- key: journal-key MkkxamJIWU5sbjlMRTdIcC9VUHJDZU9PWi9oeVI5V3N1V1d1WlNCMWRZdz0K
-- key: journal-key.pub YmVsaXNoYS1qb3VybmFsLzYyY2UyZDg3ZjdiNzk3MjMrYTRjMDNhYTkrQVV1VlFYQk1PUllOaWs3L2I5NjlHYTFlZnQ2TWJvNERMOWhxdFc2SnNuL2UK
-- key: secret-key QW5vNDhWTWpvWFB0anZGazJNRTExN3lTenJESmlCTkdueEdtQ2R3RnFfUGlPUkV6cnUxMkZVdkR1Y1Q3OVM4SnlHZw==
BEGIN TRANSACTION;
CREATE TABLE "account_emailaddress" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "verified" bool NOT NULL, "primary" bool NOT NULL, "user_id" char(32) NOT NULL REFERENCES "signin_account" ("id") DEFERRABLE INITIALLY DEFERRED, "email" varchar(254) NOT NULL);
CREATE TABLE "account_emailconfirmation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created" datetime NOT NULL, "sent" datetime NULL, "key" varchar(64) NOT NULL UNIQUE, "email_address_id" integer NOT NULL REFERENCES "account_emailaddress" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "asking_answered" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "month" date NOT NULL, "act" varchar(60) NOT NULL, "who" varchar(20) NOT NULL, "verdict" varchar(20) NOT NULL, "times" bigint unsigned NOT NULL CHECK ("times" >= 0), "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "policies_version" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "answered_once_a_kind" UNIQUE ("school_id", "version_id", "month", "act", "who", "verdict"));
INSERT INTO "asking_answered" VALUES(1,'2026-09-01','post','','permitted',7,1,1);
CREATE TABLE "asking_oddword" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "mark" varchar(64) NOT NULL, "word" varchar(40) NOT NULL, "days" integer unsigned NOT NULL CHECK ("days" >= 0), "last" date NOT NULL, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "odd_word_once" UNIQUE ("school_id", "mark"));
CREATE TABLE "asking_silent" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "digest" varchar(64) NOT NULL, "situation" varchar(2000) NOT NULL, "times" bigint unsigned NOT NULL CHECK ("times" >= 0), "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "policies_version" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "silent_once_a_situation" UNIQUE ("school_id", "version_id", "digest"));
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
INSERT INTO "auth_permission" VALUES(1,1,'add_contenttype','Can add content type');
INSERT INTO "auth_permission" VALUES(2,1,'change_contenttype','Can change content type');
INSERT INTO "auth_permission" VALUES(3,1,'delete_contenttype','Can delete content type');
INSERT INTO "auth_permission" VALUES(4,1,'view_contenttype','Can view content type');
INSERT INTO "auth_permission" VALUES(5,2,'add_permission','Can add permission');
INSERT INTO "auth_permission" VALUES(6,2,'change_permission','Can change permission');
INSERT INTO "auth_permission" VALUES(7,2,'delete_permission','Can delete permission');
INSERT INTO "auth_permission" VALUES(8,2,'view_permission','Can view permission');
INSERT INTO "auth_permission" VALUES(9,3,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(10,3,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(11,3,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(12,3,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(13,4,'add_session','Can add session');
INSERT INTO "auth_permission" VALUES(14,4,'change_session','Can change session');
INSERT INTO "auth_permission" VALUES(15,4,'delete_session','Can delete session');
INSERT INTO "auth_permission" VALUES(16,4,'view_session','Can view session');
INSERT INTO "auth_permission" VALUES(17,5,'add_emailaddress','Can add email address');
INSERT INTO "auth_permission" VALUES(18,5,'change_emailaddress','Can change email address');
INSERT INTO "auth_permission" VALUES(19,5,'delete_emailaddress','Can delete email address');
INSERT INTO "auth_permission" VALUES(20,5,'view_emailaddress','Can view email address');
INSERT INTO "auth_permission" VALUES(21,6,'add_emailconfirmation','Can add email confirmation');
INSERT INTO "auth_permission" VALUES(22,6,'change_emailconfirmation','Can change email confirmation');
INSERT INTO "auth_permission" VALUES(23,6,'delete_emailconfirmation','Can delete email confirmation');
INSERT INTO "auth_permission" VALUES(24,6,'view_emailconfirmation','Can view email confirmation');
INSERT INTO "auth_permission" VALUES(25,7,'add_authenticator','Can add authenticator');
INSERT INTO "auth_permission" VALUES(26,7,'change_authenticator','Can change authenticator');
INSERT INTO "auth_permission" VALUES(27,7,'delete_authenticator','Can delete authenticator');
INSERT INTO "auth_permission" VALUES(28,7,'view_authenticator','Can view authenticator');
INSERT INTO "auth_permission" VALUES(29,8,'add_socialaccount','Can add social account');
INSERT INTO "auth_permission" VALUES(30,8,'change_socialaccount','Can change social account');
INSERT INTO "auth_permission" VALUES(31,8,'delete_socialaccount','Can delete social account');
INSERT INTO "auth_permission" VALUES(32,8,'view_socialaccount','Can view social account');
INSERT INTO "auth_permission" VALUES(33,9,'add_socialapp','Can add social application');
INSERT INTO "auth_permission" VALUES(34,9,'change_socialapp','Can change social application');
INSERT INTO "auth_permission" VALUES(35,9,'delete_socialapp','Can delete social application');
INSERT INTO "auth_permission" VALUES(36,9,'view_socialapp','Can view social application');
INSERT INTO "auth_permission" VALUES(37,10,'add_socialtoken','Can add social application token');
INSERT INTO "auth_permission" VALUES(38,10,'change_socialtoken','Can change social application token');
INSERT INTO "auth_permission" VALUES(39,10,'delete_socialtoken','Can delete social application token');
INSERT INTO "auth_permission" VALUES(40,10,'view_socialtoken','Can view social application token');
INSERT INTO "auth_permission" VALUES(41,11,'add_usersession','Can add user session');
INSERT INTO "auth_permission" VALUES(42,11,'change_usersession','Can change user session');
INSERT INTO "auth_permission" VALUES(43,11,'delete_usersession','Can delete user session');
INSERT INTO "auth_permission" VALUES(44,11,'view_usersession','Can view user session');
INSERT INTO "auth_permission" VALUES(45,12,'add_submission','Can add submission');
INSERT INTO "auth_permission" VALUES(46,12,'change_submission','Can change submission');
INSERT INTO "auth_permission" VALUES(47,12,'delete_submission','Can delete submission');
INSERT INTO "auth_permission" VALUES(48,12,'view_submission','Can view submission');
INSERT INTO "auth_permission" VALUES(49,13,'add_checkpoint','Can add a checkpoint of the journal');
INSERT INTO "auth_permission" VALUES(50,13,'change_checkpoint','Can change a checkpoint of the journal');
INSERT INTO "auth_permission" VALUES(51,13,'delete_checkpoint','Can delete a checkpoint of the journal');
INSERT INTO "auth_permission" VALUES(52,13,'view_checkpoint','Can view a checkpoint of the journal');
INSERT INTO "auth_permission" VALUES(53,14,'add_entry','Can add a line of the journal');
INSERT INTO "auth_permission" VALUES(54,14,'change_entry','Can change a line of the journal');
INSERT INTO "auth_permission" VALUES(55,14,'delete_entry','Can delete a line of the journal');
INSERT INTO "auth_permission" VALUES(56,14,'view_entry','Can view a line of the journal');
INSERT INTO "auth_permission" VALUES(57,15,'add_witnessed','Can add a witness''s receipt');
INSERT INTO "auth_permission" VALUES(58,15,'change_witnessed','Can change a witness''s receipt');
INSERT INTO "auth_permission" VALUES(59,15,'delete_witnessed','Can delete a witness''s receipt');
INSERT INTO "auth_permission" VALUES(60,15,'view_witnessed','Can view a witness''s receipt');
INSERT INTO "auth_permission" VALUES(61,16,'add_detail','Can add the words of a journal line');
INSERT INTO "auth_permission" VALUES(62,16,'change_detail','Can change the words of a journal line');
INSERT INTO "auth_permission" VALUES(63,16,'delete_detail','Can delete the words of a journal line');
INSERT INTO "auth_permission" VALUES(64,16,'view_detail','Can view the words of a journal line');
INSERT INTO "auth_permission" VALUES(65,17,'add_trust','Can add trust');
INSERT INTO "auth_permission" VALUES(66,17,'change_trust','Can change trust');
INSERT INTO "auth_permission" VALUES(67,17,'delete_trust','Can delete trust');
INSERT INTO "auth_permission" VALUES(68,17,'view_trust','Can view trust');
INSERT INTO "auth_permission" VALUES(69,18,'add_school','Can add school');
INSERT INTO "auth_permission" VALUES(70,18,'change_school','Can change school');
INSERT INTO "auth_permission" VALUES(71,18,'delete_school','Can delete school');
INSERT INTO "auth_permission" VALUES(72,18,'view_school','Can view school');
INSERT INTO "auth_permission" VALUES(73,19,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(74,19,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(75,19,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(76,19,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(77,20,'add_person','Can add person');
INSERT INTO "auth_permission" VALUES(78,20,'change_person','Can change person');
INSERT INTO "auth_permission" VALUES(79,20,'delete_person','Can delete person');
INSERT INTO "auth_permission" VALUES(80,20,'view_person','Can view person');
INSERT INTO "auth_permission" VALUES(81,21,'add_membership','Can add membership');
INSERT INTO "auth_permission" VALUES(82,21,'change_membership','Can change membership');
INSERT INTO "auth_permission" VALUES(83,21,'delete_membership','Can delete membership');
INSERT INTO "auth_permission" VALUES(84,21,'view_membership','Can view membership');
INSERT INTO "auth_permission" VALUES(85,22,'add_management','Can add management');
INSERT INTO "auth_permission" VALUES(86,22,'change_management','Can change management');
INSERT INTO "auth_permission" VALUES(87,22,'delete_management','Can delete management');
INSERT INTO "auth_permission" VALUES(88,22,'view_management','Can view management');
INSERT INTO "auth_permission" VALUES(89,23,'add_guardianship','Can add guardianship');
INSERT INTO "auth_permission" VALUES(90,23,'change_guardianship','Can change guardianship');
INSERT INTO "auth_permission" VALUES(91,23,'delete_guardianship','Can delete guardianship');
INSERT INTO "auth_permission" VALUES(92,23,'view_guardianship','Can view guardianship');
INSERT INTO "auth_permission" VALUES(93,24,'add_appointment','Can add appointment');
INSERT INTO "auth_permission" VALUES(94,24,'change_appointment','Can change appointment');
INSERT INTO "auth_permission" VALUES(95,24,'delete_appointment','Can delete appointment');
INSERT INTO "auth_permission" VALUES(96,24,'view_appointment','Can view appointment');
INSERT INTO "auth_permission" VALUES(97,25,'add_agreement','Can add a second person''s word');
INSERT INTO "auth_permission" VALUES(98,25,'change_agreement','Can change a second person''s word');
INSERT INTO "auth_permission" VALUES(99,25,'delete_agreement','Can delete a second person''s word');
INSERT INTO "auth_permission" VALUES(100,25,'view_agreement','Can view a second person''s word');
INSERT INTO "auth_permission" VALUES(101,26,'add_version','Can add a policy''s version');
INSERT INTO "auth_permission" VALUES(102,26,'change_version','Can change a policy''s version');
INSERT INTO "auth_permission" VALUES(103,26,'delete_version','Can delete a policy''s version');
INSERT INTO "auth_permission" VALUES(104,26,'view_version','Can view a policy''s version');
INSERT INTO "auth_permission" VALUES(105,27,'add_inforce','Can add what is in force');
INSERT INTO "auth_permission" VALUES(106,27,'change_inforce','Can change what is in force');
INSERT INTO "auth_permission" VALUES(107,27,'delete_inforce','Can delete what is in force');
INSERT INTO "auth_permission" VALUES(108,27,'view_inforce','Can view what is in force');
INSERT INTO "auth_permission" VALUES(109,28,'add_answered','Can add answered');
INSERT INTO "auth_permission" VALUES(110,28,'change_answered','Can change answered');
INSERT INTO "auth_permission" VALUES(111,28,'delete_answered','Can delete answered');
INSERT INTO "auth_permission" VALUES(112,28,'view_answered','Can view answered');
INSERT INTO "auth_permission" VALUES(113,29,'add_oddword','Can add odd word');
INSERT INTO "auth_permission" VALUES(114,29,'change_oddword','Can change odd word');
INSERT INTO "auth_permission" VALUES(115,29,'delete_oddword','Can delete odd word');
INSERT INTO "auth_permission" VALUES(116,29,'view_oddword','Can view odd word');
INSERT INTO "auth_permission" VALUES(117,30,'add_silent','Can add silent');
INSERT INTO "auth_permission" VALUES(118,30,'change_silent','Can change silent');
INSERT INTO "auth_permission" VALUES(119,30,'delete_silent','Can delete silent');
INSERT INTO "auth_permission" VALUES(120,30,'view_silent','Can view silent');
INSERT INTO "auth_permission" VALUES(121,31,'add_account','Can add account');
INSERT INTO "auth_permission" VALUES(122,31,'change_account','Can change account');
INSERT INTO "auth_permission" VALUES(123,31,'delete_account','Can delete account');
INSERT INTO "auth_permission" VALUES(124,31,'view_account','Can view account');
INSERT INTO "auth_permission" VALUES(125,32,'add_identity','Can add identity');
INSERT INTO "auth_permission" VALUES(126,32,'change_identity','Can change identity');
INSERT INTO "auth_permission" VALUES(127,32,'delete_identity','Can delete identity');
INSERT INTO "auth_permission" VALUES(128,32,'view_identity','Can view identity');
INSERT INTO "auth_permission" VALUES(129,33,'add_grouprole','Can add group role');
INSERT INTO "auth_permission" VALUES(130,33,'change_grouprole','Can change group role');
INSERT INTO "auth_permission" VALUES(131,33,'delete_grouprole','Can delete group role');
INSERT INTO "auth_permission" VALUES(132,33,'view_grouprole','Can view group role');
INSERT INTO "auth_permission" VALUES(133,34,'add_granted','Can add granted');
INSERT INTO "auth_permission" VALUES(134,34,'change_granted','Can change granted');
INSERT INTO "auth_permission" VALUES(135,34,'delete_granted','Can delete granted');
INSERT INTO "auth_permission" VALUES(136,34,'view_granted','Can view granted');
INSERT INTO "auth_permission" VALUES(137,35,'add_invitation','Can add invitation');
INSERT INTO "auth_permission" VALUES(138,35,'change_invitation','Can change invitation');
INSERT INTO "auth_permission" VALUES(139,35,'delete_invitation','Can delete invitation');
INSERT INTO "auth_permission" VALUES(140,35,'view_invitation','Can view invitation');
INSERT INTO "auth_permission" VALUES(141,36,'add_slowed','Can add a slowed sign-in');
INSERT INTO "auth_permission" VALUES(142,36,'change_slowed','Can change a slowed sign-in');
INSERT INTO "auth_permission" VALUES(143,36,'delete_slowed','Can delete a slowed sign-in');
INSERT INTO "auth_permission" VALUES(144,36,'view_slowed','Can view a slowed sign-in');
INSERT INTO "auth_permission" VALUES(145,37,'add_rollimport','Can add an import of the roll');
INSERT INTO "auth_permission" VALUES(146,37,'change_rollimport','Can change an import of the roll');
INSERT INTO "auth_permission" VALUES(147,37,'delete_rollimport','Can delete an import of the roll');
INSERT INTO "auth_permission" VALUES(148,37,'view_rollimport','Can view an import of the roll');
INSERT INTO "auth_permission" VALUES(149,38,'add_savedcolumns','Can add saved columns');
INSERT INTO "auth_permission" VALUES(150,38,'change_savedcolumns','Can change saved columns');
INSERT INTO "auth_permission" VALUES(151,38,'delete_savedcolumns','Can delete saved columns');
INSERT INTO "auth_permission" VALUES(152,38,'view_savedcolumns','Can view saved columns');
INSERT INTO "auth_permission" VALUES(153,39,'add_sourceid','Can add source id');
INSERT INTO "auth_permission" VALUES(154,39,'change_sourceid','Can change source id');
INSERT INTO "auth_permission" VALUES(155,39,'delete_sourceid','Can delete source id');
INSERT INTO "auth_permission" VALUES(156,39,'view_sourceid','Can view source id');
INSERT INTO "auth_permission" VALUES(157,40,'add_stagedline','Can add staged line');
INSERT INTO "auth_permission" VALUES(158,40,'change_stagedline','Can change staged line');
INSERT INTO "auth_permission" VALUES(159,40,'delete_stagedline','Can delete staged line');
INSERT INTO "auth_permission" VALUES(160,40,'view_stagedline','Can view staged line');
INSERT INTO "auth_permission" VALUES(161,41,'add_trace','Can add trace');
INSERT INTO "auth_permission" VALUES(162,41,'change_trace','Can change trace');
INSERT INTO "auth_permission" VALUES(163,41,'delete_trace','Can delete trace');
INSERT INTO "auth_permission" VALUES(164,41,'view_trace','Can view trace');
INSERT INTO "auth_permission" VALUES(165,42,'add_backup','Can add a backup');
INSERT INTO "auth_permission" VALUES(166,42,'change_backup','Can change a backup');
INSERT INTO "auth_permission" VALUES(167,42,'delete_backup','Can delete a backup');
INSERT INTO "auth_permission" VALUES(168,42,'view_backup','Can view a backup');
INSERT INTO "auth_permission" VALUES(169,43,'add_ask','Can add a request for one''s own data');
INSERT INTO "auth_permission" VALUES(170,43,'change_ask','Can change a request for one''s own data');
INSERT INTO "auth_permission" VALUES(171,43,'delete_ask','Can delete a request for one''s own data');
INSERT INTO "auth_permission" VALUES(172,43,'view_ask','Can view a request for one''s own data');
INSERT INTO "auth_permission" VALUES(173,44,'add_erasure','Can add an erasure');
INSERT INTO "auth_permission" VALUES(174,44,'change_erasure','Can change an erasure');
INSERT INTO "auth_permission" VALUES(175,44,'delete_erasure','Can delete an erasure');
INSERT INTO "auth_permission" VALUES(176,44,'view_erasure','Can view an erasure');
INSERT INTO "auth_permission" VALUES(177,45,'add_gate','Can add an answer about a request');
INSERT INTO "auth_permission" VALUES(178,45,'change_gate','Can change an answer about a request');
INSERT INTO "auth_permission" VALUES(179,45,'delete_gate','Can delete an answer about a request');
INSERT INTO "auth_permission" VALUES(180,45,'view_gate','Can view an answer about a request');
INSERT INTO "auth_permission" VALUES(181,46,'add_hold','Can add a hold');
INSERT INTO "auth_permission" VALUES(182,46,'change_hold','Can change a hold');
INSERT INTO "auth_permission" VALUES(183,46,'delete_hold','Can delete a hold');
INSERT INTO "auth_permission" VALUES(184,46,'view_hold','Can view a hold');
INSERT INTO "auth_permission" VALUES(185,47,'add_holdend','Can add the end of a hold');
INSERT INTO "auth_permission" VALUES(186,47,'change_holdend','Can change the end of a hold');
INSERT INTO "auth_permission" VALUES(187,47,'delete_holdend','Can delete the end of a hold');
INSERT INTO "auth_permission" VALUES(188,47,'view_holdend','Can view the end of a hold');
INSERT INTO "auth_permission" VALUES(189,48,'add_period','Can add a period of keeping');
INSERT INTO "auth_permission" VALUES(190,48,'change_period','Can change a period of keeping');
INSERT INTO "auth_permission" VALUES(191,48,'delete_period','Can delete a period of keeping');
INSERT INTO "auth_permission" VALUES(192,48,'view_period','Can view a period of keeping');
INSERT INTO "auth_permission" VALUES(193,49,'add_proposal','Can add a proposal to destroy records');
INSERT INTO "auth_permission" VALUES(194,49,'change_proposal','Can change a proposal to destroy records');
INSERT INTO "auth_permission" VALUES(195,49,'delete_proposal','Can delete a proposal to destroy records');
INSERT INTO "auth_permission" VALUES(196,49,'view_proposal','Can view a proposal to destroy records');
INSERT INTO "auth_permission" VALUES(197,50,'add_item','Can add a person in a proposal');
INSERT INTO "auth_permission" VALUES(198,50,'change_item','Can change a person in a proposal');
INSERT INTO "auth_permission" VALUES(199,50,'delete_item','Can delete a person in a proposal');
INSERT INTO "auth_permission" VALUES(200,50,'view_item','Can view a person in a proposal');
INSERT INTO "auth_permission" VALUES(201,51,'add_certificate','Can add a certificate of destruction');
INSERT INTO "auth_permission" VALUES(202,51,'change_certificate','Can change a certificate of destruction');
INSERT INTO "auth_permission" VALUES(203,51,'delete_certificate','Can delete a certificate of destruction');
INSERT INTO "auth_permission" VALUES(204,51,'view_certificate','Can view a certificate of destruction');
INSERT INTO "auth_permission" VALUES(205,52,'add_reply','Can add an answer of the cyber security check');
INSERT INTO "auth_permission" VALUES(206,52,'change_reply','Can change an answer of the cyber security check');
INSERT INTO "auth_permission" VALUES(207,52,'delete_reply','Can delete an answer of the cyber security check');
INSERT INTO "auth_permission" VALUES(208,52,'view_reply','Can view an answer of the cyber security check');
INSERT INTO "auth_permission" VALUES(209,53,'add_heartbeat','Can add a sign of life');
INSERT INTO "auth_permission" VALUES(210,53,'change_heartbeat','Can change a sign of life');
INSERT INTO "auth_permission" VALUES(211,53,'delete_heartbeat','Can delete a sign of life');
INSERT INTO "auth_permission" VALUES(212,53,'view_heartbeat','Can view a sign of life');
INSERT INTO "auth_permission" VALUES(213,54,'add_upkeep','Can add a job done');
INSERT INTO "auth_permission" VALUES(214,54,'change_upkeep','Can change a job done');
INSERT INTO "auth_permission" VALUES(215,54,'delete_upkeep','Can delete a job done');
INSERT INTO "auth_permission" VALUES(216,54,'view_upkeep','Can view a job done');
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
INSERT INTO "django_content_type" VALUES(1,'contenttypes','contenttype');
INSERT INTO "django_content_type" VALUES(2,'auth','permission');
INSERT INTO "django_content_type" VALUES(3,'auth','group');
INSERT INTO "django_content_type" VALUES(4,'sessions','session');
INSERT INTO "django_content_type" VALUES(5,'account','emailaddress');
INSERT INTO "django_content_type" VALUES(6,'account','emailconfirmation');
INSERT INTO "django_content_type" VALUES(7,'mfa','authenticator');
INSERT INTO "django_content_type" VALUES(8,'socialaccount','socialaccount');
INSERT INTO "django_content_type" VALUES(9,'socialaccount','socialapp');
INSERT INTO "django_content_type" VALUES(10,'socialaccount','socialtoken');
INSERT INTO "django_content_type" VALUES(11,'usersessions','usersession');
INSERT INTO "django_content_type" VALUES(12,'submission','submission');
INSERT INTO "django_content_type" VALUES(13,'journal','checkpoint');
INSERT INTO "django_content_type" VALUES(14,'journal','entry');
INSERT INTO "django_content_type" VALUES(15,'journal','witnessed');
INSERT INTO "django_content_type" VALUES(16,'journal','detail');
INSERT INTO "django_content_type" VALUES(17,'people','trust');
INSERT INTO "django_content_type" VALUES(18,'people','school');
INSERT INTO "django_content_type" VALUES(19,'people','group');
INSERT INTO "django_content_type" VALUES(20,'people','person');
INSERT INTO "django_content_type" VALUES(21,'people','membership');
INSERT INTO "django_content_type" VALUES(22,'people','management');
INSERT INTO "django_content_type" VALUES(23,'people','guardianship');
INSERT INTO "django_content_type" VALUES(24,'people','appointment');
INSERT INTO "django_content_type" VALUES(25,'people','agreement');
INSERT INTO "django_content_type" VALUES(26,'policies','version');
INSERT INTO "django_content_type" VALUES(27,'policies','inforce');
INSERT INTO "django_content_type" VALUES(28,'asking','answered');
INSERT INTO "django_content_type" VALUES(29,'asking','oddword');
INSERT INTO "django_content_type" VALUES(30,'asking','silent');
INSERT INTO "django_content_type" VALUES(31,'signin','account');
INSERT INTO "django_content_type" VALUES(32,'signin','identity');
INSERT INTO "django_content_type" VALUES(33,'signin','grouprole');
INSERT INTO "django_content_type" VALUES(34,'signin','granted');
INSERT INTO "django_content_type" VALUES(35,'signin','invitation');
INSERT INTO "django_content_type" VALUES(36,'signin','slowed');
INSERT INTO "django_content_type" VALUES(37,'rolls','rollimport');
INSERT INTO "django_content_type" VALUES(38,'rolls','savedcolumns');
INSERT INTO "django_content_type" VALUES(39,'rolls','sourceid');
INSERT INTO "django_content_type" VALUES(40,'rolls','stagedline');
INSERT INTO "django_content_type" VALUES(41,'rolls','trace');
INSERT INTO "django_content_type" VALUES(42,'keeping','backup');
INSERT INTO "django_content_type" VALUES(43,'keeping','ask');
INSERT INTO "django_content_type" VALUES(44,'keeping','erasure');
INSERT INTO "django_content_type" VALUES(45,'keeping','gate');
INSERT INTO "django_content_type" VALUES(46,'keeping','hold');
INSERT INTO "django_content_type" VALUES(47,'keeping','holdend');
INSERT INTO "django_content_type" VALUES(48,'keeping','period');
INSERT INTO "django_content_type" VALUES(49,'keeping','proposal');
INSERT INTO "django_content_type" VALUES(50,'keeping','item');
INSERT INTO "django_content_type" VALUES(51,'keeping','certificate');
INSERT INTO "django_content_type" VALUES(52,'standards','reply');
INSERT INTO "django_content_type" VALUES(53,'serving','heartbeat');
INSERT INTO "django_content_type" VALUES(54,'serving','upkeep');
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
INSERT INTO "django_migrations" VALUES(1,'people','0001_initial','2026-11-21 17:39:05.997009');
INSERT INTO "django_migrations" VALUES(2,'people','0002_people','2026-11-21 17:39:07.365483');
INSERT INTO "django_migrations" VALUES(3,'people','0003_guarded','2026-11-21 17:39:07.416222');
INSERT INTO "django_migrations" VALUES(4,'signin','0001_accounts','2026-11-21 17:39:07.484431');
INSERT INTO "django_migrations" VALUES(5,'account','0001_initial','2026-11-21 17:39:07.630934');
INSERT INTO "django_migrations" VALUES(6,'account','0002_email_max_length','2026-11-21 17:39:07.698112');
INSERT INTO "django_migrations" VALUES(7,'account','0003_alter_emailaddress_create_unique_verified_email','2026-11-21 17:39:07.758606');
INSERT INTO "django_migrations" VALUES(8,'account','0004_alter_emailaddress_drop_unique_email','2026-11-21 17:39:07.782102');
INSERT INTO "django_migrations" VALUES(9,'account','0005_emailaddress_idx_upper_email','2026-11-21 17:39:07.799689');
INSERT INTO "django_migrations" VALUES(10,'account','0006_emailaddress_lower','2026-11-21 17:39:07.865035');
INSERT INTO "django_migrations" VALUES(11,'account','0007_emailaddress_idx_email','2026-11-21 17:39:07.940889');
INSERT INTO "django_migrations" VALUES(12,'account','0008_emailaddress_unique_primary_email_fixup','2026-11-21 17:39:08.080788');
INSERT INTO "django_migrations" VALUES(13,'account','0009_emailaddress_unique_primary_email','2026-11-21 17:39:08.098203');
INSERT INTO "django_migrations" VALUES(14,'policies','0001_initial','2026-11-21 17:39:08.220796');
INSERT INTO "django_migrations" VALUES(15,'asking','0001_initial','2026-11-21 17:39:08.456988');
INSERT INTO "django_migrations" VALUES(16,'contenttypes','0001_initial','2026-11-21 17:39:08.474242');
INSERT INTO "django_migrations" VALUES(17,'contenttypes','0002_remove_content_type_name','2026-11-21 17:39:08.591589');
INSERT INTO "django_migrations" VALUES(18,'auth','0001_initial','2026-11-21 17:39:08.704849');
INSERT INTO "django_migrations" VALUES(19,'auth','0002_alter_permission_name_max_length','2026-11-21 17:39:08.745406');
INSERT INTO "django_migrations" VALUES(20,'auth','0003_alter_user_email_max_length','2026-11-21 17:39:08.767845');
INSERT INTO "django_migrations" VALUES(21,'auth','0004_alter_user_username_opts','2026-11-21 17:39:08.811464');
INSERT INTO "django_migrations" VALUES(22,'auth','0005_alter_user_last_login_null','2026-11-21 17:39:08.845430');
INSERT INTO "django_migrations" VALUES(23,'auth','0006_require_contenttypes_0002','2026-11-21 17:39:08.864693');
INSERT INTO "django_migrations" VALUES(24,'auth','0007_alter_validators_add_error_messages','2026-11-21 17:39:08.899888');
INSERT INTO "django_migrations" VALUES(25,'auth','0008_alter_user_username_max_length','2026-11-21 17:39:08.926402');
INSERT INTO "django_migrations" VALUES(26,'auth','0009_alter_user_last_name_max_length','2026-11-21 17:39:08.971568');
INSERT INTO "django_migrations" VALUES(27,'auth','0010_alter_group_name_max_length','2026-11-21 17:39:09.098450');
INSERT INTO "django_migrations" VALUES(28,'auth','0011_update_proxy_permissions','2026-11-21 17:39:09.210357');
INSERT INTO "django_migrations" VALUES(29,'auth','0012_alter_user_first_name_max_length','2026-11-21 17:39:09.594278');
INSERT INTO "django_migrations" VALUES(30,'journal','0001_entries','2026-11-21 17:39:09.778597');
INSERT INTO "django_migrations" VALUES(31,'journal','0002_kept_for_ever','2026-11-21 17:39:09.920878');
INSERT INTO "django_migrations" VALUES(32,'journal','0003_words_unchanged','2026-11-21 17:39:10.066956');
INSERT INTO "django_migrations" VALUES(33,'keeping','0001_keeping','2026-11-21 17:39:11.161333');
INSERT INTO "django_migrations" VALUES(34,'keeping','0002_guarded','2026-11-21 17:39:11.541793');
INSERT INTO "django_migrations" VALUES(35,'mfa','0001_initial','2026-11-21 17:39:11.642901');
INSERT INTO "django_migrations" VALUES(36,'mfa','0002_authenticator_timestamps','2026-11-21 17:39:11.705042');
INSERT INTO "django_migrations" VALUES(37,'mfa','0003_authenticator_type_uniq','2026-11-21 17:39:11.816035');
INSERT INTO "django_migrations" VALUES(38,'people','0004_proposed_by','2026-11-21 17:39:11.986975');
INSERT INTO "django_migrations" VALUES(39,'people','0005_agreements_guarded','2026-11-21 17:39:12.091596');
INSERT INTO "django_migrations" VALUES(40,'policies','0002_kept_for_ever','2026-11-21 17:39:12.206446');
INSERT INTO "django_migrations" VALUES(41,'rolls','0001_rolls','2026-11-21 17:39:13.843499');
INSERT INTO "django_migrations" VALUES(42,'rolls','0002_guarded','2026-11-21 17:39:13.987144');
INSERT INTO "django_migrations" VALUES(43,'serving','0001_heartbeat_and_upkeep','2026-11-21 17:39:14.008294');
INSERT INTO "django_migrations" VALUES(44,'sessions','0001_initial','2026-11-21 17:39:14.045258');
INSERT INTO "django_migrations" VALUES(45,'signin','0002_invitations','2026-11-21 17:39:14.532440');
INSERT INTO "django_migrations" VALUES(46,'signin','0003_counting','2026-11-21 17:39:14.757094');
INSERT INTO "django_migrations" VALUES(47,'socialaccount','0001_initial','2026-11-21 17:39:15.224478');
INSERT INTO "django_migrations" VALUES(48,'socialaccount','0002_token_max_lengths','2026-11-21 17:39:15.359612');
INSERT INTO "django_migrations" VALUES(49,'socialaccount','0003_extra_data_default_dict','2026-11-21 17:39:15.391671');
INSERT INTO "django_migrations" VALUES(50,'socialaccount','0004_app_provider_id_settings','2026-11-21 17:39:15.530531');
INSERT INTO "django_migrations" VALUES(51,'socialaccount','0005_socialtoken_nullable_app','2026-11-21 17:39:15.842604');
INSERT INTO "django_migrations" VALUES(52,'socialaccount','0006_alter_socialaccount_extra_data','2026-11-21 17:39:15.909402');
INSERT INTO "django_migrations" VALUES(53,'standards','0001_replies','2026-11-21 17:39:16.144361');
INSERT INTO "django_migrations" VALUES(54,'standards','0002_guarded','2026-11-21 17:39:16.415000');
INSERT INTO "django_migrations" VALUES(55,'submission','0001_submission','2026-11-21 17:39:16.466735');
INSERT INTO "django_migrations" VALUES(56,'usersessions','0001_initial','2026-11-21 17:39:16.672369');
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "journal_checkpoint" ("size" bigint NOT NULL PRIMARY KEY, "root" varchar(64) NOT NULL, "peaks" text NOT NULL, "note" text NOT NULL, "when" datetime NOT NULL);
INSERT INTO "journal_checkpoint" VALUES(110,'a434e3c416a7b28a12050d2675b045676690a93c4c9a63b19dd01c377fd3cec4','efb7633a6e3e8a0eac20227147ce1227f2c55296c9bc2cb4e0ea8c8afc99168a 9617867a0606569954e00912f47d51f2606396dc9f3618fbf0c55d99bcf3a17f 357312665a384e248afa28178122866859d0412efb9be0c06eb22b0f47cd82be 11f1ff96e3c07ce656f4dcf99f6df2312c647279deef38084d70193a9310e8d6 97d618c820d2315574b878f05172b0ab2947d88e7bdbb4277b0d05bfd70a84ac','belisha-journal/62ce2d87f7b79723
110
pDTjxBansooSBQ0mdbBFZ2aQqTxMmmOxndAcN3/TzsQ=

— belisha-journal/62ce2d87f7b79723 pMA6qSIu34reeaW2pB/v3ELgN/HSvJ1SGd89ml82zDsXXV9eAyG3SZaTxkgeOnTwM3xHLhsMQGetXEPN8Ron69/X+gM=
','2026-11-21 17:39:22.732622');
CREATE TABLE "journal_detail" ("entry_id" bigint NOT NULL PRIMARY KEY REFERENCES "journal_entry" ("seq") DEFERRABLE INITIALLY DEFERRED, "salt" BLOB NOT NULL, "words" text NOT NULL);
INSERT INTO "journal_detail" VALUES(0,X'5CA4B9F5C83DF9F570B4CB48D05506E880899C0B6C8213BAD7B72B1D64F6C2D1','{"hash":"d87272511ca4","policy":"st-marys"}');
INSERT INTO "journal_detail" VALUES(1,X'C49AD1DD89EF80951C8C8CE35908037DC5F6CD4020914928706707E0BA3C3098','{"hash":"d87272511ca4","name":"Frozen Trust","policy":"st-marys","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(2,X'EB50C684248C8ED09680699D783A660BCFE4E798F1BD083CB3BDEC08BEA5BEC7','{"name":"Frozen Lane School","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(3,X'9D97A6B366628F913AF68D51392D95228B91188099BFDAA3E8EB626D8D0D3FEA','{}');
INSERT INTO "journal_detail" VALUES(4,X'2CF7844952308780AD1D266A12DFA0EB38CBB7D5E05DAF20709944B59BDCB65F','{}');
INSERT INTO "journal_detail" VALUES(5,X'69747785F36B63707B910C8D73F188E2028263A2AF6AAC2ADE8822AEDFCFF984','{"role":"trust-executive","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(6,X'F27A268DC1DDD215AD12238158EDCA608146BC127E0848D176C08D938FDBD5D2','{"role":"trust-executive"}');
INSERT INTO "journal_detail" VALUES(7,X'82584958EF60A8ADDDDFAFE11D8A3D4D0790EB17E233AB0FB82359AD9AE2DC87','{"role":"trust-executive","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(8,X'5A74BA5E7CF0BE575BFA7FEFABAF9098E83D89FB4CF2F408A1CFC944687D8ECF','{"role":"trust-executive"}');
INSERT INTO "journal_detail" VALUES(9,X'00B0B2FE6861B55DD60A52A0E78D05700EC1616CC47552D1F93C06CF56BA57A0','{}');
INSERT INTO "journal_detail" VALUES(10,X'D600B6B63BEE7BCB5798382F6AE8DD0CB2B9686D2963ED296581852C29DC18CA','{}');
INSERT INTO "journal_detail" VALUES(11,X'9504B6ED08971608667E6134357ABE89F7C60B6866B2FA576087894299D46EED','{}');
INSERT INTO "journal_detail" VALUES(12,X'51F1A56786D55F06C85D898B05B69D08A88E90DC784E61FB16D65F8E66C37449','{}');
INSERT INTO "journal_detail" VALUES(13,X'AB5A5C40137728AC121B47218E99F2768208DF6E5B7771F2FD3421C24ECBF96E','{}');
INSERT INTO "journal_detail" VALUES(14,X'09542DA5F68355B549AABB5689BDC79288850A20262BEBA720B4320E65365958','{"role":"headteacher","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(15,X'103E7BEB1F17AB4874779FAC979806A288C61C6B7C4A536EACDCBFF98E07F763','{}');
INSERT INTO "journal_detail" VALUES(16,X'66FCF503DD7F7927668EB402390B7127A25D6203E93E2C39D74A6E37F7AFE4F8','{"role":"chair-of-governors","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(17,X'9A32C7758E8D32E7F9ADC4813F84D226AA442E6AB355E03A83477099644960C6','{}');
INSERT INTO "journal_detail" VALUES(18,X'0E2F5A890A403F921EA700C392BD713B3B36B98164B70A67FDDE66E62D4FB8D3','{"role":"safeguarding-lead","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(19,X'2EE6633B1391E09691CEB7DA0D225E2639CB988C7B6DAF72BCDE68E91B151AB2','{}');
INSERT INTO "journal_detail" VALUES(20,X'D396FFF3DF2AC42E0904F6B249EC877E493F0F498836D04C61A7A9CD5D01906D','{"role":"deputy-safeguarding-lead","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(21,X'75B534C1C95F91B48747F29653F1628BF868C15EEA735C789612F147B0BBE2FD','{}');
INSERT INTO "journal_detail" VALUES(22,X'ECA1BE25F113D639179512B4F20C9F3BF1C0B7BD2BB827AC22500F9DEB05D32A','{"role":"senior-leader","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(23,X'FEDD34CE0657012BB1FE9A942174DC35CFFA02A6DE0CD8344BAA3E9941799BAF','{}');
INSERT INTO "journal_detail" VALUES(24,X'1216C31688B6816D450AB7891F89EB63533153266140FFF93B2691182B785E47','{"role":"line-manager","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(25,X'68A692BAE4F878325409E5A6C23DEE5E79B804853158C70A0C5428F3AE1D6C35','{}');
INSERT INTO "journal_detail" VALUES(26,X'7E2A450D6E25D8C1819E3CB2FF66F252E8960117DC1F83879985FD2711921DDC','{"role":"teacher","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(27,X'D76DBEE999D099B43F0F8D5FF9BB8B15919ECEF595D088E1C76FC31143D22BFE','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(28,X'4A26828C6018E0A34EF4B666A81C893E7C72ED483F1F98B6A5D0251E62F960CF','{}');
INSERT INTO "journal_detail" VALUES(29,X'37CAA2690223A2328D9F26D79E99D2A6BDB1AEC8CAD4E67A8FB65DE313B98A51','{"role":"teacher","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(30,X'7B671518857A21D6D120B138EFC15AE137F20761F18566D956E6C98B92DC78EA','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(31,X'4765F50B6DFDD3A1271162BC84A7054F31E4582FD4DF6BC5D13C1CA4DBFDCE4F','{}');
INSERT INTO "journal_detail" VALUES(32,X'C279C442F6297FC99CA3591B4EAE705B5705F02F3605ECAF86C37C2D5F6A6846','{"role":"teacher","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(33,X'44107C83965264979651DDF70DF68D4718D43A4F6031E85D4414DBE2361621FD','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(34,X'F00F12ADBCE2346D5C72EDAF31F8C4C1269EBCAEBAE6CB4BD358568737A59F66','{}');
INSERT INTO "journal_detail" VALUES(35,X'00D2B57A1818C25C3F19EE8DF7C449FFEDD247288B719ED6BB1871CBB263B612','{"role":"support-staff","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(36,X'064D969648A2A00D6AFF072AB332AA07A0226A8AFDB4B13E77C1F45A42E26D06','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(37,X'D571E268B5DD17C4402778D6026C6E063F149D503051EECFE49038B1F9768634','{}');
INSERT INTO "journal_detail" VALUES(38,X'927ADF3610AE95734A89BBB48D3C85D1FAE6A1D7FB4BFBA737ED30C25F2E04DA','{"role":"data-manager","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(39,X'B43E4F0DDA96C90301006EB6E6E9179E734601E04D2C907824798C31DBAB2E32','{}');
INSERT INTO "journal_detail" VALUES(40,X'8D1404D699F335F35232A452369D7FA574F53560186B89C2ED6D742AB9FA3680','{"role":"it-technician","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(41,X'091D687CDA451CB296FDE3E7640F0D62C1B9CD9555C5FFAC34BB2274D3E99D2E','{}');
INSERT INTO "journal_detail" VALUES(42,X'9C5B9D164606FC0B0FE361172912B45262506BF75EE6C70323B3FE12427CB105','{"role":"agency-worker","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(43,X'7B796EF969AB646102D4304A61BC692F58DA736DD0D075372A9C77F7FD665128','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(44,X'B61086421C0EC77D7D37610648328D26B8A2427BA970A1844FA32AF6C91F0C77','{}');
INSERT INTO "journal_detail" VALUES(45,X'9FF92C3660B2DC0D913C092DEEACB092431AD5AE192DA406BEF25C99C42ADEC3','{"role":"volunteer","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(46,X'D15F1CD51475E0C32F7F3F522D30B1F2E1BC80D63695360A96286BA8A10A7724','{}');
INSERT INTO "journal_detail" VALUES(47,X'6BE4A7EC9D3287672EEBF9844233692A6F593BC6DE5CD58D380C9260624AFA8F','{"role":"governor","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(48,X'1219CD09C544CAE9F112450F90BAD35022B0E02503BE071AD47EDC5A4EB84836','{}');
INSERT INTO "journal_detail" VALUES(49,X'7CEC26179D38690E0F0BA08C4142B588402D75377F63DB532DA17991F4A91F2D','{"role":"safeguarding-governor","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(50,X'78ED21982B26DDE767EF39B9B1B53121129F604B096EED032F41A8BB5C2BC4BA','{}');
INSERT INTO "journal_detail" VALUES(51,X'1A0FC865FD0CD59C86B6CE537E3020DD44537E11BC11A78439AC8B7942EAA99C','{"role":"governor","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(52,X'ABCAA05E61B2EFFA98E1FD9E571181D4C2A8B0605DC9860CB4DFBCAC1D281B90','{}');
INSERT INTO "journal_detail" VALUES(53,X'B5ABA1DE55D39B220FFB7013418B89E6A60DFBBE28E1FA21E141BFB64DAE80C1','{"role":"pta-member","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(54,X'7166A25D0CCA4B00EF61B10E6856FD1D15B58F801815472AB1D5A9F0C308A3D1','{}');
INSERT INTO "journal_detail" VALUES(55,X'5052F6CF6BBCA3F01AC2464B36A8B387790AF898BDB430D9C0BA5852480B0ABC','{"role":"teacher","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(56,X'FABCD78FB2C1A4ADEB868E254F24EBB72E6C3B51D7F5E7A8C3A4E7FAC62C711F','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(57,X'98EDABE5C2CD8CB2FA6759A87B014ED978DF0360C59DBDE7D9023148146C59C9','{"role":"headteacher"}');
INSERT INTO "journal_detail" VALUES(58,X'07E918DCDB068BCE911710E652422ECE508B73F9C441276550DF79DF9EC64953','{"role":"chair-of-governors"}');
INSERT INTO "journal_detail" VALUES(59,X'AF659061EFD97642AF758546F76164C0649DCEEB1A9650808FEB554022E61A12','{"role":"safeguarding-lead"}');
INSERT INTO "journal_detail" VALUES(60,X'F740E5CDA65B43433337DAC359F573718442826324509AF44EDFE2237FECF059','{"role":"deputy-safeguarding-lead"}');
INSERT INTO "journal_detail" VALUES(61,X'1BD1885E80E52FE9B762F67A3169C56A4AAAE70D913B2C0D67966203A2C23999','{"role":"senior-leader","since":"2026-09-01","until":"2027-03-31"}');
INSERT INTO "journal_detail" VALUES(62,X'089512431CAF44B5F8A8EAB0137D206BB0BE2953B6E162C56A7C047512C4644E','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(63,X'A2A6C66D9D944A5BA3DDA5C2BD50BB6C076CFC7735735B4D7F81ECD2397D7B33','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(64,X'CC57D802F0FAFC50590D8B823C758CF9F394C11F7068D43F2A31BC7F256FC46A','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(65,X'02CFC0CA99CF8876144738C2F11A7D45C6EFA67E11962AF67D9ACC2ED4E955D5','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(66,X'16519E7E2B6CAEC90579712C33A24ACA1A426E5C03D73C477CFBBD7FFC2F5CBD','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(67,X'BF8509FD0E37B8229FB1532E49C8879F479EEDD3B122181ABB08FF07EF8D9DF3','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(68,X'89835F507E165D8108F4F1714878A7A77E3698D99C2E0D72560D0255E629DF56','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(69,X'D074275F84E78002C2636C33CF8C0E78ECC8DF7D1879E80F12E305D2F6AB2234','{}');
INSERT INTO "journal_detail" VALUES(70,X'28AEFD9340C18FCE78778191DDCB5EA027C7DF271538B16DCCAF48E02CB1A58D','{"role":"pupil","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(71,X'A1722CC08861E49BA414C087E96B70092F43D8555005D7974963069128E9A821','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(72,X'2ABE4F0167A08D5EF6B6D53B86FF7E740666E71C905C3C9636E41BDEA57DBA76','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(73,X'3693684A035B065766E44DC89661FD71CBDC6C84A1C076F1D9ACF71DADED23BB','{}');
INSERT INTO "journal_detail" VALUES(74,X'C0EEB03A06C10424AEC0DB37071EB95A8F75FBC66E95537CE6DC91681ACB951E','{"role":"pupil","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(75,X'4B1FD173CA961DBF29DBB39D58DDEF49313F785C67CEE6B44BB8D6693C37D5D9','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(76,X'8A7FD6F978557AD53F4FF12040EBD138400057D7E7B09CB9D9318AC8D5002BE6','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(77,X'121251F3747065B75578611D2D587A00B757BBC1784396A7CB753B34E8524D5B','{}');
INSERT INTO "journal_detail" VALUES(78,X'0E711568E1A03494B2AFA1EE98C935AAFC6A4027C64C2479CE97F975E944BC66','{}');
INSERT INTO "journal_detail" VALUES(79,X'5968368933843C899CA2F9C8030D7EBEFFE789F88E102921466EA8BA20C03AB9','{}');
INSERT INTO "journal_detail" VALUES(80,X'7B2AC7971949E394C1953C7DAAE26D511997BC837D5A56715EFF7E28A833724D','{}');
INSERT INTO "journal_detail" VALUES(81,X'225BC2C86B69455EF0BB1A01E24543B1F0F2B2A09ED9791C814C4FDCE641F8CE','{}');
INSERT INTO "journal_detail" VALUES(82,X'B4E3E1345AEC262B7331ED930A30939D0E6B56523E4520AB1C2F256DA5CB2B62','{}');
INSERT INTO "journal_detail" VALUES(83,X'B4E5199A70B29B0EE47840C1E33F05758316A27D9A831733372097EE2DE5A9E7','{}');
INSERT INTO "journal_detail" VALUES(84,X'1FB461F17994DED006C39BE0E856A0ACDB0DA2012D51E8E1265C7E9F2E0A3B8B','{"role":"pupil","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(85,X'97DD3CA6DB80C44300D1F5E86E413F6F96306B049B298F670598F5E7A7F0AE8B','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(86,X'EB22231A7CF24F4BE0CDC9DA03E4262CE57CBEB2E1AE586FFE93EC83D2F4AB53','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(87,X'3A53BCE80174AF397044FF836FD65B652581C125AFACDC107A9AFB6814DD7F63','{}');
INSERT INTO "journal_detail" VALUES(88,X'DBD49BE6D141DE8E5415A94F8928E2A517252613218FAB6A54CDCF1C16AA1A5F','{}');
INSERT INTO "journal_detail" VALUES(89,X'E7C153145E6FB2F92AC15D118097BA98F048CA5EC73CD6426B218E199C59FEFA','{}');
INSERT INTO "journal_detail" VALUES(90,X'BB807ADA6AF32CC27C8C475268B3C0F549C68EFADC34AD261E61C6D21EBDA2E3','{}');
INSERT INTO "journal_detail" VALUES(91,X'79842617C8681C59FB44741DC53A6E6A0D643B21335657B85E35879C0417E868','{}');
INSERT INTO "journal_detail" VALUES(92,X'9989C2FFE58F1AFF9CA64EF7220CA01A9E80BD9DC938F1D27C3AD865FB4B4812','{"role":"pupil","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(93,X'FAEC2B5D730C079EFBDDBE93367B589E8A2C2E47F0107EB3FBB5145F331105EF','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(94,X'A66B80305EFA44AF8CCB8694DCA777C72D20287B6714AFE8445832265C647A81','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(95,X'0D66B0BB6EBEF0BFA3161944B983EA14DF0E1FC1755CFCD5347A94FA40D80E27','{}');
INSERT INTO "journal_detail" VALUES(96,X'72346F812E5665B88E2CAEC619BC2ABA8FEC012AFFF30D5CBA5FA071B40CBFAE','{}');
INSERT INTO "journal_detail" VALUES(97,X'4F3349ED6356CE8B110BE7A61E7D941D6150C318E36A8F84FD9427FE1E26B149','{}');
INSERT INTO "journal_detail" VALUES(98,X'C3FA864933C77B77668A455707CFCA838DD3152C2A4EA5AF504313429A4F1099','{}');
INSERT INTO "journal_detail" VALUES(99,X'069F45E76DDA52839F8E380253073D61ACEFF0E7FFE9D0E1EE1A2E3C25EE1257','{}');
INSERT INTO "journal_detail" VALUES(100,X'6803F187B9B3E5335A9D9F213EBFD15FC6B58A9ED9E2FC1140E201726EBC14A3','{"role":"pupil","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(101,X'7686B61DB5790E9E17540731F4F55BE5650B605BD68D2A7B021994CA7C2FD3A1','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(102,X'02DAE987B70D5E5B5ED1C37CF228F440034491E38374608CACBA695E6E4AEF1F','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(103,X'067A39023A073FB6325B975CBAF71F05BA880F4BE525DC5B9EC0616EA6326FA5','{}');
INSERT INTO "journal_detail" VALUES(104,X'D19EB58F949DBF7B218379B1E77B841E13508B24440B469317E66F9B808B8654','{}');
INSERT INTO "journal_detail" VALUES(105,X'AE1ED56462E22685BCD43CFC2A4C7560D0E39E3B3056D657162EB5953D1DC5E0','{}');
INSERT INTO "journal_detail" VALUES(106,X'536998D39FE16C37C1C62527CEAB9B05EC22B16F9E274CE31C6F6B3DE36CC0C6','{}');
INSERT INTO "journal_detail" VALUES(107,X'6385796A6519D93AB7389A0C76EAAD18428950CFF882DD0567A50AACE846DCA2','{"day":"2026-10-23"}');
INSERT INTO "journal_detail" VALUES(108,X'854A4600A452BDACB4E27C14A2E24B1235FA23DDCC77796356956D91C6719FFB','{"role":"teacher","until":"2026-10-23"}');
INSERT INTO "journal_detail" VALUES(109,X'C8A6998AC461C3F00F8583820B39AAA501B43F1475CEA92295FF9AB42AAF258B','{"until":"2026-10-23"}');
CREATE TABLE "journal_entry" ("seq" bigint NOT NULL PRIMARY KEY, "when" datetime NOT NULL, "place" varchar(30) NOT NULL, "actor" varchar(80) NOT NULL, "kind" varchar(60) NOT NULL, "about_kind" varchar(40) NOT NULL, "about_id" char(32) NULL, "state" varchar(64) NOT NULL, "words" varchar(64) NOT NULL, "leaf" varchar(64) NOT NULL);
INSERT INTO "journal_entry" VALUES(0,'2026-11-21 17:39:18.650673','','program:demonstration','policy-loaded','policy',NULL,'','9cb02def0299c33f979badabed9a47c6481b8e68492b274a4bb4bae791405788','0627ca5f29239fc4f4ba09095131168743169ad79f4225ed3e2e2fcc764811c6');
INSERT INTO "journal_entry" VALUES(1,'2026-11-21 17:39:18.691153','trust:1','program:command','policy-in-force','policy',NULL,'','9947f8edc7a0d5f961a96a1dc4586965e51833eaeb09497d76ea8c9458bb0e0f','c3f68cb3c895eef687036834c561b507a16ebd263d05e3d28b5a47c8a9cb8000');
INSERT INTO "journal_entry" VALUES(2,'2026-11-21 17:39:18.733577','school:1','program:command','policy-adopted','policy',NULL,'','edd85776eba3fa1164a8b42233f663f1158d5ff6dc2e8d8150cc8c6b7a09f040','29fb25be0beb20795c029967802cadad7d09e5d9422cac934a945b4c11e38dc4');
INSERT INTO "journal_entry" VALUES(3,'2026-11-21 17:39:19.033418','trust:1','program:demonstration','person-added','person','717dbe8349b04a759f1d727c63ebe088','26dd4bc775a20ad4fc399f5d1896d0ac2cc3fa8ca66a8c1da63c375f768bac3c','ac0dab6aebc7b8a065dd2bea3ce14057b9655d4c3f4fbe840fd2ec92609bfd8a','9a985dbcd29f3b3cddf6196f5dfd7eee18a567f526f8a4c76b6f17acdaed704a');
INSERT INTO "journal_entry" VALUES(4,'2026-11-21 17:39:19.058232','trust:1','program:demonstration','person-added','person','11a9f72b857246198e26b682bf77cff2','dcdf7ef8561dbb7bd6f337e040611ba5143b9dfd9273e5771698e60832a75b0c','9bede782c7da1a4daadaee30d39f08e38037e31fbd734565a7e49b3de497cb85','955c6c3302b670ea2054cf94b0967d6015cdf6469b09efde87e3f8777748f706');
INSERT INTO "journal_entry" VALUES(5,'2026-11-21 17:39:19.129708','trust:1','program:demonstration','appointment-proposed','appointment','97024c82cbed49ec8e1c1ce91903ab3d','13958c69757852c75029b2c930d7c1504e33f6360f58c1df58039615bd2b788b','7ae5a4f211da1f58d4a146aedf1299a5edc17609ad66985b46ed304686529c5d','0111e7c7e84af4c2d9b9dd21a3c8c0af7303d27ca35635dc64510905d33c3ede');
INSERT INTO "journal_entry" VALUES(6,'2026-11-21 17:39:19.361048','trust:1','person:11a9f72b857246198e26b682bf77cff2','appointment-confirmed','appointment','97024c82cbed49ec8e1c1ce91903ab3d','3473e23c6c0800d8a6e7f6b7393a0ec628b0fbfea0df88d77f9a85ebaeedcb46','8a3cb2efd2cfeef58cb3f1d1859998bdee8cd8fdb0a042c137b17e481687f246','2bafcf87294ab7b65c9a11171d858a0a17cabd9fce71741fad1a1fde7203ef11');
INSERT INTO "journal_entry" VALUES(7,'2026-11-21 17:39:19.425349','trust:1','program:demonstration','appointment-proposed','appointment','c9ef6f03516a4485aed2c57d195fe76e','4bbd4c0a577e54a1b22ff9b23f6aa76a9b56093029459a988528c4ead5f944b4','f9d8b5cc0c21d889dc4b800d65e3ae566ed327cfed2c72245416d86a8c32b201','37c0a88933451edbcb00a2818620079c35747aaad6505a81637e2f2953db59a9');
INSERT INTO "journal_entry" VALUES(8,'2026-11-21 17:39:19.427920','trust:1','person:717dbe8349b04a759f1d727c63ebe088','appointment-confirmed','appointment','c9ef6f03516a4485aed2c57d195fe76e','9683e654c5e17a18e490a9f417d454b16cf85a44373da40192f13e3ff366e90c','0ed46753bf9087057483eebd4854b4a45967c32ed162e739f62efc598451d4df','41926e3717545d911a19dcc2105590b1c6d397d5709eefb88e1bddd6b8319e22');
INSERT INTO "journal_entry" VALUES(9,'2026-11-21 17:39:19.703929','school:1','program:demonstration','class-added','group','3ca71047a4b545eea2667f5cf301fb6f','90a9b7d3b9aefb24e2d807d947e58dbee14463b2604af8d04f51670c43064ce4','3d007d21f2ab0b9247e5cf34e1a8d6c5bb83cb4fc7175ca0cdcf77fb7443fd50','269ae8b2e97d71c810844bd2f6c5d3f264a45e636884f2f4ed26af69b8aff934');
INSERT INTO "journal_entry" VALUES(10,'2026-11-21 17:39:19.896692','school:1','program:demonstration','class-added','group','edc6383e2e1747d49f44ca1dfad9a16b','8ff27de0029f30c7105db3fd292d69b06ca652b87c6465f9deb9aa6dfb39c8c0','2147e0b963e12b73e01fd23fa7df6ca2ce5494f3fd501a3b3bae8a5e94b108bc','24a6dd3167e24cc2f5dd4fc52e766373d88e7af2dca02460eee47c5041f38fe9');
INSERT INTO "journal_entry" VALUES(11,'2026-11-21 17:39:19.899109','school:1','program:demonstration','class-added','group','af0eb7e8d410484eb0e14b930f1579ab','9c25c3aef2b46a922b5dcd18160080a0a0c2b5565f2f5e300c3603115b4095d9','cc2ee7b1c8f3af2af20effa4684e937597c25e23658397ce5b1ddb756b499b69','8ac6afe75256216b2167703298bab5d12c492140d9d75bda5323acabbbf2f806');
INSERT INTO "journal_entry" VALUES(12,'2026-11-21 17:39:20.042071','school:1','program:demonstration','class-added','group','75b6d06d0af6480da7fc659f3f96bcd4','4bf50335c54a0df7ba5fac73433a0aac4cfcfea58c0fa46c23b7fa7b8f40023b','a864c7ba4ab4008aa414cb7f4655c62941f125ab5388bac21b85e251f1aea5e1','f45003a8915b201d2bb258c31f01e5427129dccb6f24b7c4f03d9ff7e6fda98b');
INSERT INTO "journal_entry" VALUES(13,'2026-11-21 17:39:20.060136','school:1','program:demonstration','person-added','person','15c4ed512cb54787bd5b4c728252b877','d146206e087ae09596c8b98ae797568fcfe8e5502586d344181eccfafe7660c9','bec0fdfb0808d427331e5d2fb4665dbcf68ad3463aca34a9508ca09b381cfa69','3e305590f83e47ae09046a131f9bf3482e845be0b0fa51cf08cfff30b3277cad');
INSERT INTO "journal_entry" VALUES(14,'2026-11-21 17:39:20.115381','school:1','program:demonstration','appointment-proposed','appointment','255c1b5898234ddd887e536466c43c66','d5159527e18bb01d00ca518d197d2cee8135cc56d5dff8543a473252e8a61e0c','fd40071cbb2810017a467c2c9bac79ff5c331fc6ba0490070c4bcbf1f062545f','6cf92689cfb6eff7eae798768f54ac47b94444f606e3978012cc16f968e6dc6e');
INSERT INTO "journal_entry" VALUES(15,'2026-11-21 17:39:20.163277','school:1','program:demonstration','person-added','person','852d906abec14dd6960f2ddfb7e88418','d8f92175ce97a3fb63966e60b03dd99282a93ea1d9c1add03923fbd413712281','befd187d6ea7b38ca2f3363f9ec45a7a4ce8207f9a6b7843867b786f2ebfaf61','56a3891eff576fd69f3d180f1853de988f79fbd081a90c43d830e9124302ff9c');
INSERT INTO "journal_entry" VALUES(16,'2026-11-21 17:39:20.199131','school:1','program:demonstration','appointment-proposed','appointment','705d0b91f72a44aa8376c920122d4997','d2598e830888a84e670c87d599d76e6ae363c5ede30571abc2edc1422a612cba','e907756d8b2542b7d3a070e0d16669df621e040d805ad7eb34e37db8eb0a3233','98c5ddb62c28763f787c6bec4e80f07b273df0612a5a2e8090247590a0700ac5');
INSERT INTO "journal_entry" VALUES(17,'2026-11-21 17:39:20.228504','school:1','program:demonstration','person-added','person','ea1c3777042c45ae9b645821fc846939','bda9e50891879a30a6f88d5364ceaaa22a5efaefdfecf1699e9c75089368d625','59ed8f625e5efeb6ddae992195c330dd480013d0cf651d8179dd3df66d8cf7dd','f72a3c554b384031b3d01360137039e9336c3f7084da6ef463b13a67298a1849');
INSERT INTO "journal_entry" VALUES(18,'2026-11-21 17:39:20.274553','school:1','person:15c4ed512cb54787bd5b4c728252b877','appointment-proposed','appointment','df5d151e42634ce9beb39703d4d436a5','10ea3b9aca9f0241cddd4c2abeb914aba1b252dcf538df719195bb3767887da1','0bb493eeed8f4fa0e06c13f98e422a3e526e20ad61a570c3c7b881ccf15817af','2cf1ff67f6c481eb65372c5ce1a9899f34096045faf75bbf3a6ba21f75f7e13f');
INSERT INTO "journal_entry" VALUES(19,'2026-11-21 17:39:20.294260','school:1','program:demonstration','person-added','person','711bfa3f0a70491bbca60b3882cb2c5e','f737bc6d40c3dd30f530d311ebf15eff4e52797b9223f5e2fcc7604f5a5f5dd4','0c84800c5de3efaaec669a858a2105cf2212f4eaed4a020a55a5b248cb38875f','441f44fa7f5c8f740d650ca7e1a1762b8ab559660978224479d29b8de0c6ec8a');
INSERT INTO "journal_entry" VALUES(20,'2026-11-21 17:39:20.326564','school:1','person:15c4ed512cb54787bd5b4c728252b877','appointment-proposed','appointment','c68b85367c034678ba9cc642c7c79753','558baf2889f209515525602dd659fec0ce9aec347793c0dcfb06de28c8cd73ac','0a649aa81b5eecbeb1b9600e6e754001daf007cf3aaf60aba3cf5d008241068b','067e140b0673b3aabae98538ff8ddf2085a9e97d8fe68172e92615240690c990');
INSERT INTO "journal_entry" VALUES(21,'2026-11-21 17:39:20.349831','school:1','program:demonstration','person-added','person','3595d0dcf3f645caaa3b65f5273dfa77','6c0019e3a650cdb316c62eb926776bdcf0673bc4cf760cf6130c3806d6b7744e','8a94c6d506a6c23ac7b3f7da58eff470efb2cf169f3b8e7134688665ede8c6b9','492f7835c855bb23c44351c546f90110b47c92ff055e9ddf79128e717bdc1746');
INSERT INTO "journal_entry" VALUES(22,'2026-11-21 17:39:20.378958','school:1','program:demonstration','appointed','appointment','0a6cb440c0214bc0a616ced4c49816b9','eecb4740db1cb7f6416fd0556bff8c8422fb2914e6a14b6ac835e771dd6935cf','02d4da1f618ba700e49525f5db6ac71dccdb98a94fa70242c55444505706cb75','ed15721102932fde53cdb51a6256c070caa2fd65be1351ee16b092eca7190596');
INSERT INTO "journal_entry" VALUES(23,'2026-11-21 17:39:20.403763','school:1','program:demonstration','person-added','person','ee9259a563d347caafed91ef2c9a8fa5','6882dd3ce5f6c02804edfb3f10b123bcfa6e2e764ca3b53aab0bcea2e285fca6','963bbfb9654f96265f0a90a3bef68b91cf2607086d20eea96ac838de515d355c','344b5285f76071bd3c47a9d95728957751efeb44b35077f929d41b7fbdf2e152');
INSERT INTO "journal_entry" VALUES(24,'2026-11-21 17:39:20.442288','school:1','program:demonstration','appointed','appointment','181bdb38afe04708918af5c63ae67bcd','b6e34f6c8776dc5ebc5fc86d4bb07356cbf1028d0c9875355e2ceded517a336f','df39c57b0731cee49c12201444aa7cf835a6f46baaaeb8aec56eb6f5a3b7f523','f99dd75655d0244460343519290da853a4e6e4341cf9833e0d9ff72528e78a12');
INSERT INTO "journal_entry" VALUES(25,'2026-11-21 17:39:20.457532','school:1','program:demonstration','person-added','person','17255ab2abfc4b509963e2d070888ab3','238834f794506230175654917ba6e0a373d80657d303dadb82ed856c2352f025','fa1991fb39919fe3d0d0bbc28391897864f4e2ca362b1f149d2dca0ed65e9fd0','bf9a3fd110a8d8664787e30c0a7ff7c969560d0f50103052aa9604cc0ca26939');
INSERT INTO "journal_entry" VALUES(26,'2026-11-21 17:39:20.479867','school:1','program:demonstration','appointed','appointment','514fc18a1d114c12b66e3c24cf0f3764','8e12f5fd4b4f5f0d9fd369ce9c6843249b57a87d8303e95be6792262e6e13b77','c45253fe0630f372e770d62d92d1feda1d896754f8f43a0f523f63f26b6acf4e','1421855f8f4609d0f2ba0ce5e05b92eefd3ac9820630d37fb6a65a8b6ee5a7d4');
INSERT INTO "journal_entry" VALUES(27,'2026-11-21 17:39:20.511137','school:1','program:demonstration','joined-class','membership','56d76c55a1274a6ab9d580153a759f1c','ac244d105bfb869761d75ca041f0b229b43126eb2bb17358143e2e0755b59ca3','ab46e9914cb37d5ec2f29011132064c7d8579738244cfed1f46c0bfe67066c95','dd58e5e10daf9cec2e7a358a1251fefbe87db5a22f4cbd495537133da02c2985');
INSERT INTO "journal_entry" VALUES(28,'2026-11-21 17:39:20.522316','school:1','program:demonstration','person-added','person','ee631061b6054949b356853d30c56695','78b49b25e531a3d833aa2aee87fdabfe55568da6e352737202209bd975f5c208','bd9ccec1c03bf1b80eb29435b84c6114c07ec6ab6867074ab429aa9f36796e8e','d25afbbb4db620e72f78f857008461198442a1c6c75e7bf0ef876386cb0e3eb2');
INSERT INTO "journal_entry" VALUES(29,'2026-11-21 17:39:20.612529','school:1','program:demonstration','appointed','appointment','dcf658eadefd4302b408f25974c9b78c','6f967fc5f57ad095f7bdc193030f488a2d00f1494256aa0b2f7dfd4cadd707d6','4223470d220a6ff6d388e9409a7d19efcdb1932e8784899554e600d3c4d5a965','273b88196f1b409a610d09306a014cae02970ad2152545db892eb61c214ce886');
INSERT INTO "journal_entry" VALUES(30,'2026-11-21 17:39:20.615912','school:1','program:demonstration','joined-class','membership','283d1544d6e140d1811832ee52106de4','4b0a3d9452493512589564ce8936cc83395ed7de57e76e2babd9fe1ae08cd7d8','8236505e5cbe1492f049a7344f36eabbbaeecb931a4ad594131f688b9659da5d','2c3159836688baeb27050354544e650a35feafa8bdbe4a07509f5300ef5ce513');
INSERT INTO "journal_entry" VALUES(31,'2026-11-21 17:39:20.643419','school:1','program:demonstration','person-added','person','ec1973b675924985b659d6e0e2ff26b6','4f2e39dd49902c5a9cb965099c5c131b88fb0778e51eeee5f15f929c9a9113c8','9d717671a19ea4b8829f2466f7cba77d45f9e4362f5dc143ad0ccef9250ba4d2','dc2b80b1f809ac4f9115db66a95c70472128e59d3262c1a5bd81d50b62675f53');
INSERT INTO "journal_entry" VALUES(32,'2026-11-21 17:39:20.687445','school:1','program:demonstration','appointed','appointment','02f0ee957ea8426cb332ea4bbea9d66e','66ae3007513203b63c991996c95d2ad659cfa67d14c9cc8833f2fc210fb0ebd4','eeabf3b325f1420b21d874db8155e1b60f6ffbc5d8e1edc229a8a1b743671af3','02218a7ca5eac016aada08a844266e06df307193da11dcf00697ce1d8aa0ed34');
INSERT INTO "journal_entry" VALUES(33,'2026-11-21 17:39:20.725727','school:1','program:demonstration','joined-class','membership','4d4e651f54544ef98062c797b0c2f697','e65e6be3d1406898282113bf9cd5bdaa7288da084ddb6ff711518bbe28e00d4b','5d0a61ecc9f087e422f1d69fc2d2009bcd72ab2dd6366a59505b4ff2394c4845','dd62f36c794d79177f551608a3509c87f71556f304bc441f5aa1508509c780ec');
INSERT INTO "journal_entry" VALUES(34,'2026-11-21 17:39:20.736619','school:1','program:demonstration','person-added','person','40a35b453d864f3abcc30e3ec5ed456b','a4fb892c16d97ee5d350eccd57700a8d195f57e279f9bd26a42721e9ed3b1585','38336bb01378df4200cf805bd866f29240512161b1e87cdf1a8c7f3db2bea9ce','dcf70c88e8742ba556dd75ac32210a3ff43bc185f831c1ece5dc4f1a128d4b6a');
INSERT INTO "journal_entry" VALUES(35,'2026-11-21 17:39:20.766680','school:1','program:demonstration','appointed','appointment','375879c4a171468e9183aec1146f49df','85f1474b447d993fc983ba5c9126bea909cf3aa20262a567a8deab29c6047234','0863d8e2aac4fe7bb14fe32dc300acaaf1e110b2909c278855292e84b2f11e61','63202239d3e4c291e94338c0b00ce1d2766dd1791063d43c5c5997b0205f8e1c');
INSERT INTO "journal_entry" VALUES(36,'2026-11-21 17:39:20.793570','school:1','program:demonstration','joined-class','membership','53331e76a5644630b32fd4cabfc9c8cb','23293473bc84face244147ee7efb0d1a0c267cadd2db967eca10696d7b7d13a3','4757a6b72a166e05540bf201d3a71b0121ca714f82bde9e13c56258ce5c41729','c0c57135494856f49b4e3da10ac462be8f50449e164871e32df0183bfe2f1dec');
INSERT INTO "journal_entry" VALUES(37,'2026-11-21 17:39:20.795861','school:1','program:demonstration','person-added','person','5a08b94779c646e79792760d35a5e7cc','7d0f464fac4fcf2e1bba76e9c7fe7c101f8454df68cd249434de5538716fcb20','e751f7a185e0854cc5a063b8f4ef51685fa506315d7233eb684600e4b64cff36','ddbc62c490a99ab57ca6a1ca410d1d1f8e21297572030b8ea2ca6a25eb5409ce');
INSERT INTO "journal_entry" VALUES(38,'2026-11-21 17:39:20.848887','school:1','program:demonstration','appointed','appointment','9206a6fe17d84242a41c268c112a804d','b5b1038cba09b0d86b47bc976a5bfc84f85c12df21691ee434850ba3ebdcfc88','26d6ffcb4fbd50ebdb83898991021b618807e1af240c0c9ace4a619170751beb','f2cbeaea46aa2e25240c293603306cd374ad95bda05709847c263bb5ce470e3f');
INSERT INTO "journal_entry" VALUES(39,'2026-11-21 17:39:20.851438','school:1','program:demonstration','person-added','person','7bf954232dbe4078bb751e135fd97ae3','3975813cd7e4d8ebf8f623ec4618154abc6a921a705de05ea79dfeb3cb26b726','d5000830789c356606b019f95d9eda6daf0c8018ca35f1cba8fa2ffccc624e76','308c02d3ec2a277ac03762db2331f5e53e7a63c7449ff8f2a61cf0d8c13de7d5');
INSERT INTO "journal_entry" VALUES(40,'2026-11-21 17:39:20.904627','school:1','program:demonstration','appointed','appointment','f79aa785b4824ef39d3ad82eab332b3f','1d48fbaef65d26c9472e8025e3611d27adb0e62ece11393e72728e57f5d64278','3ad992f1fe84950dd8cfc7d3701c98b4fa9b03851ace50e9eb850afb635dfab7','018d3098af60420bbd93ba7b2e311dd4229d076caa8138fa5230af2bd4aab362');
INSERT INTO "journal_entry" VALUES(41,'2026-11-21 17:39:20.907578','school:1','program:demonstration','person-added','person','a79fe93433a34f98b9ae0b3a98fb6779','0a3aa9ff8e62b7265158a72f5e5d3f99c1c0cdc94a2fa8d8ff845380e05021a0','a84068ea6135023e9bfeeddcdf5849c60a68d74b645f2b982158f7b8d97c6d37','50c12ff203687a547c7a5c6a4646312c869e4608a0b839df15cc155382181b92');
INSERT INTO "journal_entry" VALUES(42,'2026-11-21 17:39:20.956712','school:1','program:demonstration','appointed','appointment','7c570a548e0042caaea7e2e7faaa5d91','623b659b0667532fdaa08d230bdb832bf2c8113da27a16ad1e3a79a22ce2c324','2d119456b83437b09f53260aa3e68e4816af094fe7db3cb0a3671cf0b6bf852f','eb795fdd0559f79798b4078a8f5e4b4faac0fb09c96d2eeaddde77e03a484dd3');
INSERT INTO "journal_entry" VALUES(43,'2026-11-21 17:39:20.984781','school:1','program:demonstration','joined-class','membership','5de026bd1c92456da7e525632e462bea','b93904c78323382ce2017b2aac83e35459b8ab8569945f2d2e4cc18e392c4526','c098ac3e46aa7b61ef35ac397dd5a2d30b675c7c09c44ec93d8d9c30d51c2dcd','ad0630f49822d2d9529bf0f4fc881fcb462a8633c750d56fa6fd7dd06f1b6140');
INSERT INTO "journal_entry" VALUES(44,'2026-11-21 17:39:20.987931','school:1','program:demonstration','person-added','person','8e3bc879e733451eacf35b52c7752df3','0ddbf34920f082e80f8ff437f15380a477014c669cfaa0b09cd39f579d0f7177','64111cb23aa4129cb01042a09a6763c41487489c2487e95f99d845aacb8edcc7','de6afd1c4878fac912c8d8dbf72d7f2ffd294b7b8a7541779f987d215b13a5c3');
INSERT INTO "journal_entry" VALUES(45,'2026-11-21 17:39:21.048036','school:1','program:demonstration','appointed','appointment','fc05c21048d840bb89bc8697fa40b38b','7b2407ea23f345ebc7f99bb53bb746c541fd495044279ee5a6c4f0098bb0c44c','a993862f63809fc7d3cd9e783e45aee026034ff4411a91f807206feb6da09d03','1717c51847ffa4f21fccc415a115ef4703de93b1d3d82c86d208e712c7dbe389');
INSERT INTO "journal_entry" VALUES(46,'2026-11-21 17:39:21.066301','school:1','program:demonstration','person-added','person','dd27c3fd92f446e38166ee65fe740506','7f53aa7d26a82f5d9e2fb2fa32ad8d37f9cfd07eb955548fc9bb2f7683f9e266','a779517be3a18bed783092deb9a9c9bf3bf3ecf118c717dbc1b9bff8f4e0138c','84549eda198a57580fb2c843029adf46736a999c0613c392ac4e2891b8d81d77');
INSERT INTO "journal_entry" VALUES(47,'2026-11-21 17:39:21.121515','school:1','program:demonstration','appointed','appointment','1559a06fe9034df5a67ba708b038dcdf','93c7e8261b4e35176eb93469839383793e0e53c39562f0ebae7f71afac9c2c01','c52bffd310b36cb8dff3febefdbe3743ad5ac44737646318d1790f1fd27e603e','1c51735a90e8f73fe3702292b49aa499025b905c18a1912ab2a7d2ee10eae0e1');
INSERT INTO "journal_entry" VALUES(48,'2026-11-21 17:39:21.146234','school:1','program:demonstration','person-added','person','de875d6401064ea3aeffecb197e710b9','ea73c31a2f6c88faf7b9fa0ad2f9891f434fbdd10e591d70faa0f44b171f8362','6ccb1b98f849ad4cfd6f60113286d9d4c289adb75992cc04482901bd8c0408d9','adb08ec7fb27c7fae121a9b44501d7c599140c08310b75e9c626275ca59f55b5');
INSERT INTO "journal_entry" VALUES(49,'2026-11-21 17:39:21.182361','school:1','program:demonstration','appointed','appointment','cedaa8818100444389e19219a15765de','8d68e03cdcfdfb800174c0eed6a65f2bc97185c06145f2a4aef8612cd23331c3','55687d317d2da46a4b8fdc0c8a3a0d3602f818fc5c74899ed91cc5a06f38cfe0','74f0148522f2a189be7c34766731c9702faef39cabfc6db2c435d5907802df36');
INSERT INTO "journal_entry" VALUES(50,'2026-11-21 17:39:21.199810','school:1','program:demonstration','person-added','person','c416f13ed19d4e8587d99bf813c4c494','6552c21147dd710595b11d3355135506f96f20eeafba7537745868458568079e','3f0bae300869f134b857914af0387a0513dcb01e1fdad18293b697cb6fbc9f67','700e719cd3d42cc857f049a30d5842b372354a6d3d05f4fb27ed8607b262a252');
INSERT INTO "journal_entry" VALUES(51,'2026-11-21 17:39:21.261492','school:1','program:demonstration','appointed','appointment','4de912a96b584470a256d64b82837cbc','a99586f05c22206f4cb1c20d1f00aedec437db22485a9ab444a4a2b988ee7cf9','3eea5ce425b94412df87e2913e3f444ada7600fa4ffa6a75ba18a2b0583ff05b','3133e51e1962454a74391f29bd97ecc15f70c5ea7af0378c4bbf46a7771c6159');
INSERT INTO "journal_entry" VALUES(52,'2026-11-21 17:39:21.284252','school:1','program:demonstration','person-added','person','e334d8741f1a4cdab2940b8d47829fcc','3f9acd07f4596d9653c73e34285685ac23949542bfd7b2efe9a24fbb2dc9bc9f','b3b154412d70948dc5154a79be047c7f5ccb07d5d5a3217a5f2f0c7bf4da16a9','6ddfab011fe305ff10f099db0986ceb0423cfa54284861e7bf674c57067ebf31');
INSERT INTO "journal_entry" VALUES(53,'2026-11-21 17:39:21.328039','school:1','program:demonstration','appointed','appointment','38a601866b924096b18bef7a9beefc29','eaafd6f10882747f5d74fb2e7217106db1bbdbb2fd550e37d52ffffecbe059bb','bdb0d6da6bb72881f5bf3f9afbb4676e8aed7387914750b2e3d3536771085527','5b6711adabd905fd1bd047c6b2e8d60b28cf431290f2f140863382e769c5bccf');
INSERT INTO "journal_entry" VALUES(54,'2026-11-21 17:39:21.330976','school:1','program:demonstration','person-added','person','8f658983e941437190e2b5c3a5f689b5','0b3cdeadb4382c50e961a4affe6c5f6dd304bfa2d248f792e83a39d890669ced','bc98b6bc1a931ea4a2ee3f48424b6b9cda6d63d71292ed9b0b440cccba7e1de4','948e275fb6a525ac040858f135a6cd329738667f151ef1df182f3381dfca5b8c');
INSERT INTO "journal_entry" VALUES(55,'2026-11-21 17:39:21.374372','school:1','program:demonstration','appointed','appointment','f175eed9006940f288b9e5027f168e38','3954541daf4013ef2657cff4f21382abf89bb45c823384669196237cf2e9e05a','52495c96f11ad16d407a0d2ed4d17ccf4fa278889b0e48a1193a28f238369129','b6f70b7fc49cdff07f01e97f598d10b5c0773b9ee3a8ddc5a3469855290c08b7');
INSERT INTO "journal_entry" VALUES(56,'2026-11-21 17:39:21.404917','school:1','program:demonstration','joined-class','membership','e88f33164c1f42e8948800839d5ba845','4ad422512adb4b502911975b3f781c214dccea5610cd16a53f01cb61bef248cd','2124eb958be4d2830d190ae5772b4d436a638193d1cde3cc9ca4ec83e0710c16','b882a2cf1d3395d12aa7093749e891ae6d8164d7cd5e1900e416bc646b027079');
INSERT INTO "journal_entry" VALUES(57,'2026-11-21 17:39:21.409758','school:1','person:717dbe8349b04a759f1d727c63ebe088','appointment-confirmed','appointment','255c1b5898234ddd887e536466c43c66','c08d82716120606f582d07b05c9f9ca7f3443d4740b5c99cf4e33f69cbf8a870','ce970ab4639272da50c94376700fbfb1f137d478d8a7c2e61cb414ec7c879ca6','1b9c025ac64bbc97cd68e5b34f50169729322ac186d9a42ff83ba6c81ade917d');
INSERT INTO "journal_entry" VALUES(58,'2026-11-21 17:39:21.411846','school:1','person:717dbe8349b04a759f1d727c63ebe088','appointment-confirmed','appointment','705d0b91f72a44aa8376c920122d4997','a7e29db4f6f85a7804b1441befe8bcef1ee73c59b4b4d917292b9d005658842c','9347eb02377751b27f11529950b017b0166c2b0a1fb893a87f80a0610cb68c1c','f56af6ced7321e306a31bf2f9e51d9a7f3c631487a17ed2068a49e45985bf4af');
INSERT INTO "journal_entry" VALUES(59,'2026-11-21 17:39:21.435373','school:1','person:852d906abec14dd6960f2ddfb7e88418','appointment-confirmed','appointment','df5d151e42634ce9beb39703d4d436a5','8ed4915045f865a8e6e181a3c7553da56c2978c6034a201b0c1a375b4fa72f03','fabaa2a85d0eaf7d40a807dbb06d6a955a34e9c075fe8c05fae7b8c316b56c52','aca0a13e9a59619dcddf845f3dba66fcac262e2a185e84aa766f55aa5151c251');
INSERT INTO "journal_entry" VALUES(60,'2026-11-21 17:39:21.454974','school:1','person:852d906abec14dd6960f2ddfb7e88418','appointment-confirmed','appointment','c68b85367c034678ba9cc642c7c79753','b28e940ace427c35232a4a9dc1c7a931b434cbec403380e6d9b87d1a248f8265','024ac61bc6b9f583fe1eb83f3bcae7a2206cc58d285045a74ed2fab5dd186328','4c80669442209e60271a8021e9d7ceff81f2175d6727d397660be2bebf6ef928');
INSERT INTO "journal_entry" VALUES(61,'2026-11-21 17:39:21.491242','school:1','program:demonstration','stand-in-appointed','appointment','ef5a7bdafd7d498da64b2d4b7480c735','4187a3d4127312ef1bde7bdb7ad04cac3208f537045590d3a74507391c6f5276','9cb58df7fccab7d910e2bd53189d8c32cc1b579c43c7228d7a93df47929acd66','9a6bcc4b13a9a25c76915b7c69ad5b49fb7b841a487cb8652aa4c3872b0275ef');
INSERT INTO "journal_entry" VALUES(62,'2026-11-21 17:39:21.523215','school:1','program:demonstration','manager-noted','management','c0e8678118cd4d1e81c1e056429c57c0','546d9f8deb68765d55429de0827d00f42c5f044ebdaab324b389404055fa1695','c74ae05840746d352bc1d8e9ba67218f0070a1446cd876c0441d204b53858d32','2425e6f93aae6bfc28bb3603a529e8abe183f8c024932d8673e428a551b9d79a');
INSERT INTO "journal_entry" VALUES(63,'2026-11-21 17:39:21.552219','school:1','program:demonstration','manager-noted','management','0cd20110a125487ca07b67815c36b73d','7b5f6be49a0aceb75c299b74b8f0fd18b776b289bf4ad1a0a6acf8a5cc855c64','b653dfc8b73cd74078fb6755152f0a08fa3c01358f6373551fd1e652abe01c23','511c662599247067cd8af3337914345ce0c8918d892bf3158d8ac68b4784ee83');
INSERT INTO "journal_entry" VALUES(64,'2026-11-21 17:39:21.581023','school:1','program:demonstration','manager-noted','management','8f8cb9660c1f47df804d84b094a18e59','62110e29f6ca9c04985ae0c069312594dc1f9ee99f3dcd7c555ae3068ca5291e','627c4321fd1b97f798a414523316e5e87fe412d8032156866092b4c0ebc8ed47','7100f1a06738b7ba50f5cc2194c54da95ccb00c66def4f8a2009c86ce2aea9e7');
INSERT INTO "journal_entry" VALUES(65,'2026-11-21 17:39:21.602210','school:1','program:demonstration','manager-noted','management','7592e51b86e6402a9de490ab2756c5e4','f42f5c81c2008aa3dba6d790a6f51e6b35012e1180fca75f2ce607ccfa02ee91','50e293894e414ae30487ccc782793df400b8a180185644dd2a9448b4ecd3aaf4','2ac415baa562c671c9c87853a0cf569ac47085a698dabfdfdab71dadeb534eef');
INSERT INTO "journal_entry" VALUES(66,'2026-11-21 17:39:21.627306','school:1','program:demonstration','manager-noted','management','4ac29a3e1c014950b88a2ba6b3ed7511','eb160fdc0792d709ce2cd8fab9c630f84fdfce7cab8443ad22cf6f48cdca9cc7','9a130054e23c2ee6e31d1f4029198e947cbd170477eeaeb3a3b4eb77e8159f1a','41b5ba678006f8ea01de88fdb839464198ec719a086a22bc7281f4af2ee884eb');
INSERT INTO "journal_entry" VALUES(67,'2026-11-21 17:39:21.664756','school:1','program:demonstration','manager-noted','management','4bb72706bc194e5b897e25248fda0a6d','8746919bae842abf547810f9a9f65534248195c745bfcb8fc6150ac2dcf3170c','649d121524c9568f91ec795338c9e5ba091093a438bbbe01d8afdf2fd048aa18','bd9a180a0d1be4325941fbfa497464bfd012ef492df52bf6727a01194ad2bc68');
INSERT INTO "journal_entry" VALUES(68,'2026-11-21 17:39:21.686478','school:1','program:demonstration','manager-noted','management','3061291b109745c4b332e5e6698a8d3b','588336282c9efeccc76f2729995ea229e256d184c2eb216461f3927a87630a39','ddf93de9e17a6e7e7a14374bbeaa04a46a981536a9a541697a59639c902f052b','69385acd97d0a6aad42221e8670aa4b1d6da59d1557791e03ff3f0a779ed4be6');
INSERT INTO "journal_entry" VALUES(69,'2026-11-21 17:39:21.705833','school:1','program:demonstration','person-added','person','2ecbc2af00074b73a80de11464238f94','bd9351dcce799df4f4c4a68e3ab0fae1717a2ecfb9633f0049510e34fc0a777e','fa68982b7b9a8202f40bc08650172a54cfa9952fced75e5424b2cb9954f7769d','1c5a766d05c7fefec0748acd374da815ff481125dcacf98406274a83cc4a8ef7');
INSERT INTO "journal_entry" VALUES(70,'2026-11-21 17:39:21.729976','school:1','program:demonstration','appointed','appointment','0fdd0d6ac9d8429c8aef2a2752b46971','2645fd78b1172d1f7f4c75de07b8675fa28ea13b77afd513f1ff680977f0ee41','93e7080cac1b8d572a99fbc7c2f0cb71da6249e55c6f3ba322a1b87130d659e9','9bbdf03ffa9756d06c28607bdf8581ffc6e964e535dd87fadbf7ccfa4b872ce7');
INSERT INTO "journal_entry" VALUES(71,'2026-11-21 17:39:21.750163','school:1','program:demonstration','joined-class','membership','cd7b73b3f65642dca7f60968c9f0b59c','06fc076f4a9e9496f97dac46c58ffb3a92d50c2a2aeb36d22190b2ca1b25b09c','0c4e0ebd73eceea15bbbc795ec1b0f5f980b5760d549d820878ae63aba70d2a9','52ceabc19aa25d83a7830dc52a82a2a05bbcae4fdf8c2ae8d957d41fc9939aef');
INSERT INTO "journal_entry" VALUES(72,'2026-11-21 17:39:21.770090','school:1','program:demonstration','joined-class','membership','826628c947a24a229920ac3d5f7608e3','21b3b7b535bb1281c3faebf11ac5eaf18351b942997f012df9a0f770e184ee0c','a1bd9ed3f1c300433b832db6ccd40059f58691d5f150b11e660b1a918ad80e4e','5e8135b2964d066690d3d681188130b8fdc462886899015c3394fedeace54e50');
INSERT INTO "journal_entry" VALUES(73,'2026-11-21 17:39:21.789106','school:1','program:demonstration','person-added','person','b5fc4a80b1614dffada9a55bcc3303a0','6637b35a272ff8fafdd906fe295076c241acf7ff8379d51405c9f9806202507f','3e16b65be3cf6d52eaa5486033503e29cd3bb1a80c1cf061db852d0d8fb5e433','6f636baca107123d5908b57287d4cdd6fd9b8215aa59d521c2e3e836215c7352');
INSERT INTO "journal_entry" VALUES(74,'2026-11-21 17:39:21.828893','school:1','program:demonstration','appointed','appointment','a99d39b5392745428f4e47e294d4da6a','7eaa4073e534700105dac8feede64c3f1b94b91dd3ef811bd79a5664cafe33f7','225919cc8ec85255dc40811bce21dcb4826a5b4a732e16470d92a6e39f72691e','2a67b06d9334cfd51e6021bf1b4b89020853e352f4395c2b9dd82d738bcf9b32');
INSERT INTO "journal_entry" VALUES(75,'2026-11-21 17:39:21.848819','school:1','program:demonstration','joined-class','membership','76608281b4b94922ae4ea439d4395dc7','6d2c9c6f3a6e7548eb3ca30595e31e6c258b3b314143b177882b2fc521440ea2','01123eda59fe40dbcb16357082b273aa9b8d77cdcf4d0f7080e9dd9a412da59e','06824b8b9673aedb00ad2b17ced0e6d26e6c7ff9d9a49e25a65eed7c0cfc4104');
INSERT INTO "journal_entry" VALUES(76,'2026-11-21 17:39:21.869088','school:1','program:demonstration','joined-class','membership','5de2ce95267a42a9891cb9664387d192','431e7982f8b59a15018e85934703d6156229c640c659172a1639b9efd58d245d','046ff208cb1ee411148ae0b23af931c6804b465f93c5b17fcd87878f5accb5c9','5a9eb1f59b85ba1378f6b2a84dc12b1bf780417063f7762897f72715437441a1');
INSERT INTO "journal_entry" VALUES(77,'2026-11-21 17:39:21.871861','school:1','program:demonstration','person-added','person','074bfc50dd814c01a5da8619b495383d','6386341144485c7120a69d05f26339cca0af27735aea9b1bdcc6392b1ba703c3','d664c27e58184bb51a848dfa5753177614c2b81be5b932cfad76492494182aca','4732caa91f32aea5fc98971dcb736b9119fb159f850326834d56650bf3655e0a');
INSERT INTO "journal_entry" VALUES(78,'2026-11-21 17:39:21.891208','school:1','program:demonstration','person-added','person','30fc6255a07b443aaefaf7717b1f8263','346b7a135c3e01b42f30e3fe2c4b1c954bd8f1c8a8b5a96741860c103e11c513','e9f1aaec77f861ccbc598b51e2f2717a8586d8fb241392d30ecdc5164d27f52b','ba04f52b62832ef6130d602ee1316b1012fbbf14ccd9a85da52259ef759b0007');
INSERT INTO "journal_entry" VALUES(79,'2026-11-21 17:39:21.929822','school:1','program:demonstration','guardian-added','guardianship','2a88c76eedcd400f8f1606363694d0cf','23aeb0db9d27ee5cfc9236575e9847b4932e8b49350b63fe6213a042ddfda2f3','c74a63a2ecbb441a076faa35a337941e78529e4fa252444fb0335851daec8a04','e1ca80350011328ede0364bc5b06e132b2c7f7b775e90b41a7cff7873d53c2db');
INSERT INTO "journal_entry" VALUES(80,'2026-11-21 17:39:21.968340','school:1','program:demonstration','guardian-added','guardianship','e4b28b34ba054b1493ebfc731c96298b','6fe4836635ebe865c745894d46870c5e2d173915970eaa0c918073c373e86dcd','91cd42c7d9c17f9bbdfdba5b90b7c41918706a9e80bf6fbac37bc1158f236356','076b6f664ec18514f0059d1eb967865ad0399aa2cb2eae9ea3111e33f9f96153');
INSERT INTO "journal_entry" VALUES(81,'2026-11-21 17:39:21.991042','school:1','program:demonstration','guardian-added','guardianship','d74dbc8490074181b77cf1bd3c24cbcb','7f6799df986257d8291d174cbce8e1900feea14586d298e4a1553e4cc2e8e52f','f56e6fc977246e5e9e80b584acbbc6c6be544be119339399ab0b25325f9e0902','22e419539b078c11e3f0a555ff587e7c171f5097718a4d7c6f898485baca1ab3');
INSERT INTO "journal_entry" VALUES(82,'2026-11-21 17:39:22.028921','school:1','program:demonstration','guardian-added','guardianship','032f01785d6c4afa971734699373888f','a7eb941d211e96253f882504935974cb138aeda23790df3b6132800208d71d63','55231aab67f112a86e08b873db2d89f40aa58b78d7c5a03851b6852d9e5a357e','38f0149c07974c07eea65d3e0c5903b006d380cea7524b81172d6fe56018fdff');
INSERT INTO "journal_entry" VALUES(83,'2026-11-21 17:39:22.031777','school:1','program:demonstration','person-added','person','b4215eb30e11496e8216e3862c5d0860','e8a524bdb1850409528c94838ff8ca4ce3b0aa7d67b1e7e9a6b59314e3007697','a21c451a6c07f135810ee437b89a4bdaf717aef2a66f081d9df2ca0fdf865ff9','a875275bda4209651a0a49b9ca7517da35400b83813731feb99096f6eb976c64');
INSERT INTO "journal_entry" VALUES(84,'2026-11-21 17:39:22.082120','school:1','program:demonstration','appointed','appointment','ccfb4dd06d234700ae8c4cf414d6d82a','db784bc291385d1c0e5f9853b5fc22e335e18f010092ae47a9bdb3f984585f10','54e8cbaabeebe446c65ac11019e07c5fcc512dee23d782eb982aa0c472e28b78','cd0151aafb5490ee16b59fea23a6f145d405661d0bc30c264ee6c2766a0fad0c');
INSERT INTO "journal_entry" VALUES(85,'2026-11-21 17:39:22.098108','school:1','program:demonstration','joined-class','membership','ba267373f348448f826b3c57fc13aa4f','2d39f3528cb3c114f58eb614f769a78bd57b543c99c405d99753d342489dfa22','48fc87ab0fd8a2db6bdfda3ec5b332bf8b0067a3c5b29801c5b2314a9421fa30','816aa9458053788457c5b31264d33241ab4f64de72ac70c55c1602846e74c174');
INSERT INTO "journal_entry" VALUES(86,'2026-11-21 17:39:22.117960','school:1','program:demonstration','joined-class','membership','6f2e23c659ac4149bab30d7da03bfd41','371a57a3c6c4dcc8b1cbbb234afcececffca337f691e5ef24b595c0d3716d48c','902011c9884c0f93ed520f90c39c87d2f8085b79b7179180df28f4230dd785ce','6acd15b7d4840b7c3ac852d95514c5281e1d598ba33e0c993469590378c1b36a');
INSERT INTO "journal_entry" VALUES(87,'2026-11-21 17:39:22.136945','school:1','program:demonstration','person-added','person','c91a4b6a63f24f8fbb38205925ff431d','dec0827898d150ad0bc504bb87cb23e310d4120df0a8a0b6d61523e9d07d2b12','c5904d5b939bd1b5d52c185c584c4c127ad2f9934b3fd7abf881fa0eb95963d7','22f5111057544e86b535aefeac7f7d199745a8b654ba56c8c76b6d08a73a2493');
INSERT INTO "journal_entry" VALUES(88,'2026-11-21 17:39:22.139688','school:1','program:demonstration','person-added','person','b81a960ea4e542d0a87e3b09f6c43997','79c4df52d9ea595ec465d47e1d3f0944adc70b43e393c02764160cee1f456ae5','199616075e50b57fa600b8ccce75c49e110d9180cba6010a6f9dc8498bb3e33c','3bf9467ef8c16f98bea5c87d4d931daad35e658a7a414d99fedae12f33f6948a');
INSERT INTO "journal_entry" VALUES(89,'2026-11-21 17:39:22.193475','school:1','program:demonstration','guardian-added','guardianship','720a33ee45ab4bdc9e9550fa979f3182','46500d8d4c3a2f9ca2f7f17ecb38c8fb76b8a1007c542ff15f099f0f64ad2dfc','6783153484a0e0091ff529d6515a19a15757de8db7674236f555e2f7f02e47b7','944a3c2d85b372eb4047db649ad739f39f477407f303128b98d2176a38c9257d');
INSERT INTO "journal_entry" VALUES(90,'2026-11-21 17:39:22.215376','school:1','program:demonstration','guardian-added','guardianship','e9567f6d8a914f4ab20aff9d4a21116d','1fccb029143184432763aec3ce7cd67546716c86350042b6f5905e093145af03','68d7387c1a5cf7112cd6564d9a7474b6a2e464733b8097b88485a6ff1077d506','bb2a9f06133f4aa10fe1021f9530ed939162e7b96485493a60f382f0abc1bc2d');
INSERT INTO "journal_entry" VALUES(91,'2026-11-21 17:39:22.241526','school:1','program:demonstration','person-added','person','39173a8d722b43e4a64bdd7ee3e39b00','5774809cc5f05a4431ee009df8a2edc79b842431a5b21a1a32e51877c1bbaa77','5e2b8e111f34409b8f59588d335b5dacbd713a0740cc729dc7876b90bbf1759f','f1ecb6756487f4ae802bdd031e36ffb8f7bb6b4d2766b6bc6282b709035d8132');
INSERT INTO "journal_entry" VALUES(92,'2026-11-21 17:39:22.274245','school:1','program:demonstration','appointed','appointment','06c3acfa13e44f769296f4227f328de4','10f4a02935473eadd40c3be8042cfecbff9c0291f30ba7478897ecc21218a20e','bb60411566d07bddc97f6e1ef8f46b0e39135b320ac499a896ecac1bf272a650','518238965e1080700004cd77afd7529b509760f2dee923e8f8c76257a0413502');
INSERT INTO "journal_entry" VALUES(93,'2026-11-21 17:39:22.294658','school:1','program:demonstration','joined-class','membership','1ab9eba360854568a6300e78e7af71db','5cf49dc9f7c02a40cc98acb16e782da9a603a3311f92ac6d61389358ec375ccd','f11b0c157c19937b44de6af1569831ccac3a1e5334cb45d6c2f2f78f96672ac7','7762b0d8e512d5db01577410c8d326532011f71ef64d40f215bb9982b6502a77');
INSERT INTO "journal_entry" VALUES(94,'2026-11-21 17:39:22.314575','school:1','program:demonstration','joined-class','membership','64c5bede661248969931df375886cfa5','fc8e15ad86c052ab1ca47c47d5cdb94595548c674a531fad1c05ff06598bd159','f820a8c753e8db642ebc5cf9355128a97066eb6eb8877cd79843a4ead4e92aea','5cbebeb4f90e91c63725c9f1a21a7f8a88c262364b968dc71225cec87f3204ce');
INSERT INTO "journal_entry" VALUES(95,'2026-11-21 17:39:22.333768','school:1','program:demonstration','person-added','person','155e176c89f543baac94532de9dd1f8c','a22ade72b981b5daaf4a9307205601fdf5cf1bff6ae74ec0d1592bbbd5db2988','1c2f647807c3da0334343c33937125d7f28c5406803f3534431693020c821c43','9d453617a4f8e4cb2a06fe4f7cfed8e41be60a4a214292ac0b9b9dc70be0644d');
INSERT INTO "journal_entry" VALUES(96,'2026-11-21 17:39:22.352642','school:1','program:demonstration','person-added','person','8c73bb060bb54c0b92c32459e293ee27','9f649436e10c62e4b0261d2598382d2477b0210776db8db301bb3c4862e51829','e6ca267d173ea17319cf61a6b4b61a8b435d3e06e32e52cfbd8dc2979ea7b3d8','ae379c77259c161ce15f8bb195e84c319ee586194821c952f6a13395238148a1');
INSERT INTO "journal_entry" VALUES(97,'2026-11-21 17:39:22.370681','school:1','program:demonstration','guardian-added','guardianship','5e5cd7f5668a453aad15f1da9a9decd8','3e1dbca811a77e8dc6cc55b6ceb515abc9db14fd0dd9569c1c57ffcd867d13b9','20df8e57bd7257fe1a08a248e142cd05535701cb497bc946f1a6978e5ea8f8da','fb42b823ef983014ade80cd7e8e8ebd1f453f74566b35f3e862f74eb7fb4d9df');
INSERT INTO "journal_entry" VALUES(98,'2026-11-21 17:39:22.417080','school:1','program:demonstration','guardian-added','guardianship','4e34f3f79f10425d9954e41c58ce8ffe','9260a8402cd605047b104c66b77316620286d0aa1ba7a9ea72874afdd41f8845','7b9ae49ba983452d1bbf73a23134097e0fc0072fb54378d1537a76c288f3d03d','c8956f9853998f08e76a42b1d8eccf6b05fe6c31d86845cc137f0ad3c0d8c94d');
INSERT INTO "journal_entry" VALUES(99,'2026-11-21 17:39:22.419834','school:1','program:demonstration','person-added','person','bcf38287f1a44997a7f75bd3f04ee5b0','67fc686313a08194eaeae41e75f0b95ad88cfbdcb98222140b8fec10610809ef','18c6e5801adcfcdf0c8b6caab68b496d6bf7731507c719b0c019f2fe24b92bb4','a1673d1a0211d0ad2f4fb3bb2b25ce0afb304bb122a6bdaee2d5f40e6e918eba');
INSERT INTO "journal_entry" VALUES(100,'2026-11-21 17:39:22.454676','school:1','program:demonstration','appointed','appointment','570ad5c8ca324d2a82ccfab34ef456bc','e7022a86c539fdfe2352b2499601029cc6dd336439ae50bfc103db6c335bf4cf','899cc57527096a52b70c3d3dc7c1803ca1a99b296042c966e01a9159d33c1b12','bc5d44634360754386fc18a961d72a9a6f491e78943940df5f9d59a245043d41');
INSERT INTO "journal_entry" VALUES(101,'2026-11-21 17:39:22.470609','school:1','program:demonstration','joined-class','membership','e3fc49ff1cb84288b1620f66d087569f','92098e9d5682ba917ffe91d72c5b2524a6478fd3f09775acfad3debe40c4ffd0','6ba850375d14e348d26964845477744331b36959e3b6e706141e6d619c681897','c133bf15abcd61e3fe9efca9f861cf9f3862e738bf5aa5e8aa36f9fce9639394');
INSERT INTO "journal_entry" VALUES(102,'2026-11-21 17:39:22.494536','school:1','program:demonstration','joined-class','membership','f98a50f43cca43909f7dd35a9e33a936','e29c1c072cebf4967cc090250d18f8d0f3981b828a22b821d9218e377cec8318','99d6bb2e15521e729629bfba132f009afaddbedaeaf54367e8f23ddf224da6de','d73fb4758d6344fc7fc5d54f23e02b882ab8c22e795d04c4e7f413fa3620717a');
INSERT INTO "journal_entry" VALUES(103,'2026-11-21 17:39:22.513857','school:1','program:demonstration','person-added','person','64ebb694a2e249a5b70311b89e0e124b','a4e649432cf3b47d8684654daa2736a576754d7159d927ac25e650c7ebebae12','5011a723699cf832ef9b35b38ce3a3b66820dea331df6787bb86ab9a18f4a446','1117d7b84a22d085ea6225e5e46391af92d488a9cd330a033ad212b8b612dc92');
INSERT INTO "journal_entry" VALUES(104,'2026-11-21 17:39:22.532852','school:1','program:demonstration','person-added','person','d75457f5e5e747229c59acc69f9fceea','995f241d5af95f2e9fdc187e1170ddf458ac03d911f47668a570957168b89a97','801d46e6e33da7a60e86646149d5ee4e9e3bd611aac1564e468293d4473d4e4a','968c2da9a35febe73d7e7818d18a53ff5ce821eae2f7fd4086abd238643e7ec4');
INSERT INTO "journal_entry" VALUES(105,'2026-11-21 17:39:22.554997','school:1','program:demonstration','guardian-added','guardianship','abe021b2f2cf400aba74602518cc00d4','87caf8883d609fd3142355b93217cc58d2a7aa7ea8f4640ce8fd8b580fa3e24b','defb83a023610918d090d992396ba4f6f03f2f693c1f8ab37ab6b670276a1e22','52c1371590461b960d284976131d278b3888d2922fb73f690caa6a424a94324f');
INSERT INTO "journal_entry" VALUES(106,'2026-11-21 17:39:22.593409','school:1','program:demonstration','guardian-added','guardianship','3eed5d5bc78b475eabcbf2e39c107056','4735c471ab48d818240457c2527b819b6960a97804ce8404c588fd95f99728cc','97b680b899817679a9c85c955f8da930319fd46e8e85f0a78273c70a2e077f79','e363e25e035f1028d1623ffa0d845793d7f740ba5908b1c693c5b5013fcf0d1d');
INSERT INTO "journal_entry" VALUES(107,'2026-11-21 17:39:22.595037','school:1','program:demonstration','person-left','person','8f658983e941437190e2b5c3a5f689b5','c1ba10d71110f5a2a2f1cca0b6a80ca85a2ce6bd8b377a5a2ffc688f19028d2c','6dfd775ab0d539478580974398f2064363a8b7d411c6dba34d4029a96ac63cc5','b425563362f90aa4d8753647033867465dbe1d722d5ba7c8a66905f926081421');
INSERT INTO "journal_entry" VALUES(108,'2026-11-21 17:39:22.633591','school:1','program:demonstration','appointment-ended','appointment','f175eed9006940f288b9e5027f168e38','cb08f2132073ed5512b7cdd1528ee556589b85a104b69a91a6a06d43b53ed73d','0120dfcbcc5787bb78f9248ed4d990c33529a11ed9b23856ac43f2346e71db77','f7b48515a79fa5da7e87b7bb0ee916f733dc814772e6f2b079dd2d63b2f14ce3');
INSERT INTO "journal_entry" VALUES(109,'2026-11-21 17:39:22.653854','school:1','program:demonstration','left-class','membership','e88f33164c1f42e8948800839d5ba845','0d76fccb557447ccf8295b9860971cece6e65ae3f67492caa4994e0e10476137','7129ddbb78f0af81c4642e4959d32028525dbdab450c174cade1d22e5087d343','78a6e401d7658ad41054e2446e50a0df56d07c3e5b71d51370558b7dfb9ca31f');
CREATE TABLE "journal_witnessed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "witness" varchar(200) NOT NULL, "when" datetime NOT NULL, "checkpoint_id" bigint NOT NULL REFERENCES "journal_checkpoint" ("size") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "witnessed_once" UNIQUE ("checkpoint_id", "witness"));
CREATE TABLE "keeping_ask" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "asker_words" varchar(200) NOT NULL, "received" date NOT NULL, "due" date NOT NULL, "stage" varchar(10) NOT NULL, "outcome" text NOT NULL, "package" varchar(64) NOT NULL, "about_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "asker_id" char(32) NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "keeping_backup" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "name" varchar(200) NOT NULL, "size" bigint NOT NULL, "digest" varchar(64) NOT NULL, "lines" bigint NOT NULL, "root" varchar(64) NOT NULL, "made" datetime NOT NULL, "verified" datetime NULL, "removed" datetime NULL, "fault" varchar(500) NOT NULL);
CREATE TABLE "keeping_certificate" ("id" char(32) NOT NULL PRIMARY KEY, "when" datetime NOT NULL, "text" text NOT NULL, "digest" varchar(64) NOT NULL, "confirmed_by_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "proposed_by_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "proposal_id" char(32) NOT NULL UNIQUE REFERENCES "keeping_proposal" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "keeping_erasure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "person" char(32) NOT NULL UNIQUE, "when" datetime NOT NULL, "ground" varchar(20) NOT NULL, "school_id" bigint NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "trust_id" bigint NULL REFERENCES "people_trust" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "keeping_gate" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "question" varchar(30) NOT NULL, "answer" varchar(10) NOT NULL, "reason" varchar(1000) NOT NULL, "when" datetime NOT NULL, "ask_id" char(32) NOT NULL REFERENCES "keeping_ask" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "keeping_hold" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "record_class" varchar(40) NOT NULL, "reason" varchar(500) NOT NULL, "since" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" char(32) NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "hold_on_one_thing" CHECK ((("person_id" IS NOT NULL AND "record_class" = '') OR ("person_id" IS NULL AND NOT ("record_class" = '')))));
CREATE TABLE "keeping_holdend" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "reason" varchar(500) NOT NULL, "when" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "hold_id" char(32) NOT NULL UNIQUE REFERENCES "keeping_hold" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "keeping_item" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "record_class" varchar(40) NOT NULL, "due" date NULL, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "period_id" char(32) NULL REFERENCES "keeping_period" ("id") DEFERRABLE INITIALLY DEFERRED, "proposal_id" char(32) NOT NULL REFERENCES "keeping_proposal" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "keeping_period" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "record_class" varchar(40) NOT NULL, "years" smallint unsigned NOT NULL CHECK ("years" >= 0), "counted_from" varchar(10) NOT NULL, "source" varchar(500) NOT NULL, "since" datetime NOT NULL, "decided_by_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "keeping_proposal" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "ground" varchar(10) NOT NULL, "reason" varchar(500) NOT NULL, "when" datetime NOT NULL, "stage" varchar(10) NOT NULL, "by_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "mfa_authenticator" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "type" varchar(20) NOT NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "user_id" char(32) NOT NULL REFERENCES "signin_account" ("id") DEFERRABLE INITIALLY DEFERRED, "created_at" datetime NOT NULL, "last_used_at" datetime NULL);
CREATE TABLE "people_agreement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "agreed" bool NOT NULL, "reason" varchar(500) NOT NULL, "when" datetime NOT NULL, "appointment_id" char(32) NOT NULL UNIQUE REFERENCES "people_appointment" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "proposed_by_id" char(32) NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "people_agreement" VALUES(1,1,'','2026-11-21 17:39:19.131134','97024c82cbed49ec8e1c1ce91903ab3d','11a9f72b857246198e26b682bf77cff2',NULL);
INSERT INTO "people_agreement" VALUES(2,1,'','2026-11-21 17:39:19.426671','c9ef6f03516a4485aed2c57d195fe76e','717dbe8349b04a759f1d727c63ebe088',NULL);
INSERT INTO "people_agreement" VALUES(3,1,'','2026-11-21 17:39:21.408191','255c1b5898234ddd887e536466c43c66','717dbe8349b04a759f1d727c63ebe088',NULL);
INSERT INTO "people_agreement" VALUES(4,1,'','2026-11-21 17:39:21.410787','705d0b91f72a44aa8376c920122d4997','717dbe8349b04a759f1d727c63ebe088',NULL);
INSERT INTO "people_agreement" VALUES(5,1,'','2026-11-21 17:39:21.434129','df5d151e42634ce9beb39703d4d436a5','852d906abec14dd6960f2ddfb7e88418','15c4ed512cb54787bd5b4c728252b877');
INSERT INTO "people_agreement" VALUES(6,1,'','2026-11-21 17:39:21.453654','c68b85367c034678ba9cc642c7c79753','852d906abec14dd6960f2ddfb7e88418','15c4ed512cb54787bd5b4c728252b877');
CREATE TABLE "people_appointment" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "role" varchar(40) NOT NULL, "basis" varchar(10) NOT NULL, "since" date NOT NULL, "until" date NULL, "agreed" bool NOT NULL, "school_id" bigint NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "trust_id" bigint NULL REFERENCES "people_trust" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "stands_for_id" char(32) NULL REFERENCES "people_appointment" ("id") DEFERRABLE INITIALLY DEFERRED, "proposed_by_id" char(32) NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "withdrawn" datetime NULL, CONSTRAINT "appointment_at_one_place" CHECK ((("school_id" IS NOT NULL AND "trust_id" IS NULL) OR ("school_id" IS NULL AND "trust_id" IS NOT NULL))), CONSTRAINT "appointment_ends_after_it_begins" CHECK (("until" IS NULL OR "until" >= ("since"))), CONSTRAINT "a_stand_in_has_a_last_day" CHECK ((("basis" = 'own' AND "stands_for_id" IS NULL) OR (NOT ("basis" = 'own') AND "stands_for_id" IS NOT NULL AND "until" IS NOT NULL))));
INSERT INTO "people_appointment" VALUES('97024c82cbed49ec8e1c1ce91903ab3d',2,'trust-executive','own','2026-09-01',NULL,1,NULL,1,'717dbe8349b04a759f1d727c63ebe088',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('c9ef6f03516a4485aed2c57d195fe76e',2,'trust-executive','own','2026-09-01',NULL,1,NULL,1,'11a9f72b857246198e26b682bf77cff2',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('255c1b5898234ddd887e536466c43c66',2,'headteacher','own','2026-09-01',NULL,1,1,NULL,'15c4ed512cb54787bd5b4c728252b877',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('705d0b91f72a44aa8376c920122d4997',2,'chair-of-governors','own','2026-09-01',NULL,1,1,NULL,'852d906abec14dd6960f2ddfb7e88418',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('df5d151e42634ce9beb39703d4d436a5',2,'safeguarding-lead','own','2026-09-01',NULL,1,1,NULL,'ea1c3777042c45ae9b645821fc846939',NULL,'15c4ed512cb54787bd5b4c728252b877',NULL);
INSERT INTO "people_appointment" VALUES('c68b85367c034678ba9cc642c7c79753',2,'deputy-safeguarding-lead','own','2026-09-01',NULL,1,1,NULL,'711bfa3f0a70491bbca60b3882cb2c5e',NULL,'15c4ed512cb54787bd5b4c728252b877',NULL);
INSERT INTO "people_appointment" VALUES('0a6cb440c0214bc0a616ced4c49816b9',1,'senior-leader','own','2026-09-01',NULL,1,1,NULL,'3595d0dcf3f645caaa3b65f5273dfa77',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('181bdb38afe04708918af5c63ae67bcd',1,'line-manager','own','2026-09-01',NULL,1,1,NULL,'ee9259a563d347caafed91ef2c9a8fa5',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('514fc18a1d114c12b66e3c24cf0f3764',1,'teacher','own','2026-09-01',NULL,1,1,NULL,'17255ab2abfc4b509963e2d070888ab3',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('dcf658eadefd4302b408f25974c9b78c',1,'teacher','own','2026-09-01',NULL,1,1,NULL,'ee631061b6054949b356853d30c56695',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('02f0ee957ea8426cb332ea4bbea9d66e',1,'teacher','own','2026-09-01',NULL,1,1,NULL,'ec1973b675924985b659d6e0e2ff26b6',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('375879c4a171468e9183aec1146f49df',1,'support-staff','own','2026-09-01',NULL,1,1,NULL,'40a35b453d864f3abcc30e3ec5ed456b',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('9206a6fe17d84242a41c268c112a804d',1,'data-manager','own','2026-09-01',NULL,1,1,NULL,'5a08b94779c646e79792760d35a5e7cc',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('f79aa785b4824ef39d3ad82eab332b3f',1,'it-technician','own','2026-09-01',NULL,1,1,NULL,'7bf954232dbe4078bb751e135fd97ae3',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('7c570a548e0042caaea7e2e7faaa5d91',1,'agency-worker','own','2026-09-01','2027-07-20',1,1,NULL,'a79fe93433a34f98b9ae0b3a98fb6779',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('fc05c21048d840bb89bc8697fa40b38b',1,'volunteer','own','2026-09-01',NULL,1,1,NULL,'8e3bc879e733451eacf35b52c7752df3',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('1559a06fe9034df5a67ba708b038dcdf',1,'governor','own','2026-09-01',NULL,1,1,NULL,'dd27c3fd92f446e38166ee65fe740506',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('cedaa8818100444389e19219a15765de',1,'safeguarding-governor','own','2026-09-01',NULL,1,1,NULL,'de875d6401064ea3aeffecb197e710b9',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('4de912a96b584470a256d64b82837cbc',1,'governor','own','2026-09-01',NULL,1,1,NULL,'c416f13ed19d4e8587d99bf813c4c494',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('38a601866b924096b18bef7a9beefc29',1,'pta-member','own','2026-09-01',NULL,1,1,NULL,'e334d8741f1a4cdab2940b8d47829fcc',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('f175eed9006940f288b9e5027f168e38',2,'teacher','own','2026-09-01','2026-10-23',1,1,NULL,'8f658983e941437190e2b5c3a5f689b5',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('ef5a7bdafd7d498da64b2d4b7480c735',1,'senior-leader','acting','2026-09-01','2027-03-31',1,1,NULL,'ec1973b675924985b659d6e0e2ff26b6','0a6cb440c0214bc0a616ced4c49816b9',NULL,NULL);
INSERT INTO "people_appointment" VALUES('0fdd0d6ac9d8429c8aef2a2752b46971',1,'pupil','own','2026-09-01',NULL,1,1,NULL,'2ecbc2af00074b73a80de11464238f94',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('a99d39b5392745428f4e47e294d4da6a',1,'pupil','own','2026-09-01',NULL,1,1,NULL,'b5fc4a80b1614dffada9a55bcc3303a0',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('ccfb4dd06d234700ae8c4cf414d6d82a',1,'pupil','own','2026-09-01',NULL,1,1,NULL,'b4215eb30e11496e8216e3862c5d0860',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('06c3acfa13e44f769296f4227f328de4',1,'pupil','own','2026-09-01',NULL,1,1,NULL,'39173a8d722b43e4a64bdd7ee3e39b00',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('570ad5c8ca324d2a82ccfab34ef456bc',1,'pupil','own','2026-09-01',NULL,1,1,NULL,'bcf38287f1a44997a7f75bd3f04ee5b0',NULL,NULL,NULL);
CREATE TABLE "people_group" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "kind" varchar(5) NOT NULL, "name" varchar(60) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "group_once_a_school_year" UNIQUE ("school_id", "year", "kind", "name"));
INSERT INTO "people_group" VALUES('3ca71047a4b545eea2667f5cf301fb6f',1,'class','Brook',2026,1);
INSERT INTO "people_group" VALUES('edc6383e2e1747d49f44ca1dfad9a16b',1,'year','Year 4',2026,1);
INSERT INTO "people_group" VALUES('af0eb7e8d410484eb0e14b930f1579ab',1,'class','Hill',2026,1);
INSERT INTO "people_group" VALUES('75b6d06d0af6480da7fc659f3f96bcd4',1,'year','Year 9',2026,1);
CREATE TABLE "people_guardianship" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "relation" varchar(60) NOT NULL, "parental_responsibility" bool NULL, "court_order" bool NULL, "do_not_disclose" bool NULL, "note" text NOT NULL, "since" date NOT NULL, "until" date NULL, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "adult_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "child_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "nobody_is_their_own_parent" CHECK (NOT ("adult_id" = ("child_id"))), CONSTRAINT "guardianship_ends_after_it_begins" CHECK (("until" IS NULL OR "until" >= ("since"))));
INSERT INTO "people_guardianship" VALUES('2a88c76eedcd400f8f1606363694d0cf',1,'mother',1,0,0,'','2026-09-01',NULL,1,'074bfc50dd814c01a5da8619b495383d','2ecbc2af00074b73a80de11464238f94');
INSERT INTO "people_guardianship" VALUES('e4b28b34ba054b1493ebfc731c96298b',1,'mother',1,0,0,'','2026-09-01',NULL,1,'074bfc50dd814c01a5da8619b495383d','b5fc4a80b1614dffada9a55bcc3303a0');
INSERT INTO "people_guardianship" VALUES('d74dbc8490074181b77cf1bd3c24cbcb',1,'father',1,0,0,'','2026-09-01',NULL,1,'30fc6255a07b443aaefaf7717b1f8263','2ecbc2af00074b73a80de11464238f94');
INSERT INTO "people_guardianship" VALUES('032f01785d6c4afa971734699373888f',1,'father',1,0,0,'','2026-09-01',NULL,1,'30fc6255a07b443aaefaf7717b1f8263','b5fc4a80b1614dffada9a55bcc3303a0');
INSERT INTO "people_guardianship" VALUES('720a33ee45ab4bdc9e9550fa979f3182',1,'mother',1,0,0,'','2026-09-01',NULL,1,'c91a4b6a63f24f8fbb38205925ff431d','b4215eb30e11496e8216e3862c5d0860');
INSERT INTO "people_guardianship" VALUES('e9567f6d8a914f4ab20aff9d4a21116d',1,'father',1,0,0,'','2026-09-01',NULL,1,'b81a960ea4e542d0a87e3b09f6c43997','b4215eb30e11496e8216e3862c5d0860');
INSERT INTO "people_guardianship" VALUES('5e5cd7f5668a453aad15f1da9a9decd8',1,'mother',1,0,0,'','2026-09-01',NULL,1,'155e176c89f543baac94532de9dd1f8c','39173a8d722b43e4a64bdd7ee3e39b00');
INSERT INTO "people_guardianship" VALUES('4e34f3f79f10425d9954e41c58ce8ffe',1,'father',1,1,0,'Invented order: may have the school''s reports, may not collect the child.','2026-09-01',NULL,1,'8c73bb060bb54c0b92c32459e293ee27','39173a8d722b43e4a64bdd7ee3e39b00');
INSERT INTO "people_guardianship" VALUES('abe021b2f2cf400aba74602518cc00d4',1,'mother',1,0,1,'','2026-09-01',NULL,1,'64ebb694a2e249a5b70311b89e0e124b','bcf38287f1a44997a7f75bd3f04ee5b0');
INSERT INTO "people_guardianship" VALUES('3eed5d5bc78b475eabcbf2e39c107056',1,'father',1,0,0,'','2026-09-01',NULL,1,'d75457f5e5e747229c59acc69f9fceea','bcf38287f1a44997a7f75bd3f04ee5b0');
CREATE TABLE "people_management" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "since" date NOT NULL, "until" date NULL, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "managed_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "manager_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "nobody_manages_themselves" CHECK (NOT ("manager_id" = ("managed_id"))));
INSERT INTO "people_management" VALUES('c0e8678118cd4d1e81c1e056429c57c0',1,'2026-09-01',NULL,1,'3595d0dcf3f645caaa3b65f5273dfa77','15c4ed512cb54787bd5b4c728252b877');
INSERT INTO "people_management" VALUES('0cd20110a125487ca07b67815c36b73d',1,'2026-09-01',NULL,1,'ee9259a563d347caafed91ef2c9a8fa5','15c4ed512cb54787bd5b4c728252b877');
INSERT INTO "people_management" VALUES('8f8cb9660c1f47df804d84b094a18e59',1,'2026-09-01',NULL,1,'ea1c3777042c45ae9b645821fc846939','15c4ed512cb54787bd5b4c728252b877');
INSERT INTO "people_management" VALUES('7592e51b86e6402a9de490ab2756c5e4',1,'2026-09-01',NULL,1,'17255ab2abfc4b509963e2d070888ab3','ee9259a563d347caafed91ef2c9a8fa5');
INSERT INTO "people_management" VALUES('4ac29a3e1c014950b88a2ba6b3ed7511',1,'2026-09-01',NULL,1,'ee631061b6054949b356853d30c56695','ee9259a563d347caafed91ef2c9a8fa5');
INSERT INTO "people_management" VALUES('4bb72706bc194e5b897e25248fda0a6d',1,'2026-09-01',NULL,1,'ec1973b675924985b659d6e0e2ff26b6','ee9259a563d347caafed91ef2c9a8fa5');
INSERT INTO "people_management" VALUES('3061291b109745c4b332e5e6698a8d3b',1,'2026-09-01',NULL,1,'40a35b453d864f3abcc30e3ec5ed456b','ee9259a563d347caafed91ef2c9a8fa5');
CREATE TABLE "people_membership" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "part" varchar(5) NOT NULL, "since" date NOT NULL, "until" date NULL, "group_id" char(32) NOT NULL REFERENCES "people_group" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "membership_ends_after_it_begins" CHECK (("until" IS NULL OR "until" >= ("since"))));
INSERT INTO "people_membership" VALUES('56d76c55a1274a6ab9d580153a759f1c',1,'staff','2026-09-01',NULL,'3ca71047a4b545eea2667f5cf301fb6f',1,'17255ab2abfc4b509963e2d070888ab3');
INSERT INTO "people_membership" VALUES('283d1544d6e140d1811832ee52106de4',1,'staff','2026-09-01',NULL,'af0eb7e8d410484eb0e14b930f1579ab',1,'ee631061b6054949b356853d30c56695');
INSERT INTO "people_membership" VALUES('4d4e651f54544ef98062c797b0c2f697',1,'staff','2026-09-01',NULL,'af0eb7e8d410484eb0e14b930f1579ab',1,'ec1973b675924985b659d6e0e2ff26b6');
INSERT INTO "people_membership" VALUES('53331e76a5644630b32fd4cabfc9c8cb',1,'staff','2026-09-01',NULL,'3ca71047a4b545eea2667f5cf301fb6f',1,'40a35b453d864f3abcc30e3ec5ed456b');
INSERT INTO "people_membership" VALUES('5de026bd1c92456da7e525632e462bea',1,'staff','2026-09-01',NULL,'af0eb7e8d410484eb0e14b930f1579ab',1,'a79fe93433a34f98b9ae0b3a98fb6779');
INSERT INTO "people_membership" VALUES('e88f33164c1f42e8948800839d5ba845',2,'staff','2026-09-01','2026-10-23','3ca71047a4b545eea2667f5cf301fb6f',1,'8f658983e941437190e2b5c3a5f689b5');
INSERT INTO "people_membership" VALUES('cd7b73b3f65642dca7f60968c9f0b59c',1,'pupil','2026-09-01',NULL,'3ca71047a4b545eea2667f5cf301fb6f',1,'2ecbc2af00074b73a80de11464238f94');
INSERT INTO "people_membership" VALUES('826628c947a24a229920ac3d5f7608e3',1,'pupil','2026-09-01',NULL,'edc6383e2e1747d49f44ca1dfad9a16b',1,'2ecbc2af00074b73a80de11464238f94');
INSERT INTO "people_membership" VALUES('76608281b4b94922ae4ea439d4395dc7',1,'pupil','2026-09-01',NULL,'af0eb7e8d410484eb0e14b930f1579ab',1,'b5fc4a80b1614dffada9a55bcc3303a0');
INSERT INTO "people_membership" VALUES('5de2ce95267a42a9891cb9664387d192',1,'pupil','2026-09-01',NULL,'75b6d06d0af6480da7fc659f3f96bcd4',1,'b5fc4a80b1614dffada9a55bcc3303a0');
INSERT INTO "people_membership" VALUES('ba267373f348448f826b3c57fc13aa4f',1,'pupil','2026-09-01',NULL,'3ca71047a4b545eea2667f5cf301fb6f',1,'b4215eb30e11496e8216e3862c5d0860');
INSERT INTO "people_membership" VALUES('6f2e23c659ac4149bab30d7da03bfd41',1,'pupil','2026-09-01',NULL,'edc6383e2e1747d49f44ca1dfad9a16b',1,'b4215eb30e11496e8216e3862c5d0860');
INSERT INTO "people_membership" VALUES('1ab9eba360854568a6300e78e7af71db',1,'pupil','2026-09-01',NULL,'af0eb7e8d410484eb0e14b930f1579ab',1,'39173a8d722b43e4a64bdd7ee3e39b00');
INSERT INTO "people_membership" VALUES('64c5bede661248969931df375886cfa5',1,'pupil','2026-09-01',NULL,'75b6d06d0af6480da7fc659f3f96bcd4',1,'39173a8d722b43e4a64bdd7ee3e39b00');
INSERT INTO "people_membership" VALUES('e3fc49ff1cb84288b1620f66d087569f',1,'pupil','2026-09-01',NULL,'3ca71047a4b545eea2667f5cf301fb6f',1,'bcf38287f1a44997a7f75bd3f04ee5b0');
INSERT INTO "people_membership" VALUES('f98a50f43cca43909f7dd35a9e33a936',1,'pupil','2026-09-01',NULL,'edc6383e2e1747d49f44ca1dfad9a16b',1,'bcf38287f1a44997a7f75bd3f04ee5b0');
CREATE TABLE "people_person" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "given_name" varchar(100) NOT NULL, "family_name" varchar(100) NOT NULL, "known_as" varchar(100) NOT NULL, "born" date NULL, "email" varchar(254) NOT NULL, "phone" varchar(40) NOT NULL, "address" text NOT NULL, "left" date NULL, "erased" datetime NULL, "school_id" bigint NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "trust_id" bigint NULL REFERENCES "people_trust" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "person_at_one_place" CHECK ((("school_id" IS NOT NULL AND "trust_id" IS NULL) OR ("school_id" IS NULL AND "trust_id" IS NOT NULL))));
INSERT INTO "people_person" VALUES('717dbe8349b04a759f1d727c63ebe088',1,'Gorse','Cobblestile','',NULL,'gorse.cobblestile@frozen-trust.example','07700 900356','61 Tanner''s Yard
Lanternfield
LF2 4QX',NULL,NULL,NULL,1);
INSERT INTO "people_person" VALUES('11a9f72b857246198e26b682bf77cff2',1,'Hyssop','Ottercroft','',NULL,'hyssop.ottercroft@frozen-trust.example','07700 900848','46 Tanner''s Yard
Lanternfield
LF6 2QX',NULL,NULL,NULL,1);
INSERT INTO "people_person" VALUES('15c4ed512cb54787bd5b4c728252b877',1,'Celandine','Whinley','',NULL,'celandine.whinley@frozen-lane.example','07700 900070','12 Tanner''s Yard
Lanternfield
LF5 5QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('852d906abec14dd6960f2ddfb7e88418',1,'Wren','Wintercombe','',NULL,'wren.wintercombe@frozen-lane.example','07700 900771','85 Kiln Terrace
Lanternfield
LF3 6QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('ea1c3777042c45ae9b645821fc846939',1,'Yarrow','Copperwell','',NULL,'yarrow.copperwell@frozen-lane.example','07700 900442','65 Orchard Rise
Lanternfield
LF6 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('711bfa3f0a70491bbca60b3882cb2c5e',1,'Elder','Hollowridge','',NULL,'elder.hollowridge@frozen-lane.example','07700 900412','41 Fernhollow Road
Lanternfield
LF4 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('3595d0dcf3f645caaa3b65f5273dfa77',1,'Lovage','Silverwick','',NULL,'lovage.silverwick@frozen-lane.example','07700 900225','89 Orchard Rise
Lanternfield
LF6 7QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('ee9259a563d347caafed91ef2c9a8fa5',1,'Samphire','Velvetwick','',NULL,'samphire.velvetwick@frozen-lane.example','07700 900851','76 Ropewalk
Lanternfield
LF4 3QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('17255ab2abfc4b509963e2d070888ab3',1,'Cedar','Tinderbrook','',NULL,'cedar.tinderbrook@frozen-lane.example','07700 900452','73 Fernhollow Road
Lanternfield
LF7 5QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('ee631061b6054949b356853d30c56695',1,'Marigold','Kindlemere','',NULL,'marigold.kindlemere@frozen-lane.example','07700 900336','16 Orchard Rise
Lanternfield
LF5 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('ec1973b675924985b659d6e0e2ff26b6',1,'Sorrel','Ambercombe','',NULL,'sorrel.ambercombe@frozen-lane.example','07700 900269','19 Mill Steps
Lanternfield
LF4 6QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('40a35b453d864f3abcc30e3ec5ed456b',1,'Indigo','Cinderley','',NULL,'indigo.cinderley@frozen-lane.example','07700 900995','19 Cobble Row
Lanternfield
LF5 5QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('5a08b94779c646e79792760d35a5e7cc',1,'Lupin','Cobbleden','',NULL,'lupin.cobbleden@frozen-lane.example','07700 900588','59 Ropewalk
Lanternfield
LF7 1QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('7bf954232dbe4078bb751e135fd97ae3',1,'Fennel','Mossyfold','',NULL,'fennel.mossyfold@frozen-lane.example','07700 900562','43 Ropewalk
Lanternfield
LF6 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('a79fe93433a34f98b9ae0b3a98fb6779',1,'Teasel','Copperley','',NULL,'teasel.copperley@frozen-lane.example','07700 900695','64 Kiln Terrace
Lanternfield
LF7 6QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('8e3bc879e733451eacf35b52c7752df3',1,'Osier','Tinderley','',NULL,'osier.tinderley@frozen-lane.example','07700 900663','43 Beacon Lane
Lanternfield
LF7 3QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('dd27c3fd92f446e38166ee65fe740506',1,'Campion','Ambermere','',NULL,'campion.ambermere@frozen-lane.example','07700 900010','35 Mill Steps
Lanternfield
LF3 6QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('de875d6401064ea3aeffecb197e710b9',1,'Clover','Winterley','',NULL,'clover.winterley@frozen-lane.example','07700 900592','83 Ropewalk
Lanternfield
LF8 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('c416f13ed19d4e8587d99bf813c4c494',1,'Larch','Nimblewell','',NULL,'larch.nimblewell@frozen-lane.example','07700 900346','2 Beacon Lane
Lanternfield
LF4 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('e334d8741f1a4cdab2940b8d47829fcc',1,'Barley','Harrowwood','',NULL,'barley.harrowwood@frozen-lane.example','07700 900676','35 Orchard Rise
Lanternfield
LF1 4QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('8f658983e941437190e2b5c3a5f689b5',2,'Rowan','Sedgeley','',NULL,'rowan.sedgeley@frozen-lane.example','07700 900809','59 Mill Steps
Lanternfield
LF6 2QX','2026-10-23',NULL,1,NULL);
INSERT INTO "people_person" VALUES('2ecbc2af00074b73a80de11464238f94',1,'Willow','Lanternden','','2017-11-19','willow.lanternden@pupils.frozen-lane.example','','72 Kiln Terrace
Frozen
LF1 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('b5fc4a80b1614dffada9a55bcc3303a0',1,'Quince','Lanternden','','2013-02-16','quince.lanternden@pupils.frozen-lane.example','','72 Kiln Terrace
Frozen
LF1 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('074bfc50dd814c01a5da8619b495383d',1,'Tamarisk','Lanternden','',NULL,'tamarisk.lanternden@families.frozen-lane.example','07700 900995','72 Kiln Terrace
Frozen
LF1 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('30fc6255a07b443aaefaf7717b1f8263',1,'Juniper','Lanternden','',NULL,'juniper.lanternden@families.frozen-lane.example','07700 900224','72 Kiln Terrace
Frozen
LF1 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('b4215eb30e11496e8216e3862c5d0860',1,'Hawthorn','Pebblethwaite','','2017-10-14','hawthorn.pebblethwaite@pupils.frozen-lane.example','','60 Kiln Terrace
Frozen
LF3 5QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('c91a4b6a63f24f8fbb38205925ff431d',1,'Betony','Pebblethwaite','',NULL,'betony.pebblethwaite@families.frozen-lane.example','07700 900581','60 Kiln Terrace
Frozen
LF3 5QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('b81a960ea4e542d0a87e3b09f6c43997',1,'Vetch','Quillden','',NULL,'vetch.quillden@families.frozen-lane.example','07700 900277','54 Fernhollow Road
Frozen
LF2 1QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('39173a8d722b43e4a64bdd7ee3e39b00',1,'Bryony','Reedgarth','','2013-04-30','bryony.reedgarth@pupils.frozen-lane.example','','54 Beacon Lane
Frozen
LF3 4QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('155e176c89f543baac94532de9dd1f8c',1,'Bracken','Reedgarth','',NULL,'bracken.reedgarth@families.frozen-lane.example','07700 900673','54 Beacon Lane
Frozen
LF3 4QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('8c73bb060bb54c0b92c32459e293ee27',1,'Heron','Cinderfold','',NULL,'heron.cinderfold@families.frozen-lane.example','07700 900325','85 Orchard Rise
Frozen
LF6 6QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('bcf38287f1a44997a7f75bd3f04ee5b0',1,'Jasper','Pebblefold','','2018-02-15','jasper.pebblefold@pupils.frozen-lane.example','','78 Tanner''s Yard
Frozen
LF5 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('64ebb694a2e249a5b70311b89e0e124b',1,'Comfrey','Pebblefold','',NULL,'comfrey.pebblefold@families.frozen-lane.example','07700 900859','78 Tanner''s Yard
Frozen
LF5 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('d75457f5e5e747229c59acc69f9fceea',1,'Aspen','Copperbrook','',NULL,'aspen.copperbrook@families.frozen-lane.example','07700 900022','33 Beacon Lane
Frozen
LF8 3QX',NULL,NULL,1,NULL);
CREATE TABLE "people_school" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(60) NOT NULL UNIQUE, "name" varchar(200) NOT NULL, "phase" varchar(20) NOT NULL, "web" varchar(200) NOT NULL, "urn" varchar(6) NULL UNIQUE, "colour" varchar(7) NOT NULL, "invented" bool NOT NULL, "logo" BLOB NULL, "logo_type" varchar(40) NOT NULL, "trust_id" bigint NULL REFERENCES "people_trust" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "people_school" VALUES(1,'frozen-lane','Frozen Lane School','special','','900099','#1d3557',1,NULL,'',1);
CREATE TABLE "people_trust" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(60) NOT NULL UNIQUE, "name" varchar(200) NOT NULL, "web" varchar(200) NOT NULL, "colour" varchar(7) NOT NULL, "invented" bool NOT NULL);
INSERT INTO "people_trust" VALUES(1,'frozen-trust','Frozen Trust','','#1d3557',1);
CREATE TABLE "policies_inforce" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "since" date NOT NULL, "noted" datetime NOT NULL, "school_id" bigint NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "trust_id" bigint NULL REFERENCES "people_trust" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NULL REFERENCES "policies_version" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "in_force_at_one_place" CHECK ((("school_id" IS NULL AND "trust_id" IS NOT NULL) OR ("school_id" IS NOT NULL AND "trust_id" IS NULL))), CONSTRAINT "a_trust_adopts_from_nobody" CHECK (("school_id" IS NOT NULL OR "version_id" IS NOT NULL)));
INSERT INTO "policies_inforce" VALUES(1,'2026-09-01','2026-11-21 17:39:18.690450',NULL,1,1);
INSERT INTO "policies_inforce" VALUES(2,'2026-09-01','2026-11-21 17:39:18.732753',1,NULL,NULL);
CREATE TABLE "policies_version" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "policy" varchar(60) NOT NULL, "digest" varchar(64) NOT NULL UNIQUE, "hash" varchar(64) NOT NULL, "label" varchar(100) NOT NULL, "title" varchar(500) NOT NULL, "source" BLOB NOT NULL, "examples" BLOB NOT NULL, "loaded" datetime NOT NULL);
INSERT INTO "policies_version" VALUES(1,'st-marys','4b13e14f41e01dba96eb5a6d773d0e29434bb248f99fad2cfa47a9c2c2677a82','d87272511ca4155bfa4b43246eba5af35cb005958151a2d433304b564f429966','2026.1','Social media',X'2D2D2D0A706F6C6963793A2073742D6D617279730A7469746C653A20536F6369616C206D656469610A7363686F6F6C3A205374204D617279277320434520496E66616E74205363686F6F6C0A76657273696F6E3A20323032362E310A7374617475733A20696E20666F7263650A6170706C6965732D746F3A20707570696C733B2073746166663B20706172656E747320616E64206361726572733B2077696465722066616D696C79206D656D626572733B20676F7665726E6F72733B206F7468657220766F6C756E74656572730A6C6567616C3A20546561636865727327205374616E64617264730A6C696E6B65643A20416E74692D42756C6C79696E6720506F6C6963790A7075626C69736865643A207468697320706F6C6963793B207768656E2061206368696C64206A6F696E7320746865207363686F6F6C3B207363686F6F6C20776562736974653B207363686F6F6C206E6577736C6574746572730A6C617965723A207363686F6F6C0A2D2D2D0A0A2320302057686F207468697320706F6C69637920697320666F720A0A4F7572207363686F6F6C2077616E747320746F20696E73706972652065616368206368696C642E204C6F766520697320612043687269737469616E2076616C75652C20616E642069742072756E73207468726F75676820616C6C20776520646F3A20610A6368696C642077686F206973206C6F7665642C207361666520616E642068617070792069732061206368696C642077686F206C6561726E732E2057652068656C70206368696C6472656E20746F20646F20746865206265737420746865792063616E2C0A746F2067726F772074686569722067696674732C20746F20626520676C61642074686174206E6F626F647920656C7365206973207175697465206C696B65207468656D2C20616E6420746F20656E6A6F79206265696E672077697468206F74686572732E0A0A302E31205468697320706F6C696379206D616B657320636C65617220686F7720746865207363686F6F6C20636F6D6D756E69747920697320746F2075736520736F6369616C206D656469612073697465732E20546865207363686F6F6C0A636F6D6D756E69747920697320707570696C732C2073746166662C20706172656E74732C206361726572732C20676F7665726E6F727320616E64206F7468657220766F6C756E74656572732E0A0A6060606E6F726D0A646566696E65207363686F6F6C2D636F6D6D756E69747920696E20776F7264730A646566696E6520737461666620617320656D706C6F796565206F72206167656E63792D776F726B65720A6060600A0A302E3220416C6C207374616666206D75737420757365207468697320706F6C6963792C20746F206B656570206F7572206368696C6472656E20736166652066726F6D206861726D2E0A0A6060606E6F726D0A7374616666206D75737420666F6C6C6F772D706F6C6963790A6060600A0A2320312041696D730A0A312E3120546F206B656570207768617420697320636F6E666964656E7469616C2061626F757420707570696C7320616E6420737461666620636F6E666964656E7469616C2C20616E6420746F2067756172642074686520676F6F64206E616D65206F660A746865207363686F6F6C2E0A0A312E3220546F2073656520626F7468207369646573206F6620736F6369616C206D656469613A2074686579206172652061206772656174206368616E636520746F2074616C6B20776974682065616368206F7468657220696E207363686F6F6C20616E640A776974682074686520776F726C642061726F756E642069742C20616E642074686579206272696E67207269736B732074686174206E6F7468696E6720656C7365206272696E67732E0A0A312E3320546F206C657420707570696C7320616E6420706172656E7473207472757374207768617420746865207363686F6F6C206465636964657320616E64207768617420697420646F657320666F72207468656D2E0A0A312E3420546F20736565207468617420676F7665726E6F727320616E64206D656D62657273206F662073746166662061637420726573706F6E7369626C79206F6E20736F6369616C206D656469612E0A0A23203220507570696C730A0A322E31205768696C65207468657920617265206174207363686F6F6C2C20707570696C732073686F756C64206E6F7420676F206F6E20736F6369616C206E6574776F726B696E672073697465732E0A0A6060606E6F726D0A707570696C2073686F756C64206E6F7420616363657373206F7220636F6E6E656374206F72206D657373616765206F72207075626C697368207768656E20706C616365206973207363686F6F6C0A707570696C2073686F756C64206E6F7420616363657373206F7220636F6E6E656374206F72206D657373616765206F72207075626C697368207768656E2074696D65206973206C6573736F6E206F7220627265616B0A6060600A0A322E3220507570696C7320616E6420706172656E74732077696C6C2062652072656D696E646564207468617420736F6D6520736F6369616C206D6564696120736974657320617265206E6F74207375697461626C6520666F72206368696C6472656E0A6F66207072696D617279206167652E0A0A6060606E6F726D0A7363686F6F6C206D7573742072656D696E640A6060600A0A23203320456D706C6F7965657320696E2074686569722070726976617465206C697665730A0A332E312053746166662073686F756C642067657420746F206B6E6F772074686520707269766163792073657474696E6773206F662074686520736F6369616C206E6574776F726B732074686579207573652C20736F2074686174206E6F7468696E672069730A706173736564206F6E20627920697473656C6620746F206D6F72652070656F706C65207468616E2074686579206D65616E742E0A0A6060606E6F726D0A73746166662073686F756C6420636865636B2D707269766163792D73657474696E67730A6060600A0A332E322053746166662073686F756C64206E6F74206265686176652C206F722070726573656E74207468656D73656C7665732C20696E206365727461696E20776179732C20616E642073686F756C64206E6F74206C657420667269656E64730A70726573656E74207468656D20696E2074686573652077617973206569746865722E205468652077617973206172652074686F73652074686174206D61793A0A0A2D206272696E6720746865207363686F6F6C20696E746F206469737265707574650A2D206769766520706172656E747320612076616C696420726561736F6E20746F20636F6D706C61696E0A2D206265207365656E206173206465726F6761746F727920746F776172647320746865207363686F6F6C206F72207468652070656F706C6520697420656D706C6F79730A2D206265207365656E206173206465726F6761746F727920746F776172647320676F7665726E6F72732C20707570696C732C20706172656E7473206F72206361726572730A2D206D616B652070656F706C6520646F75627420776865746865722074686579206172652074686520726967687420706572736F6E20746F20776F726B2077697468206368696C6472656E0A2D20676F20616761696E73742074686520546561636865727327205374616E64617264730A0A6060606E6F726D0A666C61672067697665732D726561736F6E2D746F2D636F6D706C61696E2022436F756C64206974206769766520706172656E747320612076616C696420726561736F6E20746F20636F6D706C61696E3F220A666C61672063617374732D646F7562742D6F6E2D6669746E6573732022436F756C64206974206D616B652070656F706C6520646F756274207468617420796F752073686F756C6420776F726B2077697468206368696C6472656E3F220A666C616720616761696E73742D74656163686572732D7374616E64617264732022446F657320697420676F20616761696E73742074686520546561636865727327205374616E64617264733F220A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E2064616D6167696E670A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E2067697665732D726561736F6E2D746F2D636F6D706C61696E0A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E206465726F6761746F72790A2020616E642061626F7574206973207363686F6F6C206F72207363686F6F6C2D6576656E74206F72207374616666206F7220676F7665726E6F72206F7220707570696C206F7220706172656E740A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E20646566616D61746F72790A2020616E642061626F7574206973207363686F6F6C206F72207363686F6F6C2D6576656E74206F72207374616666206F7220676F7665726E6F72206F7220707570696C206F7220706172656E740A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E2063617374732D646F7562742D6F6E2D6669746E6573730A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E20616761696E73742D74656163686572732D7374616E64617264730A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E206C6577640A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E2062756C6C79696E670A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E20746872656174656E696E670A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E206469736372696D696E61746F72790A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E20756E6C617766756C0A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E206D616C6963696F757320616E642061626F7574206973206E6F74206E6F626F64790A73746166662073686F756C642077617463682D6F776E2D70726F66696C650A6060600A0A332E332053746166662073686F756C64206E6F74206265636F6D65206F6E6C696E6520667269656E6473207769746820706172656E7473206F72206361726572732C206F7220626520696E20636F6E746163742077697468207468656D2074686572653A0A7468652070726F66657373696F6E616C2072656C6174696F6E7368697020636F756C64207375666665722E0A0A6060606E6F726D0A73746166662073686F756C64206E6F7420636F6E6E656374206F72206D65737361676520706172656E740A6060600A0A332E342053746166662073686F756C64206E6F74206265636F6D65206F6E6C696E6520667269656E6473207769746820707570696C732C206F7220626520696E20636F6E746163742077697468207468656D206F6E6C696E653A207468650A70726F66657373696F6E616C2072656C6174696F6E7368697020636F756C64207375666665722C20736F6D65626F647920636F756C64207261697365206120736166656775617264696E6720616C6C65676174696F6E2C206F7220626F74682E0A0A6060606E6F726D0A73746166662073686F756C64206E6F7420636F6E6E656374206F72206D65737361676520707570696C0A6060600A0A332E352053746166662073686F756C64206E6F7420706F7374207069637475726573206F66207363686F6F6C206576656E74732C20756E6C65737320746865204865616474656163686572206861732061677265656420746F2069742E0A0A6060606E6F726D0A7374616666206D6179207075626C697368206F6E2070686F746F206F7220766964656F207768656E2073686F77732D7363686F6F6C2D6576656E74207769746820617070726F76616C206F662068656164746561636865720A6060600A0A332E362053746166662073686F756C64206E6F7420706F737420616E797468696E67206E656761746976652061626F75742061207363686F6F6C206576656E742E0A0A6060606E6F726D0A73746166662073686F756C64206E6F74207075626C697368207768656E206E6567617469766520616E642061626F7574206973207363686F6F6C2D6576656E740A73746166662073686F756C64206E6F74207075626C697368207768656E20636F6D706C61696E7420616E642061626F7574206973207363686F6F6C2D6576656E740A6060600A0A332E372053746166662077686F2075736520736F6369616C206D65646961206F72206E6574776F726B696E6720736974657320696E206120776179207468617420627265616B73207468697320706F6C696379206D617920666163650A6469736369706C696E61727920616374696F6E2E0A0A6060606E6F726D0A6F6E20627265616368207768656E207065727065747261746F722069732073746166663A207363686F6F6C206D6179206469736369706C696E650A6F6E2073746166662D6D69737573653A207363686F6F6C206D6179206469736369706C696E650A6060600A0A332E382053746166662077696C6C20626520676976656E20616C6C207468652061647669636520696E20746869732073656374696F6E2E0A0A6060606E6F726D0A7363686F6F6C206D7573742062726965662073746166660A6060600A0A23203420506172656E74732C2063617265727320616E64207468652077696465722066616D696C790A0A342E3120506172656E747320616E64206361726572732077696C6C20626520746F6C64207768617420746865697220726573706F6E736962696C6974696573206F6E20736F6369616C206D65646961206172653A206279207468697320706F6C6963792C0A7768656E207468656972206368696C64206A6F696E7320746865207363686F6F6C2C206F6E20746865207363686F6F6C2773207765627369746520616E6420696E20697473206E6577736C6574746572732E0A0A6060606E6F726D0A7363686F6F6C206D75737420696E666F726D2D706172656E74730A6F6E206A6F696E696E673A207363686F6F6C206D75737420696E666F726D2D706172656E74730A7363686F6F6C206D757374207075626C6973682D706F6C6963790A6060600A0A342E322057652061736B20706172656E74732C2063617265727320616E64207468652077696465722066616D696C79206E6F7420746F20706F73742070686F746F73206F7220766964656F73206F6E20736F6369616C206D6564696120746861740A73686F7720707570696C732077686F20617265206E6F74207468656972206F776E206368696C6472656E206F722072656C6174697665732C20756E6C65737320746865206F74686572206368696C6472656E277320706172656E747320686176650A676976656E207468656972207065726D697373696F6E2E0A0A6060606E6F726D0A66616D696C792073686F756C64206E6F74207075626C697368206F6E2070686F746F206F7220766964656F207768656E2073686F77732D6F746865722D6368696C6420756E6C657373206F746865722D706172656E74732D636F6E73656E74206F722066616D696C790A6060600A0A342E332057652061736B2066616D696C79206D656D6265727320746F206272696E6720612071756572792C206120636F6E6365726E206F72206120636F6D706C61696E7420737472616967687420746F20746865207363686F6F6C2C20616E64206E6F740A746F20706F7374206974206F6E20736F6369616C206D656469612E0A0A6060606E6F726D0A66616D696C792073686F756C64206E6F74207075626C697368207768656E20636F6D706C61696E740A66616D696C792073686F756C64206E6F74207075626C697368207768656E206E6567617469766520616E642061626F7574206973207363686F6F6C206F72207363686F6F6C2D6576656E740A6F6E20636F6D706C61696E74207768656E206163746F722069732066616D696C793A2066616D696C792073686F756C64207573652D6F6666696369616C2D6368616E6E656C730A6F6E20636F6E6365726E207768656E206163746F722069732066616D696C793A2066616D696C792073686F756C64207573652D6F6666696369616C2D6368616E6E656C730A6060600A0A342E3420506172656E74732C2063617265727320616E64207468652077696465722066616D696C792073686F756C64206E6F7420636F6D6D656E74206F6E20736F6369616C206D656469612061626F757420616E796F6E6520696E207468650A7363686F6F6C20636F6D6D756E697479202873656520636C6175736520302E31292E0A0A6060606E6F726D0A66616D696C792073686F756C64206E6F74207075626C697368207768656E2061626F7574206973207374616666206F7220707570696C206F7220706172656E74206F7220676F7665726E6F720A6060600A0A232035204F6E6C696E652062756C6C79696E6720616E64206F7468657220696E636964656E74730A0A352E3120546865207363686F6F6C2063616E20616374206F6E20736F6D657468696E67207468617420746F6F6B20706C616365206F757473696465207363686F6F6C20686F75727320696620697420636F756C64207570736574207468650A6F726465726C792072756E6E696E67206F6620746865207363686F6F6C2E0A0A6060606E6F726D0A6F6E20637962657262756C6C79696E67207768656E206F7574736964652D7363686F6F6C20616E6420616666656374732D6F726465726C792D72756E6E696E673A207363686F6F6C206D61792074616B652D616374696F6E0A6F6E20627265616368207768656E206F7574736964652D7363686F6F6C20616E6420616666656374732D6F726465726C792D72756E6E696E673A207363686F6F6C206D61792074616B652D616374696F6E0A6060600A0A352E322049742063616E20646F20736F20696620736F6D65626F647920696E20746865207363686F6F6C20636F6D6D756E69747920697320756E646572207468726561742066726F6D2069742E0A0A6060606E6F726D0A6F6E20637962657262756C6C79696E67207768656E206F7574736964652D7363686F6F6C20616E6420746872656174656E732D636F6D6D756E6974793A207363686F6F6C206D61792074616B652D616374696F6E0A6F6E20627265616368207768656E206F7574736964652D7363686F6F6C20616E6420746872656174656E732D636F6D6D756E6974793A207363686F6F6C206D61792074616B652D616374696F6E0A6060600A0A352E332049742063616E20646F20736F20696620697420636F756C64206861726D2074686520676F6F64206E616D65206F6620746865207363686F6F6C2C206F66207468652070656F706C6520697420656D706C6F7973206F72206F66206974730A676F7665726E6F72732E0A0A6060606E6F726D0A6F6E20637962657262756C6C79696E67207768656E206F7574736964652D7363686F6F6C20616E64206861726D732D72657075746174696F6E3A207363686F6F6C206D61792074616B652D616374696F6E0A6F6E20637962657262756C6C79696E67207768656E206F7574736964652D7363686F6F6C20616E64206861726D732D73746166662D72657075746174696F6E3A207363686F6F6C206D61792074616B652D616374696F6E0A6F6E20627265616368207768656E206F7574736964652D7363686F6F6C20616E64206861726D732D72657075746174696F6E3A207363686F6F6C206D61792074616B652D616374696F6E0A6F6E20627265616368207768656E206F7574736964652D7363686F6F6C20616E64206861726D732D73746166662D72657075746174696F6E3A207363686F6F6C206D61792074616B652D616374696F6E0A6060600A0A352E342045766572792063617365206F66206F6E6C696E6520286379626572292062756C6C79696E672077696C6C2062652068616E646C656420617320746865207363686F6F6C277320416E74692D42756C6C79696E6720506F6C69637920736179732E0A0A6060606E6F726D0A6F6E20637962657262756C6C79696E673A207363686F6F6C206D75737420666F6C6C6F772D62756C6C79696E672D706F6C6963790A6060600A0A352E3520496620616E20656D706C6F796565207573657320736F6369616C206D6564696120696E20616E20696E617070726F707269617465207761792C207468652048656164746561636865722073686F756C642062652074686520666972737420746F0A77686F6D2069742069732072656665727265642E0A0A6060606E6F726D0A6F6E2073746166662D6D69737573653A207363686F6F6C2073686F756C64207265706F727420746F2068656164746561636865720A6060600A0A352E36204265666F726520616E7920736F6369616C206D656469612073657276696365206973207573656420696E207363686F6F6C206F7220666F7220656475636174696F6E2C20746865204865616474656163686572206D75737420686176650A617070726F7665642069742E0A0A6060606E6F726D0A616E796F6E65206D6179207573652D776974682D636C617373207769746820617070726F76616C206F662068656164746561636865720A616E796F6E65206D6179206F70656E2D6163636F756E74206F6E207363686F6F6C206163636F756E74207769746820617070726F76616C206F662068656164746561636865720A616E796F6E65206D6179206F70656E2D6163636F756E74206F72207369676E2D7570207768656E20707572706F736520697320637572726963756C756D206F72207363686F6F6C2D627573696E657373207769746820617070726F76616C206F662068656164746561636865720A6060600A0A352E37204966207468657920636F6E7369646572206974206E65636573736172792C2074686520676F7665726E6F72732077696C6C2074616B65206C6567616C206164766963652061626F7574206120627265616368206F66207468697320706F6C6963792E0A0A6060606E6F726D0A6F6E20627265616368207768656E206164766963652D6E65656465643A20676F7665726E696E672D626F6479206D757374207365656B2D6C6567616C2D6164766963650A6060600A',X'23205374204D61727927733A20616E206578616D706C65206F72206D6F7265207768657265206561636820636C61757365206170706C6965732C20616E64206F6E65206F72206D6F726520776865726520697420646F6573206E6F742E0A2320546865792061726520746865207363686F6F6C2773207175657374696F6E7320616E6420616E73776572732C20746865207374616666207175697A2C20616E64207465737473206F662074686520706F6C6963792E0A0A5B5B6578616D706C655D5D0A636C61757365203D2022302E32220A7175657374696F6E203D20224920776F726B20696E20746865207363686F6F6C206F66666963652E204D757374204920757365207468697320706F6C6963793F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225965732E20416C6C207374616666206D7573742C20746F206B656570206368696C6472656E20736166652E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022302E32220A7175657374696F6E203D20224120706172656E7420636F6D706C61696E732E20446F657320302E322074656C6C206D65207768617420746F20646F3F220A6576656E74203D2022636F6D706C61696E74220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E204974206F6E6C7920736179732074686174207374616666206D757374207573652074686520706F6C6963792E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022322E31220A7175657374696F6E203D20224D6179204920676F206F6E206120736F6369616C206E6574776F726B696E672073697465206174207363686F6F6C3F220A6661637473203D207B206163746F72203D2022707570696C222C20616374203D2022616363657373222C20706C616365203D20227363686F6F6C22207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E20507570696C732073686F756C64206E6F7420646F2074686174207768696C65207468657920617265206174207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022322E31220A7175657374696F6E203D2022416E6420617420627265616B3F220A6661637473203D207B206163746F72203D2022707570696C222C20616374203D2022616363657373222C2074696D65203D2022627265616B22207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E20596F7520617265207374696C6C206174207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022322E31220A7175657374696F6E203D2022416E6420617420686F6D6520696E20746865206576656E696E673F220A6661637473203D207B206163746F72203D2022707570696C222C20616374203D2022616363657373222C20706C616365203D2022656C73657768657265222C2074696D65203D20226F776E2D74696D6522207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E672061626F75742069742E2041736B20617420686F6D652E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022322E32220A7175657374696F6E203D202257696C6C20746865207363686F6F6C2074656C6C20757320776869636820736974657320617265206E6F7420666F7220796F756E67206368696C6472656E3F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225965732E20507570696C7320616E6420706172656E74732077696C6C2062652072656D696E646564207468617420736F6D6520736974657320617265206E6F74207375697461626C652E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022322E32220A7175657374696F6E203D202241206368696C64207761732062756C6C696564206F6E6C696E652E20497320612072656D696E64657220616C6C20746861742068617070656E733F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2054686520416E74692D42756C6C79696E6720506F6C696379206170706C6965733A2073656520352E342E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E31220A7175657374696F6E203D202253686F756C642049206B6E6F7720686F77206D7920707269766163792073657474696E677320776F726B3F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225965732E204F7468657277697365206D6F72652070656F706C65206D617920736565207468696E6773207468616E20796F75206D65616E742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E31220A7175657374696F6E203D20224120636F6C6C656167756520706F7374656420736F6D657468696E6720756E7375697461626C652E20446F657320332E312073617920776861742068617070656E733F220A6576656E74203D202273746166662D6D6973757365220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2053656520352E352E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D20224D6179204920706F737420612066696C6D206F66206F75722073746166662070617274792074686174206D616B657320746865207363686F6F6C206C6F6F6B206261643F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C2064616D6167696E67203D2074727565207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E204974206D6179206272696E6720746865207363686F6F6C20696E746F206469737265707574652E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D20224D61792049206D616B652066756E206F66206120706172656E74206F6E206D7920706167652C20776974686F757420676976696E672061206E616D653F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C206465726F6761746F7279203D20747275652C2061626F7574203D2022706172656E7422207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E204974206D6179206265207365656E206173206465726F6761746F727920746F776172647320706172656E74732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D2022436F756C6420612077696C6420686F6C69646179207069637475726520626520612070726F626C656D3F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C2063617374732D646F7562742D6F6E2D6669746E657373203D2074727565207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D20225965732C206966206974206D6179206D616B652070656F706C6520646F756274207468617420796F752073686F756C6420776F726B2077697468206368696C6472656E2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D20224D6179204920706F737420612070696374757265206F66206D792067617264656E3F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C2061626F7574203D20226E6F626F647922207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D20224120667269656E6420707574732073696C6C79207069637475726573206F66206D65206F6E6C696E652E2049732074686174206D7920627573696E6573733F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225965732E20596F752073686F756C64206E6F74206C657420667269656E64732070726573656E7420796F7520696E206120776179207468617420646F6573206861726D2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D20224120706172656E7420776F72726965732061626F757420736F6D657468696E67206174207363686F6F6C2E204973207468617420332E323F220A6576656E74203D2022636F6E6365726E220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2049742069732061626F757420686F772073746166662070726573656E74207468656D73656C7665732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E33220A7175657374696F6E203D202241206D6F746865722066726F6D206D7920636C6173732077616E747320746F206265206D7920667269656E64206F6E6C696E652E204D61792049206163636570743F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D2022636F6E6E656374222C20636F756E7465727061727479203D2022706172656E7422207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E205468652070726F66657373696F6E616C2072656C6174696F6E7368697020636F756C64207375666665722E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E33220A7175657374696F6E203D20224D6179204920626520667269656E64732077697468206120636F6C6C6561677565206F6E6C696E653F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D2022636F6E6E656374222C20636F756E7465727061727479203D2022737461666622207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E34220A7175657374696F6E203D20224D617920492073656E64206120707570696C2061206D657373616765206F6E6C696E6520746F207361792077656C6C20646F6E653F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20226D657373616765222C20636F756E7465727061727479203D2022707570696C22207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E20497420636F756C64206576656E206C65616420746F206120736166656775617264696E6720616C6C65676174696F6E2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E34220A7175657374696F6E203D2022416E64206120707570696C2077686F206C6566742079656172732061676F3F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20226D657373616765222C20636F756E7465727061727479203D2022666F726D65722D707570696C22207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E672061626F757420666F726D657220707570696C732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E35220A7175657374696F6E203D20224D6179204920706F7374206D792070686F746F73206F6620746865206E6174697669747920706C61793F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C20696D616765203D202270686F746F222C2073686F77732D7363686F6F6C2D6576656E74203D2074727565207D0A76657264696374203D20226E656564732D617070726F76616C220A6170706C696573203D20747275650A616E73776572203D20224E6F74207965742E205468652048656164746561636865722068617320746F2061677265652066697273742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E35220A7175657374696F6E203D202254686520486561647465616368657220686173206167726565642E204D6179204920706F7374207468656D206E6F773F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C20696D616765203D202270686F746F222C2073686F77732D7363686F6F6C2D6576656E74203D20747275652C2068656164746561636865722D617070726F76616C203D2074727565207D0A76657264696374203D20227065726D6974746564220A6170706C696573203D20747275650A616E73776572203D20225965732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E35220A7175657374696F6E203D20224D6179204920706F73742070686F746F73206F66206D7920636F7573696E27732077656464696E673F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C20696D616765203D202270686F746F222C2073686F77732D7363686F6F6C2D6576656E74203D2066616C7365207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E36220A7175657374696F6E203D2022546865206661697220776173206261646C792072756E2E204D617920492073617920736F206F6E6C696E653F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C206E65676174697665203D20747275652C2061626F7574203D20227363686F6F6C2D6576656E7422207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E2053746166662073686F756C64206E6F7420706F737420616E797468696E67206E656761746976652061626F75742061207363686F6F6C206576656E742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E36220A7175657374696F6E203D20224D6179204920706F73742074686174207468652066616972207761732066756E3F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C2061626F7574203D20227363686F6F6C2D6576656E7422207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225965732C206E6F7468696E672073746F707320796F752E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E37220A7175657374696F6E203D2022492062726F6B652074686520706F6C6963792E20576861742063616E2068617070656E3F220A6576656E74203D2022627265616368220A6661637473203D207B207065727065747261746F72203D2022737461666622207D0A6170706C696573203D20747275650A616E73776572203D2022596F75206D61792066616365206469736369706C696E61727920616374696F6E2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E37220A7175657374696F6E203D2022536F6D65626F64792066726F6D206F7574736964652062726F6B652069742E204973207468617420332E373F220A6576656E74203D2022627265616368220A6661637473203D207B207065727065747261746F72203D20226164756C7422207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2054686520636C617573652069732061626F75742073746166662E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E38220A7175657374696F6E203D2022486F7720646F2049206C6561726E2061626F757420616C6C20746869732061732061206E6577207465616368696E6720617373697374616E743F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D2022546865207363686F6F6C206769766573207468652061647669636520746F20616C6C2073746166662E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E38220A7175657374696F6E203D202241206368696C64206A6F696E7320746865207363686F6F6C2E20446F20737461666620676574207468652061647669636520616761696E3F220A6576656E74203D20226A6F696E696E67220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F742062656361757365206F6620746861742E205768656E2061206368696C64206A6F696E732C2069742069732074686520706172656E74732077686F2061726520746F6C642E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E31220A7175657374696F6E203D20224D79206368696C64206A6F696E7320746865207363686F6F6C2E2057696C6C20616E796F6E652074656C6C206D652077686174206973206578706563746564206F66206D653F220A6576656E74203D20226A6F696E696E67220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225965732E20596F752077696C6C20626520746F6C64207768656E20796F7572206368696C64206A6F696E732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E31220A7175657374696F6E203D202257686572652063616E204920726561642077686174206973206578706563746564206F6620706172656E74733F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D2022496E207468697320706F6C6963792C206F6E20746865207363686F6F6C2773207765627369746520616E6420696E20697473206E6577736C6574746572732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E31220A7175657374696F6E203D20224120746561636865722062726F6B652074686520706F6C6963792E2057696C6C20706172656E747320626520746F6C6420756E64657220342E313F220A6576656E74203D2022627265616368220A6661637473203D207B207065727065747261746F72203D2022737461666622207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2049742069732061626F757420796F7572206F776E20726573706F6E736962696C69746965732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E32220A7175657374696F6E203D20224D6179204920706F737420612070686F746F206F66206D7920646175676874657220616E642068657220667269656E6473206174207363686F6F6C3F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C20696D616765203D202270686F746F222C2073686F77732D6F746865722D6368696C64203D2074727565207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022506C6561736520646F206E6F742C20756E6C65737320746865206F74686572206368696C6472656E277320706172656E7473206861766520676976656E207468656972207065726D697373696F6E2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E32220A7175657374696F6E203D2022416C6C2074686520706172656E74732073616964207965732E204D6179204920706F7374206974206E6F773F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C20696D616765203D202270686F746F222C2073686F77732D6F746865722D6368696C64203D20747275652C206F746865722D706172656E74732D636F6E73656E74203D2074727565207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225965732C207468697320636C61757365206E6F206C6F6E6765722061736B7320796F75206E6F7420746F2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E32220A7175657374696F6E203D20224920616D20616E20756E636C652E204D6179204920706F737420612066696C6D206F66206D79206E696563653F220A6661637473203D207B206163746F72203D202266616D696C792D6D656D626572222C20616374203D20227075626C697368222C20696D616765203D2022766964656F222C2073686F77732D6F746865722D6368696C64203D20747275652C2066616D696C79203D2074727565207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225965732E205468652072657175657374206C6561766573206F757420796F7572206F776E2072656C6174697665732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E33220A7175657374696F6E203D20224D6179204920636F6D706C61696E2061626F757420686F6D65776F726B206F6E2046616365626F6F6B3F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C20636F6D706C61696E74203D20747275652C2061626F7574203D20227363686F6F6C22207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022506C6561736520646F206E6F742E204272696E6720697420737472616967687420746F20746865207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E33220A7175657374696F6E203D20224920616D2061206772616E646D6F746865722E204D6179204920706F7374206D7920776F72726965732061626F757420746865207363686F6F6C3F220A6661637473203D207B206163746F72203D202266616D696C792D6D656D626572222C20616374203D20227075626C697368222C206E65676174697665203D20747275652C2061626F7574203D20227363686F6F6C22207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022506C6561736520646F206E6F742E204272696E67207468656D20737472616967687420746F20746865207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E33220A7175657374696F6E203D20224D6179204920706F7374207468617420746865207363686F6F6C206861732061206E65772068616C6C3F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C2061626F7574203D20227363686F6F6C22207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E33220A7175657374696F6E203D2022486F7720646F204920636F6D706C61696E3F220A6576656E74203D2022636F6D706C61696E74220A6661637473203D207B206163746F72203D2022706172656E7422207D0A6170706C696573203D20747275650A616E73776572203D2022537472616967687420746F20746865207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E33220A7175657374696F6E203D20224D79206368696C64206A6F696E7320746865207363686F6F6C2E204D757374204920646F20616E797468696E6720756E64657220342E333F220A6576656E74203D20226A6F696E696E67220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E20497420697320666F7220717565726965732C20636F6E6365726E7320616E6420636F6D706C61696E74732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E34220A7175657374696F6E203D20224D61792049207772697465206F6E6C696E65207468617420596561722031206861732061206C6F76656C7920746561636865723F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C2061626F7574203D2022737461666622207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E2054686520636C6175736520636F7665727320657665727920636F6D6D656E742061626F757420616E796F6E6520696E20746865207363686F6F6C20636F6D6D756E6974792C206B696E64206F6E657320746F6F2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E34220A7175657374696F6E203D20224D617920492077726974652061626F7574206D79206E65772062696379636C653F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C2061626F7574203D20226E6F626F647922207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E31220A7175657374696F6E203D202241207175617272656C20696E2061207765656B656E642063686174206861732073707265616420746F2074686520636C617373726F6F6D2E2043616E20746865207363686F6F6C206163743F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B206F7574736964652D7363686F6F6C203D20747275652C20616666656374732D6F726465726C792D72756E6E696E67203D2074727565207D0A6170706C696573203D20747275650A616E73776572203D20225965732C206265636175736520697420636F756C6420757073657420746865206F726465726C792072756E6E696E67206F6620746865207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E31220A7175657374696F6E203D20225468657265207761732061207175617272656C20617420746865207765656B656E642C20616E64206E6F7468696E672063616D65206F66206974206174207363686F6F6C2E204973207468617420352E313F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B206F7574736964652D7363686F6F6C203D20747275652C20616666656374732D6F726465726C792D72756E6E696E67203D2066616C7365207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E204974206E6565647320616E20656666656374206F6E207468652072756E6E696E67206F6620746865207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E32220A7175657374696F6E203D2022536F6D65626F647920746872656174656E656420612074656163686572206F6E6C696E6520696E2074686520686F6C69646179732E2043616E20746865207363686F6F6C206163743F220A6576656E74203D2022627265616368220A6661637473203D207B206F7574736964652D7363686F6F6C203D20747275652C20746872656174656E732D636F6D6D756E697479203D2074727565207D0A6170706C696573203D20747275650A616E73776572203D20225965732E20412074687265617420746F20616E796F6E6520696E20746865207363686F6F6C20636F6D6D756E69747920697320656E6F7567682E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E32220A7175657374696F6E203D2022496E2074686520686F6C696461797320736F6D65626F647920706F7374656420612072756465206A6F6B652061626F757420612066696C6D20737461722E204973207468617420352E323F220A6576656E74203D2022627265616368220A6661637473203D207B206F7574736964652D7363686F6F6C203D20747275652C20746872656174656E732D636F6D6D756E697479203D2066616C7365207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E204E6F626F647920696E20746865207363686F6F6C20636F6D6D756E69747920697320756E646572207468726561742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E33220A7175657374696F6E203D20224C6965732061626F7574206120676F7665726E6F7220676F20726F756E6420696E20746865206576656E696E672E2043616E20746865207363686F6F6C206163743F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B206F7574736964652D7363686F6F6C203D20747275652C206861726D732D73746166662D72657075746174696F6E203D2074727565207D0A6170706C696573203D20747275650A616E73776572203D20225965732C206966207468657920636F756C64206861726D2074686520676F6F64206E616D65206F6620746865207363686F6F6C2C2069747320656D706C6F79656573206F722069747320676F7665726E6F72732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E33220A7175657374696F6E203D202254776F2066616D696C696573207175617272656C206F6E6C696E6520696E20746865206576656E696E672C20616E6420746865207363686F6F6C20646F6573206E6F7420636F6D6520696E746F2069742E204973207468617420352E333F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B206F7574736964652D7363686F6F6C203D2074727565207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E204E6F626F6479277320676F6F64206E616D6520617420746865207363686F6F6C206973206174207269736B2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E34220A7175657374696F6E203D20224D79206368696C642069732062756C6C696564206F6E6C696E652E20486F772077696C6C2069742062652068616E646C65643F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D202241732074686520416E74692D42756C6C79696E6720506F6C69637920736179732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E34220A7175657374696F6E203D202241206D656D626572206F6620737461666620706F7374656420736F6D657468696E6720756E7375697461626C652C20627574206E6F626F6479207761732062756C6C6965642E204973207468617420352E343F220A6576656E74203D202273746166662D6D6973757365220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2053656520352E352E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E35220A7175657374696F6E203D20224120636F6C6C6561677565207573657320736F6369616C206D6564696120696E20616E20696E617070726F707269617465207761792E2057686F2073686F756C64206B6E6F772066697273743F220A6576656E74203D202273746166662D6D6973757365220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225468652048656164746561636865722E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E35220A7175657374696F6E203D20224120706172656E7420636F6D706C61696E732061626F7574207061726B696E672E204973207468617420352E353F220A6576656E74203D2022636F6D706C61696E74220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2053656520342E332E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E36220A7175657374696F6E203D202249206861766520666F756E64206120676F6F6420626C6F67207365727669636520666F72206D7920636C6173732E204D61792049207374617274206F6E204D6F6E6461793F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227573652D776974682D636C617373222C20707572706F7365203D2022637572726963756C756D22207D0A76657264696374203D20226E656564732D617070726F76616C220A6170706C696573203D20747275650A616E73776572203D20224E6F74207965742E205468652048656164746561636865722068617320746F20617070726F76652069742066697273742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E36220A7175657374696F6E203D20225468652048656164746561636865722068617320617070726F7665642069742E204D617920492073746172743F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227573652D776974682D636C617373222C20707572706F7365203D2022637572726963756C756D222C2068656164746561636865722D617070726F76616C203D2074727565207D0A76657264696374203D20227065726D6974746564220A6170706C696573203D20747275650A616E73776572203D20225965732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E36220A7175657374696F6E203D20224D61792049206F70656E2061207061676520666F7220746865207363686F6F6C2773206C6962726172793F220A6661637473203D207B206163746F72203D2022766F6C756E74656572222C20616374203D20226F70656E2D6163636F756E74222C206163636F756E74203D20227363686F6F6C22207D0A76657264696374203D20226E656564732D617070726F76616C220A6170706C696573203D20747275650A616E73776572203D20224E6F74207965742E205468652048656164746561636865722068617320746F20617070726F76652069742066697273742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E36220A7175657374696F6E203D20224D61792049206F70656E20616E206163636F756E74206F66206D79206F776E3F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20226F70656E2D6163636F756E74222C206163636F756E74203D2022706572736F6E616C22207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E37220A7175657374696F6E203D202254686520706F6C696379207761732062726F6B656E2C20616E642074686520676F7665726E6F727320636F6E73696465722061206C6177796572206E65636573736172792E20576861742077696C6C207468657920646F3F220A6576656E74203D2022627265616368220A6661637473203D207B206164766963652D6E6565646564203D2074727565207D0A6170706C696573203D20747275650A616E73776572203D2022546865792077696C6C2074616B65206C6567616C206164766963652E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E37220A7175657374696F6E203D202254686520706F6C696379207761732062726F6B656E2C20627574206F6E6C7920696E206120736D616C6C207761792E20446F207765206E6565642061206C61777965723F220A6576656E74203D2022627265616368220A6661637473203D207B206164766963652D6E6565646564203D2066616C7365207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2C206E6F7420756E6C6573732074686520676F7665726E6F727320636F6E7369646572206974206E65636573736172792E220A','2026-11-21 17:39:18.649892');
CREATE TABLE "rolls_rollimport" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "format" varchar(10) NOT NULL, "stage" varchar(10) NOT NULL, "file_name" varchar(200) NOT NULL, "digest" varchar(64) NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "by" varchar(80) NOT NULL, "columns" text NOT NULL CHECK ((JSON_VALID("columns") OR "columns" IS NULL)), "links" text NOT NULL CHECK ((JSON_VALID("links") OR "links" IS NULL)), "counts" text NOT NULL CHECK ((JSON_VALID("counts") OR "counts" IS NULL)), "problems" text NOT NULL CHECK ((JSON_VALID("problems") OR "problems" IS NULL)), "notices" text NOT NULL CHECK ((JSON_VALID("notices") OR "notices" IS NULL)), "full" bool NOT NULL, "many_may_leave" bool NOT NULL, "said" varchar(1000) NOT NULL, "made" datetime NOT NULL, "applied" datetime NULL, "undone" datetime NULL, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "rolls_savedcolumns" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "columns" text NOT NULL CHECK ((JSON_VALID("columns") OR "columns" IS NULL)), "school_id" bigint NOT NULL UNIQUE REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "rolls_sourceid" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "system" varchar(10) NOT NULL, "key" varchar(100) NOT NULL, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "roll_id" char(32) NOT NULL REFERENCES "rolls_rollimport" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "source_id_once" UNIQUE ("school_id", "system", "key"));
CREATE TABLE "rolls_stagedline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "row" integer unsigned NOT NULL CHECK ("row" >= 0), "what" varchar(10) NOT NULL, "outcome" varchar(10) NOT NULL, "key" varchar(100) NOT NULL, "other" varchar(100) NOT NULL, "name" varchar(260) NOT NULL, "person" char(32) NULL, "seen" integer unsigned NOT NULL CHECK ("seen" >= 0), "now" text NOT NULL CHECK ((JSON_VALID("now") OR "now" IS NULL)), "before" text NOT NULL CHECK ((JSON_VALID("before") OR "before" IS NULL)), "notice" varchar(300) NOT NULL, "maybe" char(32) NULL, "roll_id" char(32) NOT NULL REFERENCES "rolls_rollimport" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "rolls_trace" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "what" varchar(20) NOT NULL, "row" char(32) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "before" text NULL CHECK ((JSON_VALID("before") OR "before" IS NULL)), "roll_id" char(32) NOT NULL REFERENCES "rolls_rollimport" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "serving_heartbeat" ("part" varchar(40) NOT NULL PRIMARY KEY, "at" datetime NOT NULL);
CREATE TABLE "serving_upkeep" ("job" varchar(60) NOT NULL PRIMARY KEY, "done" datetime NOT NULL, "well" bool NOT NULL, "said" text NOT NULL);
CREATE TABLE "signin_account" ("password" varchar(128) NOT NULL, "last_login" datetime NULL, "id" char(32) NOT NULL PRIMARY KEY, "email" varchar(254) NOT NULL UNIQUE, "is_active" bool NOT NULL, "made" datetime NOT NULL);
CREATE TABLE "signin_counting" (
    "cache_key" varchar(255) NOT NULL PRIMARY KEY,
    "value" text NOT NULL,
    "expires" datetime NOT NULL
);
CREATE TABLE "signin_granted" ("appointment_id" char(32) NOT NULL PRIMARY KEY REFERENCES "people_appointment" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" char(32) NOT NULL REFERENCES "signin_grouprole" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "signin_grouprole" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "provider" varchar(60) NOT NULL, "group" varchar(200) NOT NULL, "role" varchar(40) NOT NULL, "ended" datetime NULL, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "signin_identity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "since" datetime NOT NULL, "account_id" char(32) NOT NULL REFERENCES "signin_account" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" char(32) NOT NULL UNIQUE REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "signin_invitation" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "secret" varchar(64) NOT NULL UNIQUE, "email" varchar(254) NOT NULL, "until" datetime NOT NULL, "used" datetime NULL, "revoked" datetime NULL, "person_id" char(32) NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "signin_slowed" ("key" varchar(64) NOT NULL PRIMARY KEY, "failures" integer unsigned NOT NULL CHECK ("failures" >= 0), "last" datetime NOT NULL);
CREATE TABLE "socialaccount_socialaccount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "provider" varchar(200) NOT NULL, "uid" varchar(191) NOT NULL, "last_login" datetime NOT NULL, "date_joined" datetime NOT NULL, "user_id" char(32) NOT NULL REFERENCES "signin_account" ("id") DEFERRABLE INITIALLY DEFERRED, "extra_data" text NOT NULL CHECK ((JSON_VALID("extra_data") OR "extra_data" IS NULL)));
CREATE TABLE "socialaccount_socialapp" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "provider" varchar(30) NOT NULL, "name" varchar(40) NOT NULL, "client_id" varchar(191) NOT NULL, "secret" varchar(191) NOT NULL, "key" varchar(191) NOT NULL, "provider_id" varchar(200) NOT NULL, "settings" text NOT NULL CHECK ((JSON_VALID("settings") OR "settings" IS NULL)));
CREATE TABLE "socialaccount_socialtoken" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "token" text NOT NULL, "token_secret" text NOT NULL, "expires_at" datetime NULL, "account_id" integer NOT NULL REFERENCES "socialaccount_socialaccount" ("id") DEFERRABLE INITIALLY DEFERRED, "app_id" integer NULL REFERENCES "socialaccount_socialapp" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "standards_reply" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "point" varchar(60) NOT NULL, "said" varchar(6) NOT NULL, "note" text NOT NULL, "day" date NOT NULL, "when" datetime NOT NULL, "by_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "submission_submission" ("key" char(32) NOT NULL PRIMARY KEY, "actor" varchar(80) NOT NULL, "digest" varchar(64) NOT NULL, "led" varchar(2000) NOT NULL, "when" datetime NOT NULL);
CREATE TABLE "usersessions_usersession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "ip" char(39) NOT NULL, "last_seen_at" datetime NOT NULL, "session_key" varchar(40) NOT NULL UNIQUE, "user_agent" varchar(200) NOT NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "user_id" char(32) NOT NULL REFERENCES "signin_account" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "people_school_trust_id_1cd1ed1e" ON "people_school" ("trust_id");
CREATE INDEX "people_agreement_by_id_bf349d22" ON "people_agreement" ("by_id");
CREATE INDEX "people_agreement_proposed_by_id_8a92b04c" ON "people_agreement" ("proposed_by_id");
CREATE INDEX "people_group_school_id_5504fe62" ON "people_group" ("school_id");
CREATE INDEX "people_person_school_id_2d4aba61" ON "people_person" ("school_id");
CREATE INDEX "people_person_trust_id_10b8f350" ON "people_person" ("trust_id");
CREATE INDEX "person_school_name" ON "people_person" ("school_id", "family_name", "given_name", "id");
CREATE INDEX "person_school_email" ON "people_person" ("school_id", "email");
CREATE INDEX "people_membership_group_id_3df2e745" ON "people_membership" ("group_id");
CREATE INDEX "people_membership_school_id_4c863d6a" ON "people_membership" ("school_id");
CREATE INDEX "people_membership_person_id_dd6d28d1" ON "people_membership" ("person_id");
CREATE INDEX "membership_person" ON "people_membership" ("person_id", "part");
CREATE INDEX "membership_group" ON "people_membership" ("group_id", "part", "person_id");
CREATE INDEX "people_management_school_id_7b79ab1c" ON "people_management" ("school_id");
CREATE INDEX "people_management_managed_id_29c28aaf" ON "people_management" ("managed_id");
CREATE INDEX "people_management_manager_id_66dbd9d2" ON "people_management" ("manager_id");
CREATE INDEX "people_guardianship_school_id_66f79e5a" ON "people_guardianship" ("school_id");
CREATE INDEX "people_guardianship_adult_id_b3e6ce11" ON "people_guardianship" ("adult_id");
CREATE INDEX "people_guardianship_child_id_a45cd996" ON "people_guardianship" ("child_id");
CREATE INDEX "guardianship_child" ON "people_guardianship" ("child_id", "adult_id");
CREATE UNIQUE INDEX "guardian_once_a_child" ON "people_guardianship" ("school_id", "adult_id", "child_id") WHERE "until" IS NULL;
CREATE INDEX "people_appointment_school_id_c83d4d62" ON "people_appointment" ("school_id");
CREATE INDEX "people_appointment_trust_id_45956037" ON "people_appointment" ("trust_id");
CREATE INDEX "people_appointment_person_id_9022b4ea" ON "people_appointment" ("person_id");
CREATE INDEX "people_appointment_stands_for_id_92a55c60" ON "people_appointment" ("stands_for_id");
CREATE INDEX "appointment_school_role" ON "people_appointment" ("school_id", "role", "person_id");
CREATE INDEX "appointment_person" ON "people_appointment" ("person_id", "role");
CREATE TRIGGER people_agreement_no_update BEFORE UPDATE ON people_agreement
BEGIN SELECT RAISE(ABORT, 'people_agreement is kept for ever: its rows are never changed'); END;
CREATE TRIGGER people_agreement_no_delete BEFORE DELETE ON people_agreement
BEGIN SELECT RAISE(ABORT, 'people_agreement is kept for ever: its rows are never deleted'); END;
CREATE TRIGGER people_agreement_no_replace BEFORE INSERT ON people_agreement
WHEN EXISTS (SELECT 1 FROM people_agreement WHERE id = NEW.id OR appointment_id = NEW.appointment_id)
BEGIN SELECT RAISE(ABORT, 'people_agreement is kept for ever: its rows are never replaced'); END;
CREATE INDEX "signin_identity_account_id_42bfd898" ON "signin_identity" ("account_id");
CREATE INDEX "account_emailconfirmation_email_address_id_5b7f8c58" ON "account_emailconfirmation" ("email_address_id");
CREATE UNIQUE INDEX "account_emailaddress_user_id_email_987c8728_uniq" ON "account_emailaddress" ("user_id", "email");
CREATE UNIQUE INDEX "unique_verified_email" ON "account_emailaddress" ("email") WHERE "verified";
CREATE INDEX "account_emailaddress_user_id_2c513194" ON "account_emailaddress" ("user_id");
CREATE INDEX "account_emailaddress_email_03be32b2" ON "account_emailaddress" ("email");
CREATE UNIQUE INDEX "unique_primary_email" ON "account_emailaddress" ("user_id", "primary") WHERE "primary";
CREATE INDEX "policies_version_policy_8c5097a5" ON "policies_version" ("policy");
CREATE INDEX "policies_version_hash_5c5213b9" ON "policies_version" ("hash");
CREATE INDEX "policies_inforce_school_id_4bec9779" ON "policies_inforce" ("school_id");
CREATE INDEX "policies_inforce_trust_id_8487788d" ON "policies_inforce" ("trust_id");
CREATE INDEX "policies_inforce_version_id_ab888497" ON "policies_inforce" ("version_id");
CREATE INDEX "asking_answered_school_id_d0df2863" ON "asking_answered" ("school_id");
CREATE INDEX "asking_answered_version_id_8bfcf89c" ON "asking_answered" ("version_id");
CREATE INDEX "asking_oddword_school_id_93dfeac6" ON "asking_oddword" ("school_id");
CREATE INDEX "asking_silent_school_id_f2350650" ON "asking_silent" ("school_id");
CREATE INDEX "asking_silent_version_id_7c955c37" ON "asking_silent" ("version_id");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "entry_about" ON "journal_entry" ("about_kind", "about_id", "seq");
CREATE INDEX "entry_place" ON "journal_entry" ("place", "seq");
CREATE INDEX "journal_witnessed_checkpoint_id_6f5a8d75" ON "journal_witnessed" ("checkpoint_id");
CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry is kept for ever: its rows are never changed'); END;
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry is kept for ever: its rows are never deleted'); END;
CREATE TRIGGER journal_entry_no_replace BEFORE INSERT ON journal_entry
WHEN EXISTS (SELECT 1 FROM journal_entry WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'journal_entry is kept for ever: its rows are never replaced'); END;
CREATE TRIGGER journal_checkpoint_no_update BEFORE UPDATE ON journal_checkpoint
BEGIN SELECT RAISE(ABORT, 'journal_checkpoint is kept for ever: its rows are never changed'); END;
CREATE TRIGGER journal_checkpoint_no_delete BEFORE DELETE ON journal_checkpoint
BEGIN SELECT RAISE(ABORT, 'journal_checkpoint is kept for ever: its rows are never deleted'); END;
CREATE TRIGGER journal_checkpoint_no_replace BEFORE INSERT ON journal_checkpoint
WHEN EXISTS (SELECT 1 FROM journal_checkpoint WHERE size = NEW.size)
BEGIN SELECT RAISE(ABORT, 'journal_checkpoint is kept for ever: its rows are never replaced'); END;
CREATE TRIGGER journal_witnessed_no_update BEFORE UPDATE ON journal_witnessed
BEGIN SELECT RAISE(ABORT, 'journal_witnessed is kept for ever: its rows are never changed'); END;
CREATE TRIGGER journal_witnessed_no_delete BEFORE DELETE ON journal_witnessed
BEGIN SELECT RAISE(ABORT, 'journal_witnessed is kept for ever: its rows are never deleted'); END;
CREATE TRIGGER journal_witnessed_no_replace BEFORE INSERT ON journal_witnessed
WHEN EXISTS (SELECT 1 FROM journal_witnessed WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'journal_witnessed is kept for ever: its rows are never replaced'); END;
CREATE TRIGGER journal_detail_no_update BEFORE UPDATE ON journal_detail BEGIN SELECT RAISE(ABORT, 'the words of a journal line are never changed'); END;
CREATE TRIGGER journal_detail_no_replace BEFORE INSERT ON journal_detail WHEN EXISTS (SELECT 1 FROM journal_detail WHERE entry_id = NEW.entry_id) BEGIN SELECT RAISE(ABORT, 'the words of a journal line are never replaced'); END;
CREATE INDEX "keeping_ask_about_id_e7b835e5" ON "keeping_ask" ("about_id");
CREATE INDEX "keeping_ask_asker_id_78785f6f" ON "keeping_ask" ("asker_id");
CREATE INDEX "keeping_ask_by_id_888f4400" ON "keeping_ask" ("by_id");
CREATE INDEX "keeping_ask_school_id_ff72292e" ON "keeping_ask" ("school_id");
CREATE INDEX "keeping_erasure_school_id_987b2a9d" ON "keeping_erasure" ("school_id");
CREATE INDEX "keeping_erasure_trust_id_9ad417e7" ON "keeping_erasure" ("trust_id");
CREATE INDEX "keeping_gate_ask_id_274f50f9" ON "keeping_gate" ("ask_id");
CREATE INDEX "keeping_gate_by_id_f14afd66" ON "keeping_gate" ("by_id");
CREATE INDEX "keeping_gate_school_id_127f4a82" ON "keeping_gate" ("school_id");
CREATE INDEX "keeping_holdend_by_id_c2e28333" ON "keeping_holdend" ("by_id");
CREATE INDEX "keeping_holdend_school_id_ebba9029" ON "keeping_holdend" ("school_id");
CREATE INDEX "keeping_period_decided_by_id_0b66b1e3" ON "keeping_period" ("decided_by_id");
CREATE INDEX "keeping_period_school_id_a8493ee1" ON "keeping_period" ("school_id");
CREATE INDEX "keeping_proposal_by_id_26a1a14b" ON "keeping_proposal" ("by_id");
CREATE INDEX "keeping_proposal_school_id_679b1fc6" ON "keeping_proposal" ("school_id");
CREATE INDEX "keeping_item_person_id_db691575" ON "keeping_item" ("person_id");
CREATE INDEX "keeping_item_school_id_8280da56" ON "keeping_item" ("school_id");
CREATE INDEX "keeping_item_period_id_b9cbc836" ON "keeping_item" ("period_id");
CREATE INDEX "keeping_item_proposal_id_f33f046b" ON "keeping_item" ("proposal_id");
CREATE INDEX "keeping_certificate_confirmed_by_id_f97fc796" ON "keeping_certificate" ("confirmed_by_id");
CREATE INDEX "keeping_certificate_proposed_by_id_47cbc867" ON "keeping_certificate" ("proposed_by_id");
CREATE INDEX "keeping_certificate_school_id_f52def71" ON "keeping_certificate" ("school_id");
CREATE INDEX "keeping_hold_by_id_9e8ec187" ON "keeping_hold" ("by_id");
CREATE INDEX "keeping_hold_person_id_9b45a0f4" ON "keeping_hold" ("person_id");
CREATE INDEX "keeping_hold_school_id_138e88cd" ON "keeping_hold" ("school_id");
CREATE TRIGGER keeping_holdend_no_update BEFORE UPDATE ON keeping_holdend
BEGIN SELECT RAISE(ABORT, 'keeping_holdend is kept for ever: its rows are never changed'); END;
CREATE TRIGGER keeping_holdend_no_delete BEFORE DELETE ON keeping_holdend
BEGIN SELECT RAISE(ABORT, 'keeping_holdend is kept for ever: its rows are never deleted'); END;
CREATE TRIGGER keeping_holdend_no_replace BEFORE INSERT ON keeping_holdend
WHEN EXISTS (SELECT 1 FROM keeping_holdend WHERE id = NEW.id OR hold_id = NEW.hold_id)
BEGIN SELECT RAISE(ABORT, 'keeping_holdend is kept for ever: its rows are never replaced'); END;
CREATE TRIGGER keeping_item_no_update BEFORE UPDATE ON keeping_item
BEGIN SELECT RAISE(ABORT, 'keeping_item is kept for ever: its rows are never changed'); END;
CREATE TRIGGER keeping_item_no_delete BEFORE DELETE ON keeping_item
BEGIN SELECT RAISE(ABORT, 'keeping_item is kept for ever: its rows are never deleted'); END;
CREATE TRIGGER keeping_item_no_replace BEFORE INSERT ON keeping_item
WHEN EXISTS (SELECT 1 FROM keeping_item WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'keeping_item is kept for ever: its rows are never replaced'); END;
CREATE TRIGGER keeping_certificate_no_update BEFORE UPDATE ON keeping_certificate
BEGIN SELECT RAISE(ABORT, 'keeping_certificate is kept for ever: its rows are never changed'); END;
CREATE TRIGGER keeping_certificate_no_delete BEFORE DELETE ON keeping_certificate
BEGIN SELECT RAISE(ABORT, 'keeping_certificate is kept for ever: its rows are never deleted'); END;
CREATE TRIGGER keeping_certificate_no_replace BEFORE INSERT ON keeping_certificate
WHEN EXISTS (SELECT 1 FROM keeping_certificate WHERE id = NEW.id OR proposal_id = NEW.proposal_id)
BEGIN SELECT RAISE(ABORT, 'keeping_certificate is kept for ever: its rows are never replaced'); END;
CREATE TRIGGER keeping_erasure_no_update BEFORE UPDATE ON keeping_erasure
BEGIN SELECT RAISE(ABORT, 'keeping_erasure is kept for ever: its rows are never changed'); END;
CREATE TRIGGER keeping_erasure_no_delete BEFORE DELETE ON keeping_erasure
BEGIN SELECT RAISE(ABORT, 'keeping_erasure is kept for ever: its rows are never deleted'); END;
CREATE TRIGGER keeping_erasure_no_replace BEFORE INSERT ON keeping_erasure
WHEN EXISTS (SELECT 1 FROM keeping_erasure WHERE id = NEW.id OR person = NEW.person)
BEGIN SELECT RAISE(ABORT, 'keeping_erasure is kept for ever: its rows are never replaced'); END;
CREATE INDEX "mfa_authenticator_user_id_0c3a50c0" ON "mfa_authenticator" ("user_id");
CREATE UNIQUE INDEX "unique_authenticator_type" ON "mfa_authenticator" ("user_id", "type") WHERE "type" IN ('totp', 'recovery_codes');
CREATE INDEX "people_appointment_proposed_by_id_969f1af0" ON "people_appointment" ("proposed_by_id");
CREATE TRIGGER policies_version_no_update BEFORE UPDATE ON policies_version
BEGIN SELECT RAISE(ABORT, 'policies_version is kept for ever: its rows are never changed'); END;
CREATE TRIGGER policies_version_no_delete BEFORE DELETE ON policies_version
BEGIN SELECT RAISE(ABORT, 'policies_version is kept for ever: its rows are never deleted'); END;
CREATE TRIGGER policies_version_no_replace BEFORE INSERT ON policies_version
WHEN EXISTS (SELECT 1 FROM policies_version WHERE id = NEW.id OR digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'policies_version is kept for ever: its rows are never replaced'); END;
CREATE TRIGGER policies_inforce_no_update BEFORE UPDATE ON policies_inforce
BEGIN SELECT RAISE(ABORT, 'policies_inforce is kept for ever: its rows are never changed'); END;
CREATE TRIGGER policies_inforce_no_delete BEFORE DELETE ON policies_inforce
BEGIN SELECT RAISE(ABORT, 'policies_inforce is kept for ever: its rows are never deleted'); END;
CREATE TRIGGER policies_inforce_no_replace BEFORE INSERT ON policies_inforce
WHEN EXISTS (SELECT 1 FROM policies_inforce WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'policies_inforce is kept for ever: its rows are never replaced'); END;
CREATE INDEX "roll_school_made" ON "rolls_rollimport" ("school_id", "made" DESC);
CREATE INDEX "rolls_rollimport_school_id_898e227a" ON "rolls_rollimport" ("school_id");
CREATE INDEX "rolls_stagedline_roll_id_83c6dd89" ON "rolls_stagedline" ("roll_id");
CREATE INDEX "rolls_stagedline_school_id_575a2c07" ON "rolls_stagedline" ("school_id");
CREATE INDEX "rolls_trace_roll_id_c5877cca" ON "rolls_trace" ("roll_id");
CREATE INDEX "rolls_trace_school_id_c20abef0" ON "rolls_trace" ("school_id");
CREATE INDEX "rolls_sourceid_person_id_086ac400" ON "rolls_sourceid" ("person_id");
CREATE INDEX "rolls_sourceid_roll_id_523d0441" ON "rolls_sourceid" ("roll_id");
CREATE INDEX "rolls_sourceid_school_id_15aa471f" ON "rolls_sourceid" ("school_id");
CREATE INDEX "staged_outcome" ON "rolls_stagedline" ("roll_id", "outcome", "id");
CREATE INDEX "staged_what" ON "rolls_stagedline" ("roll_id", "what", "outcome", "id");
CREATE INDEX "trace_what" ON "rolls_trace" ("roll_id", "what", "id");
CREATE INDEX "trace_row" ON "rolls_trace" ("row");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE UNIQUE INDEX "group_role_once" ON "signin_grouprole" ("school_id", "provider", "group", "role") WHERE "ended" IS NULL;
CREATE INDEX "signin_grouprole_school_id_9f98c1a5" ON "signin_grouprole" ("school_id");
CREATE INDEX "signin_granted_by_id_61ac7f15" ON "signin_granted" ("by_id");
CREATE INDEX "signin_invitation_person_id_8532ed02" ON "signin_invitation" ("person_id");
CREATE INDEX "slowed_last" ON "signin_slowed" ("last");
CREATE INDEX "signin_counting_expires" ON "signin_counting" ("expires");
CREATE UNIQUE INDEX "socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq" ON "socialaccount_socialtoken" ("app_id", "account_id");
CREATE INDEX "socialaccount_socialtoken_account_id_951f210e" ON "socialaccount_socialtoken" ("account_id");
CREATE INDEX "socialaccount_socialtoken_app_id_636a42d7" ON "socialaccount_socialtoken" ("app_id");
CREATE UNIQUE INDEX "socialaccount_socialaccount_provider_uid_fc810c6e_uniq" ON "socialaccount_socialaccount" ("provider", "uid");
CREATE INDEX "socialaccount_socialaccount_user_id_8146e70c" ON "socialaccount_socialaccount" ("user_id");
CREATE INDEX "standards_reply_by_id_e55140fe" ON "standards_reply" ("by_id");
CREATE INDEX "standards_reply_school_id_bd2c1f4a" ON "standards_reply" ("school_id");
CREATE INDEX "reply_school_point" ON "standards_reply" ("school_id", "point", "when" DESC);
CREATE INDEX "submission_submission_when_be9ee426" ON "submission_submission" ("when");
CREATE INDEX "usersessions_usersession_user_id_af5e0a6d" ON "usersessions_usersession" ("user_id");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('django_migrations',56);
INSERT INTO "sqlite_sequence" VALUES('account_emailaddress',0);
INSERT INTO "sqlite_sequence" VALUES('django_content_type',54);
INSERT INTO "sqlite_sequence" VALUES('auth_permission',216);
INSERT INTO "sqlite_sequence" VALUES('auth_group',0);
INSERT INTO "sqlite_sequence" VALUES('journal_witnessed',0);
INSERT INTO "sqlite_sequence" VALUES('mfa_authenticator',0);
INSERT INTO "sqlite_sequence" VALUES('rolls_sourceid',0);
INSERT INTO "sqlite_sequence" VALUES('socialaccount_socialapp',0);
INSERT INTO "sqlite_sequence" VALUES('socialaccount_socialtoken',0);
INSERT INTO "sqlite_sequence" VALUES('socialaccount_socialaccount',0);
INSERT INTO "sqlite_sequence" VALUES('people_trust',1);
INSERT INTO "sqlite_sequence" VALUES('people_school',1);
INSERT INTO "sqlite_sequence" VALUES('policies_version',1);
INSERT INTO "sqlite_sequence" VALUES('policies_inforce',2);
INSERT INTO "sqlite_sequence" VALUES('asking_answered',1);
INSERT INTO "sqlite_sequence" VALUES('people_agreement',6);
COMMIT;

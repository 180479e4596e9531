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
INSERT INTO "django_migrations" VALUES(1,'people','0001_initial','2026-11-21 18:51:51.461003');
INSERT INTO "django_migrations" VALUES(2,'people','0002_people','2026-11-21 18:51:51.593988');
INSERT INTO "django_migrations" VALUES(3,'people','0003_guarded','2026-11-21 18:51:51.600786');
INSERT INTO "django_migrations" VALUES(4,'signin','0001_accounts','2026-11-21 18:51:51.611750');
INSERT INTO "django_migrations" VALUES(5,'account','0001_initial','2026-11-21 18:51:51.626623');
INSERT INTO "django_migrations" VALUES(6,'account','0002_email_max_length','2026-11-21 18:51:51.631378');
INSERT INTO "django_migrations" VALUES(7,'account','0003_alter_emailaddress_create_unique_verified_email','2026-11-21 18:51:51.636192');
INSERT INTO "django_migrations" VALUES(8,'account','0004_alter_emailaddress_drop_unique_email','2026-11-21 18:51:51.644660');
INSERT INTO "django_migrations" VALUES(9,'account','0005_emailaddress_idx_upper_email','2026-11-21 18:51:51.648123');
INSERT INTO "django_migrations" VALUES(10,'account','0006_emailaddress_lower','2026-11-21 18:51:51.656203');
INSERT INTO "django_migrations" VALUES(11,'account','0007_emailaddress_idx_email','2026-11-21 18:51:51.665291');
INSERT INTO "django_migrations" VALUES(12,'account','0008_emailaddress_unique_primary_email_fixup','2026-11-21 18:51:51.674558');
INSERT INTO "django_migrations" VALUES(13,'account','0009_emailaddress_unique_primary_email','2026-11-21 18:51:51.677802');
INSERT INTO "django_migrations" VALUES(14,'policies','0001_initial','2026-11-21 18:51:51.688535');
INSERT INTO "django_migrations" VALUES(15,'asking','0001_initial','2026-11-21 18:51:51.717162');
INSERT INTO "django_migrations" VALUES(16,'contenttypes','0001_initial','2026-11-21 18:51:51.719806');
INSERT INTO "django_migrations" VALUES(17,'contenttypes','0002_remove_content_type_name','2026-11-21 18:51:51.734630');
INSERT INTO "django_migrations" VALUES(18,'auth','0001_initial','2026-11-21 18:51:51.743567');
INSERT INTO "django_migrations" VALUES(19,'auth','0002_alter_permission_name_max_length','2026-11-21 18:51:51.748492');
INSERT INTO "django_migrations" VALUES(20,'auth','0003_alter_user_email_max_length','2026-11-21 18:51:51.752234');
INSERT INTO "django_migrations" VALUES(21,'auth','0004_alter_user_username_opts','2026-11-21 18:51:51.757186');
INSERT INTO "django_migrations" VALUES(22,'auth','0005_alter_user_last_login_null','2026-11-21 18:51:51.760408');
INSERT INTO "django_migrations" VALUES(23,'auth','0006_require_contenttypes_0002','2026-11-21 18:51:51.761115');
INSERT INTO "django_migrations" VALUES(24,'auth','0007_alter_validators_add_error_messages','2026-11-21 18:51:51.803473');
INSERT INTO "django_migrations" VALUES(25,'auth','0008_alter_user_username_max_length','2026-11-21 18:51:51.807196');
INSERT INTO "django_migrations" VALUES(26,'auth','0009_alter_user_last_name_max_length','2026-11-21 18:51:51.810497');
INSERT INTO "django_migrations" VALUES(27,'auth','0010_alter_group_name_max_length','2026-11-21 18:51:51.815109');
INSERT INTO "django_migrations" VALUES(28,'auth','0011_update_proxy_permissions','2026-11-21 18:51:51.825829');
INSERT INTO "django_migrations" VALUES(29,'auth','0012_alter_user_first_name_max_length','2026-11-21 18:51:51.829710');
INSERT INTO "django_migrations" VALUES(30,'journal','0001_entries','2026-11-21 18:51:51.844974');
INSERT INTO "django_migrations" VALUES(31,'journal','0002_kept_for_ever','2026-11-21 18:51:51.858072');
INSERT INTO "django_migrations" VALUES(32,'journal','0003_words_unchanged','2026-11-21 18:51:51.870806');
INSERT INTO "django_migrations" VALUES(33,'keeping','0001_keeping','2026-11-21 18:51:52.003697');
INSERT INTO "django_migrations" VALUES(34,'keeping','0002_guarded','2026-11-21 18:51:52.023142');
INSERT INTO "django_migrations" VALUES(35,'mfa','0001_initial','2026-11-21 18:51:52.040322');
INSERT INTO "django_migrations" VALUES(36,'mfa','0002_authenticator_timestamps','2026-11-21 18:51:52.050962');
INSERT INTO "django_migrations" VALUES(37,'mfa','0003_authenticator_type_uniq','2026-11-21 18:51:52.070572');
INSERT INTO "django_migrations" VALUES(38,'people','0004_proposed_by','2026-11-21 18:51:52.105635');
INSERT INTO "django_migrations" VALUES(39,'people','0005_agreements_guarded','2026-11-21 18:51:52.124893');
INSERT INTO "django_migrations" VALUES(40,'people','0006_person_email_lower','2026-11-21 18:51:52.140380');
INSERT INTO "django_migrations" VALUES(41,'policies','0002_kept_for_ever','2026-11-21 18:51:52.160022');
INSERT INTO "django_migrations" VALUES(42,'rolls','0001_rolls','2026-11-21 18:51:52.398869');
INSERT INTO "django_migrations" VALUES(43,'rolls','0002_guarded','2026-11-21 18:51:52.419763');
INSERT INTO "django_migrations" VALUES(44,'serving','0001_heartbeat_and_upkeep','2026-11-21 18:51:52.423053');
INSERT INTO "django_migrations" VALUES(45,'sessions','0001_initial','2026-11-21 18:51:52.425525');
INSERT INTO "django_migrations" VALUES(46,'signin','0002_invitations','2026-11-21 18:51:52.496056');
INSERT INTO "django_migrations" VALUES(47,'signin','0003_counting','2026-11-21 18:51:52.523956');
INSERT INTO "django_migrations" VALUES(48,'socialaccount','0001_initial','2026-11-21 18:51:52.573972');
INSERT INTO "django_migrations" VALUES(49,'socialaccount','0002_token_max_lengths','2026-11-21 18:51:52.593296');
INSERT INTO "django_migrations" VALUES(50,'socialaccount','0003_extra_data_default_dict','2026-11-21 18:51:52.599543');
INSERT INTO "django_migrations" VALUES(51,'socialaccount','0004_app_provider_id_settings','2026-11-21 18:51:52.617093');
INSERT INTO "django_migrations" VALUES(52,'socialaccount','0005_socialtoken_nullable_app','2026-11-21 18:51:52.642182');
INSERT INTO "django_migrations" VALUES(53,'socialaccount','0006_alter_socialaccount_extra_data','2026-11-21 18:51:52.652486');
INSERT INTO "django_migrations" VALUES(54,'standards','0001_replies','2026-11-21 18:51:52.675525');
INSERT INTO "django_migrations" VALUES(55,'standards','0002_guarded','2026-11-21 18:51:52.786032');
INSERT INTO "django_migrations" VALUES(56,'submission','0001_submission','2026-11-21 18:51:52.790224');
INSERT INTO "django_migrations" VALUES(57,'usersessions','0001_initial','2026-11-21 18:51:52.814236');
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "journal_checkpoint" ("size" bigint NOT NULL PRIMARY KEY, "root" varchar(64) NOT NULL, "peaks" text NOT NULL, "note" text NOT NULL, "when" datetime NOT NULL);
INSERT INTO "journal_checkpoint" VALUES(110,'4739504e87d638947042720e1a1a71b49940ddbd6ccf566ea7f7986e8b664231','01e6d17a9c0965b8152a6329946de42f285d78d50b4e7b1e5dba3032527ec049 830b6fd5f5bd457ec279ea62aab5e39e0c3445a2513902f5d97fc54e7c0a285f 41e466ae772a4ca10e0e1978a16c38061d61e49a993cafe765d571dce536c58f 5fcd2e747ffa2c4dafecbb0b770dc231262024854ccac6c5216dbd7b5844ecba 2f2ac6eb42a8c65e8b0c625fbb561eaea9dced63a8e0c6623277ab9d7a4b80fe','belisha-journal/b39960c317153be8
110
RzlQTofWOJRwQnIOGhpxtJlA3b1sz1Zup/eYbotmQjE=

— belisha-journal/b39960c317153be8 xXxLgCWG0cLSTbdXB1MMElzRVrpENApoMFWedoKiplPOKHWZXNmiekzgVCH5DwYyn8ZbqE2cUcFimJKzqUWZFx8PJAc=
','2026-11-21 18:51:53.353742');
CREATE TABLE "journal_detail" ("entry_id" bigint NOT NULL PRIMARY KEY REFERENCES "journal_entry" ("seq") DEFERRABLE INITIALLY DEFERRED, "salt" BLOB NOT NULL, "words" text NOT NULL);
INSERT INTO "journal_detail" VALUES(0,X'D526863A5B42F174022AADC28DC6ABCCCECCF48F20E5C28C3BFAB49736C3F268','{"hash":"d87272511ca4","policy":"st-marys"}');
INSERT INTO "journal_detail" VALUES(1,X'7E50E6437D5C1E3199FC515D207DEBAC946D247188172990AE43C221114EFCA9','{"hash":"d87272511ca4","name":"Frozen Trust","policy":"st-marys","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(2,X'37D605588235605AA8CBD62604FF50DFA6E9A2F14C51534CF01190300CDFC6D5','{"name":"Frozen Lane School","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(3,X'A5CA0824D38FC9C1918E412A3EEBA7991E193A7A8C3ADB5A539E8DB10BCDA5B5','{}');
INSERT INTO "journal_detail" VALUES(4,X'F11E19C0FD63C8F8E4AB70601388D3E8911028917F3932ABD9F456DB739AEFF8','{}');
INSERT INTO "journal_detail" VALUES(5,X'101A0AF28656DDFE1EA3AFBDD1A8FE88E3894357CC260DC1D671093A52C0AF30','{"role":"trust-executive","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(6,X'9809CE89B54BAA6AF402F569F289E941701A5CAD68023D624E2AB261156D8DC0','{"role":"trust-executive"}');
INSERT INTO "journal_detail" VALUES(7,X'BF5AD5207CC273491C92499FCFA0A2F13FF9425A916009FB5F2F991AF04267F5','{"role":"trust-executive","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(8,X'92A1BE5C8725F500114B9B355793C1FD0023A61A87A78925132037E644B5C312','{"role":"trust-executive"}');
INSERT INTO "journal_detail" VALUES(9,X'A27929C30F3D872446182F5CEFC2A43FEEFE10E237E01FAF9F047D7554026CB0','{}');
INSERT INTO "journal_detail" VALUES(10,X'9EF0FCEBE33380DC5CDBEAB1D6F71B6FE63889C6C0B5A7CDBA4A69833A9F5AA5','{}');
INSERT INTO "journal_detail" VALUES(11,X'F993BC7213AA29BD7DF16A431BBB27C7BB5ABF821D41CD0A7144C8265E5D9786','{}');
INSERT INTO "journal_detail" VALUES(12,X'60BC53CDEAF216D5873A511C78161B8E6A7A4EE96BCD4FD8213575407C804509','{}');
INSERT INTO "journal_detail" VALUES(13,X'8AD1741F6DD9163149A81882CEC31297A7AC5B009C60F6C105E2634BC4384DA5','{}');
INSERT INTO "journal_detail" VALUES(14,X'07D632A5A8EE3D17EE4A974624BB592FA004B7DA042DF361FBC162EB1C877699','{"role":"headteacher","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(15,X'8260996EEBE57A1FE90E7B8D02604E107695B12B1B9BDA1CACBBB859F9664CB7','{}');
INSERT INTO "journal_detail" VALUES(16,X'B137D7C47104A29FDD421F150CBCC80A30E522C540202964376F743391F90D89','{"role":"chair-of-governors","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(17,X'268101B911FA45BF9E06C0E6B9DC707BA08BB98B4AAAB9D7B74C5D23E5217C0D','{}');
INSERT INTO "journal_detail" VALUES(18,X'C1A5149812F64383A08BD4B338E9D02EBD4B394B8BD89CB8AE079ADB6E3095DE','{"role":"safeguarding-lead","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(19,X'3E16A7B95C7245AC563508B44F4962AF7E8C9ADF2FF389B076060DD239BE1668','{}');
INSERT INTO "journal_detail" VALUES(20,X'FE6DDE1FA61479330C10C13644DE27816C0BAE2862A021DAE61D02C9A812034D','{"role":"deputy-safeguarding-lead","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(21,X'B1096D35EBFFEFC9FCDCB6ACCE8F270BA0DE5BC9F5B33EDD72D4BCBBD16844F6','{}');
INSERT INTO "journal_detail" VALUES(22,X'045E212D92E5FFC9F8A4D19F9E37BF225F87388D5B64E6678FF2B847CF873B09','{"role":"senior-leader","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(23,X'5CB825DBEA0986015D113FAA91670ACEF11A4AEB66561B8BDA65532E8482B0B6','{}');
INSERT INTO "journal_detail" VALUES(24,X'322F66DE3AC1454174CDD96BB2EE7B6539A476B5B51B260997E1A31ED8A6F6A8','{"role":"line-manager","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(25,X'A49F32765D2D23E4F118DC92EDEBBADA73FEA1E5DD1C6A3A386FE68BE82D160A','{}');
INSERT INTO "journal_detail" VALUES(26,X'D4880B69B31B0EC8DABD6DDC4CB17B2890959E0337248FFFC192EE56AA1E21A6','{"role":"teacher","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(27,X'A172F451A743B194070C6D47753C2276060849C3306B51327E4838BC816DB7BA','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(28,X'8D42834F4159CCE1ADE666E1E43551583B616871225CD442813B7393996785BE','{}');
INSERT INTO "journal_detail" VALUES(29,X'C1A9356DD86A445C4783B525A2B3DD7B2814729AED4616B7EFB0EA6736042A7F','{"role":"teacher","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(30,X'54882D5909D6E9A0AEEDF75DCA0B02899D97BDC7815FCB45AB5FEE32E7B96547','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(31,X'0FDB0987ACBAE19B167F8EA22BF2FB9C673F7DEB5A2481B05811D5C5E4ED3546','{}');
INSERT INTO "journal_detail" VALUES(32,X'B8BFBA9800F8BE02F2DB8B92D17329E0DB8C881DA6FBEDC33690877E783EB7A2','{"role":"teacher","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(33,X'3038BD9E3044F03382BD5A83F2616F6ACA64B5F62955D72ED0AAE76A3BC2ACBF','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(34,X'386FB1B2C0A61F6F544BD6E6A636B7CCCD5F32C3DA5B9F9EE8320D0EA223A7B4','{}');
INSERT INTO "journal_detail" VALUES(35,X'930036B0711EC118F6A974B138771B71DA704F29ACB3ACF8A30F0A228C1B9977','{"role":"support-staff","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(36,X'4DCECEAED237AB53521920F5A93B849FC122C47DF9A44A47F4CE29B676952173','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(37,X'8F14419B13CCF48F1BC3F0A58C5A2450868C4406F1F792739EF19EF84BA79162','{}');
INSERT INTO "journal_detail" VALUES(38,X'6D640421CB187B8F92294E812BDF98BF9B5D2450739E6A0FF980F8F1BF1BE0AE','{"role":"data-manager","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(39,X'42FD7CFAFE6E47D986C3ABC6D87B991591C31CD11C867A30DA6C5B732E2E93D4','{}');
INSERT INTO "journal_detail" VALUES(40,X'6A025745ED0E161B13CA569BA0484EE152920A23F081173DAA830369C930D96A','{"role":"it-technician","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(41,X'4AF50E3D1E924D2724C93F631D39FAFDF28EC147517C9C93B4206C4737031561','{}');
INSERT INTO "journal_detail" VALUES(42,X'752445D6B26E4F96BDB2C602659CCE2483974B11FDEBED7BC38095493533C88B','{"role":"agency-worker","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(43,X'1A1F16F00411E862B7EF3084BBDCEC61FB3E026B08938D4084FCB3E7B7D09424','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(44,X'1DF1DEA66DC0682F5FD9BEDC41172C3E1B26F810EF28F2637E42C0F1A31EA0CF','{}');
INSERT INTO "journal_detail" VALUES(45,X'330399B3D835E440E0E37D335BAAD2B82029CF2F4257D691CB64937448D225D7','{"role":"volunteer","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(46,X'2716CF6D54F2F85B3DF376F4C6B16539D71F6B1B0ABE8E66128677AB62A022EB','{}');
INSERT INTO "journal_detail" VALUES(47,X'F169335080608F45C421505014D50C0985AF7A0B93AD778B046292818AEF064A','{"role":"governor","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(48,X'04E453EF39220D687B65C4857D51F30CBE74B6A692F95A640FE5DE17663F703F','{}');
INSERT INTO "journal_detail" VALUES(49,X'D746FF4891F156F598921FE46847A4DFD7EA675F1F141B448C84EFBDC1345677','{"role":"safeguarding-governor","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(50,X'D45841F31885AC1E5C7E61A6F975C4979D13CA79807B977E657E834E9E455136','{}');
INSERT INTO "journal_detail" VALUES(51,X'ABCEEE9E154961C8B8A649EC9146C64943C7EB32F9686300014CF45635E60E8E','{"role":"governor","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(52,X'9547F601DACFC3FA8CBDFDB894686B76738D52A8CD98A31D87DE48D5E8FE2F96','{}');
INSERT INTO "journal_detail" VALUES(53,X'32406D8FC60B8805307062709E2519591C726FECFD71532D5026097CE4BA443E','{"role":"pta-member","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(54,X'4E1CA60E76E0EF41490064A59156C8AC89ED9CDC7FB57A794DF355E077EFEA27','{}');
INSERT INTO "journal_detail" VALUES(55,X'4FB9ABFBD4347A1E9E1581A0C39ADD94ADB197C2B183ECD9C0A731A0B317DABE','{"role":"teacher","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(56,X'3E7C5F11F279BD6D2302A27417111299EF4143B159D14A13D1A24D9890B2F833','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(57,X'4F7FAC1137080BC14A014F08B7C9305B4FA26F33DF47545E07919B58BB873E94','{"role":"headteacher"}');
INSERT INTO "journal_detail" VALUES(58,X'5592D0FAE2C86394A55673675C0B5767CAEC78AD10003782CB091A5D5F612F0D','{"role":"chair-of-governors"}');
INSERT INTO "journal_detail" VALUES(59,X'6BEC526BD44E8C8257CF127B030E55233EBF14B936F99F2874F37FE45B8B0366','{"role":"safeguarding-lead"}');
INSERT INTO "journal_detail" VALUES(60,X'434ABCDDBFF4344A9CC706AA61031A0256588EEA61BA3F59C45DC41219516BB1','{"role":"deputy-safeguarding-lead"}');
INSERT INTO "journal_detail" VALUES(61,X'8AF93802791F40B4375CEF733C41A1CFD5E391F85E91E77361E06F0D719573DF','{"role":"senior-leader","since":"2026-09-01","until":"2027-03-31"}');
INSERT INTO "journal_detail" VALUES(62,X'F7AB14F49EF18F2A71677838FE7C649D42EDBC67FCFE68E29D752FB01B8CB223','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(63,X'E18613DFBB6B62C16747EAD73DC4685612C43983D4A84778D68B41F21154BAAF','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(64,X'A29847CD68F1C6F9B69EB738BE74B65BE66B4564C4AD4DACC3976CE5E107D52D','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(65,X'57ECFC2EC09258EE4698872C5DD49523D6BB64C0C9D8CE1261D2ADE23E1ECB0B','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(66,X'2B423C953BDD897875928F06750C24FD57615C40EF3EBDBA10BD6715455E1205','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(67,X'28E57A3A5CA0569A0F101AA7E3FA4529B2F3E5154124372D19A534A37DE7672C','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(68,X'93DC87BFB31D56C482ADFE87BC5280E20571BBD15998C3477943D0B7754B0E6C','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(69,X'516F8D72340868257F264A426C4F7FA8C3B4FBA43070F9FF693B1B67052051E3','{}');
INSERT INTO "journal_detail" VALUES(70,X'96CAB749921756E9BCE01512974091FA1292540E16B022607645EE183323360D','{"role":"pupil","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(71,X'1B1B7F70A511EC87B942F06259B7544B750846363EFFBA3466CB3D93EFFBCDCD','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(72,X'8BBE7B0E0EA6EAD37C75167BD9AEA8D0D01B741631FC94C69B9A82FAC1F66E7D','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(73,X'9C7C5B7DC8105B4D78CC7DDBB468913BE227E56E1FB5724E7EB91574EDD2F038','{}');
INSERT INTO "journal_detail" VALUES(74,X'C66A9267BBF61489A786612CA95BEC0FFE5AEB232CD201FDA740609CABC5F624','{"role":"pupil","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(75,X'FE79FBD9B318427054A5B9DBFF97942D9DA3FCFE49BE2635EF31ED5200C3F40E','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(76,X'BA95328DBF67104BE5D7FEE71C0F98062FF2DF3ADC51091F9DBDA73F7C0E062B','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(77,X'C673966021A38034226B0937B224EBA44E138AD872DFE55EE87269BCCD608E5E','{}');
INSERT INTO "journal_detail" VALUES(78,X'F3FE6C8AAEDD5D59FCE6DEA36303033D01C8FE831AB1EBF5D62AAC7D6E077D86','{}');
INSERT INTO "journal_detail" VALUES(79,X'8569C1F5939A5B7C4126DCB6AFFA87B2FA5D225369D329101BC8DCE532CED160','{}');
INSERT INTO "journal_detail" VALUES(80,X'6327A6917A5220B4925A957B1918742595DCAA238ED7292EB0CE219FE35A72C7','{}');
INSERT INTO "journal_detail" VALUES(81,X'729DD8E7C71E2071E107358C5472D4190733B304C70EAB9A6A14F8A4C52AC273','{}');
INSERT INTO "journal_detail" VALUES(82,X'3BF2C48DBFBB585A5158AA097567CA80DBA5E9F466152BE8E45153E6ED8F384C','{}');
INSERT INTO "journal_detail" VALUES(83,X'05EA8E5673F270C20061BCD59FEA55B09CAF71ADCB53E70A30C0A162C3381034','{}');
INSERT INTO "journal_detail" VALUES(84,X'144F243ACE8FEB0876BBAD68060BCBEC69D6078049AAAFE794B4D0E3A42E55A5','{"role":"pupil","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(85,X'3CF02AFBAAF9D0C3A379839A24A2B251FAD9C9E51674CB395930E52720D5F7CD','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(86,X'EF411EB7EA2C8701218BF904B8F0C3A53AE89339EE3F91A572BAB1514DDC668F','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(87,X'5E48356C986F56C24871C46ACEC5DB12069EC304E36CBD3D2983B41091486C5F','{}');
INSERT INTO "journal_detail" VALUES(88,X'F0D09A34AF46544A65735C0210A765D30B1BD5B921A9B10CE7E9A6FCB6EB7BC0','{}');
INSERT INTO "journal_detail" VALUES(89,X'471E37C69EB5D0B6346E75EE382F96E370285CE8F660B88656CA6F20E64557F9','{}');
INSERT INTO "journal_detail" VALUES(90,X'CFB43496A8129F8FB63B5175B7F1DD88D6BC09333963199DAD0F8861B2F1DF1D','{}');
INSERT INTO "journal_detail" VALUES(91,X'D247B579F697188B50757198B3E5CB281D796E7F3B198A7CF0C0E5CBA593A698','{}');
INSERT INTO "journal_detail" VALUES(92,X'1E806C594C5E9CAF781962C241FF296147D4FE9179CE9CD55D2F497D5D13A853','{"role":"pupil","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(93,X'8EDE13F3E4EA09530CF21EF81D2208E93E7055ECCEF5BC5A8FCE4CBC203B63B2','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(94,X'62E6829BED4DF5923A4B518E23BA953F8D2D95BA6F060CB224C4968D7733658C','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(95,X'E3FD5C5787353B8EE95C4CF7E5C6E31FF3987CA641FA8C7CB1C8572B8A466CCC','{}');
INSERT INTO "journal_detail" VALUES(96,X'74077665B0B28882C078FF2A37E1719BEF55652C2EE2FAEE6090B53E4FA07615','{}');
INSERT INTO "journal_detail" VALUES(97,X'3AAAF1432B4452F2BA541417CEA603B241900C7DB13647C058AD5363D5BD1297','{}');
INSERT INTO "journal_detail" VALUES(98,X'F6D152FD2CEBFA47A663B3D1A818E5A0FC9EF66BC3E4E9A6EC3FC59D4F4A7A7B','{}');
INSERT INTO "journal_detail" VALUES(99,X'4CE37A877F3872FE895EB06E5CDF08D265FBE9C745713ED37AD3561B29A40FFA','{}');
INSERT INTO "journal_detail" VALUES(100,X'B587B919109B4BCA9E60764322D5538966B3993E81A13E5EFAB75D9B96846B70','{"role":"pupil","since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(101,X'DDB47E6DDE80E654A421140327511798C9E1A638196FB873000FD2DD3D2D3854','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(102,X'1643A325E6A157A0112E5E9F22A85F44FAB75E7244A0254FF6811EFA15475F5A','{"since":"2026-09-01"}');
INSERT INTO "journal_detail" VALUES(103,X'35EAB91639A15A66DBD927187C74AC646F6F7D286689858A985E380A5BF44746','{}');
INSERT INTO "journal_detail" VALUES(104,X'53EF7CC62CBB9A307CB4666512C5BD933EF42E4FB4714A658FF1FAF7116C11C9','{}');
INSERT INTO "journal_detail" VALUES(105,X'458A3F7B4D3B36744FFD6677F1DE908966D173F232C8552FDF2AE86842CA27D1','{}');
INSERT INTO "journal_detail" VALUES(106,X'D4F3F7E03E64E9A6D41848E1E60108BE3A94857B19B253EB7B44D376CD198710','{}');
INSERT INTO "journal_detail" VALUES(107,X'49CEADD4D7DD9138FB6FA674F5D0EAF9AB7D1B98A2C48B35389A37A5EAC32BC8','{"day":"2026-10-23"}');
INSERT INTO "journal_detail" VALUES(108,X'E6798508834B6B10D8189AD665DD324B8E4202B6F588BC52CD8B7B9021C71133','{"role":"teacher","until":"2026-10-23"}');
INSERT INTO "journal_detail" VALUES(109,X'28C3D1DE3673AA73346C5EA5F7A70AEFD0216BCA41C646A11375E0D615B1A982','{"until":"2026-10-23"}');
CREATE TABLE "journal_entry" ("seq" bigint NOT NULL PRIMARY KEY, "when" datetime NOT NULL, "place" varchar(30) NOT NULL, "actor" varchar(80) NOT NULL, "kind" varchar(60) NOT NULL, "about_kind" varchar(40) NOT NULL, "about_id" char(32) NULL, "state" varchar(64) NOT NULL, "words" varchar(64) NOT NULL, "leaf" varchar(64) NOT NULL);
INSERT INTO "journal_entry" VALUES(0,'2026-11-21 18:51:52.927699','','program:demonstration','policy-loaded','policy',NULL,'','c8a607ed8af717ad4a76df87f69feefec6ea6139042ced364f7a5f5086b4121a','7e958d68d86c0bc4e841aae4e10365a0d12d086da0db5fba865f8044e6e2fe11');
INSERT INTO "journal_entry" VALUES(1,'2026-11-21 18:51:52.930974','trust:1','program:command','policy-in-force','policy',NULL,'','c0ff64826f5c2dff0eda583b652262a5f10801ad09a113b46813b1c5a489afdd','ffb9eaa44e8b92e5119ca15f60fcf52978be7ca47ad4fefc38d4d1ac7a7d767a');
INSERT INTO "journal_entry" VALUES(2,'2026-11-21 18:51:52.932453','school:1','program:command','policy-adopted','policy',NULL,'','5c71179090b3906aaa1dec933bf53ac9bab4149519fc420d8bb9cabc0790f604','b6be98e145aa9645a96b833a002df578a8b2fbf4175bf438644ed2a5f769cec1');
INSERT INTO "journal_entry" VALUES(3,'2026-11-21 18:51:52.965353','trust:1','program:demonstration','person-added','person','59915c48d3684096acb099c1fe615c6c','d22ec5d5d79e2f8e256851df2331fd0cac41774f3fac8f061dcdb90af114350f','2de4319a2dfb85b376e18277e9a0a7efdbe4ce687714f62b19fb4ae3e6c4cd64','75b24d94ddfe6956877c41bc6bef5bc2323d1bb44a437e9c48472458236aaa2b');
INSERT INTO "journal_entry" VALUES(4,'2026-11-21 18:51:52.967641','trust:1','program:demonstration','person-added','person','f72bcd6d6b9548fbbee4f3cb56521ebc','c10f2c8b3485c755d88f3eac7094d8d1f907a08e5583036b6f754a203baa8de1','cb50990fade10dce85f5c61c2d35969b2cf327068d061c36392abaa05002b76c','e5728c0d860242a2a63dc66f77d5a701da916684cc768815c02dba793caef7c4');
INSERT INTO "journal_entry" VALUES(5,'2026-11-21 18:51:52.972806','trust:1','program:demonstration','appointment-proposed','appointment','480376d921ee4a2887db00a8a2988a0a','ea68121685996529243346d4b420b2a91d7976eac97deaa55d1f47cf2d283070','f41c200b09efcf5e7eb250b5674e704d4e50a73375604c38e2a70d61fd043669','4172b546b8bad2d3c7a8e9ceca9f7bd805b4d9bc95cf3d9e6aeb3f39837b19a4');
INSERT INTO "journal_entry" VALUES(6,'2026-11-21 18:51:52.976335','trust:1','person:f72bcd6d6b9548fbbee4f3cb56521ebc','appointment-confirmed','appointment','480376d921ee4a2887db00a8a2988a0a','9c874b0cf837bbf9f2864cbeeace2d0014cff840bba33d4614f07983ce6024f6','8ce94cec8ed3feeee5c757ee2fc5a97523e9973cbdc15446285ca64e59a31ab9','01add467e87a2b9c82f262ed1d2b47613a9905ab97ddccdb6f9b100fb16dc44e');
INSERT INTO "journal_entry" VALUES(7,'2026-11-21 18:51:52.980987','trust:1','program:demonstration','appointment-proposed','appointment','2f38bc08f5894758a09e3ce5ecf9397b','fcda8ac04ab4629c48661281827126834650401aedd6588683d4218c90b59326','9500be1db4059a2789f3ccbed40f39c9c6305f65dfa73db21203ea538d3b05ad','df63ce5c09ecd2dadf587b0cb699d522d229ebda096fcb07b7c4a55f9c362afe');
INSERT INTO "journal_entry" VALUES(8,'2026-11-21 18:51:52.984052','trust:1','person:59915c48d3684096acb099c1fe615c6c','appointment-confirmed','appointment','2f38bc08f5894758a09e3ce5ecf9397b','d80e7c8f0fd89bee0c819d9c883bdb17d46ccfb58eff8d7a40f77084ef416a2b','c123cf00395ccc1057e0c785be1c99f13a0a13d578cee4d8fbc8a6f341a6e052','ee0f65b3e1cec4dbb64cde1f83a948eb66195684d63f95ab65352e660c227041');
INSERT INTO "journal_entry" VALUES(9,'2026-11-21 18:51:52.986443','school:1','program:demonstration','class-added','group','99489285525e4ff49b49fccd025ca0fd','80496fb915b1a4edcc6d17a47828d9690ad9a81266dbd93e02b40b0789f3e54c','91e2beb1735ecd40d5e30f5960981944a6220709612683ad1b418389bc386d8b','9b38b34ddd58d27fa58bedd97df33a7b1cabb75447961c78f907f47eafe4c759');
INSERT INTO "journal_entry" VALUES(10,'2026-11-21 18:51:52.988077','school:1','program:demonstration','class-added','group','9b9abea6f6e24a1aaf7fbed4f6b77e0c','8d294fc7cd4386b7e27f17e36f6f4aac8c8dcf1aeba0d6e7bd02169fe49a0bf7','60530fa9083086546cdf00358f544b2dd526ab23b28d61d6ab700457d75c677a','5ee79909df7f09bca1fd037929af76b9a0f672e81cb95c4733e0603e4e9350ba');
INSERT INTO "journal_entry" VALUES(11,'2026-11-21 18:51:52.989668','school:1','program:demonstration','class-added','group','77b628a49df54856922d33210c69fdda','53e91f6983b124922c634e6fbd49c93507dfd1334cc148c4046052143439eda8','bab2d08ad6fa81fcca9f2598a47d0e8d8cc11c7550cf1cc88cdae9a1aebef955','4a417c83c73e1afb1f68e90bbae16ddcc894af3c7d78227c8b81c970b3af1d53');
INSERT INTO "journal_entry" VALUES(12,'2026-11-21 18:51:52.991298','school:1','program:demonstration','class-added','group','51d45de2ec634952b1daa65219c39410','f7b1dd10e09169a1c160acec50da72d7c6a79452262a7506a4d06db1644d6a1e','d198fcd5dc3562119bc448dbfc1238f404a713f33da16626baf1f86452b02b38','dac0ffad2bf1ab0b9b11ed78a1c90da1e21cb646c5306567b2f543e772f34079');
INSERT INTO "journal_entry" VALUES(13,'2026-11-21 18:51:52.993334','school:1','program:demonstration','person-added','person','b62b956486024e5c8e1d162abe26b786','2e5879440dd7a421f108ed30595b81af59868d8864413257fc09fe4a8e8999d0','482bd1407f54f497a76d72de9322b7cc4db688e37154e0c05ad860caade9d37a','69f4d4522894b93d3ba5febaedebff946431ec33e7d59ccd4fd576d37cece3bb');
INSERT INTO "journal_entry" VALUES(14,'2026-11-21 18:51:52.997858','school:1','program:demonstration','appointment-proposed','appointment','0bc22579b54b4a0db44322aec735bf77','0d8c407d9e00505ad2c670ebc7c0d8917f7d2a86be2e00126c341c4d92f63b0c','4162ca677d587d150f5da351a8d51ef22a224d895431ed5543cafe1bc708bf8d','e23f1b4f550cde2b43d8a766badb458f0564fa5e68bc064c52744634e3acf0f5');
INSERT INTO "journal_entry" VALUES(15,'2026-11-21 18:51:53.000077','school:1','program:demonstration','person-added','person','6edc1674fbe44d8198f742eb390a22e5','89b5ea77fb58be6361093205f69bcccc21851a0a873461857fd91a083d748aa0','77f57a76611cde16ac22a6dbf1c2d14b06fd5c27a150e88e340c5e437aca2319','e45f7157c4256d2a6f65a7887c4ff90c9637e1f19309db24f0228a7819e553b4');
INSERT INTO "journal_entry" VALUES(16,'2026-11-21 18:51:53.004534','school:1','program:demonstration','appointment-proposed','appointment','bf20b817ea204135be3eade908fd29ca','61e126d4ecc3de086073414f1d700f212c697293952cd44604edf6e60e461613','b2468aa488a50352bfef439b28f2c0151d06aaf51ea564e8284636e8c2eb0a22','67ad4b4040055fc45dee0307b67493b56f50cdd277dc3bb468da9de392ea59d1');
INSERT INTO "journal_entry" VALUES(17,'2026-11-21 18:51:53.006587','school:1','program:demonstration','person-added','person','33708bdf0e14445496a03e3e2bc3abcf','62b149cf65bca34395581555e9aa65bd45a7b4b3bbff05a15645d6fa65f56731','5dc8f1e2615492b9a43554bc173149c963e75db18b130aa0af0e3ea5bc9f44e8','0c6826fd78f15b1b55fc48cbd8608cda86f79c6cedc975e033aa2ebeba10ef2c');
INSERT INTO "journal_entry" VALUES(18,'2026-11-21 18:51:53.011372','school:1','person:b62b956486024e5c8e1d162abe26b786','appointment-proposed','appointment','d4aa6e0b652f4bdaaac0a63c9838116b','6f30c95200dbebccb19c24b845f0fa2072545ebf9528007e83b782f3784b4d21','7e9e3056f034c50b222ca565b6204d7bdcc8b3a6e5ffc6b422dcb401b53fe5ca','cfe92d070fca52ba905a98a92b7655e4aee820f09662b61618125a8b13f49176');
INSERT INTO "journal_entry" VALUES(19,'2026-11-21 18:51:53.013534','school:1','program:demonstration','person-added','person','3a832b9b7bd74adf960d8d57de96f19c','d2817f2d7888d5ada14156bbc637c3880607ceabcabda3230edf739d7bdd6dda','1cc51ed3ccff3781694089b845d252c9019e248b8de55e8d84b77e25a24f3436','0fdaa8f2153b54e9d4a49c6fdcf5697bb918653bb853e13da302b3e7e717a966');
INSERT INTO "journal_entry" VALUES(20,'2026-11-21 18:51:53.018298','school:1','person:b62b956486024e5c8e1d162abe26b786','appointment-proposed','appointment','71d07de24b524cc1b91cb23f1195523a','70666a63738a0ccdfbb50512b5953c5b3b39502c29398e3943ec31fa1d2076e0','4d7a72aeabd305e75a8a8f68985bc64d4335d4784a0ef76adeef4d180f01b02d','98071817e9ba64420d53d224d0a5f7bcd92ba13bd63928da49217529f097b741');
INSERT INTO "journal_entry" VALUES(21,'2026-11-21 18:51:53.020496','school:1','program:demonstration','person-added','person','92ccaede03f64c2287b4fd206fff2491','e917b055a206df0404d091232ee91292ce2fa8587b514621632101169ebb1ea9','7dabd459af789da0383f2e2448b284ad0f3e6d8cdbe1b2fcd396799be39a2318','4df7e97f9b3adf8bb41338d12b2cedb68be62dbcfc19ecbe8f1316aaedc1b918');
INSERT INTO "journal_entry" VALUES(22,'2026-11-21 18:51:53.025169','school:1','program:demonstration','appointed','appointment','e41872af14d34cef899f6d0ddbf80d28','96b4ac7c1108414b7d13f69f06d45b193256aa499858615cd25765e52dee5215','70c688db749a4abffa9bd62bc640faa5def512f815e315a8be8090f1a8f030a5','63f846fef79701f226ef78991e2cb291116521db2e4b508ce9286a4cfa255714');
INSERT INTO "journal_entry" VALUES(23,'2026-11-21 18:51:53.027260','school:1','program:demonstration','person-added','person','67b7f3f6374b4cefa8d91c502a4c1770','9d061a70447b0c306ab032bb7a536c997937f917d32c7844354d84d261029a60','9524da75f1529d7f64d7eacaf8abb5c643eb534265a62b21e3133b6af500e2c4','ffe6f227a7621f7ada5dcf7fb2d987a1f5ef65da938fad3e6330eb3fec1b32ed');
INSERT INTO "journal_entry" VALUES(24,'2026-11-21 18:51:53.032114','school:1','program:demonstration','appointed','appointment','cf44a6cdb9664300a0004562eb417943','b19c2a08a86e5b8e8143acf058f9e8aa0718f7d3fc83cfdd0058b79622c73f06','e6762f014b581f059d878e3877499a1741ea5abc4aa19f7db2a66b1de6a33525','5b763c0e24223ae310ed143c6a4290e9ccc2e9a0c0411c0f6ee10980634ae28a');
INSERT INTO "journal_entry" VALUES(25,'2026-11-21 18:51:53.034249','school:1','program:demonstration','person-added','person','a36db63990bd48bbbcf058e891174ccc','082fb1adeec207c5f6a0137b58e87807321974bf8566cb2fe9d6808c5c88f5d7','a106aa6c1cf5bace271331e49368103b2e4c7201c9995d9f7ca6e99cdf16e4a1','0916f80299bf93926c67f72a735dd7d366f186af3d5b808ca1644ec263666900');
INSERT INTO "journal_entry" VALUES(26,'2026-11-21 18:51:53.039088','school:1','program:demonstration','appointed','appointment','8fdce8863adf4c90874ad441565e8a0f','5afc2dd03075e989df8d2c9da75fcc42a270d2996e4203d23f8c252d0c12cdc8','a6fbebfe5334a81826252cc06b850c839b98f912c49213aacf7b87fb5d030867','584da80c3e265e1d751a3c458ff4a8ac1f5a124706f69cc6a8b5e49b6d06516c');
INSERT INTO "journal_entry" VALUES(27,'2026-11-21 18:51:53.042083','school:1','program:demonstration','joined-class','membership','ce1818c620cc4086b835d37121ac547f','85748dc91466fc1a07405cf94a31695788a9e175808b6c68add75634c474cba1','a93b0be89cf13df21c8f29b3f962c33600075bfcc9448be5246abff627979c6f','b2f79ae9e22febc171b0ccac9a0508714ae4c8fb0c68d8111d62a5e247e1bc7d');
INSERT INTO "journal_entry" VALUES(28,'2026-11-21 18:51:53.044330','school:1','program:demonstration','person-added','person','894cbd82277a459c89e1190fb7723eaa','2356886e91a281bc3601ff1e2e69592f0871b13b273392e88d41395743328abd','7aa50c328a24ba37d6510112e861088bd43c8fd5ffadc42d1c305006e7e2f107','71a424b84a010b5d3311a229068e79b5f0f043bb4afa6ad7b77e93cdea871ad2');
INSERT INTO "journal_entry" VALUES(29,'2026-11-21 18:51:53.049028','school:1','program:demonstration','appointed','appointment','11db007d5f08408c8e6d399f2257b041','ffdd87d8a541ef519e9561170439197089d8e3501bdafad8fd857dbf315f9be4','3e13a3b91b5abb276ae658e90bf9bda56da430a9fcc116748854d45915a32e00','58463e41f378fcd1d75a7300a1ebd0a6cec3a2fa108fd54d90c7afdc04426c09');
INSERT INTO "journal_entry" VALUES(30,'2026-11-21 18:51:53.051699','school:1','program:demonstration','joined-class','membership','dcb4a934ed8245ab8a291ed2645d6367','d1be8d60aaa409701a974dc90933a2a586efc731bf4e1fd83c86c3cae5c3c9fd','076af043c360a2e43a14e70924a15195f208830decd304722458b8fe143dd481','ad32500784931dd1b3c999038017fdd8944f531371ff0cfd6d1936a3ffea5fad');
INSERT INTO "journal_entry" VALUES(31,'2026-11-21 18:51:53.053821','school:1','program:demonstration','person-added','person','d51569cf9e7c4ac3875610d7536ca63a','3c6c7097c05cab1067e565ffadef99245cfef29e20f7dd5bfa861d7b78de5869','fdc30502a8e179b0ce6d6122b772f944b772c92e3499f7bc58242c551f90b7cb','7bfc569ea5b6fe1d257da14a7148796cbf892e5250672df29ff30789a81da2c4');
INSERT INTO "journal_entry" VALUES(32,'2026-11-21 18:51:53.058506','school:1','program:demonstration','appointed','appointment','4502ea1941004400984f83d6a3a43981','129b437b1c03e9737fd21fca11c0e43ee9d3cdd59dc3ee2eb09abf757080821a','90240e072afbd73aff248b096633ee0722384bf2b215b34839815ce5fe8830f0','e1e69c1f11543686d1df180132ae6a3f10de958a1bd2dc8583f15c64fab978eb');
INSERT INTO "journal_entry" VALUES(33,'2026-11-21 18:51:53.061387','school:1','program:demonstration','joined-class','membership','c4c21563a1f848148dcc9d165ead8120','1e38b9921597ae830f0bb19f902af06aa3690b2c1e2a781205edb938c40e442a','bcbf70c544aea4b990d1bcc7cac1425211e97f5c4df9b2e976acc2fee913b77a','82b37cb8e872b13fd9afc8c82356af91ce7cbb2174c3416d4071470886671d80');
INSERT INTO "journal_entry" VALUES(34,'2026-11-21 18:51:53.063515','school:1','program:demonstration','person-added','person','f5bd040e7290414ca0dc02e9920f5443','90630306d40f719cf6a67515cb691d7e9610598b9a4ced5ddba19d350dad7c71','4244bf5adf1980f76b1253c9633fcf5a6f2b6e6643ba141d9fb8c524a4f929c9','7d9e28dcb2b3642445116bddaa335357d62f9965a64f642b90f7c1aa913b191c');
INSERT INTO "journal_entry" VALUES(35,'2026-11-21 18:51:53.068231','school:1','program:demonstration','appointed','appointment','088b429872564748b070913c7184186a','d0db0962f3e9e5d206d0744e1f8d403344c580781cc453c982dceec63975ff88','162876d03096952344c63580d448b4abdaa1ccebc320602ec985b3846fe5a4d5','30da73086aaed75c7e42578016b71911e96e5cf782f6cae6b1938f4852ce95ae');
INSERT INTO "journal_entry" VALUES(36,'2026-11-21 18:51:53.070922','school:1','program:demonstration','joined-class','membership','e00e71a58c544bf989ba3f1c854bc56f','a6508480596e52022a49977eb75dfc5bbca81c320e580300d2958349834a090f','72c40bd9e782da4500c623adbd4f5166cbf44c5fac5ff358c235cb44426ba3cd','a088abef5b80faa6cf1898dcf91703d591510ee43b13b1fd799000aad0b05792');
INSERT INTO "journal_entry" VALUES(37,'2026-11-21 18:51:53.073017','school:1','program:demonstration','person-added','person','0471f6f49cea40d0b114c5e531e8e505','40aaf1bc456a3064829af69c64092a05d9fdb3b0af5cbbe163e0386eb13de3aa','136ead7f839269a18e8278aac38890992d7c51c4234e5a9350459f3e171dcd4b','f74c46978b9c204e042809bde4e12c43e419fbe02164ca39927646a06981c83d');
INSERT INTO "journal_entry" VALUES(38,'2026-11-21 18:51:53.077713','school:1','program:demonstration','appointed','appointment','6f5eec11a58e4a87b55a3dab7aa0cd35','fa0b6e4b6fc85e097ed8dca2f4760ea0c808fe49b4bc386fedda73a4152574cf','a4153017a7acf95bf87a12be76c3a8025ad17c9539b58ec5db57a76286f51e81','e0786af4ab725d529d507de3faca3a9de1523b2176ee6e9b99a7d60c0d118c92');
INSERT INTO "journal_entry" VALUES(39,'2026-11-21 18:51:53.080193','school:1','program:demonstration','person-added','person','1753d4febd4d4600b47e0d81e63ca9d9','ee0f4ed61d36d993b533d5060d808e58a286bf9461009f8900d79d8cc9e9d30f','4d39abf516c9a81791c70e7b8a11dc6fa023380ecaeaf7532008b8b73008b1ce','3b4d2d5c3b83830ac8c7b72a1415345d4059e305083d2ab1ca6a5c1c466b4090');
INSERT INTO "journal_entry" VALUES(40,'2026-11-21 18:51:53.085001','school:1','program:demonstration','appointed','appointment','e2f742a826d94fc3a980dbba7c0d75fb','32ff6bd25cbf1f69804f9ef9bcb70ee984ea0df6adccff01037c732955bdf8b7','bc00cc07efac519543e5d69f041e7f56294fdc041363dc23498efe8f9c5e8fb5','c6bfa7a6b380b774dc8e695f7af51c07dea3207fe2e38a5ed5f0c6b3dc1ae963');
INSERT INTO "journal_entry" VALUES(41,'2026-11-21 18:51:53.087251','school:1','program:demonstration','person-added','person','36d8d0f6e63445aaaaac1d7eb3f64249','7f7499d868533c7174e7d3867e739476a7152b3a699434013d45942530c515ba','335c54ac4118e0c798772988bc19a23ac5957a46c214228c73960b3e5070406f','be26b01c5030fd50dcbe87f1fbda4fd6c9b292fd4405f37a2dc7423a6a9983e3');
INSERT INTO "journal_entry" VALUES(42,'2026-11-21 18:51:53.092149','school:1','program:demonstration','appointed','appointment','a4090777b5114096a6e6ade978c3df6a','1accd2966015a96edecbe10abcc8bd9c44872c0af865aa05e52d9eff08362f51','caf214824b5570d624976ab3fbe9233e0b4910dc525c2f93336e756a1049d91a','7fdd50b7a2c0058dc020f99bb0f3aa536bc544e666fbb718640e753ac2e14fdd');
INSERT INTO "journal_entry" VALUES(43,'2026-11-21 18:51:53.094804','school:1','program:demonstration','joined-class','membership','7b21b7d8c45e47f4bbfde4d878a9b1ab','9b82af59d6f4218f287b86d0f9043d42211384264cf90d1c5f80e98e8c7dee8f','fcae8c8f1943d6491fe2a8226c4b1c9afc589f19f71407ad84b360ebadeb32fa','186e82805ee8c88d219ef88c7e2c35bf512d5a8f03e3c7a008cc8c9085a9bcc3');
INSERT INTO "journal_entry" VALUES(44,'2026-11-21 18:51:53.096944','school:1','program:demonstration','person-added','person','9ff31a4b599f4cc483462b1784a14071','99450a92e69b50e13175cbfccf13ea6f4d5b382d0d4aaf4d306ca61136350d34','5d526908e7ab0854fc780997d55bdfafe5a1eb2800d6aca9bd209bd882dfce95','4d9d020056fe4a8fa47c5fa0664e8bee68650017541dcc1a9b59bc6ceb401002');
INSERT INTO "journal_entry" VALUES(45,'2026-11-21 18:51:53.101723','school:1','program:demonstration','appointed','appointment','9391d7d796cf496988d6bc953e230aa6','f98a9b380b05386cab6febdc7be0f3afc27216882c2a7dd7cd1f598a0d78c76f','ea5a1134b2c240dceeaa0501900b6d0ab43f05eb2224a2362b04f9597046ac93','566e083708fa7380766b191211ef235e1dc4a8fca52ebaf74db395dcbad811ba');
INSERT INTO "journal_entry" VALUES(46,'2026-11-21 18:51:53.103900','school:1','program:demonstration','person-added','person','cb39ad8208f944068b08b5fe81b13618','c2a19ad00b96bca84b8c196ed38c86514958bd83b63d6059147a22e58880a22c','a3d637854043e82189b30f45e74c13de956931d59feecf858c480b959044f1ab','f1945cf21ae2f26b38e53371562b777eb5b29ab9600d25c44132698e82159e8a');
INSERT INTO "journal_entry" VALUES(47,'2026-11-21 18:51:53.108488','school:1','program:demonstration','appointed','appointment','eef7eddfa9ba4281af783e4acb551671','d62b5885d10c1eae298fc30d84804fe706aed79aa9e4eec3d6f40af5cba313a2','14363aba27df9f1a924c6ee3fe73d2b31eeb60e2044c5f2294286d9a6dc6acd4','22c98184506c102184186fc4440105b3538de30801329c5e52f4aebd769dd979');
INSERT INTO "journal_entry" VALUES(48,'2026-11-21 18:51:53.110650','school:1','program:demonstration','person-added','person','229203cdc8004f3a8b039ff0140d8d8d','62fde71dc08c87fcbb22ef449fe44992026602bd7f355e4aee076d029e1b4961','994c72ad1e9ac9d9d471f5eb15209a3db0980f843d5ced72b4e33d2e86217293','815f6eb5a5a3e4ad4fa702d2309313bb27044a75c6a7cf5d623d75908b89145c');
INSERT INTO "journal_entry" VALUES(49,'2026-11-21 18:51:53.115170','school:1','program:demonstration','appointed','appointment','6d1c1846e3f84429aaad57d459ddb6ab','8377f14b83e751947c532bac90b544976406c59dc4560424c1043467ff1cda26','0c3e6e3fea0805f3e8df6998e952256894618dd63864982177f15154ab45d022','4a7e75c1e56f5ae3e0d6c271288fb097899ef5928fe41d4795cdd3d6ac3383b3');
INSERT INTO "journal_entry" VALUES(50,'2026-11-21 18:51:53.117350','school:1','program:demonstration','person-added','person','20941cb65bca4255a86b3ef9c7bb48a7','88308ea092f189914d54de326672e70132c24babd28f98a0dee3e3fd323a18d7','6320905b64558328e242b6a5960464268f8f13cc919ea9463e42aa2dc31b1436','436cd60f969507205606031f7e7c650db3a478b3cccfb2b7276f67acb9c787a7');
INSERT INTO "journal_entry" VALUES(51,'2026-11-21 18:51:53.121990','school:1','program:demonstration','appointed','appointment','914292d27df642b58edbd6bc5b6e862d','c91055896fb51af47ed562c6a70e9de556275e6d359d41b55e3e5daa90f07d85','903c9053301027c6b335b778b108b85682fb38683909a0427cd9f2e45bf781a9','57782b5b51f36f2c0d12cfb172d56c5cadb99db5ca2714bb1dca5bf3e3eb7d30');
INSERT INTO "journal_entry" VALUES(52,'2026-11-21 18:51:53.124188','school:1','program:demonstration','person-added','person','6a15e00ee91542d99deac2e23be0afe9','171082d0937f149f92553db512d22bff99b15b5637f6f37e931d95fe87890fff','28b86917697277777758da5ae53833f96472dbf0d37f9b14431312c09edf285e','05eb0328ed63058e03354bb9ce5717ad2bb6f064241a798f4fa8fe6597f2ff59');
INSERT INTO "journal_entry" VALUES(53,'2026-11-21 18:51:53.130416','school:1','program:demonstration','appointed','appointment','c61a53869a0d41e6af6023712e3910aa','2277b626c71a96161149dba512d97ac9ad905ac84e73b8b8be9255d2e26cfdde','b3c20d492a1d3f822c875b958eb674db3486b6739958061c7935b80e963a6430','8ce8c2033d387c7f4c4a0d14cd94b3c1863082decb7a1b4beadd1b820140fcbb');
INSERT INTO "journal_entry" VALUES(54,'2026-11-21 18:51:53.132655','school:1','program:demonstration','person-added','person','c5c239bf05974912aa54bef128496fa3','26e969f778aab1fac6d6c1aa1430c78b4fc0d697dbf474ca634aaaf90a3bad66','c977a76bc791d582fcf44178a787f23168caa7ee474021d632d6169cbffdc60b','f25a432db93b5fc312d2595a091befebd3c7ddf57ecf6be0bcc2bcdac1fc1b6a');
INSERT INTO "journal_entry" VALUES(55,'2026-11-21 18:51:53.137426','school:1','program:demonstration','appointed','appointment','d1944b22e4a54444a8317c8d54a70706','4732d8a86a2da127bc98cdb371c2157a49c5329ca5ec1c038082dbfef83919ad','77993a605d9731ecc1fa02317065dad6114c1ff2637a4bdd526a012ddcc1a1d1','f599d9c744424d3a92ee47b997472a28a7785bf2469926b1d9e543c145ea117f');
INSERT INTO "journal_entry" VALUES(56,'2026-11-21 18:51:53.140308','school:1','program:demonstration','joined-class','membership','0a334bfb3e3641a493c91cd21527e072','af2c1e0329983d7dfd08216e434eab1d9a5f054b74c15dfffc66b8b782d2e23e','5a8f51e12dbfc74e610445825dca0458b2e441fcd916a3e441f2550cf5e854ca','9fff53b941a5e6b640655261a7467b3a50b0b8dc0ea74ba9d780c0bfc809c83b');
INSERT INTO "journal_entry" VALUES(57,'2026-11-21 18:51:53.143605','school:1','person:59915c48d3684096acb099c1fe615c6c','appointment-confirmed','appointment','0bc22579b54b4a0db44322aec735bf77','e8677273a6c66a97980678c1c6bbee93288be33ee915e7dcd1018bcb83188eda','f8e36c9cf773e310cdc08f88c1a346f1aef598e83da7140b2c6ac5ad76c3380b','825ec0852d5a0d7fe887a10e5f705dde5b8ab981c450c43c0959e36a2492016c');
INSERT INTO "journal_entry" VALUES(58,'2026-11-21 18:51:53.146820','school:1','person:59915c48d3684096acb099c1fe615c6c','appointment-confirmed','appointment','bf20b817ea204135be3eade908fd29ca','9123cc7d98e32ec11cce89281ba38f546f86c0d22ebd971dd03de98349cb9223','5e841bf2422ab352bb32a4fd11cd173dd62af888a76fb1d75931b89dc203382b','762bb80034cf1193bfe2a03e0cdfedc6aa8cf842f7a361e04680d27e9b4b1ccb');
INSERT INTO "journal_entry" VALUES(59,'2026-11-21 18:51:53.154934','school:1','person:6edc1674fbe44d8198f742eb390a22e5','appointment-confirmed','appointment','d4aa6e0b652f4bdaaac0a63c9838116b','bdf8adb3736c33597bc6304801f553492cb365bc54969134ef01407f29db44d7','a7e88620fee5aeb65f4db1e0f5651f9ffa2e60bb12318275474d16f9fe8fe86c','52ff96f58a832f30f861b6cf1cd12ae60be6946019923a53e3917e9a8762cb90');
INSERT INTO "journal_entry" VALUES(60,'2026-11-21 18:51:53.163397','school:1','person:6edc1674fbe44d8198f742eb390a22e5','appointment-confirmed','appointment','71d07de24b524cc1b91cb23f1195523a','ac417262641307224d75cb3ff5d984e8dd669b1f5402991a516c9ae008515b5f','ef5ed55c2fe4284b7ba026d02e0f084b9f6b8698c897afd82970d6e1830ccc22','4e46e65376bb4b3831e5a2d8c646934bd481370d8eb4456136478e88942c7e53');
INSERT INTO "journal_entry" VALUES(61,'2026-11-21 18:51:53.170583','school:1','program:demonstration','stand-in-appointed','appointment','9c9881d78bcb4a27aa3ec483d1f5765c','52d687372d2165d0ec0eeca24e30da7f6ebc5698116c76c2473295e5a7238635','d46f6d1f2100eaabb4f67e00ddbed4bfa93f182941ed8ce906b99ae34e0d2056','a0cd98cafcef4d84c39b59a19d2a99e2f174831d64e52c12dcfe9f5a4c1a53b7');
INSERT INTO "journal_entry" VALUES(62,'2026-11-21 18:51:53.174635','school:1','program:demonstration','manager-noted','management','099cd58df89c40378be8e153eb3bfbc7','24beec3ad8d80777052d9aab1b1882c5d280992301fd78a3093b4989ba2c4fda','cb6a7989995faea8c0c1dedb1136f0cfb3fe688ef9fa45426c3bc24d9c57797c','735b35bacc1ef4988c9061481f47b45a1b879fd3602635ca049ff691b71eafaa');
INSERT INTO "journal_entry" VALUES(63,'2026-11-21 18:51:53.178162','school:1','program:demonstration','manager-noted','management','fdf9e8c40f844a05a68a50b874ee7f4b','feaac6e872d519953b16143e5adbf3402d01585adb6fd21873586df85f3b95ea','1652144dbacdc5beafcf78bb7ccdafbe594c39910551b0379e843b0e2886622c','fd55ca2656ac0f7d1827b46b140e5d605658323825e6fb7fbbb7f0403605a851');
INSERT INTO "journal_entry" VALUES(64,'2026-11-21 18:51:53.181628','school:1','program:demonstration','manager-noted','management','9e4b8fde15cc435c86d74467b87b0d34','943baa54957b27ddc94b85048035759bcbc33de89d2b93609ae901f9da898e6a','f832dce9db0d95dfaa8eed6c2d0f4b95c8431db7a449d2698042d1394b3b582b','8432a6b54632dfd2c7f435646c4e8390560b718836b573e775ead6826f9a0172');
INSERT INTO "journal_entry" VALUES(65,'2026-11-21 18:51:53.185652','school:1','program:demonstration','manager-noted','management','0d82bdc95229411fa95f7929aab5f816','697fd34763b5d44813b9d5afc2e41a62c57bcd8eba80a17d9394cfa5544f98a0','e156c70353eb438348ebbbf86e8d1997c5df1c4ce7d0d64499aa9bb67c9f71d2','f1cb4ee3f201b6386b8ca4348a28e4f713aa86fcc3940b8b04f1427f83e29b36');
INSERT INTO "journal_entry" VALUES(66,'2026-11-21 18:51:53.189647','school:1','program:demonstration','manager-noted','management','e83f4e33164e4972aaba1efe9558e3fc','b525381540f8998f91d33638a25c1295fe5c35527f02861c2773842f0fbb0a0f','d8245e72946b09926eff4f1c00863d65cbc4643a1d5e8b34ac781bd34a1efce6','b07f3ce51dd33110166006def2cb8cf98d19c01271e7d4dd631483f49598ab5f');
INSERT INTO "journal_entry" VALUES(67,'2026-11-21 18:51:53.193479','school:1','program:demonstration','manager-noted','management','8871b16f21d248f0801cc15b9f0d6d59','c97408ac1506c4d3be3b0a144d6201837ae8938be20db194f5422372a71e23b8','282ba9cb369d6ac809a0d46c164f817a842423cca093ad0bf6957e8b1c937fcc','d4da5e957dfede8ba1e39c151eb3900fde21be52c234fcf2e03916bb4e1cfe87');
INSERT INTO "journal_entry" VALUES(68,'2026-11-21 18:51:53.197294','school:1','program:demonstration','manager-noted','management','eb3bdc1110654a4baf912bbeec9722d8','e0c8c6868d0855fad23465a98ee25fec2288924e318603dfdaefcc8f965371a5','cc9c44efa3422e27fbab7c15cd2d4419ab4ba7de3490334693bc1d308f9b5fc6','b0b5376bb1a42bdfb7897eeca8e97650e92c56e8747ed5be5f61394bf1537d24');
INSERT INTO "journal_entry" VALUES(69,'2026-11-21 18:51:53.199852','school:1','program:demonstration','person-added','person','687f116285a14ee9b2dbbdd2387a7e96','9231b9541bd3015385a6b5909b40bb156210aa195bd8d14c836fbd84f2425377','1e26346cac3bad83eec73667f2c6d4bc3d70558fb8aadbce6e06d469bc418035','6b4bbf2cfb03c9339acb423c28c3bf70e4e4b25e13513b739026830219232691');
INSERT INTO "journal_entry" VALUES(70,'2026-11-21 18:51:53.205418','school:1','program:demonstration','appointed','appointment','ae78637f8ade4f2695ee2519dea1ba88','07f8190cabf4302975317b1251d7a655de6b0dd89264cd8d6da0496ea1aba802','2822760d84ee07008fc5aae4ba8416cee93fc68e8a33603694d38e51dacb29cd','e48ff2157beddc9f2495997a647d0d3c967f5b3837ea68467d2e375125b6dab7');
INSERT INTO "journal_entry" VALUES(71,'2026-11-21 18:51:53.208645','school:1','program:demonstration','joined-class','membership','d010de9ce4bf44318eb3e8cb59ef0a4f','b502d6b076cd9db8a6e184b6db5aed2ebd3009f86da4d370f1c85e4d61df0e82','3c937902f9034b3eab4f69cfaffccddad5d09db8d903f8d4012c03f52c24e862','5a4192cde2d720db1c42a7cf6a08c3a9a7f7df9d6421a88e53e5061f9021edd0');
INSERT INTO "journal_entry" VALUES(72,'2026-11-21 18:51:53.211630','school:1','program:demonstration','joined-class','membership','c9255f2a1ad04871b959c3fff114e0d3','e20cadab3e07088e525d284eaa026e2296081081ccb26005e25cd8e050fe420e','eb23cc41253114672b8704c7fbb8d24c40985ca211ff61dc72d55419230cd2c2','5583c4c3a837ac55d7ae801e0ba1d6fb98d5a673088c2aa66af35de1912edcf4');
INSERT INTO "journal_entry" VALUES(73,'2026-11-21 18:51:53.214207','school:1','program:demonstration','person-added','person','a9a206e8510d495e9f1e3ef87f0b0124','7585a736205f4fc9264209e3694bfccc0342bf61f577ab4852db3116be82d52e','ce725fc6abcffb0a090db9d971729bf9304d25343fe2456bf8c5cae8cc19f614','6e22a9e079cc110b49d647fae24e4b0b88fdc3fbbb09f8e0c772465da472707f');
INSERT INTO "journal_entry" VALUES(74,'2026-11-21 18:51:53.219835','school:1','program:demonstration','appointed','appointment','c1c14515e1ac4979ac7ed50fe5a925ad','e0e37caeb9448ac104e9526286bb1784fd2700b6ee652afea514b716b0c03574','b2111a96fe2e8bed25cd8cef54f1b911aeec1b85f67230c31a3a5fb6a3826618','3698545638d34dfdd9dcef2ae40b8a867f2dc2f966dc25b7b8a10fa015f2bc26');
INSERT INTO "journal_entry" VALUES(75,'2026-11-21 18:51:53.223100','school:1','program:demonstration','joined-class','membership','1a252815419e46279b08a363d785cabb','088d88df1ea4a1714a8808d7d57988750aadbf58b9dfd9141a1e18ae63f91cd3','6b9e594e48eaf14ebb7ee41f5ca405fa0ec598237b419f3d4788f99e401aa796','4f03be0bb17a5ec55f373ebcffb2cba395517b9cec4ac0a462c5349e4c6ce07c');
INSERT INTO "journal_entry" VALUES(76,'2026-11-21 18:51:53.226183','school:1','program:demonstration','joined-class','membership','07f809719db54ca0b9541b13687b8def','a2e79fd3756010fbfb06eb27ac2c91aff7ce4f2bdf6a0fbdd87940f20b874430','80bf69c01c2a671ba3afbbe87a9f6cd1ec41f4d3316bbc4864ba0dc76f31b803','6af92258f571db61c7096985f17e22ecb222b3c6460f3a03c8a0c20bae48d173');
INSERT INTO "journal_entry" VALUES(77,'2026-11-21 18:51:53.228722','school:1','program:demonstration','person-added','person','9b22d80186cc47f4b8b6514c8cf24b82','e487e2949e26152be0134b6cba84df3402d280241fef320ec4b15f6bfb4a53b6','0802b8c99dbcc15a905c172fc1c365c9ab780aa89812754fc0ba693c0372bb81','6c178e78307ad79cb3218176fdfc6ebada5c25f77ba913260af8bde1cbb40eea');
INSERT INTO "journal_entry" VALUES(78,'2026-11-21 18:51:53.231123','school:1','program:demonstration','person-added','person','2bf88131c43f47a9880a49da400b603f','09a5745f71e1465638f08fe6fc2484aa9009c6f91b8a73f86b2fb82a9274b1f1','8169f385bcd0e7e0f243fba6464d7133cf4d3e796c425a773625a38cf2cea6fd','8e992d4c4bddb5dd3ec7608051828e69d79fdc82762102051dd67963fdedfd5e');
INSERT INTO "journal_entry" VALUES(79,'2026-11-21 18:51:53.237347','school:1','program:demonstration','guardian-added','guardianship','a8d67617f06c480e91c8dae71c5496d1','9f85c9a20be5be251e82865cf4f91a83264c7958922e87fcbc39a3cfe3615561','9b85c409cd8ed4c38c577f247fd18004ae7553433b0d54f8beca625ac32d6364','264dc272a0a33a171ac6bb2f190047e547e1f353d7474b38318a8d35acad7e59');
INSERT INTO "journal_entry" VALUES(80,'2026-11-21 18:51:53.243119','school:1','program:demonstration','guardian-added','guardianship','e8750e9aa61d4085a3d818181133d036','46d35ca2ed9d479d3b4745b9d70ebd0e6e8ca0069c084181036ba849dbb42c96','10dd2dba4314e7708fc2bfa217b84c296869b7570c6c202078b13abe70953150','d10a3c189550436ac5b74f2b7ebe0e78eab536fa5db83dd3599a2359c131417e');
INSERT INTO "journal_entry" VALUES(81,'2026-11-21 18:51:53.248684','school:1','program:demonstration','guardian-added','guardianship','d9163ebde38b454888f6caae770e5a5e','e7eba7ace401e4863652fe90a71f7e9af6efd1a18235d30ac78468d60c299368','c21b7b4cefc7fb5d325ab13cc4f5110f8e4a45fb2b4b230956c5c2202930fdb2','06e6d1f7774c19cd25ce421818e5989d79d3d9847ee4cb4de41fa89dcc956142');
INSERT INTO "journal_entry" VALUES(82,'2026-11-21 18:51:53.254110','school:1','program:demonstration','guardian-added','guardianship','747ee0f971cf4ec2872e00cd8a4b73e0','555254481eba42af7447d42066d8a721b40d60c7bfe6643db498555b0943ea2e','eae68ba13a9a4b2173565211ed98c1b8abbcbbf574c099f2ab66302d4dd5509b','1eb69e3fd8add815a408dde7f056089ad57aa35be9429bca8b85da9928b0ba9e');
INSERT INTO "journal_entry" VALUES(83,'2026-11-21 18:51:53.256608','school:1','program:demonstration','person-added','person','5b2043f4ba864e9bbe7977b02cfd9a14','56e854c659dc2ff12c907729286393f12d1e1d95053e538f63fe6e7b43416f34','f4bac51a83af960de100675df96a01ff5b5cbffee3a989c0d50e348c771f8ae4','42704044e222bde9b97a75acca8eb3c5c3174d247685bdb989c5543ef1511a8a');
INSERT INTO "journal_entry" VALUES(84,'2026-11-21 18:51:53.261997','school:1','program:demonstration','appointed','appointment','588481e35dde4eadaa4d56f7deefdbad','a47e45c9b692fb176547ac4633d36ffa7bca695fe8d32faf0c8542237abddfef','7b9d3b9b66f7b1ad6d83c0d0156edf48d77270688783616f42296de2f21882c0','7fc0e31d19ded05d11dbc6c19306b2d752601116b7e8f948de679be2f715a694');
INSERT INTO "journal_entry" VALUES(85,'2026-11-21 18:51:53.265283','school:1','program:demonstration','joined-class','membership','6e052ee57cee46579b802a0b43f6f730','76ba8dfc11a130bd3e8d7c76a6431d4fe3b97ae19c3876e23c26f2170f37fbc2','38e48bf4446ef648e957a5db09b91040dabf204b9e1b83fce61f8a16c037b2b6','11ad3363f3e877df14ceb4c3648b93f01d29ac1ca63a3efabad4beb268f11482');
INSERT INTO "journal_entry" VALUES(86,'2026-11-21 18:51:53.268163','school:1','program:demonstration','joined-class','membership','8cb9a8353f8c499bb46d5aaf35d43cc4','2ef0615703bebbb20a6f4baed4abb800fdd99c737848719d413bc594625eb3ed','4544c7c87578f015ffdfef952ba23b299c62c796675b7376d15e5b2553aceea5','16b85df320964551929cb6de257bc159d849dd873b6a7b654547dc56712b23aa');
INSERT INTO "journal_entry" VALUES(87,'2026-11-21 18:51:53.270597','school:1','program:demonstration','person-added','person','0d754c72a9e34991ad47c1ba2f4936cf','8d9e0bbbd5d726b9f767c839ee6eae65b53108cf8d2efe07173bb5d854470422','00ebe09b24f7544159856381b515e675c073d701d445e02bc3de922a6de8b3a7','f9161e3625a810ebb9668014f3ccc05c44a08993ee1bb07ece4eec835a96aadf');
INSERT INTO "journal_entry" VALUES(88,'2026-11-21 18:51:53.273059','school:1','program:demonstration','person-added','person','874c53ca5cbf4457ad36bdd7cd44b285','6bab951863ae2ddc50dbb345aa87fb84f7d8f7e6b06b181a84e971977801dd04','fc6ec9c8596573ebe34f79d12510b17f45c16966c58a0eaae44bbc1d089ee6bb','ab8fc089aca98aa4c21a504916e013d3bb47b49b062075266ff7046ad5b2c723');
INSERT INTO "journal_entry" VALUES(89,'2026-11-21 18:51:53.278436','school:1','program:demonstration','guardian-added','guardianship','7e7694573623492a82c03bab408eccef','da69c40df24d4c7544a8b31aeccad7d56db1fcdcf112c8055f25d8e1c1ae0a68','21213fbca2832c7e5b9ec5044db4cf0d814fd3c93bb602a2e4b5e106acd3c1bd','4e11ce70394645c2e254ee8cc1d0c5b212452669fba9844c4998d4c6e9e54558');
INSERT INTO "journal_entry" VALUES(90,'2026-11-21 18:51:53.283694','school:1','program:demonstration','guardian-added','guardianship','1dda8e476c134f4488882864fe27d931','ca8c0e34a410698cf305d55a6891c431e9fc40402fc60983713f5b6a8c07ac31','142b9df55a1e51433d2202eb590144c26a4faae8fa642e7ebc84bface4406ef2','f9deba1c3a51d69ce1e41d5c59258f90d59550331e010ddeaf12097425f7276f');
INSERT INTO "journal_entry" VALUES(91,'2026-11-21 18:51:53.286084','school:1','program:demonstration','person-added','person','2c30edb57b5a40d1a2c81272411e0010','c60714f9638680896e78f530a1d078241e5c2709b28b292ca2c76b6998b97e1c','c7acdc0e0a93c45732630d764e394d298690b5c43c2d8e17c629d91fe2b64f79','3872c5779d7dab1605b8168ba904623b42ef9752272ada8df35e59b9fb92278c');
INSERT INTO "journal_entry" VALUES(92,'2026-11-21 18:51:53.291101','school:1','program:demonstration','appointed','appointment','bc93dd66f75b422ab57c5b9cb1a89459','5eb5e5116d089ca91d0493f5b2eaadbaaf3e7116cf5da6f9895c374ce84f2b37','06265914da989eb38d5901898ea3b6a99040acc91be03ceb1fefd48de8837c59','f4ac0e27df202b526b724d24b6ca3616fb43b32c8f65733ed97d1c5aa1d4ec6b');
INSERT INTO "journal_entry" VALUES(93,'2026-11-21 18:51:53.293980','school:1','program:demonstration','joined-class','membership','78277b85cc184d98a51b8bbf7c91694b','2db9658dcd31a52acfe075283116cfac163e2c7d02a6e54f0a5406c8d74fd6a1','077e5e39f5eb7c10da1dc82dda1fc258ddccc6ce0896822b7050453689fbfbb0','100e0bc66b92e7e786c2d41770de33909f4988f23b3b5fe61416b612af7e27a3');
INSERT INTO "journal_entry" VALUES(94,'2026-11-21 18:51:53.296710','school:1','program:demonstration','joined-class','membership','9c6f09c6c80641c2b8713d52a2735b28','3309e1bd4b36db4cec35c84b3349e5f1da95729f1266c6db8ee99927444c10c7','0f2eeddd52833fda8fac8bb9833d159bb45e803288181f28a04d40428d6b8421','5e883598b10278317e0240373da1448d4f2c339cdd95e3784fa509c0d804dfe0');
INSERT INTO "journal_entry" VALUES(95,'2026-11-21 18:51:53.298840','school:1','program:demonstration','person-added','person','a24168b650d343bd87bb73c091e15eaa','0104252842aa970f9fe5ef9745e8c08c4c288d02637a5a596c9c24480ff21e64','3e75debf747fd4f373c8cec9ccd0ec88626ff7f776f90f223ba1511bea3168a6','600237af6a257fd5ead11c5dff7bef4e92b45424215ba1dcbd76dba604c6b382');
INSERT INTO "journal_entry" VALUES(96,'2026-11-21 18:51:53.301066','school:1','program:demonstration','person-added','person','665dde161bd9467e8c439aa007340f06','56a1f7b6f7267a283b515808cac82e54644642a0db36b40f2a3871340ec5a7f2','2d760a82f4223560a2348bba9d7c5b9325bd03da9168e05188ca416fe50ce8da','8e692e1d991924ba6373359053421d5a84337bc5fa8094bc71da9eec79a3e567');
INSERT INTO "journal_entry" VALUES(97,'2026-11-21 18:51:53.306489','school:1','program:demonstration','guardian-added','guardianship','4495bf6e4c634ef8b1c8b3d9a48437db','186dcfa01901a7abd8a42c9a5061429f75fc5d39eb78da9f162a7198314cfc48','eaf0d1fde2e188a3eb9089ead736def7727f95114472901318015c25dab3afc7','79f8682d81f7d4c88c6d97ecb6eca66a9169569e2d0a5b672b078865adeb4285');
INSERT INTO "journal_entry" VALUES(98,'2026-11-21 18:51:53.311887','school:1','program:demonstration','guardian-added','guardianship','36117acb2d734b07baecb810c14ba2e5','250ff668eb975e97714c6f32d1db4cf3b9bdced831fd1492d6b0268d183d452a','90db4fcd6ae3a37cade72aac932c0055482be56c1e05197c10ef35876473645b','86a11555ef11c0cfb1b4481e35dad60be67ea3edd8b7758c70ebfc5f50329910');
INSERT INTO "journal_entry" VALUES(99,'2026-11-21 18:51:53.314332','school:1','program:demonstration','person-added','person','e41ca22345db4a3486d2a462fa807ce3','dafbcf603e95a7ca08d4b5cfce42ecd3101faddce0fa312bb9a97888514c04e2','d474175dc90f66109f90550512cc081c2c14acd2c26a29b4c78b9788a4cf0adb','dbeab0a4706fd12a4b622caa972e8199157111f7d03cc24b889bb292548211e5');
INSERT INTO "journal_entry" VALUES(100,'2026-11-21 18:51:53.319454','school:1','program:demonstration','appointed','appointment','aa1e5aa7c8784c2988ec070195bf1fd4','9bb0c5413318ff57cfed34552851ae645305dbf31771315931ee5806997fbc5e','b4900469958a15d9860b2a25d40f0a22a092d1d592aad50eac028caf094c115b','5ac8bb1b0c8be7901a3b65ceceb190fdaa3f7baa137e125792cc513290d8fb37');
INSERT INTO "journal_entry" VALUES(101,'2026-11-21 18:51:53.322369','school:1','program:demonstration','joined-class','membership','0ce84e3586e84bf58b17173e8d7eb45d','6a0edc5544ea244a5c1b5e1c1592ae6edc44991bb2f6509c101b9edc0ed9d4e2','17a6f603c7a1fc74aa864d124b8d2d819b6ffe265e4b9b695cda95f7fdd62e93','78b3a249e26457aee43de496417c2a83e61df0a78adaf24a1d91aebf160ea1db');
INSERT INTO "journal_entry" VALUES(102,'2026-11-21 18:51:53.325092','school:1','program:demonstration','joined-class','membership','553e598c886045c89519e5786e7b07fc','580e747e5814df2328437e9a7db86052f027bae1b6bb2613bb99df662c0a68ab','91343e3f33030ecfe7af1cedc19b382a22a6786e57d150a8333d4ff7a80c49cb','e0be862682ae760a6f3d4675006cf1ec0b2b73b4851dc109ddc670fe27781f54');
INSERT INTO "journal_entry" VALUES(103,'2026-11-21 18:51:53.327260','school:1','program:demonstration','person-added','person','d3ae7e2462de436d9654fd3fef52c5f7','33bf6fe4a7cb72e2a383a6226a13e1d60dda98375ab70c0c6941a8e9281c17d7','085c250b3609d71e99e7fb4ffbad7a0cf4f36726cc30a961a3178631a52bf5b9','8e252b8710aea9e4f15e879dba3339c2c10cfc831bdfb6cf3119ff0626970e33');
INSERT INTO "journal_entry" VALUES(104,'2026-11-21 18:51:53.329458','school:1','program:demonstration','person-added','person','2763f8e82d584dedb9553758447ed563','1641f92b538cade819a64819680fb4616b7da9ffcd0527dacd0510a95f43e85d','bcbb48dda2b6df48e5c466ea1946159820b106e418dd08646797493087d7ab6c','7df9477a91d90db8648ceaee69d9aa818ee9d2841c0f40de3a150a06bec52d9e');
INSERT INTO "journal_entry" VALUES(105,'2026-11-21 18:51:53.334567','school:1','program:demonstration','guardian-added','guardianship','470a833732b34b428cf0208d5d25a68b','606443f134a0b2e419f9fd79d028421fb790f694993ee60d16bb7bdd03c348d1','2a192b8188d8c266884f6e8ad6393717a04b912f6a0c5acb6c8cde9b2da672a9','7c24d4ff8809f970dfe6119a13252a76ce3dacd528532be28a83e9a1403e5c4e');
INSERT INTO "journal_entry" VALUES(106,'2026-11-21 18:51:53.339681','school:1','program:demonstration','guardian-added','guardianship','97cac83e2ba04eb49735fdb7897ca982','a6be649a143e420574356fa4711f86ab22d52d0689e2935313b10cd111e9ecd4','d405cb238d267bf860fe7b56844d2aef6e0b78c20e640a23c46b0176bab42b02','4d4700af9f611e5586aa48784d26da3a80ebe0ccdbb6a5c5e647a639055421a7');
INSERT INTO "journal_entry" VALUES(107,'2026-11-21 18:51:53.341246','school:1','program:demonstration','person-left','person','c5c239bf05974912aa54bef128496fa3','bf8b0cee67c64899ad3c68aaa825edd80de1cc24e4190812758ba071fca0efd1','caba0f775d8337f2a5d3f9a34c3b2fe1d53acbc8755c6a1f39a2f1bf341dbaf3','6f031e8a9248aee8f377ef8edc4648aa85031a74761f10d9b75b176ae3224b41');
INSERT INTO "journal_entry" VALUES(108,'2026-11-21 18:51:53.345692','school:1','program:demonstration','appointment-ended','appointment','d1944b22e4a54444a8317c8d54a70706','68f23ea96947177b64d5538d8f372747e64c29f5edd5cb004b24bd62144e2d26','59a7a3aa4191db1d56b94b564e60fe59eee65cee796b2dc38686a6a350e767ef','09c8966ecb6a21f73fe5f95218ecd09fc0dfd5f912540996a9e8c4b825b29a12');
INSERT INTO "journal_entry" VALUES(109,'2026-11-21 18:51:53.348560','school:1','program:demonstration','left-class','membership','0a334bfb3e3641a493c91cd21527e072','6d97bd9312fff8ade2e9463b1cf731aabbbd00e6eea400a8d191c015197255ab','efb326f77d7ac0bdf9a4cb569244aae941c884137325c9d532bd04142b49e4ff','4673cadb850ad65fb116de9a889906f22a0b71a50926bc796b6767e5fea3989a');
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
INSERT INTO "people_agreement" VALUES(1,1,'','2026-11-21 18:51:52.975188','480376d921ee4a2887db00a8a2988a0a','f72bcd6d6b9548fbbee4f3cb56521ebc',NULL);
INSERT INTO "people_agreement" VALUES(2,1,'','2026-11-21 18:51:52.982979','2f38bc08f5894758a09e3ce5ecf9397b','59915c48d3684096acb099c1fe615c6c',NULL);
INSERT INTO "people_agreement" VALUES(3,1,'','2026-11-21 18:51:53.142491','0bc22579b54b4a0db44322aec735bf77','59915c48d3684096acb099c1fe615c6c',NULL);
INSERT INTO "people_agreement" VALUES(4,1,'','2026-11-21 18:51:53.145789','bf20b817ea204135be3eade908fd29ca','59915c48d3684096acb099c1fe615c6c',NULL);
INSERT INTO "people_agreement" VALUES(5,1,'','2026-11-21 18:51:53.153773','d4aa6e0b652f4bdaaac0a63c9838116b','6edc1674fbe44d8198f742eb390a22e5','b62b956486024e5c8e1d162abe26b786');
INSERT INTO "people_agreement" VALUES(6,1,'','2026-11-21 18:51:53.162001','71d07de24b524cc1b91cb23f1195523a','6edc1674fbe44d8198f742eb390a22e5','b62b956486024e5c8e1d162abe26b786');
CREATE TABLE "people_appointment" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "role" varchar(40) NOT NULL, "basis" varchar(10) NOT NULL, "since" date NOT NULL, "until" date NULL, "agreed" bool NOT NULL, "school_id" bigint NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "trust_id" bigint NULL REFERENCES "people_trust" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "stands_for_id" char(32) NULL REFERENCES "people_appointment" ("id") DEFERRABLE INITIALLY DEFERRED, "proposed_by_id" char(32) NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "withdrawn" datetime NULL, CONSTRAINT "appointment_at_one_place" CHECK ((("school_id" IS NOT NULL AND "trust_id" IS NULL) OR ("school_id" IS NULL AND "trust_id" IS NOT NULL))), CONSTRAINT "appointment_ends_after_it_begins" CHECK (("until" IS NULL OR "until" >= ("since"))), CONSTRAINT "a_stand_in_has_a_last_day" CHECK ((("basis" = 'own' AND "stands_for_id" IS NULL) OR (NOT ("basis" = 'own') AND "stands_for_id" IS NOT NULL AND "until" IS NOT NULL))));
INSERT INTO "people_appointment" VALUES('480376d921ee4a2887db00a8a2988a0a',2,'trust-executive','own','2026-09-01',NULL,1,NULL,1,'59915c48d3684096acb099c1fe615c6c',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('2f38bc08f5894758a09e3ce5ecf9397b',2,'trust-executive','own','2026-09-01',NULL,1,NULL,1,'f72bcd6d6b9548fbbee4f3cb56521ebc',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('0bc22579b54b4a0db44322aec735bf77',2,'headteacher','own','2026-09-01',NULL,1,1,NULL,'b62b956486024e5c8e1d162abe26b786',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('bf20b817ea204135be3eade908fd29ca',2,'chair-of-governors','own','2026-09-01',NULL,1,1,NULL,'6edc1674fbe44d8198f742eb390a22e5',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('d4aa6e0b652f4bdaaac0a63c9838116b',2,'safeguarding-lead','own','2026-09-01',NULL,1,1,NULL,'33708bdf0e14445496a03e3e2bc3abcf',NULL,'b62b956486024e5c8e1d162abe26b786',NULL);
INSERT INTO "people_appointment" VALUES('71d07de24b524cc1b91cb23f1195523a',2,'deputy-safeguarding-lead','own','2026-09-01',NULL,1,1,NULL,'3a832b9b7bd74adf960d8d57de96f19c',NULL,'b62b956486024e5c8e1d162abe26b786',NULL);
INSERT INTO "people_appointment" VALUES('e41872af14d34cef899f6d0ddbf80d28',1,'senior-leader','own','2026-09-01',NULL,1,1,NULL,'92ccaede03f64c2287b4fd206fff2491',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('cf44a6cdb9664300a0004562eb417943',1,'line-manager','own','2026-09-01',NULL,1,1,NULL,'67b7f3f6374b4cefa8d91c502a4c1770',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('8fdce8863adf4c90874ad441565e8a0f',1,'teacher','own','2026-09-01',NULL,1,1,NULL,'a36db63990bd48bbbcf058e891174ccc',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('11db007d5f08408c8e6d399f2257b041',1,'teacher','own','2026-09-01',NULL,1,1,NULL,'894cbd82277a459c89e1190fb7723eaa',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('4502ea1941004400984f83d6a3a43981',1,'teacher','own','2026-09-01',NULL,1,1,NULL,'d51569cf9e7c4ac3875610d7536ca63a',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('088b429872564748b070913c7184186a',1,'support-staff','own','2026-09-01',NULL,1,1,NULL,'f5bd040e7290414ca0dc02e9920f5443',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('6f5eec11a58e4a87b55a3dab7aa0cd35',1,'data-manager','own','2026-09-01',NULL,1,1,NULL,'0471f6f49cea40d0b114c5e531e8e505',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('e2f742a826d94fc3a980dbba7c0d75fb',1,'it-technician','own','2026-09-01',NULL,1,1,NULL,'1753d4febd4d4600b47e0d81e63ca9d9',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('a4090777b5114096a6e6ade978c3df6a',1,'agency-worker','own','2026-09-01','2027-07-20',1,1,NULL,'36d8d0f6e63445aaaaac1d7eb3f64249',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('9391d7d796cf496988d6bc953e230aa6',1,'volunteer','own','2026-09-01',NULL,1,1,NULL,'9ff31a4b599f4cc483462b1784a14071',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('eef7eddfa9ba4281af783e4acb551671',1,'governor','own','2026-09-01',NULL,1,1,NULL,'cb39ad8208f944068b08b5fe81b13618',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('6d1c1846e3f84429aaad57d459ddb6ab',1,'safeguarding-governor','own','2026-09-01',NULL,1,1,NULL,'229203cdc8004f3a8b039ff0140d8d8d',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('914292d27df642b58edbd6bc5b6e862d',1,'governor','own','2026-09-01',NULL,1,1,NULL,'20941cb65bca4255a86b3ef9c7bb48a7',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('c61a53869a0d41e6af6023712e3910aa',1,'pta-member','own','2026-09-01',NULL,1,1,NULL,'6a15e00ee91542d99deac2e23be0afe9',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('d1944b22e4a54444a8317c8d54a70706',2,'teacher','own','2026-09-01','2026-10-23',1,1,NULL,'c5c239bf05974912aa54bef128496fa3',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('9c9881d78bcb4a27aa3ec483d1f5765c',1,'senior-leader','acting','2026-09-01','2027-03-31',1,1,NULL,'d51569cf9e7c4ac3875610d7536ca63a','e41872af14d34cef899f6d0ddbf80d28',NULL,NULL);
INSERT INTO "people_appointment" VALUES('ae78637f8ade4f2695ee2519dea1ba88',1,'pupil','own','2026-09-01',NULL,1,1,NULL,'687f116285a14ee9b2dbbdd2387a7e96',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('c1c14515e1ac4979ac7ed50fe5a925ad',1,'pupil','own','2026-09-01',NULL,1,1,NULL,'a9a206e8510d495e9f1e3ef87f0b0124',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('588481e35dde4eadaa4d56f7deefdbad',1,'pupil','own','2026-09-01',NULL,1,1,NULL,'5b2043f4ba864e9bbe7977b02cfd9a14',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('bc93dd66f75b422ab57c5b9cb1a89459',1,'pupil','own','2026-09-01',NULL,1,1,NULL,'2c30edb57b5a40d1a2c81272411e0010',NULL,NULL,NULL);
INSERT INTO "people_appointment" VALUES('aa1e5aa7c8784c2988ec070195bf1fd4',1,'pupil','own','2026-09-01',NULL,1,1,NULL,'e41ca22345db4a3486d2a462fa807ce3',NULL,NULL,NULL);
CREATE TABLE "people_group" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "kind" varchar(5) NOT NULL, "name" varchar(60) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "group_once_a_school_year" UNIQUE ("school_id", "year", "kind", "name"));
INSERT INTO "people_group" VALUES('99489285525e4ff49b49fccd025ca0fd',1,'class','Brook',2026,1);
INSERT INTO "people_group" VALUES('9b9abea6f6e24a1aaf7fbed4f6b77e0c',1,'year','Year 4',2026,1);
INSERT INTO "people_group" VALUES('77b628a49df54856922d33210c69fdda',1,'class','Hill',2026,1);
INSERT INTO "people_group" VALUES('51d45de2ec634952b1daa65219c39410',1,'year','Year 9',2026,1);
CREATE TABLE "people_guardianship" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "relation" varchar(60) NOT NULL, "parental_responsibility" bool NULL, "court_order" bool NULL, "do_not_disclose" bool NULL, "note" text NOT NULL, "since" date NOT NULL, "until" date NULL, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "adult_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "child_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "nobody_is_their_own_parent" CHECK (NOT ("adult_id" = ("child_id"))), CONSTRAINT "guardianship_ends_after_it_begins" CHECK (("until" IS NULL OR "until" >= ("since"))));
INSERT INTO "people_guardianship" VALUES('a8d67617f06c480e91c8dae71c5496d1',1,'mother',1,0,0,'','2026-09-01',NULL,1,'9b22d80186cc47f4b8b6514c8cf24b82','687f116285a14ee9b2dbbdd2387a7e96');
INSERT INTO "people_guardianship" VALUES('e8750e9aa61d4085a3d818181133d036',1,'mother',1,0,0,'','2026-09-01',NULL,1,'9b22d80186cc47f4b8b6514c8cf24b82','a9a206e8510d495e9f1e3ef87f0b0124');
INSERT INTO "people_guardianship" VALUES('d9163ebde38b454888f6caae770e5a5e',1,'father',1,0,0,'','2026-09-01',NULL,1,'2bf88131c43f47a9880a49da400b603f','687f116285a14ee9b2dbbdd2387a7e96');
INSERT INTO "people_guardianship" VALUES('747ee0f971cf4ec2872e00cd8a4b73e0',1,'father',1,0,0,'','2026-09-01',NULL,1,'2bf88131c43f47a9880a49da400b603f','a9a206e8510d495e9f1e3ef87f0b0124');
INSERT INTO "people_guardianship" VALUES('7e7694573623492a82c03bab408eccef',1,'mother',1,0,0,'','2026-09-01',NULL,1,'0d754c72a9e34991ad47c1ba2f4936cf','5b2043f4ba864e9bbe7977b02cfd9a14');
INSERT INTO "people_guardianship" VALUES('1dda8e476c134f4488882864fe27d931',1,'father',1,0,0,'','2026-09-01',NULL,1,'874c53ca5cbf4457ad36bdd7cd44b285','5b2043f4ba864e9bbe7977b02cfd9a14');
INSERT INTO "people_guardianship" VALUES('4495bf6e4c634ef8b1c8b3d9a48437db',1,'mother',1,0,0,'','2026-09-01',NULL,1,'a24168b650d343bd87bb73c091e15eaa','2c30edb57b5a40d1a2c81272411e0010');
INSERT INTO "people_guardianship" VALUES('36117acb2d734b07baecb810c14ba2e5',1,'father',1,1,0,'Invented order: may have the school''s reports, may not collect the child.','2026-09-01',NULL,1,'665dde161bd9467e8c439aa007340f06','2c30edb57b5a40d1a2c81272411e0010');
INSERT INTO "people_guardianship" VALUES('470a833732b34b428cf0208d5d25a68b',1,'mother',1,0,1,'','2026-09-01',NULL,1,'d3ae7e2462de436d9654fd3fef52c5f7','e41ca22345db4a3486d2a462fa807ce3');
INSERT INTO "people_guardianship" VALUES('97cac83e2ba04eb49735fdb7897ca982',1,'father',1,0,0,'','2026-09-01',NULL,1,'2763f8e82d584dedb9553758447ed563','e41ca22345db4a3486d2a462fa807ce3');
CREATE TABLE "people_management" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "since" date NOT NULL, "until" date NULL, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "managed_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "manager_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "nobody_manages_themselves" CHECK (NOT ("manager_id" = ("managed_id"))));
INSERT INTO "people_management" VALUES('099cd58df89c40378be8e153eb3bfbc7',1,'2026-09-01',NULL,1,'92ccaede03f64c2287b4fd206fff2491','b62b956486024e5c8e1d162abe26b786');
INSERT INTO "people_management" VALUES('fdf9e8c40f844a05a68a50b874ee7f4b',1,'2026-09-01',NULL,1,'67b7f3f6374b4cefa8d91c502a4c1770','b62b956486024e5c8e1d162abe26b786');
INSERT INTO "people_management" VALUES('9e4b8fde15cc435c86d74467b87b0d34',1,'2026-09-01',NULL,1,'33708bdf0e14445496a03e3e2bc3abcf','b62b956486024e5c8e1d162abe26b786');
INSERT INTO "people_management" VALUES('0d82bdc95229411fa95f7929aab5f816',1,'2026-09-01',NULL,1,'a36db63990bd48bbbcf058e891174ccc','67b7f3f6374b4cefa8d91c502a4c1770');
INSERT INTO "people_management" VALUES('e83f4e33164e4972aaba1efe9558e3fc',1,'2026-09-01',NULL,1,'894cbd82277a459c89e1190fb7723eaa','67b7f3f6374b4cefa8d91c502a4c1770');
INSERT INTO "people_management" VALUES('8871b16f21d248f0801cc15b9f0d6d59',1,'2026-09-01',NULL,1,'d51569cf9e7c4ac3875610d7536ca63a','67b7f3f6374b4cefa8d91c502a4c1770');
INSERT INTO "people_management" VALUES('eb3bdc1110654a4baf912bbeec9722d8',1,'2026-09-01',NULL,1,'f5bd040e7290414ca0dc02e9920f5443','67b7f3f6374b4cefa8d91c502a4c1770');
CREATE TABLE "people_membership" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "part" varchar(5) NOT NULL, "since" date NOT NULL, "until" date NULL, "group_id" char(32) NOT NULL REFERENCES "people_group" ("id") DEFERRABLE INITIALLY DEFERRED, "school_id" bigint NOT NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "membership_ends_after_it_begins" CHECK (("until" IS NULL OR "until" >= ("since"))));
INSERT INTO "people_membership" VALUES('ce1818c620cc4086b835d37121ac547f',1,'staff','2026-09-01',NULL,'99489285525e4ff49b49fccd025ca0fd',1,'a36db63990bd48bbbcf058e891174ccc');
INSERT INTO "people_membership" VALUES('dcb4a934ed8245ab8a291ed2645d6367',1,'staff','2026-09-01',NULL,'77b628a49df54856922d33210c69fdda',1,'894cbd82277a459c89e1190fb7723eaa');
INSERT INTO "people_membership" VALUES('c4c21563a1f848148dcc9d165ead8120',1,'staff','2026-09-01',NULL,'77b628a49df54856922d33210c69fdda',1,'d51569cf9e7c4ac3875610d7536ca63a');
INSERT INTO "people_membership" VALUES('e00e71a58c544bf989ba3f1c854bc56f',1,'staff','2026-09-01',NULL,'99489285525e4ff49b49fccd025ca0fd',1,'f5bd040e7290414ca0dc02e9920f5443');
INSERT INTO "people_membership" VALUES('7b21b7d8c45e47f4bbfde4d878a9b1ab',1,'staff','2026-09-01',NULL,'77b628a49df54856922d33210c69fdda',1,'36d8d0f6e63445aaaaac1d7eb3f64249');
INSERT INTO "people_membership" VALUES('0a334bfb3e3641a493c91cd21527e072',2,'staff','2026-09-01','2026-10-23','99489285525e4ff49b49fccd025ca0fd',1,'c5c239bf05974912aa54bef128496fa3');
INSERT INTO "people_membership" VALUES('d010de9ce4bf44318eb3e8cb59ef0a4f',1,'pupil','2026-09-01',NULL,'99489285525e4ff49b49fccd025ca0fd',1,'687f116285a14ee9b2dbbdd2387a7e96');
INSERT INTO "people_membership" VALUES('c9255f2a1ad04871b959c3fff114e0d3',1,'pupil','2026-09-01',NULL,'9b9abea6f6e24a1aaf7fbed4f6b77e0c',1,'687f116285a14ee9b2dbbdd2387a7e96');
INSERT INTO "people_membership" VALUES('1a252815419e46279b08a363d785cabb',1,'pupil','2026-09-01',NULL,'77b628a49df54856922d33210c69fdda',1,'a9a206e8510d495e9f1e3ef87f0b0124');
INSERT INTO "people_membership" VALUES('07f809719db54ca0b9541b13687b8def',1,'pupil','2026-09-01',NULL,'51d45de2ec634952b1daa65219c39410',1,'a9a206e8510d495e9f1e3ef87f0b0124');
INSERT INTO "people_membership" VALUES('6e052ee57cee46579b802a0b43f6f730',1,'pupil','2026-09-01',NULL,'99489285525e4ff49b49fccd025ca0fd',1,'5b2043f4ba864e9bbe7977b02cfd9a14');
INSERT INTO "people_membership" VALUES('8cb9a8353f8c499bb46d5aaf35d43cc4',1,'pupil','2026-09-01',NULL,'9b9abea6f6e24a1aaf7fbed4f6b77e0c',1,'5b2043f4ba864e9bbe7977b02cfd9a14');
INSERT INTO "people_membership" VALUES('78277b85cc184d98a51b8bbf7c91694b',1,'pupil','2026-09-01',NULL,'77b628a49df54856922d33210c69fdda',1,'2c30edb57b5a40d1a2c81272411e0010');
INSERT INTO "people_membership" VALUES('9c6f09c6c80641c2b8713d52a2735b28',1,'pupil','2026-09-01',NULL,'51d45de2ec634952b1daa65219c39410',1,'2c30edb57b5a40d1a2c81272411e0010');
INSERT INTO "people_membership" VALUES('0ce84e3586e84bf58b17173e8d7eb45d',1,'pupil','2026-09-01',NULL,'99489285525e4ff49b49fccd025ca0fd',1,'e41ca22345db4a3486d2a462fa807ce3');
INSERT INTO "people_membership" VALUES('553e598c886045c89519e5786e7b07fc',1,'pupil','2026-09-01',NULL,'9b9abea6f6e24a1aaf7fbed4f6b77e0c',1,'e41ca22345db4a3486d2a462fa807ce3');
CREATE TABLE "people_person" ("id" char(32) NOT NULL PRIMARY KEY, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "given_name" varchar(100) NOT NULL, "family_name" varchar(100) NOT NULL, "known_as" varchar(100) NOT NULL, "born" date NULL, "email" varchar(254) NOT NULL, "phone" varchar(40) NOT NULL, "address" text NOT NULL, "left" date NULL, "erased" datetime NULL, "school_id" bigint NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "trust_id" bigint NULL REFERENCES "people_trust" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "person_at_one_place" CHECK ((("school_id" IS NOT NULL AND "trust_id" IS NULL) OR ("school_id" IS NULL AND "trust_id" IS NOT NULL))));
INSERT INTO "people_person" VALUES('59915c48d3684096acb099c1fe615c6c',1,'Gorse','Cobblestile','',NULL,'gorse.cobblestile@frozen-trust.example','07700 900356','61 Tanner''s Yard
Lanternfield
LF2 4QX',NULL,NULL,NULL,1);
INSERT INTO "people_person" VALUES('f72bcd6d6b9548fbbee4f3cb56521ebc',1,'Hyssop','Ottercroft','',NULL,'hyssop.ottercroft@frozen-trust.example','07700 900848','46 Tanner''s Yard
Lanternfield
LF6 2QX',NULL,NULL,NULL,1);
INSERT INTO "people_person" VALUES('b62b956486024e5c8e1d162abe26b786',1,'Celandine','Whinley','',NULL,'celandine.whinley@frozen-lane.example','07700 900070','12 Tanner''s Yard
Lanternfield
LF5 5QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('6edc1674fbe44d8198f742eb390a22e5',1,'Wren','Wintercombe','',NULL,'wren.wintercombe@frozen-lane.example','07700 900771','85 Kiln Terrace
Lanternfield
LF3 6QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('33708bdf0e14445496a03e3e2bc3abcf',1,'Yarrow','Copperwell','',NULL,'yarrow.copperwell@frozen-lane.example','07700 900442','65 Orchard Rise
Lanternfield
LF6 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('3a832b9b7bd74adf960d8d57de96f19c',1,'Elder','Hollowridge','',NULL,'elder.hollowridge@frozen-lane.example','07700 900412','41 Fernhollow Road
Lanternfield
LF4 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('92ccaede03f64c2287b4fd206fff2491',1,'Lovage','Silverwick','',NULL,'lovage.silverwick@frozen-lane.example','07700 900225','89 Orchard Rise
Lanternfield
LF6 7QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('67b7f3f6374b4cefa8d91c502a4c1770',1,'Samphire','Velvetwick','',NULL,'samphire.velvetwick@frozen-lane.example','07700 900851','76 Ropewalk
Lanternfield
LF4 3QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('a36db63990bd48bbbcf058e891174ccc',1,'Cedar','Tinderbrook','',NULL,'cedar.tinderbrook@frozen-lane.example','07700 900452','73 Fernhollow Road
Lanternfield
LF7 5QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('894cbd82277a459c89e1190fb7723eaa',1,'Marigold','Kindlemere','',NULL,'marigold.kindlemere@frozen-lane.example','07700 900336','16 Orchard Rise
Lanternfield
LF5 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('d51569cf9e7c4ac3875610d7536ca63a',1,'Sorrel','Ambercombe','',NULL,'sorrel.ambercombe@frozen-lane.example','07700 900269','19 Mill Steps
Lanternfield
LF4 6QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('f5bd040e7290414ca0dc02e9920f5443',1,'Indigo','Cinderley','',NULL,'indigo.cinderley@frozen-lane.example','07700 900995','19 Cobble Row
Lanternfield
LF5 5QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('0471f6f49cea40d0b114c5e531e8e505',1,'Lupin','Cobbleden','',NULL,'lupin.cobbleden@frozen-lane.example','07700 900588','59 Ropewalk
Lanternfield
LF7 1QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('1753d4febd4d4600b47e0d81e63ca9d9',1,'Fennel','Mossyfold','',NULL,'fennel.mossyfold@frozen-lane.example','07700 900562','43 Ropewalk
Lanternfield
LF6 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('36d8d0f6e63445aaaaac1d7eb3f64249',1,'Teasel','Copperley','',NULL,'teasel.copperley@frozen-lane.example','07700 900695','64 Kiln Terrace
Lanternfield
LF7 6QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('9ff31a4b599f4cc483462b1784a14071',1,'Osier','Tinderley','',NULL,'osier.tinderley@frozen-lane.example','07700 900663','43 Beacon Lane
Lanternfield
LF7 3QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('cb39ad8208f944068b08b5fe81b13618',1,'Campion','Ambermere','',NULL,'campion.ambermere@frozen-lane.example','07700 900010','35 Mill Steps
Lanternfield
LF3 6QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('229203cdc8004f3a8b039ff0140d8d8d',1,'Clover','Winterley','',NULL,'clover.winterley@frozen-lane.example','07700 900592','83 Ropewalk
Lanternfield
LF8 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('20941cb65bca4255a86b3ef9c7bb48a7',1,'Larch','Nimblewell','',NULL,'larch.nimblewell@frozen-lane.example','07700 900346','2 Beacon Lane
Lanternfield
LF4 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('6a15e00ee91542d99deac2e23be0afe9',1,'Barley','Harrowwood','',NULL,'barley.harrowwood@frozen-lane.example','07700 900676','35 Orchard Rise
Lanternfield
LF1 4QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('c5c239bf05974912aa54bef128496fa3',2,'Rowan','Sedgeley','',NULL,'rowan.sedgeley@frozen-lane.example','07700 900809','59 Mill Steps
Lanternfield
LF6 2QX','2026-10-23',NULL,1,NULL);
INSERT INTO "people_person" VALUES('687f116285a14ee9b2dbbdd2387a7e96',1,'Willow','Lanternden','','2017-11-19','willow.lanternden@pupils.frozen-lane.example','','72 Kiln Terrace
Frozen
LF1 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('a9a206e8510d495e9f1e3ef87f0b0124',1,'Quince','Lanternden','','2013-02-16','quince.lanternden@pupils.frozen-lane.example','','72 Kiln Terrace
Frozen
LF1 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('9b22d80186cc47f4b8b6514c8cf24b82',1,'Tamarisk','Lanternden','',NULL,'tamarisk.lanternden@families.frozen-lane.example','07700 900995','72 Kiln Terrace
Frozen
LF1 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('2bf88131c43f47a9880a49da400b603f',1,'Juniper','Lanternden','',NULL,'juniper.lanternden@families.frozen-lane.example','07700 900224','72 Kiln Terrace
Frozen
LF1 2QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('5b2043f4ba864e9bbe7977b02cfd9a14',1,'Hawthorn','Pebblethwaite','','2017-10-14','hawthorn.pebblethwaite@pupils.frozen-lane.example','','60 Kiln Terrace
Frozen
LF3 5QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('0d754c72a9e34991ad47c1ba2f4936cf',1,'Betony','Pebblethwaite','',NULL,'betony.pebblethwaite@families.frozen-lane.example','07700 900581','60 Kiln Terrace
Frozen
LF3 5QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('874c53ca5cbf4457ad36bdd7cd44b285',1,'Vetch','Quillden','',NULL,'vetch.quillden@families.frozen-lane.example','07700 900277','54 Fernhollow Road
Frozen
LF2 1QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('2c30edb57b5a40d1a2c81272411e0010',1,'Bryony','Reedgarth','','2013-04-30','bryony.reedgarth@pupils.frozen-lane.example','','54 Beacon Lane
Frozen
LF3 4QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('a24168b650d343bd87bb73c091e15eaa',1,'Bracken','Reedgarth','',NULL,'bracken.reedgarth@families.frozen-lane.example','07700 900673','54 Beacon Lane
Frozen
LF3 4QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('665dde161bd9467e8c439aa007340f06',1,'Heron','Cinderfold','',NULL,'heron.cinderfold@families.frozen-lane.example','07700 900325','85 Orchard Rise
Frozen
LF6 6QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('e41ca22345db4a3486d2a462fa807ce3',1,'Jasper','Pebblefold','','2018-02-15','jasper.pebblefold@pupils.frozen-lane.example','','78 Tanner''s Yard
Frozen
LF5 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('d3ae7e2462de436d9654fd3fef52c5f7',1,'Comfrey','Pebblefold','',NULL,'comfrey.pebblefold@families.frozen-lane.example','07700 900859','78 Tanner''s Yard
Frozen
LF5 8QX',NULL,NULL,1,NULL);
INSERT INTO "people_person" VALUES('2763f8e82d584dedb9553758447ed563',1,'Aspen','Copperbrook','',NULL,'aspen.copperbrook@families.frozen-lane.example','07700 900022','33 Beacon Lane
Frozen
LF8 3QX',NULL,NULL,1,NULL);
CREATE TABLE "people_school" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(60) NOT NULL UNIQUE, "name" varchar(200) NOT NULL, "phase" varchar(20) NOT NULL, "web" varchar(200) NOT NULL, "urn" varchar(6) NULL UNIQUE, "colour" varchar(7) NOT NULL, "invented" bool NOT NULL, "logo" BLOB NULL, "logo_type" varchar(40) NOT NULL, "trust_id" bigint NULL REFERENCES "people_trust" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "people_school" VALUES(1,'frozen-lane','Frozen Lane School','special','','900099','#1d3557',1,NULL,'',1);
CREATE TABLE "people_trust" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(60) NOT NULL UNIQUE, "name" varchar(200) NOT NULL, "web" varchar(200) NOT NULL, "colour" varchar(7) NOT NULL, "invented" bool NOT NULL);
INSERT INTO "people_trust" VALUES(1,'frozen-trust','Frozen Trust','','#1d3557',1);
CREATE TABLE "policies_inforce" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "since" date NOT NULL, "noted" datetime NOT NULL, "school_id" bigint NULL REFERENCES "people_school" ("id") DEFERRABLE INITIALLY DEFERRED, "trust_id" bigint NULL REFERENCES "people_trust" ("id") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NULL REFERENCES "policies_version" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "in_force_at_one_place" CHECK ((("school_id" IS NULL AND "trust_id" IS NOT NULL) OR ("school_id" IS NOT NULL AND "trust_id" IS NULL))), CONSTRAINT "a_trust_adopts_from_nobody" CHECK (("school_id" IS NOT NULL OR "version_id" IS NOT NULL)));
INSERT INTO "policies_inforce" VALUES(1,'2026-09-01','2026-11-21 18:51:52.930553',NULL,1,1);
INSERT INTO "policies_inforce" VALUES(2,'2026-09-01','2026-11-21 18:51:52.932080',1,NULL,NULL);
CREATE TABLE "policies_version" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "policy" varchar(60) NOT NULL, "digest" varchar(64) NOT NULL UNIQUE, "hash" varchar(64) NOT NULL, "label" varchar(100) NOT NULL, "title" varchar(500) NOT NULL, "source" BLOB NOT NULL, "examples" BLOB NOT NULL, "loaded" datetime NOT NULL);
INSERT INTO "policies_version" VALUES(1,'st-marys','4b13e14f41e01dba96eb5a6d773d0e29434bb248f99fad2cfa47a9c2c2677a82','d87272511ca4155bfa4b43246eba5af35cb005958151a2d433304b564f429966','2026.1','Social media',X'2D2D2D0A706F6C6963793A2073742D6D617279730A7469746C653A20536F6369616C206D656469610A7363686F6F6C3A205374204D617279277320434520496E66616E74205363686F6F6C0A76657273696F6E3A20323032362E310A7374617475733A20696E20666F7263650A6170706C6965732D746F3A20707570696C733B2073746166663B20706172656E747320616E64206361726572733B2077696465722066616D696C79206D656D626572733B20676F7665726E6F72733B206F7468657220766F6C756E74656572730A6C6567616C3A20546561636865727327205374616E64617264730A6C696E6B65643A20416E74692D42756C6C79696E6720506F6C6963790A7075626C69736865643A207468697320706F6C6963793B207768656E2061206368696C64206A6F696E7320746865207363686F6F6C3B207363686F6F6C20776562736974653B207363686F6F6C206E6577736C6574746572730A6C617965723A207363686F6F6C0A2D2D2D0A0A2320302057686F207468697320706F6C69637920697320666F720A0A4F7572207363686F6F6C2077616E747320746F20696E73706972652065616368206368696C642E204C6F766520697320612043687269737469616E2076616C75652C20616E642069742072756E73207468726F75676820616C6C20776520646F3A20610A6368696C642077686F206973206C6F7665642C207361666520616E642068617070792069732061206368696C642077686F206C6561726E732E2057652068656C70206368696C6472656E20746F20646F20746865206265737420746865792063616E2C0A746F2067726F772074686569722067696674732C20746F20626520676C61642074686174206E6F626F647920656C7365206973207175697465206C696B65207468656D2C20616E6420746F20656E6A6F79206265696E672077697468206F74686572732E0A0A302E31205468697320706F6C696379206D616B657320636C65617220686F7720746865207363686F6F6C20636F6D6D756E69747920697320746F2075736520736F6369616C206D656469612073697465732E20546865207363686F6F6C0A636F6D6D756E69747920697320707570696C732C2073746166662C20706172656E74732C206361726572732C20676F7665726E6F727320616E64206F7468657220766F6C756E74656572732E0A0A6060606E6F726D0A646566696E65207363686F6F6C2D636F6D6D756E69747920696E20776F7264730A646566696E6520737461666620617320656D706C6F796565206F72206167656E63792D776F726B65720A6060600A0A302E3220416C6C207374616666206D75737420757365207468697320706F6C6963792C20746F206B656570206F7572206368696C6472656E20736166652066726F6D206861726D2E0A0A6060606E6F726D0A7374616666206D75737420666F6C6C6F772D706F6C6963790A6060600A0A2320312041696D730A0A312E3120546F206B656570207768617420697320636F6E666964656E7469616C2061626F757420707570696C7320616E6420737461666620636F6E666964656E7469616C2C20616E6420746F2067756172642074686520676F6F64206E616D65206F660A746865207363686F6F6C2E0A0A312E3220546F2073656520626F7468207369646573206F6620736F6369616C206D656469613A2074686579206172652061206772656174206368616E636520746F2074616C6B20776974682065616368206F7468657220696E207363686F6F6C20616E640A776974682074686520776F726C642061726F756E642069742C20616E642074686579206272696E67207269736B732074686174206E6F7468696E6720656C7365206272696E67732E0A0A312E3320546F206C657420707570696C7320616E6420706172656E7473207472757374207768617420746865207363686F6F6C206465636964657320616E64207768617420697420646F657320666F72207468656D2E0A0A312E3420546F20736565207468617420676F7665726E6F727320616E64206D656D62657273206F662073746166662061637420726573706F6E7369626C79206F6E20736F6369616C206D656469612E0A0A23203220507570696C730A0A322E31205768696C65207468657920617265206174207363686F6F6C2C20707570696C732073686F756C64206E6F7420676F206F6E20736F6369616C206E6574776F726B696E672073697465732E0A0A6060606E6F726D0A707570696C2073686F756C64206E6F7420616363657373206F7220636F6E6E656374206F72206D657373616765206F72207075626C697368207768656E20706C616365206973207363686F6F6C0A707570696C2073686F756C64206E6F7420616363657373206F7220636F6E6E656374206F72206D657373616765206F72207075626C697368207768656E2074696D65206973206C6573736F6E206F7220627265616B0A6060600A0A322E3220507570696C7320616E6420706172656E74732077696C6C2062652072656D696E646564207468617420736F6D6520736F6369616C206D6564696120736974657320617265206E6F74207375697461626C6520666F72206368696C6472656E0A6F66207072696D617279206167652E0A0A6060606E6F726D0A7363686F6F6C206D7573742072656D696E640A6060600A0A23203320456D706C6F7965657320696E2074686569722070726976617465206C697665730A0A332E312053746166662073686F756C642067657420746F206B6E6F772074686520707269766163792073657474696E6773206F662074686520736F6369616C206E6574776F726B732074686579207573652C20736F2074686174206E6F7468696E672069730A706173736564206F6E20627920697473656C6620746F206D6F72652070656F706C65207468616E2074686579206D65616E742E0A0A6060606E6F726D0A73746166662073686F756C6420636865636B2D707269766163792D73657474696E67730A6060600A0A332E322053746166662073686F756C64206E6F74206265686176652C206F722070726573656E74207468656D73656C7665732C20696E206365727461696E20776179732C20616E642073686F756C64206E6F74206C657420667269656E64730A70726573656E74207468656D20696E2074686573652077617973206569746865722E205468652077617973206172652074686F73652074686174206D61793A0A0A2D206272696E6720746865207363686F6F6C20696E746F206469737265707574650A2D206769766520706172656E747320612076616C696420726561736F6E20746F20636F6D706C61696E0A2D206265207365656E206173206465726F6761746F727920746F776172647320746865207363686F6F6C206F72207468652070656F706C6520697420656D706C6F79730A2D206265207365656E206173206465726F6761746F727920746F776172647320676F7665726E6F72732C20707570696C732C20706172656E7473206F72206361726572730A2D206D616B652070656F706C6520646F75627420776865746865722074686579206172652074686520726967687420706572736F6E20746F20776F726B2077697468206368696C6472656E0A2D20676F20616761696E73742074686520546561636865727327205374616E64617264730A0A6060606E6F726D0A666C61672067697665732D726561736F6E2D746F2D636F6D706C61696E2022436F756C64206974206769766520706172656E747320612076616C696420726561736F6E20746F20636F6D706C61696E3F220A666C61672063617374732D646F7562742D6F6E2D6669746E6573732022436F756C64206974206D616B652070656F706C6520646F756274207468617420796F752073686F756C6420776F726B2077697468206368696C6472656E3F220A666C616720616761696E73742D74656163686572732D7374616E64617264732022446F657320697420676F20616761696E73742074686520546561636865727327205374616E64617264733F220A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E2064616D6167696E670A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E2067697665732D726561736F6E2D746F2D636F6D706C61696E0A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E206465726F6761746F72790A2020616E642061626F7574206973207363686F6F6C206F72207363686F6F6C2D6576656E74206F72207374616666206F7220676F7665726E6F72206F7220707570696C206F7220706172656E740A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E20646566616D61746F72790A2020616E642061626F7574206973207363686F6F6C206F72207363686F6F6C2D6576656E74206F72207374616666206F7220676F7665726E6F72206F7220707570696C206F7220706172656E740A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E2063617374732D646F7562742D6F6E2D6669746E6573730A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E20616761696E73742D74656163686572732D7374616E64617264730A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E206C6577640A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E2062756C6C79696E670A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E20746872656174656E696E670A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E206469736372696D696E61746F72790A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E20756E6C617766756C0A73746166662073686F756C64206E6F74207075626C697368206F72206D657373616765207768656E206D616C6963696F757320616E642061626F7574206973206E6F74206E6F626F64790A73746166662073686F756C642077617463682D6F776E2D70726F66696C650A6060600A0A332E332053746166662073686F756C64206E6F74206265636F6D65206F6E6C696E6520667269656E6473207769746820706172656E7473206F72206361726572732C206F7220626520696E20636F6E746163742077697468207468656D2074686572653A0A7468652070726F66657373696F6E616C2072656C6174696F6E7368697020636F756C64207375666665722E0A0A6060606E6F726D0A73746166662073686F756C64206E6F7420636F6E6E656374206F72206D65737361676520706172656E740A6060600A0A332E342053746166662073686F756C64206E6F74206265636F6D65206F6E6C696E6520667269656E6473207769746820707570696C732C206F7220626520696E20636F6E746163742077697468207468656D206F6E6C696E653A207468650A70726F66657373696F6E616C2072656C6174696F6E7368697020636F756C64207375666665722C20736F6D65626F647920636F756C64207261697365206120736166656775617264696E6720616C6C65676174696F6E2C206F7220626F74682E0A0A6060606E6F726D0A73746166662073686F756C64206E6F7420636F6E6E656374206F72206D65737361676520707570696C0A6060600A0A332E352053746166662073686F756C64206E6F7420706F7374207069637475726573206F66207363686F6F6C206576656E74732C20756E6C65737320746865204865616474656163686572206861732061677265656420746F2069742E0A0A6060606E6F726D0A7374616666206D6179207075626C697368206F6E2070686F746F206F7220766964656F207768656E2073686F77732D7363686F6F6C2D6576656E74207769746820617070726F76616C206F662068656164746561636865720A6060600A0A332E362053746166662073686F756C64206E6F7420706F737420616E797468696E67206E656761746976652061626F75742061207363686F6F6C206576656E742E0A0A6060606E6F726D0A73746166662073686F756C64206E6F74207075626C697368207768656E206E6567617469766520616E642061626F7574206973207363686F6F6C2D6576656E740A73746166662073686F756C64206E6F74207075626C697368207768656E20636F6D706C61696E7420616E642061626F7574206973207363686F6F6C2D6576656E740A6060600A0A332E372053746166662077686F2075736520736F6369616C206D65646961206F72206E6574776F726B696E6720736974657320696E206120776179207468617420627265616B73207468697320706F6C696379206D617920666163650A6469736369706C696E61727920616374696F6E2E0A0A6060606E6F726D0A6F6E20627265616368207768656E207065727065747261746F722069732073746166663A207363686F6F6C206D6179206469736369706C696E650A6F6E2073746166662D6D69737573653A207363686F6F6C206D6179206469736369706C696E650A6060600A0A332E382053746166662077696C6C20626520676976656E20616C6C207468652061647669636520696E20746869732073656374696F6E2E0A0A6060606E6F726D0A7363686F6F6C206D7573742062726965662073746166660A6060600A0A23203420506172656E74732C2063617265727320616E64207468652077696465722066616D696C790A0A342E3120506172656E747320616E64206361726572732077696C6C20626520746F6C64207768617420746865697220726573706F6E736962696C6974696573206F6E20736F6369616C206D65646961206172653A206279207468697320706F6C6963792C0A7768656E207468656972206368696C64206A6F696E7320746865207363686F6F6C2C206F6E20746865207363686F6F6C2773207765627369746520616E6420696E20697473206E6577736C6574746572732E0A0A6060606E6F726D0A7363686F6F6C206D75737420696E666F726D2D706172656E74730A6F6E206A6F696E696E673A207363686F6F6C206D75737420696E666F726D2D706172656E74730A7363686F6F6C206D757374207075626C6973682D706F6C6963790A6060600A0A342E322057652061736B20706172656E74732C2063617265727320616E64207468652077696465722066616D696C79206E6F7420746F20706F73742070686F746F73206F7220766964656F73206F6E20736F6369616C206D6564696120746861740A73686F7720707570696C732077686F20617265206E6F74207468656972206F776E206368696C6472656E206F722072656C6174697665732C20756E6C65737320746865206F74686572206368696C6472656E277320706172656E747320686176650A676976656E207468656972207065726D697373696F6E2E0A0A6060606E6F726D0A66616D696C792073686F756C64206E6F74207075626C697368206F6E2070686F746F206F7220766964656F207768656E2073686F77732D6F746865722D6368696C6420756E6C657373206F746865722D706172656E74732D636F6E73656E74206F722066616D696C790A6060600A0A342E332057652061736B2066616D696C79206D656D6265727320746F206272696E6720612071756572792C206120636F6E6365726E206F72206120636F6D706C61696E7420737472616967687420746F20746865207363686F6F6C2C20616E64206E6F740A746F20706F7374206974206F6E20736F6369616C206D656469612E0A0A6060606E6F726D0A66616D696C792073686F756C64206E6F74207075626C697368207768656E20636F6D706C61696E740A66616D696C792073686F756C64206E6F74207075626C697368207768656E206E6567617469766520616E642061626F7574206973207363686F6F6C206F72207363686F6F6C2D6576656E740A6F6E20636F6D706C61696E74207768656E206163746F722069732066616D696C793A2066616D696C792073686F756C64207573652D6F6666696369616C2D6368616E6E656C730A6F6E20636F6E6365726E207768656E206163746F722069732066616D696C793A2066616D696C792073686F756C64207573652D6F6666696369616C2D6368616E6E656C730A6060600A0A342E3420506172656E74732C2063617265727320616E64207468652077696465722066616D696C792073686F756C64206E6F7420636F6D6D656E74206F6E20736F6369616C206D656469612061626F757420616E796F6E6520696E207468650A7363686F6F6C20636F6D6D756E697479202873656520636C6175736520302E31292E0A0A6060606E6F726D0A66616D696C792073686F756C64206E6F74207075626C697368207768656E2061626F7574206973207374616666206F7220707570696C206F7220706172656E74206F7220676F7665726E6F720A6060600A0A232035204F6E6C696E652062756C6C79696E6720616E64206F7468657220696E636964656E74730A0A352E3120546865207363686F6F6C2063616E20616374206F6E20736F6D657468696E67207468617420746F6F6B20706C616365206F757473696465207363686F6F6C20686F75727320696620697420636F756C64207570736574207468650A6F726465726C792072756E6E696E67206F6620746865207363686F6F6C2E0A0A6060606E6F726D0A6F6E20637962657262756C6C79696E67207768656E206F7574736964652D7363686F6F6C20616E6420616666656374732D6F726465726C792D72756E6E696E673A207363686F6F6C206D61792074616B652D616374696F6E0A6F6E20627265616368207768656E206F7574736964652D7363686F6F6C20616E6420616666656374732D6F726465726C792D72756E6E696E673A207363686F6F6C206D61792074616B652D616374696F6E0A6060600A0A352E322049742063616E20646F20736F20696620736F6D65626F647920696E20746865207363686F6F6C20636F6D6D756E69747920697320756E646572207468726561742066726F6D2069742E0A0A6060606E6F726D0A6F6E20637962657262756C6C79696E67207768656E206F7574736964652D7363686F6F6C20616E6420746872656174656E732D636F6D6D756E6974793A207363686F6F6C206D61792074616B652D616374696F6E0A6F6E20627265616368207768656E206F7574736964652D7363686F6F6C20616E6420746872656174656E732D636F6D6D756E6974793A207363686F6F6C206D61792074616B652D616374696F6E0A6060600A0A352E332049742063616E20646F20736F20696620697420636F756C64206861726D2074686520676F6F64206E616D65206F6620746865207363686F6F6C2C206F66207468652070656F706C6520697420656D706C6F7973206F72206F66206974730A676F7665726E6F72732E0A0A6060606E6F726D0A6F6E20637962657262756C6C79696E67207768656E206F7574736964652D7363686F6F6C20616E64206861726D732D72657075746174696F6E3A207363686F6F6C206D61792074616B652D616374696F6E0A6F6E20637962657262756C6C79696E67207768656E206F7574736964652D7363686F6F6C20616E64206861726D732D73746166662D72657075746174696F6E3A207363686F6F6C206D61792074616B652D616374696F6E0A6F6E20627265616368207768656E206F7574736964652D7363686F6F6C20616E64206861726D732D72657075746174696F6E3A207363686F6F6C206D61792074616B652D616374696F6E0A6F6E20627265616368207768656E206F7574736964652D7363686F6F6C20616E64206861726D732D73746166662D72657075746174696F6E3A207363686F6F6C206D61792074616B652D616374696F6E0A6060600A0A352E342045766572792063617365206F66206F6E6C696E6520286379626572292062756C6C79696E672077696C6C2062652068616E646C656420617320746865207363686F6F6C277320416E74692D42756C6C79696E6720506F6C69637920736179732E0A0A6060606E6F726D0A6F6E20637962657262756C6C79696E673A207363686F6F6C206D75737420666F6C6C6F772D62756C6C79696E672D706F6C6963790A6060600A0A352E3520496620616E20656D706C6F796565207573657320736F6369616C206D6564696120696E20616E20696E617070726F707269617465207761792C207468652048656164746561636865722073686F756C642062652074686520666972737420746F0A77686F6D2069742069732072656665727265642E0A0A6060606E6F726D0A6F6E2073746166662D6D69737573653A207363686F6F6C2073686F756C64207265706F727420746F2068656164746561636865720A6060600A0A352E36204265666F726520616E7920736F6369616C206D656469612073657276696365206973207573656420696E207363686F6F6C206F7220666F7220656475636174696F6E2C20746865204865616474656163686572206D75737420686176650A617070726F7665642069742E0A0A6060606E6F726D0A616E796F6E65206D6179207573652D776974682D636C617373207769746820617070726F76616C206F662068656164746561636865720A616E796F6E65206D6179206F70656E2D6163636F756E74206F6E207363686F6F6C206163636F756E74207769746820617070726F76616C206F662068656164746561636865720A616E796F6E65206D6179206F70656E2D6163636F756E74206F72207369676E2D7570207768656E20707572706F736520697320637572726963756C756D206F72207363686F6F6C2D627573696E657373207769746820617070726F76616C206F662068656164746561636865720A6060600A0A352E37204966207468657920636F6E7369646572206974206E65636573736172792C2074686520676F7665726E6F72732077696C6C2074616B65206C6567616C206164766963652061626F7574206120627265616368206F66207468697320706F6C6963792E0A0A6060606E6F726D0A6F6E20627265616368207768656E206164766963652D6E65656465643A20676F7665726E696E672D626F6479206D757374207365656B2D6C6567616C2D6164766963650A6060600A',X'23205374204D61727927733A20616E206578616D706C65206F72206D6F7265207768657265206561636820636C61757365206170706C6965732C20616E64206F6E65206F72206D6F726520776865726520697420646F6573206E6F742E0A2320546865792061726520746865207363686F6F6C2773207175657374696F6E7320616E6420616E73776572732C20746865207374616666207175697A2C20616E64207465737473206F662074686520706F6C6963792E0A0A5B5B6578616D706C655D5D0A636C61757365203D2022302E32220A7175657374696F6E203D20224920776F726B20696E20746865207363686F6F6C206F66666963652E204D757374204920757365207468697320706F6C6963793F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225965732E20416C6C207374616666206D7573742C20746F206B656570206368696C6472656E20736166652E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022302E32220A7175657374696F6E203D20224120706172656E7420636F6D706C61696E732E20446F657320302E322074656C6C206D65207768617420746F20646F3F220A6576656E74203D2022636F6D706C61696E74220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E204974206F6E6C7920736179732074686174207374616666206D757374207573652074686520706F6C6963792E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022322E31220A7175657374696F6E203D20224D6179204920676F206F6E206120736F6369616C206E6574776F726B696E672073697465206174207363686F6F6C3F220A6661637473203D207B206163746F72203D2022707570696C222C20616374203D2022616363657373222C20706C616365203D20227363686F6F6C22207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E20507570696C732073686F756C64206E6F7420646F2074686174207768696C65207468657920617265206174207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022322E31220A7175657374696F6E203D2022416E6420617420627265616B3F220A6661637473203D207B206163746F72203D2022707570696C222C20616374203D2022616363657373222C2074696D65203D2022627265616B22207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E20596F7520617265207374696C6C206174207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022322E31220A7175657374696F6E203D2022416E6420617420686F6D6520696E20746865206576656E696E673F220A6661637473203D207B206163746F72203D2022707570696C222C20616374203D2022616363657373222C20706C616365203D2022656C73657768657265222C2074696D65203D20226F776E2D74696D6522207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E672061626F75742069742E2041736B20617420686F6D652E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022322E32220A7175657374696F6E203D202257696C6C20746865207363686F6F6C2074656C6C20757320776869636820736974657320617265206E6F7420666F7220796F756E67206368696C6472656E3F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225965732E20507570696C7320616E6420706172656E74732077696C6C2062652072656D696E646564207468617420736F6D6520736974657320617265206E6F74207375697461626C652E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022322E32220A7175657374696F6E203D202241206368696C64207761732062756C6C696564206F6E6C696E652E20497320612072656D696E64657220616C6C20746861742068617070656E733F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2054686520416E74692D42756C6C79696E6720506F6C696379206170706C6965733A2073656520352E342E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E31220A7175657374696F6E203D202253686F756C642049206B6E6F7720686F77206D7920707269766163792073657474696E677320776F726B3F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225965732E204F7468657277697365206D6F72652070656F706C65206D617920736565207468696E6773207468616E20796F75206D65616E742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E31220A7175657374696F6E203D20224120636F6C6C656167756520706F7374656420736F6D657468696E6720756E7375697461626C652E20446F657320332E312073617920776861742068617070656E733F220A6576656E74203D202273746166662D6D6973757365220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2053656520352E352E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D20224D6179204920706F737420612066696C6D206F66206F75722073746166662070617274792074686174206D616B657320746865207363686F6F6C206C6F6F6B206261643F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C2064616D6167696E67203D2074727565207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E204974206D6179206272696E6720746865207363686F6F6C20696E746F206469737265707574652E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D20224D61792049206D616B652066756E206F66206120706172656E74206F6E206D7920706167652C20776974686F757420676976696E672061206E616D653F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C206465726F6761746F7279203D20747275652C2061626F7574203D2022706172656E7422207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E204974206D6179206265207365656E206173206465726F6761746F727920746F776172647320706172656E74732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D2022436F756C6420612077696C6420686F6C69646179207069637475726520626520612070726F626C656D3F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C2063617374732D646F7562742D6F6E2D6669746E657373203D2074727565207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D20225965732C206966206974206D6179206D616B652070656F706C6520646F756274207468617420796F752073686F756C6420776F726B2077697468206368696C6472656E2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D20224D6179204920706F737420612070696374757265206F66206D792067617264656E3F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C2061626F7574203D20226E6F626F647922207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D20224120667269656E6420707574732073696C6C79207069637475726573206F66206D65206F6E6C696E652E2049732074686174206D7920627573696E6573733F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225965732E20596F752073686F756C64206E6F74206C657420667269656E64732070726573656E7420796F7520696E206120776179207468617420646F6573206861726D2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E32220A7175657374696F6E203D20224120706172656E7420776F72726965732061626F757420736F6D657468696E67206174207363686F6F6C2E204973207468617420332E323F220A6576656E74203D2022636F6E6365726E220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2049742069732061626F757420686F772073746166662070726573656E74207468656D73656C7665732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E33220A7175657374696F6E203D202241206D6F746865722066726F6D206D7920636C6173732077616E747320746F206265206D7920667269656E64206F6E6C696E652E204D61792049206163636570743F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D2022636F6E6E656374222C20636F756E7465727061727479203D2022706172656E7422207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E205468652070726F66657373696F6E616C2072656C6174696F6E7368697020636F756C64207375666665722E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E33220A7175657374696F6E203D20224D6179204920626520667269656E64732077697468206120636F6C6C6561677565206F6E6C696E653F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D2022636F6E6E656374222C20636F756E7465727061727479203D2022737461666622207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E34220A7175657374696F6E203D20224D617920492073656E64206120707570696C2061206D657373616765206F6E6C696E6520746F207361792077656C6C20646F6E653F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20226D657373616765222C20636F756E7465727061727479203D2022707570696C22207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E20497420636F756C64206576656E206C65616420746F206120736166656775617264696E6720616C6C65676174696F6E2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E34220A7175657374696F6E203D2022416E64206120707570696C2077686F206C6566742079656172732061676F3F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20226D657373616765222C20636F756E7465727061727479203D2022666F726D65722D707570696C22207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E672061626F757420666F726D657220707570696C732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E35220A7175657374696F6E203D20224D6179204920706F7374206D792070686F746F73206F6620746865206E6174697669747920706C61793F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C20696D616765203D202270686F746F222C2073686F77732D7363686F6F6C2D6576656E74203D2074727565207D0A76657264696374203D20226E656564732D617070726F76616C220A6170706C696573203D20747275650A616E73776572203D20224E6F74207965742E205468652048656164746561636865722068617320746F2061677265652066697273742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E35220A7175657374696F6E203D202254686520486561647465616368657220686173206167726565642E204D6179204920706F7374207468656D206E6F773F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C20696D616765203D202270686F746F222C2073686F77732D7363686F6F6C2D6576656E74203D20747275652C2068656164746561636865722D617070726F76616C203D2074727565207D0A76657264696374203D20227065726D6974746564220A6170706C696573203D20747275650A616E73776572203D20225965732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E35220A7175657374696F6E203D20224D6179204920706F73742070686F746F73206F66206D7920636F7573696E27732077656464696E673F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C20696D616765203D202270686F746F222C2073686F77732D7363686F6F6C2D6576656E74203D2066616C7365207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E36220A7175657374696F6E203D2022546865206661697220776173206261646C792072756E2E204D617920492073617920736F206F6E6C696E653F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C206E65676174697665203D20747275652C2061626F7574203D20227363686F6F6C2D6576656E7422207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E2053746166662073686F756C64206E6F7420706F737420616E797468696E67206E656761746976652061626F75742061207363686F6F6C206576656E742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E36220A7175657374696F6E203D20224D6179204920706F73742074686174207468652066616972207761732066756E3F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227075626C697368222C2061626F7574203D20227363686F6F6C2D6576656E7422207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225965732C206E6F7468696E672073746F707320796F752E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E37220A7175657374696F6E203D2022492062726F6B652074686520706F6C6963792E20576861742063616E2068617070656E3F220A6576656E74203D2022627265616368220A6661637473203D207B207065727065747261746F72203D2022737461666622207D0A6170706C696573203D20747275650A616E73776572203D2022596F75206D61792066616365206469736369706C696E61727920616374696F6E2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E37220A7175657374696F6E203D2022536F6D65626F64792066726F6D206F7574736964652062726F6B652069742E204973207468617420332E373F220A6576656E74203D2022627265616368220A6661637473203D207B207065727065747261746F72203D20226164756C7422207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2054686520636C617573652069732061626F75742073746166662E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E38220A7175657374696F6E203D2022486F7720646F2049206C6561726E2061626F757420616C6C20746869732061732061206E6577207465616368696E6720617373697374616E743F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D2022546865207363686F6F6C206769766573207468652061647669636520746F20616C6C2073746166662E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022332E38220A7175657374696F6E203D202241206368696C64206A6F696E7320746865207363686F6F6C2E20446F20737461666620676574207468652061647669636520616761696E3F220A6576656E74203D20226A6F696E696E67220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F742062656361757365206F6620746861742E205768656E2061206368696C64206A6F696E732C2069742069732074686520706172656E74732077686F2061726520746F6C642E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E31220A7175657374696F6E203D20224D79206368696C64206A6F696E7320746865207363686F6F6C2E2057696C6C20616E796F6E652074656C6C206D652077686174206973206578706563746564206F66206D653F220A6576656E74203D20226A6F696E696E67220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225965732E20596F752077696C6C20626520746F6C64207768656E20796F7572206368696C64206A6F696E732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E31220A7175657374696F6E203D202257686572652063616E204920726561642077686174206973206578706563746564206F6620706172656E74733F220A6576656E74203D2022616C77617973220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D2022496E207468697320706F6C6963792C206F6E20746865207363686F6F6C2773207765627369746520616E6420696E20697473206E6577736C6574746572732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E31220A7175657374696F6E203D20224120746561636865722062726F6B652074686520706F6C6963792E2057696C6C20706172656E747320626520746F6C6420756E64657220342E313F220A6576656E74203D2022627265616368220A6661637473203D207B207065727065747261746F72203D2022737461666622207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2049742069732061626F757420796F7572206F776E20726573706F6E736962696C69746965732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E32220A7175657374696F6E203D20224D6179204920706F737420612070686F746F206F66206D7920646175676874657220616E642068657220667269656E6473206174207363686F6F6C3F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C20696D616765203D202270686F746F222C2073686F77732D6F746865722D6368696C64203D2074727565207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022506C6561736520646F206E6F742C20756E6C65737320746865206F74686572206368696C6472656E277320706172656E7473206861766520676976656E207468656972207065726D697373696F6E2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E32220A7175657374696F6E203D2022416C6C2074686520706172656E74732073616964207965732E204D6179204920706F7374206974206E6F773F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C20696D616765203D202270686F746F222C2073686F77732D6F746865722D6368696C64203D20747275652C206F746865722D706172656E74732D636F6E73656E74203D2074727565207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225965732C207468697320636C61757365206E6F206C6F6E6765722061736B7320796F75206E6F7420746F2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E32220A7175657374696F6E203D20224920616D20616E20756E636C652E204D6179204920706F737420612066696C6D206F66206D79206E696563653F220A6661637473203D207B206163746F72203D202266616D696C792D6D656D626572222C20616374203D20227075626C697368222C20696D616765203D2022766964656F222C2073686F77732D6F746865722D6368696C64203D20747275652C2066616D696C79203D2074727565207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225965732E205468652072657175657374206C6561766573206F757420796F7572206F776E2072656C6174697665732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E33220A7175657374696F6E203D20224D6179204920636F6D706C61696E2061626F757420686F6D65776F726B206F6E2046616365626F6F6B3F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C20636F6D706C61696E74203D20747275652C2061626F7574203D20227363686F6F6C22207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022506C6561736520646F206E6F742E204272696E6720697420737472616967687420746F20746865207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E33220A7175657374696F6E203D20224920616D2061206772616E646D6F746865722E204D6179204920706F7374206D7920776F72726965732061626F757420746865207363686F6F6C3F220A6661637473203D207B206163746F72203D202266616D696C792D6D656D626572222C20616374203D20227075626C697368222C206E65676174697665203D20747275652C2061626F7574203D20227363686F6F6C22207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022506C6561736520646F206E6F742E204272696E67207468656D20737472616967687420746F20746865207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E33220A7175657374696F6E203D20224D6179204920706F7374207468617420746865207363686F6F6C206861732061206E65772068616C6C3F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C2061626F7574203D20227363686F6F6C22207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E33220A7175657374696F6E203D2022486F7720646F204920636F6D706C61696E3F220A6576656E74203D2022636F6D706C61696E74220A6661637473203D207B206163746F72203D2022706172656E7422207D0A6170706C696573203D20747275650A616E73776572203D2022537472616967687420746F20746865207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E33220A7175657374696F6E203D20224D79206368696C64206A6F696E7320746865207363686F6F6C2E204D757374204920646F20616E797468696E6720756E64657220342E333F220A6576656E74203D20226A6F696E696E67220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E20497420697320666F7220717565726965732C20636F6E6365726E7320616E6420636F6D706C61696E74732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E34220A7175657374696F6E203D20224D61792049207772697465206F6E6C696E65207468617420596561722031206861732061206C6F76656C7920746561636865723F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C2061626F7574203D2022737461666622207D0A76657264696374203D2022616476697365642D616761696E7374220A6170706C696573203D20747275650A616E73776572203D2022426574746572206E6F742E2054686520636C6175736520636F7665727320657665727920636F6D6D656E742061626F757420616E796F6E6520696E20746865207363686F6F6C20636F6D6D756E6974792C206B696E64206F6E657320746F6F2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022342E34220A7175657374696F6E203D20224D617920492077726974652061626F7574206D79206E65772062696379636C653F220A6661637473203D207B206163746F72203D2022706172656E74222C20616374203D20227075626C697368222C2061626F7574203D20226E6F626F647922207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E31220A7175657374696F6E203D202241207175617272656C20696E2061207765656B656E642063686174206861732073707265616420746F2074686520636C617373726F6F6D2E2043616E20746865207363686F6F6C206163743F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B206F7574736964652D7363686F6F6C203D20747275652C20616666656374732D6F726465726C792D72756E6E696E67203D2074727565207D0A6170706C696573203D20747275650A616E73776572203D20225965732C206265636175736520697420636F756C6420757073657420746865206F726465726C792072756E6E696E67206F6620746865207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E31220A7175657374696F6E203D20225468657265207761732061207175617272656C20617420746865207765656B656E642C20616E64206E6F7468696E672063616D65206F66206974206174207363686F6F6C2E204973207468617420352E313F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B206F7574736964652D7363686F6F6C203D20747275652C20616666656374732D6F726465726C792D72756E6E696E67203D2066616C7365207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E204974206E6565647320616E20656666656374206F6E207468652072756E6E696E67206F6620746865207363686F6F6C2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E32220A7175657374696F6E203D2022536F6D65626F647920746872656174656E656420612074656163686572206F6E6C696E6520696E2074686520686F6C69646179732E2043616E20746865207363686F6F6C206163743F220A6576656E74203D2022627265616368220A6661637473203D207B206F7574736964652D7363686F6F6C203D20747275652C20746872656174656E732D636F6D6D756E697479203D2074727565207D0A6170706C696573203D20747275650A616E73776572203D20225965732E20412074687265617420746F20616E796F6E6520696E20746865207363686F6F6C20636F6D6D756E69747920697320656E6F7567682E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E32220A7175657374696F6E203D2022496E2074686520686F6C696461797320736F6D65626F647920706F7374656420612072756465206A6F6B652061626F757420612066696C6D20737461722E204973207468617420352E323F220A6576656E74203D2022627265616368220A6661637473203D207B206F7574736964652D7363686F6F6C203D20747275652C20746872656174656E732D636F6D6D756E697479203D2066616C7365207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E204E6F626F647920696E20746865207363686F6F6C20636F6D6D756E69747920697320756E646572207468726561742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E33220A7175657374696F6E203D20224C6965732061626F7574206120676F7665726E6F7220676F20726F756E6420696E20746865206576656E696E672E2043616E20746865207363686F6F6C206163743F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B206F7574736964652D7363686F6F6C203D20747275652C206861726D732D73746166662D72657075746174696F6E203D2074727565207D0A6170706C696573203D20747275650A616E73776572203D20225965732C206966207468657920636F756C64206861726D2074686520676F6F64206E616D65206F6620746865207363686F6F6C2C2069747320656D706C6F79656573206F722069747320676F7665726E6F72732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E33220A7175657374696F6E203D202254776F2066616D696C696573207175617272656C206F6E6C696E6520696E20746865206576656E696E672C20616E6420746865207363686F6F6C20646F6573206E6F7420636F6D6520696E746F2069742E204973207468617420352E333F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B206F7574736964652D7363686F6F6C203D2074727565207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E204E6F626F6479277320676F6F64206E616D6520617420746865207363686F6F6C206973206174207269736B2E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E34220A7175657374696F6E203D20224D79206368696C642069732062756C6C696564206F6E6C696E652E20486F772077696C6C2069742062652068616E646C65643F220A6576656E74203D2022637962657262756C6C79696E67220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D202241732074686520416E74692D42756C6C79696E6720506F6C69637920736179732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E34220A7175657374696F6E203D202241206D656D626572206F6620737461666620706F7374656420736F6D657468696E6720756E7375697461626C652C20627574206E6F626F6479207761732062756C6C6965642E204973207468617420352E343F220A6576656E74203D202273746166662D6D6973757365220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2053656520352E352E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E35220A7175657374696F6E203D20224120636F6C6C6561677565207573657320736F6369616C206D6564696120696E20616E20696E617070726F707269617465207761792E2057686F2073686F756C64206B6E6F772066697273743F220A6576656E74203D202273746166662D6D6973757365220A6661637473203D207B7D0A6170706C696573203D20747275650A616E73776572203D20225468652048656164746561636865722E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E35220A7175657374696F6E203D20224120706172656E7420636F6D706C61696E732061626F7574207061726B696E672E204973207468617420352E353F220A6576656E74203D2022636F6D706C61696E74220A6661637473203D207B7D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2E2053656520342E332E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E36220A7175657374696F6E203D202249206861766520666F756E64206120676F6F6420626C6F67207365727669636520666F72206D7920636C6173732E204D61792049207374617274206F6E204D6F6E6461793F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227573652D776974682D636C617373222C20707572706F7365203D2022637572726963756C756D22207D0A76657264696374203D20226E656564732D617070726F76616C220A6170706C696573203D20747275650A616E73776572203D20224E6F74207965742E205468652048656164746561636865722068617320746F20617070726F76652069742066697273742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E36220A7175657374696F6E203D20225468652048656164746561636865722068617320617070726F7665642069742E204D617920492073746172743F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20227573652D776974682D636C617373222C20707572706F7365203D2022637572726963756C756D222C2068656164746561636865722D617070726F76616C203D2074727565207D0A76657264696374203D20227065726D6974746564220A6170706C696573203D20747275650A616E73776572203D20225965732E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E36220A7175657374696F6E203D20224D61792049206F70656E2061207061676520666F7220746865207363686F6F6C2773206C6962726172793F220A6661637473203D207B206163746F72203D2022766F6C756E74656572222C20616374203D20226F70656E2D6163636F756E74222C206163636F756E74203D20227363686F6F6C22207D0A76657264696374203D20226E656564732D617070726F76616C220A6170706C696573203D20747275650A616E73776572203D20224E6F74207965742E205468652048656164746561636865722068617320746F20617070726F76652069742066697273742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E36220A7175657374696F6E203D20224D61792049206F70656E20616E206163636F756E74206F66206D79206F776E3F220A6661637473203D207B206163746F72203D202274656163686572222C20616374203D20226F70656E2D6163636F756E74222C206163636F756E74203D2022706572736F6E616C22207D0A76657264696374203D20226E6F742D726567756C61746564220A6170706C696573203D2066616C73650A616E73776572203D20225468697320706F6C6963792073617973206E6F7468696E6720616761696E73742069742E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E37220A7175657374696F6E203D202254686520706F6C696379207761732062726F6B656E2C20616E642074686520676F7665726E6F727320636F6E73696465722061206C6177796572206E65636573736172792E20576861742077696C6C207468657920646F3F220A6576656E74203D2022627265616368220A6661637473203D207B206164766963652D6E6565646564203D2074727565207D0A6170706C696573203D20747275650A616E73776572203D2022546865792077696C6C2074616B65206C6567616C206164766963652E220A0A5B5B6578616D706C655D5D0A636C61757365203D2022352E37220A7175657374696F6E203D202254686520706F6C696379207761732062726F6B656E2C20627574206F6E6C7920696E206120736D616C6C207761792E20446F207765206E6565642061206C61777965723F220A6576656E74203D2022627265616368220A6661637473203D207B206164766963652D6E6565646564203D2066616C7365207D0A6170706C696573203D2066616C73650A616E73776572203D20224E6F2C206E6F7420756E6C6573732074686520676F7665726E6F727320636F6E7369646572206974206E65636573736172792E220A','2026-11-21 18:51:52.926997');
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
CREATE INDEX "person_email_lower" ON "people_person" ((LOWER("email")));
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
INSERT INTO "sqlite_sequence" VALUES('django_migrations',57);
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

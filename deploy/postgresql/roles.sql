-- Two roles for Belisha, and its database. Run once: sudo -u postgres psql -f roles.sql
-- Then give each a password of its own: \password belisha_owner and \password belisha
--
-- belisha_owner makes and changes tables, during an upgrade and at no other time. belisha does the daily work: it owns
-- nothing, so it can switch off neither the triggers that keep rows for ever nor the policies that hide other schools.

CREATE ROLE belisha_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
CREATE ROLE belisha LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 40;

CREATE DATABASE belisha OWNER belisha_owner ENCODING 'UTF8' TEMPLATE template0;

REVOKE ALL ON DATABASE belisha FROM PUBLIC;
GRANT CONNECT ON DATABASE belisha TO belisha;

ALTER ROLE belisha SET statement_timeout = '60s';
ALTER ROLE belisha SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE belisha SET lock_timeout = '20s';

\connect belisha

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO belisha_owner;
GRANT USAGE ON SCHEMA public TO belisha;

-- What the owner makes from now on, the other may use: rows and numbers, never TRUNCATE, TRIGGER or REFERENCES.
ALTER DEFAULT PRIVILEGES FOR ROLE belisha_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO belisha;
ALTER DEFAULT PRIVILEGES FOR ROLE belisha_owner IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO belisha;

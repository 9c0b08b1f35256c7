package org.amana.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application may not do with its own tables. */
@SpringBootTest
@Import(FreshDatabase.class)
class TwoLoginsTest {

  @Autowired private JdbcClient application;
  @Autowired private FreshDatabase.Owner owner;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from statistics.edition",
        "update statistics.observation set low = 0",
        "delete from access.person",
        "truncate jobs.job",
        "alter table access.person disable row level security",
        "drop table statistics.edition cascade",
        "create table statistics.mine (id int)",
        "create table public.mine (id int)",
        "set role amana",
        "create role helper superuser"
      })
  void it_is_refused_what_was_not_granted(String sql) {
    assertThat(catchThrowableOfType(DataAccessException.class, () -> application.sql(sql).update()))
        .hasRootCauseInstanceOf(java.sql.SQLException.class)
        .rootCause()
        .extracting("SQLState")
        .isEqualTo("42501");
  }

  @Test
  void it_owns_nothing_and_bypasses_nothing() {
    assertThat(
            application
                .sql("select count(*) from pg_class where pg_has_role(relowner, 'member')")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            application
                .sql(
                    """
                    select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                    from pg_roles where rolname = current_user
                    """)
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void a_grant_too_many_would_be_seen() {
    owner.sql("grant delete on jobs.job to amana_app").update();

    assertThat(application.sql("delete from jobs.job").update()).isZero();
    owner.sql("revoke delete on jobs.job from amana_app").update();
  }
}

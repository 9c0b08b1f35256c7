package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.ProtectedColumn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Every column of bytes is either declared as one that lies under the server's key, and so is put
 * under a new one, or is listed with what it is instead.
 */
@SpringBootTest
@Import(FreshDatabase.class)
class RotationCoverageTest {

  private static final String LIST = "house/bytes-not-under-the-servers-key.txt";

  @Autowired private ObjectProvider<ProtectedColumn> declared;
  @Autowired private FreshDatabase.Owner owner;

  private Set<String> declaredColumns() {
    return declared.stream()
        .map(column -> column.table() + "." + column.column())
        .collect(Collectors.toSet());
  }

  private static Set<String> listed() {
    return Checkout.read(Checkout.testResource(LIST))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" ", 2)[0])
        .collect(Collectors.toSet());
  }

  private Set<String> undeclared() {
    Set<String> columns = new TreeSet<>(columnsOfBytes());
    columns.removeAll(declaredColumns());
    columns.removeAll(listed());
    return columns;
  }

  private Set<String> columnsOfBytes() {
    return Set.copyOf(
        owner
            .sql(
                """
                select table_schema || '.' || table_name || '.' || column_name
                from information_schema.columns
                where data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema')
                """)
            .query(String.class)
            .list());
  }

  @Test
  void every_column_of_bytes_is_put_under_a_new_key_or_is_said_to_be_something_else() {
    assertThat(columnsOfBytes())
        .hasSizeGreaterThan(15)
        .containsAll(declaredColumns())
        .containsAll(listed());
    assertThat(undeclared()).isEmpty();
  }

  @Test
  void a_column_that_nobody_declared_turns_this_check_red() {
    owner.sql("create table vault.forgotten (kept bytea)").update();
    try {
      assertThat(undeclared()).containsExactly("vault.forgotten.kept");
    } finally {
      owner.sql("drop table vault.forgotten").update();
    }
  }

  @Test
  void the_application_may_change_what_is_declared() {
    for (ProtectedColumn column : declared) {
      assertThat(
              owner
                  .sql("select has_column_privilege('amana_app', :table, :column, 'update')")
                  .param("table", column.table())
                  .param("column", column.column())
                  .query(Boolean.class)
                  .single())
          .as(column.toString())
          .isTrue();
    }
  }
}

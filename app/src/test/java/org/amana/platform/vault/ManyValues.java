package org.amana.platform.vault;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of values under the server's key, each of which says which one it is. */
final class ManyValues {

  static final ProtectedColumn COLUMN = new ProtectedColumn("test.value", "id", "kept");

  private static final int AT_A_TIME = 1_000;

  private final JdbcClient database;
  private final int count;

  ManyValues(HikariDataSource source, Vault vault, int count) {
    this.database = JdbcClient.create(source);
    this.count = count;
    database.sql("create schema test").update();
    database.sql("create table test.value (id uuid primary key, kept bytea not null)").update();
    for (int from = 0; from < count; from += AT_A_TIME) {
      add(vault, IntStream.range(from, Math.min(count, from + AT_A_TIME)).toArray());
    }
  }

  private void add(Vault vault, int[] numbers) {
    database
        .sql("insert into test.value select * from unnest(:ids::uuid[], :kept::bytea[])")
        .param("ids", IntStream.of(numbers).mapToObj(n -> id(n).toString()).toArray(String[]::new))
        .param(
            "kept",
            IntStream.of(numbers)
                .mapToObj(n -> "\\x" + HexFormat.of().formatHex(made(vault, n, 0)))
                .toArray(String[]::new))
        .update();
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }

  private static Place place(int number) {
    return new Place("test.value", "kept", id(number));
  }

  private static byte[] made(Vault vault, int number, int revision) {
    byte[] words = (number + " revision " + revision).getBytes(StandardCharsets.UTF_8);
    return vault.protect(words, place(number));
  }

  void change(Vault vault, int number, int revision) {
    database
        .sql("update test.value set kept = :kept where id = :id")
        .param("kept", made(vault, number, revision))
        .param("id", id(number))
        .update();
  }

  String read(Vault vault, int number) {
    byte[] kept =
        database
            .sql("select kept from test.value where id = :id")
            .param("id", id(number))
            .query((row, _) -> row.getBytes(1))
            .single();
    return new String(vault.reveal(kept, place(number)), StandardCharsets.UTF_8);
  }

  int count() {
    return count;
  }
}

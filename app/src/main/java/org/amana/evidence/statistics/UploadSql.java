package org.amana.evidence.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that wait for their import, in parts. */
@Component
class UploadSql {

  /** More of them at once are swept by the next sweep. */
  private static final int MOST = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate parts;

  UploadSql(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    this.parts = new JdbcTemplate(dataSource);
    parts.setFetchSize(1);
  }

  void add(Upload upload, Instant now) {
    jdbc.sql(
            """
            insert into statistics.upload (id, form, file_name, edition_name, by_whom, received_at)
            values (:id, :form, :fileName, :editionName, :by, :now)
            """)
        .param("id", upload.id())
        .param("form", upload.form().code())
        .param("fileName", upload.fileName())
        .param("editionName", upload.editionName().orElse(null))
        .param("by", upload.by())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void addPart(UUID upload, int number, byte[] bytes) {
    parts.update(
        "insert into statistics.upload_part (upload_id, part, bytes) values (?, ?, ?)",
        upload,
        number,
        bytes);
  }

  Optional<Upload> find(UUID id) {
    return jdbc.sql(
            """
            select id, form, file_name, edition_name, by_whom, stored_as
            from statistics.upload where id = :id
            """)
        .param("id", id)
        .query(UploadSql::upload)
        .optional();
  }

  /** Within a transaction, without which the driver would fetch all parts at once. */
  void writeTo(UUID upload, OutputStream into) {
    parts.query(
        "select bytes from statistics.upload_part where upload_id = ? order by part",
        row -> {
          try {
            into.write(row.getBytes("bytes"));
          } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be written to a file", e);
          }
        },
        upload);
  }

  /** Lets the bytes go, and keeps what came of them. */
  void answer(UUID upload, String edition) {
    jdbc.sql("update statistics.upload set stored_as = :edition where id = :id")
        .param("edition", edition)
        .param("id", upload)
        .update();
    jdbc.sql("delete from statistics.upload_part where upload_id = :id")
        .param("id", upload)
        .update();
  }

  void delete(Collection<UUID> uploads) {
    if (!uploads.isEmpty()) {
      jdbc.sql("delete from statistics.upload where id in (:ids)").param("ids", uploads).update();
    }
  }

  /** The oldest ones. */
  Set<UUID> ids() {
    return jdbc.sql("select id from statistics.upload order by received_at limit :most")
        .param("most", MOST)
        .query((row, _) -> row.getObject("id", UUID.class))
        .set();
  }

  private static Upload upload(ResultSet row, int number) throws SQLException {
    return new Upload(
        row.getObject("id", UUID.class),
        FileForm.withCode(row.getString("form")).orElseThrow(),
        row.getString("file_name"),
        Optional.ofNullable(row.getString("edition_name")),
        row.getString("by_whom"),
        Optional.ofNullable(row.getString("stored_as")));
  }
}

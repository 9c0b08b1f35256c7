package org.amana.protection.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.audit.LiveRows;
import org.amana.protection.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of documents. Policies hide every row that the one who asks may not see. */
@Component
class DocumentSql {

  private static final String DOCUMENT =
      """
      select d.id, d.happened_on, d.person, d.made_at, d.size, d.version, c.sealed
      from documents.document d left join documents.cover c on c.document = d.id
      """;

  private final JdbcClient database;

  DocumentSql(JdbcClient database) {
    this.database = database;
  }

  /** A document with its cover; empty when that is hidden from the one who asks. */
  record Sealed(Document document, Optional<byte[]> cover) {}

  /** The newest first. */
  List<Sealed> list(CaseId id, long offset, int most) {
    return database
        .sql(
            DOCUMENT
                + """
                where d.record = :record order by d.made_at desc, d.id desc
                offset :offset limit :most
                """)
        .param("record", id.value())
        .param("offset", offset)
        .param("most", most)
        .query(DocumentSql::sealed)
        .list();
  }

  Optional<Sealed> find(CaseId id, UUID document) {
    return database
        .sql(DOCUMENT + "where d.record = :record and d.id = :id")
        .param("record", id.value())
        .param("id", document)
        .query(DocumentSql::sealed)
        .optional();
  }

  long count(CaseId id) {
    return database
        .sql("select count(*) from documents.document where record = :record")
        .param("record", id.value())
        .query(Long.class)
        .single();
  }

  /** What is kept of the case, and what the person has brought into any since that moment. */
  Quota quota(CaseId id, PersonId person, Instant since) {
    return database
        .sql(
            """
            select count(*) filter (where record = :record) as of_case,
              coalesce(sum(size) filter (where record = :record), 0) as bytes_of_case,
              count(*) filter (where person = :person and made_at >= :since) as of_person,
              coalesce(sum(size) filter (where person = :person and made_at >= :since), 0)
                as bytes_of_person
            from documents.document
            where record = :record or (person = :person and made_at >= :since)
            """)
        .param("record", id.value())
        .param("person", person.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Quota(
                    row.getLong("of_case"),
                    row.getLong("bytes_of_case"),
                    row.getLong("of_person"),
                    row.getLong("bytes_of_person")))
        .single();
  }

  void add(CaseId id, Document document, byte[] cover) {
    database
        .sql(
            """
            insert into documents.document (id, record, happened_on, person, made_at, size, version)
            values (:id, :record, :on, :person, :made, :size, :version)
            """)
        .param("id", document.id())
        .param("record", id.value())
        .param("on", document.on())
        .param("person", document.by().value())
        .param("made", document.madeAt().atOffset(ZoneOffset.UTC))
        .param("size", document.size())
        .param("version", document.version())
        .update();
    database
        .sql("insert into documents.cover (document, record, sealed) values (:id, :record, :cover)")
        .param("id", document.id())
        .param("record", id.value())
        .param("cover", cover)
        .update();
  }

  /** A megabyte at a time, so that no statement has to hold all of them. */
  void addPieces(CaseId id, Document document, Part part, List<byte[]> pieces) {
    for (int number = 0; number < pieces.size(); number++) {
      database
          .sql(
              """
              insert into documents.piece (document, record, part, number, sealed)
              values (:id, :record, :part, :number, :sealed)
              """)
          .param("id", document.id())
          .param("record", id.value())
          .param("part", part.code())
          .param("number", number)
          .param("sealed", pieces.get(number))
          .update();
    }
  }

  List<byte[]> pieces(UUID document, Part part) {
    return database
        .sql(
            """
            select sealed from documents.piece where document = :id and part = :part order by number
            """)
        .param("id", document)
        .param("part", part.code())
        .query((row, _) -> row.getBytes("sealed"))
        .list();
  }

  /** Every document of a case with its cover. */
  List<Sealed> all(CaseId id) {
    return database
        .sql(DOCUMENT + "where d.record = :record order by d.id")
        .param("record", id.value())
        .query(DocumentSql::sealed)
        .list();
  }

  /** Puts the cover in anew. */
  void renew(Document renewed, byte[] cover) {
    database
        .sql("update documents.cover set sealed = :cover where document = :id")
        .param("id", renewed.id())
        .param("cover", cover)
        .update();
    database
        .sql("update documents.document set version = :version where id = :id")
        .param("id", renewed.id())
        .param("version", renewed.version())
        .update();
  }

  void erase(UUID document) {
    database.sql("delete from documents.document where id = :id").param("id", document).update();
  }

  void eraseAll(CaseId id) {
    database
        .sql("delete from documents.document where record = :record")
        .param("record", id.value())
        .update();
  }

  /** Every document with its cover, for the verification of the log. */
  void tellEach(LiveRows.Listener listener) {
    database.sql("select set_config('amana.keeping', 'verification', true)").query().singleRow();
    database
        .sql(
            """
            select d.id, d.version, encode(sha256(c.sealed || convert_to(concat_ws(' ',
                to_char(d.happened_on, 'YYYY-MM-DD'), d.person, d.size), 'UTF8')), 'hex') as digest
            from documents.document d join documents.cover c on c.document = d.id
            """)
        .query(
            row -> {
              listener.row(
                  row.getObject("id", UUID.class), row.getLong("version"), row.getString("digest"));
            });
    database.sql("select set_config('amana.keeping', '', true)").query().singleRow();
  }

  private static Sealed sealed(ResultSet row, int number) throws SQLException {
    return new Sealed(
        new Document(
            row.getObject("id", UUID.class),
            row.getObject("happened_on", LocalDate.class),
            new PersonId(row.getObject("person", UUID.class)),
            row.getTimestamp("made_at").toInstant(),
            row.getLong("size"),
            row.getLong("version")),
        Optional.ofNullable(row.getBytes("sealed")));
  }
}

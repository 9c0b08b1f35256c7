package org.amana.protection.standards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.language.Hyphened;
import org.amana.protection.procedures.Handbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of reviews. */
@Component
class ReviewSql {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Review.Answer>> ANSWERS = new TypeReference<>() {};

  private static final String REVIEW =
      """
      select r.id, r.kind, r.subject, r.version, r.title, r.guideline, r.guideline_version,
        r.answers, r.adverse, r.person, r.made_at, m.words as mending
      from standards.review r left join standards.mending m on m.review = r.id
      """;

  private final JdbcClient database;

  ReviewSql(JdbcClient database) {
    this.database = database;
  }

  void add(Review review) {
    database
        .sql(
            """
            insert into standards.review
              (id, kind, subject, version, title, guideline, guideline_version, answers, adverse,
               person, made_at)
            values
              (:id, :kind, :subject, :version, :title, :guideline, :guidelineVersion, :answers,
               :adverse, :person, :at)
            """)
        .param("id", review.id())
        .param("kind", review.subject().kind().code())
        .param("subject", review.subject().of())
        .param("version", review.subject().version())
        .param("title", review.subject().title())
        .param("guideline", review.guideline())
        .param("guidelineVersion", review.guidelineVersion())
        .param("answers", JSON.writeValueAsString(review.answers()))
        .param("adverse", review.adverse())
        .param("person", review.by().map(PersonId::value).orElse(null))
        .param("at", review.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void mend(UUID review, String words, Said said) {
    database
        .sql(
            """
            insert into standards.mending (review, words, person, made_at)
            values (:review, :words, :person, :at)
            """)
        .param("review", review)
        .param("words", words)
        .param("person", said.by().map(PersonId::value).orElse(null))
        .param("at", said.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Review> find(UUID id) {
    return database
        .sql(REVIEW + "where r.id = :id")
        .param("id", id)
        .query(ReviewSql::review)
        .optional();
  }

  List<Review> list(long offset, int most) {
    return database
        .sql(REVIEW + "order by r.made_at desc, r.id offset :offset limit :most")
        .param("offset", offset)
        .param("most", most)
        .query(ReviewSql::review)
        .list();
  }

  long count() {
    return database.sql("select count(*) from standards.review").query(Long.class).single();
  }

  List<Review> of(Subject subject) {
    return database
        .sql(
            REVIEW
                + """
                where r.kind = :kind and r.subject = :subject and r.version = :version
                order by r.made_at desc, r.id
                """)
        .param("kind", subject.kind().code())
        .param("subject", subject.of())
        .param("version", subject.version())
        .query(ReviewSql::review)
        .list();
  }

  /** Procedures with their versions that were reviewed, whatever came of it. */
  Set<Handbook.Version> procedures() {
    return new HashSet<>(
        database
            .sql("select distinct subject, version from standards.review where kind = 'procedure'")
            .query(
                (row, _) -> new Handbook.Version(row.getString("subject"), row.getInt("version")))
            .list());
  }

  private static Review review(ResultSet row, int number) throws SQLException {
    return new Review(
        row.getObject("id", UUID.class),
        new Subject(
            Hyphened.constant(Subject.Kind.class, row.getString("kind")),
            row.getString("subject"),
            row.getLong("version"),
            row.getString("title")),
        row.getString("guideline"),
        row.getInt("guideline_version"),
        JSON.readValue(row.getString("answers"), ANSWERS),
        row.getString("adverse"),
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("mending")));
  }
}

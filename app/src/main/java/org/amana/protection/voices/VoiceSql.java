package org.amana.protection.voices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.language.Hyphened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of comments. */
@Component
class VoiceSql {

  private static final String VOICE =
      """
      select c.id, c.month, c.about, p.words, coalesce(p.paraphrase, false) as paraphrase,
        a.words as answer,
        case when s.comment is not null then 'set-aside' when a.comment is not null then 'answered'
          when p.comment is not null then 'published' else 'waiting' end as state
      from voices.comment c
      left join voices.publication p on p.comment = c.id
      left join voices.setting_aside s on s.comment = c.id
      left join voices.answer a on a.comment = c.id
      """;

  private static final String OF =
      """
      where (:state = 'all' or :state = case when s.comment is not null then 'set-aside'
          when a.comment is not null then 'answered' when p.comment is not null then 'published'
          else 'waiting' end
        or (:state = 'public' and p.comment is not null))
        and (:about = '' or c.about = :about)
      """;

  private final JdbcClient database;

  VoiceSql(JdbcClient database) {
    this.database = database;
  }

  void add(UUID id, String month, String about, byte[] sealed) {
    database
        .sql(
            """
            insert into voices.comment (id, month, about, sealed)
            values (:id, :month, :about, :sealed)
            """)
        .param("id", id)
        .param("month", month)
        .param("about", about)
        .param("sealed", sealed)
        .update();
  }

  /** Until the end of the transaction nobody else decides about it. */
  Optional<byte[]> hold(UUID id) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('voices.comment'), hashtext(:id))")
        .param("id", id.toString())
        .query((_, _) -> true)
        .single();
    return database
        .sql("select sealed from voices.comment where id = :id")
        .param("id", id)
        .query((row, _) -> row.getBytes("sealed"))
        .optional();
  }

  Optional<Voice> find(UUID id) {
    return database
        .sql(VOICE + "where c.id = :id")
        .param("id", id)
        .query(VoiceSql::voice)
        .optional();
  }

  /** In the order of months, and by chance within one: none tells when it came. */
  List<Voice> list(String state, String about, long offset, int most) {
    return database
        .sql(VOICE + OF + "order by c.month desc, c.id offset :offset limit :most")
        .param("state", state)
        .param("about", about)
        .param("offset", offset)
        .param("most", most)
        .query(VoiceSql::voice)
        .list();
  }

  long count(String state, String about) {
    return database
        .sql("select count(*) from (" + VOICE + OF + ") found")
        .param("state", state)
        .param("about", about)
        .query(Long.class)
        .single();
  }

  void publish(UUID id, String words, boolean isParaphrase, Said said) {
    database
        .sql(
            """
            insert into voices.publication (comment, words, paraphrase, person, made_at)
            values (:id, :words, :paraphrase, :person, :at)
            """)
        .param("id", id)
        .param("words", words)
        .param("paraphrase", isParaphrase)
        .param("person", said.by().value())
        .param("at", said.at())
        .update();
  }

  void setAside(UUID id, byte[] reason, Said said) {
    database
        .sql(
            """
            insert into voices.setting_aside (comment, reason, person, made_at)
            values (:id, :reason, :person, :at)
            """)
        .param("id", id)
        .param("reason", reason)
        .param("person", said.by().value())
        .param("at", said.at())
        .update();
  }

  void answer(UUID id, String words, Said said) {
    database
        .sql(
            """
            insert into voices.answer (comment, words, person, made_at)
            values (:id, :words, :person, :at)
            """)
        .param("id", id)
        .param("words", words)
        .param("person", said.by().value())
        .param("at", said.at())
        .update();
  }

  private static Voice voice(ResultSet row, int number) throws SQLException {
    return new Voice(
        row.getObject("id", UUID.class),
        row.getString("month"),
        row.getString("about"),
        Hyphened.constant(State.class, row.getString("state")),
        Optional.ofNullable(row.getString("words")),
        row.getBoolean("paraphrase"),
        Optional.ofNullable(row.getString("answer")));
  }
}

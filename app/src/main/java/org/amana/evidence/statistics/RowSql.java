package org.amana.evidence.statistics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the rows that a figure was counted from. */
@Component
class RowSql {

  /**
   * The rule of margins again, as in {@link MeasureBuilder}: the published margin, or its parts
   * where there is none. A test holds both to the same sums.
   */
  private static final String ROWS =
      """
      with wanted as (
        select unnest(:places::int[]) place_id, unnest(:categories::int[]) category_id
      ), measure as (
        select * from statistics.observation
        where edition_id = :edition
          and indicator = :indicator::statistics.indicator
          and breakdown = :breakdown::statistics.breakdown
          and year between :from and :to
      )
      select row_number, p.label as place, c.label as category,
             case when c.kind = 'state' or c.kind = 'form' then coalesce(c.code, c.kind) else c.kind end resolved,
             sex::text, age::text, year, low, high, flags
      from measure o
      join wanted using (place_id, category_id)
      join statistics.place p on p.edition_id = :edition and p.id = o.place_id
      join statistics.category c on c.edition_id = :edition and c.id = o.category_id
      where row_number > :after
        and (
          (o.sex::text = :sex and o.age::text = :age)
          or (:age = 'total' and :sex <> 'total' and o.sex::text = :sex
              and not exists (
                select 1 from measure m
                where m.place_id = o.place_id and m.category_id = o.category_id and m.year = o.year
                  and m.sex = o.sex and m.age = 'total'))
          or (:sex = 'total' and :age <> 'total' and o.age::text = :age
              and not exists (
                select 1 from measure m
                where m.place_id = o.place_id and m.category_id = o.category_id and m.year = o.year
                  and m.sex = 'total' and m.age = o.age))
        )
      order by row_number
      limit :most
      """;

  private final JdbcClient jdbc;

  RowSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Rows after the given one, in the order of the file. */
  List<PublishedRow> rows(UUID edition, Question question, Layout layout, int after, int most) {
    int[][] pairs = layout.wantedIds();
    return jdbc.sql(ROWS)
        .param("edition", edition)
        .param("indicator", question.indicators().getFirst().code())
        .param("breakdown", question.breakdown().code())
        .param("from", question.years().from())
        .param("to", question.years().to())
        .param("sex", question.where().getOrDefault(Axis.SEX, Sex.TOTAL.code()))
        .param("age", question.where().getOrDefault(Axis.AGE, Age.TOTAL.code()))
        .param("places", pairs[0])
        .param("categories", pairs[1])
        .param("after", after)
        .param("most", most)
        .query(RowSql::row)
        .list();
  }

  private static PublishedRow row(ResultSet row, int number) throws SQLException {
    int low = row.getInt("low");
    Array flags = row.getArray("flags");
    return new PublishedRow(
        row.getInt("row_number"),
        row.getString("place"),
        row.getString("category"),
        row.getString("resolved"),
        row.getString("sex"),
        row.getString("age"),
        row.getInt("year"),
        low < row.getInt("high") ? "<5" : Integer.toString(low),
        Arrays.asList((String[]) flags.getArray()));
  }
}

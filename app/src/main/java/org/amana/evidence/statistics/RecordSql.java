package org.amana.evidence.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts records of persons by the codes that stand in them. */
@Component
class RecordSql {

  /** A code of a variable: what stands in the file, and which kind of answer it is. */
  record Answered(int position, int id, String raw, String meaning) {}

  /** How many records have these codes, one for each variable asked, in its order. */
  record Counted(List<Integer> codes, long records) {}

  private static final String VARIABLES =
      "select name from statistics.variable where edition_id = :edition order by position";

  private static final String ANSWERS =
      """
      select position, id, raw, meaning from statistics.variable_code
      where edition_id = :edition and position = any (:positions)
      order by position, id
      """;

  /** Arrays begin with 1 in the store; a variable that is not asked is null in every row. */
  private static final String COUNTS =
      """
      select codes[:first + 1] as a, codes[:second + 1] as b, codes[:third + 1] as c, count(*) as n
      from statistics.person_record
      where edition_id = :edition
      group by 1, 2, 3
      order by 1, 2, 3
      limit :most
      """;

  /** Beyond the last variable: no record has a code there. */
  private static final int NONE = Short.MAX_VALUE;

  private final JdbcClient jdbc;

  RecordSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The variables by their position. */
  List<String> variables(UUID edition) {
    return jdbc.sql(VARIABLES).param("edition", edition).query(String.class).list();
  }

  List<Answered> answers(UUID edition, List<Integer> positions) {
    return jdbc.sql(ANSWERS)
        .param("edition", edition)
        .param("positions", positions.stream().mapToInt(Integer::intValue).toArray())
        .query(
            (row, _) ->
                new Answered(
                    row.getInt("position"),
                    row.getInt("id"),
                    row.getString("raw"),
                    row.getString("meaning")))
        .list();
  }

  /** One, two or three variables, each with each. */
  List<Counted> counts(UUID edition, List<Integer> positions, int most) {
    return jdbc.sql(COUNTS)
        .param("edition", edition)
        .param("first", positions.getFirst())
        .param("second", positions.size() > 1 ? positions.get(1) : NONE)
        .param("third", positions.size() > 2 ? positions.get(2) : NONE)
        .param("most", most)
        .query((row, _) -> new Counted(codes(row, positions.size()), row.getLong("n")))
        .list();
  }

  private static List<Integer> codes(ResultSet row, int variables) throws SQLException {
    List<Integer> codes = new ArrayList<>();
    for (int column = 1; column <= variables; column++) {
      codes.add(row.getInt(column));
    }
    return List.copyOf(codes);
  }
}

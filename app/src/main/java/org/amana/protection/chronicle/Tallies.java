package org.amana.protection.chronicle;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts of what lies encrypted in cases, kept apart from them: per organisation, line and cell,
 * with neither case nor day. Nobody but figures reads them.
 */
@Component
public final class Tallies {

  private final JdbcClient database;

  Tallies(JdbcClient database) {
    this.database = database;
  }

  /**
   * Changes them, in the caller's transaction. Every cell of the line is written, so that which of
   * them changed cannot be read off their versions.
   *
   * @param changes by cell; all cells of the line, most of them with nothing
   */
  public void change(UUID organisation, String line, Map<String, Integer> changes) {
    if (changes.values().stream().allMatch(change -> change == 0)) {
      return;
    }
    Map<String, Integer> inOrder = new TreeMap<>(changes);
    var _ =
        database
            .sql("select 1 from chronicle.tally_change(:organisation, :line, :cells, :changes)")
            .param("organisation", organisation)
            .param("line", line)
            .param("cells", inOrder.keySet().toArray(String[]::new))
            .param("changes", inOrder.values().toArray(Integer[]::new))
            .query(Integer.class)
            .single();
  }
}

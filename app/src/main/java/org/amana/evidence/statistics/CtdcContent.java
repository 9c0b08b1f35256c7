package org.amana.evidence.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that one file of CTDC says.
 *
 * @param records the number of a code for each variable, by person
 * @param rowNumbers of the persons, in the same order
 */
record CtdcContent(
    EditionForm form,
    List<CtdcVariable> variables,
    List<short[]> records,
    List<Integer> rowNumbers,
    List<QuarantinedRow> quarantined)
    implements EditionContent {

  CtdcContent {
    variables = List.copyOf(variables);
    records = List.copyOf(records);
    rowNumbers = List.copyOf(rowNumbers);
    quarantined = List.copyOf(quarantined);
  }

  @Override
  public String publisher() {
    return "CTDC";
  }

  /** The files have none. */
  @Override
  public Optional<LocalDate> date() {
    return Optional.empty();
  }

  @Override
  public String usualName() {
    return form.code();
  }

  /** Synthetic records are what the publisher gives out; ours are another thing. */
  @Override
  public boolean isGenerated() {
    return false;
  }

  @Override
  public Edition.RowCount rowCount() {
    return new Edition.RowCount(
        records.size() + quarantined.size(), records.size(), 0, quarantined.size());
  }

  @Override
  public List<EditionCount> counts() {
    return quarantined.isEmpty()
        ? List.of()
        : List.of(EditionCount.ofQuarantined(Fault.UNKNOWN_ANSWER, quarantined.size()));
  }

  @Override
  public void copy(Connection connection, UUID edition) throws SQLException {
    new CtdcCopy(connection, edition).store(this);
  }
}

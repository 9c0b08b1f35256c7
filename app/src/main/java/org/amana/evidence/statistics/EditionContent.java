package org.amana.evidence.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that one file says, read to its end and ready to be stored. */
sealed interface EditionContent permits GlotipContent, CtdcContent {

  EditionForm form();

  String publisher();

  /** The date inside the file. */
  Optional<LocalDate> date();

  /** The name of the edition, where nobody gives it another. */
  String usualName();

  boolean isGenerated();

  Edition.RowCount rowCount();

  List<EditionCount> counts();

  /** Writes all rows, by a connection of the running transaction. */
  void copy(Connection connection, UUID edition) throws SQLException;
}

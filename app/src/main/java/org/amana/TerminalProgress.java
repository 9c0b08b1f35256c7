package org.amana;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.amana.evidence.statistics.ImportProgress;

/** Counts the rows on one line of a terminal; a file or pipe gets nothing. */
record TerminalProgress(PrintWriter errors) implements ImportProgress {

  @Override
  public void read(int rows) {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      errors.print("\r" + rows + "\r");
      errors.flush();
    }
  }
}

package org.amana.platform.sheets;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;

/**
 * Separated text on its way to its parser. It stops at control characters, and at a value that
 * would have to stand in memory whole though no cell is so long: a quotation mark that is never
 * closed makes the rest of the file one value.
 */
final class CarefulReader extends FilterReader {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Place file;
  private long row = 1;
  private int run;
  private boolean isQuoted;
  private boolean isFirst = true;

  CarefulReader(Reader characters, Place file) {
    super(characters);
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    if (count > 0 && isFirst) {
      isFirst = false;
      if (into[from] == BYTE_ORDER_MARK) {
        System.arraycopy(into, from + 1, into, from, count - 1);
        count--;
        if (count == 0) {
          return read(into, from, length);
        }
      }
    }
    for (int at = from; at < from + count; at++) {
      look(into[at]);
    }
    return count;
  }

  private void look(char one) {
    if (one < ' ' && one != '\t' && one != '\n' && one != '\r') {
      throw new ProblemException(new SheetProblem.ControlCharacter(file.row(row)));
    }
    isQuoted ^= one == '"';
    row += one == '\n' ? 1 : 0;
    run = !isQuoted && (one == ',' || one == '\n') ? 0 : run + 1;
    if (run > SheetLimits.CELL_CHARACTERS) {
      throw new ProblemException(
          isQuoted
              ? new SheetProblem.BrokenQuotes(file.row(row))
              : new SheetProblem.TextTooLong(file.row(row), SheetLimits.CELL_CHARACTERS));
    }
  }
}

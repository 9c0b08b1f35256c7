package org.amana.protection.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.SheetProblem;

/**
 * The cases of a file from outside, one at a time: whatever it holds, it ends with a problem or
 * not.
 */
interface CaseReader extends AutoCloseable {

  /** How far the first sign of a file is looked for. */
  int BEGINNING = 1 << 16;

  int BYTE_ORDER_MARK = 0xEF;

  /**
   * The next case, in the order of the file.
   *
   * @throws ProblemException when the file cannot be understood
   */
  Optional<RawCase> next();

  @Override
  void close();

  /** JSON begins with a bracket, and a table never does. */
  static CaseReader open(InputStream bytes, Place file, Standard standard) {
    BufferedInputStream content = new BufferedInputStream(bytes, BEGINNING);
    return switch (firstSign(content, file)) {
      case '[', '{' -> new JsonCases(withoutMark(content, file), file, standard);
      default -> new TableCases(content, file, standard);
    };
  }

  /** Up to the mark of its encoding, where a file has one. */
  private static InputStream withoutMark(BufferedInputStream content, Place file) {
    try {
      content.mark(1);
      if (content.read() == BYTE_ORDER_MARK) {
        content.skipNBytes(2);
      } else {
        content.reset();
      }
      return content;
    } catch (IOException e) {
      throw new ProblemException(new SheetProblem.Damaged(file), e);
    }
  }

  private static int firstSign(BufferedInputStream content, Place file) {
    try {
      content.mark(BEGINNING);
      int sign = content.read();
      if (sign == BYTE_ORDER_MARK) {
        content.skipNBytes(2);
        sign = content.read();
      }
      for (int read = 0; read < BEGINNING / 2 && sign >= 0 && sign <= ' '; read++) {
        sign = content.read();
      }
      if (sign < 0) {
        throw new ProblemException(new SheetProblem.EmptyFile(file));
      }
      content.reset();
      return sign;
    } catch (IOException e) {
      throw new ProblemException(new SheetProblem.Damaged(file), e);
    }
  }
}

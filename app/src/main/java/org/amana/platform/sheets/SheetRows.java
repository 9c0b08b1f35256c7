package org.amana.platform.sheets;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.math.BigDecimal;
import java.util.Arrays;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet from top to bottom, one at a time; rows without any text are passed over.
 *
 * <p>Cells are numbers of {@link Texts}. A cell that holds a number reads as the shortest decimal
 * writing of it, so that 2010 and 2010.0 are one text.
 */
public final class SheetRows implements AutoCloseable {

  private final Markup markup;
  private final Place file;
  private final Texts texts;
  private final SharedTexts shared;
  private final StringBuilder content = new StringBuilder();
  private int[] cells = new int[32];
  private int width;
  private int row;
  private int column;
  private int formulaColumn;

  SheetRows(Markup markup, Place file, Texts texts, SharedTexts shared) {
    this.markup = markup;
    this.file = file;
    this.texts = texts;
    this.shared = shared;
  }

  /** Moves to the next row that holds something. */
  public boolean next() {
    for (int event = markup.next(); event != END_DOCUMENT; event = markup.next()) {
      if (event == START_ELEMENT && markup.name().equals("row")) {
        startRow();
        readCells();
        if (holdsSomething()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The row's number as the program shows it, from 1. */
  public int row() {
    return row;
  }

  /** One more than the last column that the row names. */
  public int width() {
    return width;
  }

  /** The number of the text in a column, counted from 0. */
  public int cell(int at) {
    return at < width ? cells[at] : Texts.BLANK;
  }

  /** The first column that holds a formula, counted from 0, or -1. */
  public int formulaColumn() {
    return formulaColumn;
  }

  public Place place() {
    return file.row(row);
  }

  /** The letters over a column, counted from 0: A, B, … Z, AA. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  private boolean holdsSomething() {
    for (int at = 0; at < width; at++) {
      if (cells[at] != Texts.BLANK) {
        return true;
      }
    }
    return formulaColumn >= 0;
  }

  private void startRow() {
    String named = markup.attribute("r");
    int number = named == null ? row + 1 : wholeNumber(named, file);
    if (number <= row || number > SheetLimits.ROWS) {
      throw new ProblemException(new SheetProblem.OutsideGrid(file.row(number)));
    }
    row = number;
    markup.at(file.row(row));
    Arrays.fill(cells, 0, width, Texts.BLANK);
    width = 0;
    column = -1;
    formulaColumn = -1;
  }

  private void readCells() {
    for (int event = markup.next(); event != END_DOCUMENT; event = markup.next()) {
      if (event == START_ELEMENT && markup.name().equals("c")) {
        startCell();
        readCell(markup.attribute("t"));
      } else if (event == END_ELEMENT && markup.name().equals("row")) {
        return;
      }
    }
  }

  private void startCell() {
    String reference = markup.attribute("r");
    int found = reference == null ? column + 1 : columnOf(reference);
    if (found <= column || found >= SheetLimits.COLUMNS) {
      throw new ProblemException(new SheetProblem.OutsideGrid(place()));
    }
    column = found;
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    width = column + 1;
  }

  private void readCell(@Nullable String type) {
    content.setLength(0);
    boolean taken = false;
    for (int event = markup.next(); event != END_DOCUMENT; event = markup.next()) {
      switch (event) {
        case START_ELEMENT -> {
          switch (markup.name()) {
            case "v", "t" -> taken = true;
            case "f" -> formulaColumn = formulaColumn < 0 ? column : formulaColumn;
            default -> taken = false;
          }
        }
        case CHARACTERS, CDATA, SPACE -> {
          if (taken) {
            markup.appendText(content);
          }
        }
        case END_ELEMENT -> {
          taken = false;
          if (markup.name().equals("c")) {
            cells[column] = content.isEmpty() ? Texts.BLANK : number(type);
            return;
          }
        }
        default -> {
          // Comments and the like.
        }
      }
    }
  }

  private int number(@Nullable String type) {
    if ("s".equals(type)) {
      int position = wholeNumber(content, place());
      if (position >= shared.count()) {
        throw new ProblemException(new SheetProblem.Damaged(place().column(letters(column))));
      }
      return shared.number(position);
    }
    boolean isNumber = type == null || type.equals("n");
    return texts.number(isNumber ? shortest(content.toString()) : content.toString());
  }

  /** What cannot be read as a number stays as it stands; whether it may is for others to say. */
  private static String shortest(String raw) {
    if (raw.length() > 40 || raw.chars().allMatch(Character::isDigit)) {
      return raw;
    }
    try {
      BigDecimal value = new BigDecimal(raw.strip());
      return Math.abs((long) value.scale()) > 40 ? raw : value.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException _) {
      return raw;
    }
  }

  private int columnOf(String reference) {
    int value = 0;
    for (int at = 0; at < reference.length() && at < 4; at++) {
      char letter = reference.charAt(at);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      value = value * 26 + (letter - 'A' + 1);
    }
    if (value == 0) {
      throw new ProblemException(new SheetProblem.Damaged(place()));
    }
    return value - 1;
  }

  private static int wholeNumber(CharSequence digits, Place at) {
    int value = 0;
    for (int index = 0; index < digits.length(); index++) {
      char digit = digits.charAt(index);
      if (digit < '0' || digit > '9' || index > 8) {
        throw new ProblemException(new SheetProblem.Damaged(at));
      }
      value = value * 10 + (digit - '0');
    }
    return value;
  }

  @Override
  public void close() {
    markup.close();
  }
}

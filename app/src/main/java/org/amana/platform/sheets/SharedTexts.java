package org.amana.platform.sheets;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.Arrays;

/**
 * The table of texts that cells point into. Its claim of how many there are is not read: the table
 * grows as texts come.
 */
final class SharedTexts {

  private int[] numbers = new int[1024];
  private int count;

  /** No cell of such a workbook points anywhere. */
  static SharedTexts none() {
    return new SharedTexts();
  }

  static SharedTexts read(Markup part, Texts texts) {
    SharedTexts table = new SharedTexts();
    StringBuilder item = new StringBuilder();
    boolean inText = false;
    int phonetic = 0;
    for (int event = part.next(); event != END_DOCUMENT; event = part.next()) {
      switch (event) {
        case START_ELEMENT -> {
          switch (part.name()) {
            case "si" -> item.setLength(0);
            // How a text is spoken stands inside it and is no part of it.
            case "rPh" -> phonetic++;
            case "t" -> inText = phonetic == 0;
            default -> inText = false;
          }
        }
        case END_ELEMENT -> {
          switch (part.name()) {
            case "si" -> table.add(texts.number(item.toString()));
            case "rPh" -> phonetic--;
            default -> inText = false;
          }
        }
        case CHARACTERS, CDATA, SPACE -> {
          if (inText) {
            part.appendText(item);
          }
        }
        default -> {
          // Comments and the like.
        }
      }
    }
    return table;
  }

  private void add(int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    numbers[count++] = number;
  }

  int count() {
    return count;
  }

  /** The number, among all texts of the file, of the text at a position of this table. */
  int number(int position) {
    return numbers[position];
  }
}

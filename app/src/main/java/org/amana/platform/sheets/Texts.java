package org.amana.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct texts of a file by number, so that what a text means is found out once and not in
 * every row. Number 0 is blank: no cell, an empty one, or one with nothing but space.
 */
public final class Texts {

  /** The number of the blank text. */
  public static final int BLANK = 0;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  public Texts() {
    texts.add("");
  }

  /** The number of a text, which stays the same for the life of this object. */
  public int number(String text) {
    if (text.isBlank()) {
      return BLANK;
    }
    Integer known = numbers.putIfAbsent(text, texts.size());
    if (known != null) {
      return known;
    }
    texts.add(text);
    return texts.size() - 1;
  }

  /** The text exactly as it stands in the file. */
  public String text(int number) {
    return texts.get(number);
  }

  /** How many there are, the blank one included. */
  public int size() {
    return texts.size();
  }
}

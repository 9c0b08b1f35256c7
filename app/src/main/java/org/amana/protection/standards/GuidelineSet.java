package org.amana.protection.standards;

import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Words;

/**
 * Questions that follow from a text, in our own words.
 *
 * @param source the text
 * @param isVerified whether somebody held the questions against the text
 */
record GuidelineSet(
    String code, int version, Words words, String source, boolean isVerified, List<Item> items) {

  GuidelineSet {
    items = List.copyOf(items);
  }

  /**
   * One question.
   *
   * @param source the provision that it comes from
   */
  record Item(String code, Words words, String source) {}

  Optional<Item> item(String wanted) {
    return items.stream().filter(item -> item.code().equals(wanted)).findFirst();
  }
}

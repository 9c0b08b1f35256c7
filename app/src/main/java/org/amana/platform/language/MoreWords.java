package org.amana.platform.language;

import java.util.Map;

/**
 * Texts of data files, by the message keys under which pages ask for them. Offered as a bean.
 *
 * @param texts plain, without arguments
 */
public record MoreWords(Map<String, Words> texts) {
  public MoreWords {
    texts = Map.copyOf(texts);
  }
}

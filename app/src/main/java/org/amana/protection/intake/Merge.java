package org.amana.protection.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What two people changed at the same time, put together. What only one of them changed is as they
 * left it; what both changed, and not alike, is for a person to choose.
 *
 * @param answers both together; where a person has to choose, as it stands saved
 * @param clashes in the order of their codes
 */
public record Merge(Answers answers, List<Clash> clashes) {

  public Merge {
    clashes = List.copyOf(clashes);
  }

  /**
   * Something that both changed.
   *
   * @param theirs as it was saved first
   * @param own of whoever saves now
   */
  public record Clash(String code, Answer<String> theirs, Answer<String> own) {}

  /**
   * Puts them together.
   *
   * @param before what both of them saw when they began
   */
  public static Merge of(Answers before, Answers theirs, Answers own) {
    Set<String> codes = new TreeSet<>(before.kept().keySet());
    codes.addAll(theirs.kept().keySet());
    codes.addAll(own.kept().keySet());
    Answers merged = theirs;
    List<Clash> clashes = new ArrayList<>();
    for (String code : codes) {
      Answer<String> saved = theirs.to(code);
      Answer<String> wanted = own.to(code);
      if (wanted.equals(before.to(code)) || wanted.equals(saved)) {
        continue;
      }
      if (saved.equals(before.to(code))) {
        merged = merged.with(code, wanted);
      } else {
        clashes.add(new Clash(code, saved, wanted));
      }
    }
    return new Merge(merged, clashes);
  }

  /** The answers with one's own where a person has to choose. */
  public Answers withOwn() {
    Answers all = answers;
    for (Clash clash : clashes) {
      all = all.with(clash.code(), clash.own());
    }
    return all;
  }
}

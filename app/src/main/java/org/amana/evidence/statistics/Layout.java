package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where each value of each column stands in the answer to a question: the sum of a cell's three
 * entries is the place of its figure, and below zero if the question does not want it.
 *
 * <p>Memory: four bytes for each pair of a place and a category.
 */
final class Layout {

  /** Three of them do not overflow, and no sum of one with two places reaches zero. */
  static final int EXCLUDED = -(1 << 28);

  private static final int ALL = -2;

  /** The most figures an answer may have room for: about 68 MB while it is counted. */
  static final int MOST = 2_000_000;

  private final Question question;
  private final Dictionary dictionary;
  private final Map<Axis, Members> members = new LinkedHashMap<>();
  private final Map<Axis, Integer> strides = new LinkedHashMap<>();
  private final long size;

  Layout(Question question, Dictionary dictionary) {
    this.question = question;
    this.dictionary = dictionary;
    Set<Axis> used = new LinkedHashSet<>(question.by());
    used.addAll(question.where().keySet());
    used.forEach(axis -> members.put(axis, Members.of(axis, question, dictionary)));
    long stride = 1;
    for (Axis axis : question.by().reversed()) {
      strides.put(axis, (int) Math.min(stride, MOST));
      stride *= members(axis).codes().size();
      if (stride > MOST) {
        break;
      }
    }
    size = stride;
  }

  /** How many figures the answer has room for; more than {@value #MOST} are refused. */
  long size() {
    return size;
  }

  Members members(Axis axis) {
    Members known = members.get(axis);
    if (known == null) {
      throw new IllegalArgumentException(axis + " is not asked for");
    }
    return known;
  }

  int stride(Axis axis) {
    return strides.getOrDefault(axis, 0);
  }

  /** By place and category. */
  int[][] pair() {
    List<Axis> axes =
        members.keySet().stream().filter(axis -> members(axis).isOfPlaceOrCategory()).toList();
    int[][] table = new int[dictionary.reporters().size()][dictionary.categories().size()];
    for (Axis axis : axes) {
      Members of = members(axis);
      int stride = stride(axis);
      int wanted = wanted(axis);
      for (int place = 0; place < table.length; place++) {
        int[] row = table[place];
        for (int category = 0; category < row.length; category++) {
          int index = of.index(place, category);
          row[category] =
              index < 0 || (wanted != ALL && index != wanted) || row[category] < 0
                  ? EXCLUDED
                  : row[category] + stride * index;
        }
      }
    }
    return table;
  }

  /** The ids of the places and categories that go together in what the question wants. */
  int[][] wantedIds() {
    int[][] table = pair();
    List<int[]> wanted = new ArrayList<>();
    for (int place = 0; place < table.length; place++) {
      for (int category = 0; category < table[place].length; category++) {
        Dictionary.Category label = dictionary.categories().get(category);
        if (table[place][category] >= 0 && label.breakdown() == question.breakdown()) {
          wanted.add(new int[] {dictionary.reporters().get(place).id(), label.id()});
        }
      }
    }
    return new int[][] {
      wanted.stream().mapToInt(pair -> pair[0]).toArray(),
      wanted.stream().mapToInt(pair -> pair[1]).toArray()
    };
  }

  /** By year, counted from {@link Measure#FIRST_YEAR}. */
  int[] year() {
    int stride = stride(Axis.YEAR);
    int[] table = new int[Measure.YEARS];
    Arrays.fill(table, EXCLUDED);
    for (int year = question.years().from(); year <= question.years().to(); year++) {
      table[year - Measure.FIRST_YEAR] = stride * (year - question.years().from());
    }
    return table;
  }

  /** By sex and age: all of them where they are told apart, one where it is wanted, else totals. */
  int[] kind() {
    int[] table = new int[Measure.KINDS];
    Arrays.fill(table, EXCLUDED);
    for (int sex = 0; sex < Measure.SEXES; sex++) {
      int bySex = of(Axis.SEX, sex);
      for (int age = 0; age < Measure.AGES; age++) {
        int byAge = of(Axis.AGE, age);
        if (bySex >= 0 && byAge >= 0) {
          table[sex * Measure.AGES + age] = bySex + byAge;
        }
      }
    }
    return table;
  }

  /** The part that a sex or age has in a place of the answer; position 0 is the total. */
  private int of(Axis axis, int position) {
    if (!members.containsKey(axis)) {
      return position == 0 ? 0 : EXCLUDED;
    }
    int wanted = wanted(axis);
    boolean isWanted = position > 0 && (wanted == ALL || wanted == position - 1);
    return isWanted ? stride(axis) * (position - 1) : EXCLUDED;
  }

  /** The position of the one value that is wanted of an axis; one that does not occur has none. */
  private int wanted(Axis axis) {
    String code = question.where().get(axis);
    return code == null ? ALL : members(axis).codes().indexOf(code);
  }

  /** The values of each axis. */
  List<List<String>> codes() {
    List<List<String>> all = new ArrayList<>();
    question.by().forEach(axis -> all.add(members(axis).codes()));
    return all;
  }
}

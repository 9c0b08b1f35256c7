package org.amana.evidence.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.springframework.stereotype.Component;

/**
 * The order in which values stand wherever figures are shown: page, chart, export, API, command.
 *
 * <p>States, and regions too, stand in the alphabetical order of the reader's language and never by
 * a figure (A/71/119, paragraph 77). There is no other order to choose.
 */
@Component
class Order {

  private final Labels labels;

  Order(Labels labels) {
    this.labels = labels;
  }

  /** The values of one axis of a table; of States, regions and forms those that have a figure. */
  List<Member> members(Table table, int axis, Language language) {
    Axis of = table.question().by().get(axis);
    List<String> codes = table.codes().get(axis);
    List<Member> members =
        IntStream.range(0, codes.size())
            .filter(position -> !of.isOpen() || table.occurs(axis, position))
            .mapToObj(position -> member(of, position, codes.get(position), table, language))
            .toList();
    return of.isOpen() ? alphabetical(members, language) : members;
  }

  private Member member(Axis axis, int position, String code, Table table, Language language) {
    return new Member(position, code, labels.name(axis, code, table.dictionary(), language));
  }

  /** By name; what names no State stands below the States. */
  private static List<Member> alphabetical(List<Member> members, Language language) {
    Comparator<String> byName = Formats.alphabetical(language);
    return members.stream()
        .sorted(
            Comparator.comparing((Member member) -> LabelKinds.isOne(member.code()))
                .thenComparing(Member::name, byName))
        .toList();
  }
}

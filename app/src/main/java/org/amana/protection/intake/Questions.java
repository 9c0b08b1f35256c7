package org.amana.protection.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.language.Words;
import org.amana.platform.needtoknow.Tier;

/** Everything that is asked, in the order of the page. */
public final class Questions {

  private final List<Group> groups;
  private final Map<String, Question> byCode;

  Questions(List<Group> groups) {
    this.groups = List.copyOf(groups);
    this.byCode = new LinkedHashMap<>();
    groups.stream()
        .flatMap(group -> group.questions().stream())
        .forEach(question -> byCode.put(question.code(), question));
  }

  /** Questions that stand together. */
  public record Group(String code, Words words, List<Question> questions) {
    public Group {
      questions = List.copyOf(questions);
    }
  }

  public List<Group> groups() {
    return groups;
  }

  public List<Question> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<Question> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The answers that lie in one tier. */
  public Answers of(Tier tier, Answers all) {
    return all.only(code -> find(code).filter(question -> question.tier() == tier).isPresent());
  }
}

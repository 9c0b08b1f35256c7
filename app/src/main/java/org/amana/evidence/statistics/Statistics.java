package org.amana.evidence.statistics;

import java.util.List;
import java.util.Optional;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/** Answers questions about the published statistics that this node holds. */
@Component
public class Statistics {

  private final EditionSql editions;
  private final Measures measures;
  private final RowSql rows;

  Statistics(EditionSql editions, Measures measures, RowSql rows) {
    this.editions = editions;
    this.measures = measures;
    this.rows = rows;
  }

  /** All editions, by name. */
  public List<Edition> editions() {
    return editions.all();
  }

  /** The edition of this name, or the problem that there is none. */
  public Edition edition(String name) {
    return editions
        .find(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    new QuestionProblem.UnknownDataset(
                        name, String.join(", ", editions().stream().map(Edition::name).toList()))));
  }

  /** The places and labels of an edition of counts. */
  Dictionary dictionary(Edition edition) {
    return measures.dictionary(edition.id());
  }

  /** Counts. Once a measure is in memory, this is one pass over its columns. */
  public Table count(Question question) {
    Edition edition = edition(question.edition());
    if (edition.form() != EditionForm.GLOTIP) {
      throw new ProblemException(new QuestionProblem.WrongForm(edition.name()));
    }
    List<Measure> asked =
        question.indicators().stream()
            .map(indicator -> measures.get(edition.id(), indicator, question.breakdown()))
            .toList();
    Layout layout = new Layout(question, asked.getFirst().dictionary());
    if (layout.size() > Layout.MOST) {
      throw new ProblemException(new QuestionProblem.TableTooLarge(Layout.MOST));
    }
    Tally tally = new Tally((int) layout.size());
    for (int i = 0; i < asked.size(); i++) {
      tally.add(asked.get(i), layout, layout.stride(Axis.INDICATOR) * i);
    }
    return new Table(question, asked.getFirst().dictionary(), layout, tally);
  }

  /** The figure of a question that is told apart by nothing, and the rows that it comes from. */
  RowsBehind rows(Question question, int after) {
    Edition edition = edition(question.edition());
    Question one = question.by(List.of());
    List<PublishedRow> found =
        rows.rows(
            edition.id(), one, new Layout(one, dictionary(edition)), after, RowsBehind.PAGE + 1);
    boolean hasMore = found.size() > RowsBehind.PAGE;
    List<PublishedRow> shown = hasMore ? found.subList(0, RowsBehind.PAGE) : found;
    return new RowsBehind(
        edition.name(),
        edition.fileName(),
        count(one).figure(),
        shown,
        hasMore ? Optional.of(shown.getLast().row()) : Optional.empty());
  }
}

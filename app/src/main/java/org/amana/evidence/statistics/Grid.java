package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.springframework.stereotype.Component;

/** Lays figures out in rows and columns, with the published totals beside their parts. */
@Component
class Grid {

  /**
   * What a sheet shows.
   *
   * @param rows the axis down the side
   * @param columns one axis or two across the top
   * @param hasTotalColumn whether the published total of each row is a figure of its own
   */
  record Plan(
      String id,
      Question question,
      Axis rows,
      List<Axis> columns,
      boolean hasTotalColumn,
      String chart) {

    Plan {
      columns = List.copyOf(columns);
    }
  }

  /** The values of the axes across the top that belong to one column. */
  private record Head(List<Member> members, String name) {
    /** A total that a State wrote among its parts is none of them. */
    boolean isPart() {
      return !codes().contains(TOTAL);
    }

    List<String> codes() {
      return members.stream().map(Member::code).toList();
    }
  }

  private static final String TOTAL = Flow.TOTAL.code();

  private final Statistics statistics;
  private final Order order;
  private final Labels labels;

  Grid(Statistics statistics, Order order, Labels labels) {
    this.statistics = statistics;
    this.order = order;
    this.labels = labels;
  }

  Sheet sheet(Plan plan, Language language) {
    Question question = plan.question();
    Table parts = statistics.count(question.by(axes(plan)));
    List<Head> heads = heads(parts, plan, language);
    Optional<Table> rowTotals =
        plan.hasTotalColumn()
            ? Optional.of(statistics.count(question.by(plan.rows())))
            : Optional.empty();
    List<Sheet.Line> lines = new ArrayList<>();
    for (Member row : order.members(parts, 0, language)) {
      Sheet.Line line = line(plan, row, heads, parts, rowTotals);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    if (plan.rows() != Axis.YEAR) {
      lines.add(totalLine(plan, heads, language));
    }
    return new Sheet(
        plan.id(),
        labels.sheet(plan.id(), "title", language),
        labels.sheet(plan.id(), "note", language),
        labels.heading(plan.rows(), language),
        columns(plan, heads, language),
        lines,
        plan.chart());
  }

  private static List<Axis> axes(Plan plan) {
    return Stream.concat(Stream.of(plan.rows()), plan.columns().stream()).toList();
  }

  private List<Sheet.Column> columns(Plan plan, List<Head> heads, Language language) {
    List<Sheet.Column> columns = new ArrayList<>();
    heads.forEach(head -> columns.add(new Sheet.Column(head.name(), head.isPart())));
    if (plan.hasTotalColumn()) {
      columns.add(new Sheet.Column(labels.column("total", language), false));
      columns.add(new Sheet.Column(labels.column("difference", language), false));
    }
    return columns;
  }

  /** The columns for which there is any figure. */
  private List<Head> heads(Table parts, Plan plan, Language language) {
    List<Head> heads = List.of(new Head(List.of(), ""));
    for (int axis = 1; axis <= plan.columns().size(); axis++) {
      List<Head> longer = new ArrayList<>();
      for (Head head : heads) {
        for (Member member : order.members(parts, axis, language)) {
          String name = head.name().isEmpty() ? member.name() : head.name() + " · " + member.name();
          longer.add(
              new Head(Stream.concat(head.members().stream(), Stream.of(member)).toList(), name));
        }
      }
      heads = longer;
    }
    List<String> rows = parts.codes().getFirst();
    return heads.stream()
        .filter(
            head -> rows.stream().anyMatch(row -> parts.find(join(row, head.codes())).isPresent()))
        .toList();
  }

  private static List<String> join(String row, List<String> columns) {
    return Stream.concat(Stream.of(row), columns.stream()).toList();
  }

  private Sheet.Line line(
      Plan plan, Member row, List<Head> heads, Table parts, Optional<Table> rowTotals) {
    List<Sheet.Cell> cells = new ArrayList<>();
    long sum = 0;
    for (Head head : heads) {
      Optional<Figure> figure = parts.find(join(row.code(), head.codes()));
      sum += head.isPart() ? figure.map(Figure::value).orElse(0L) : 0;
      cells.add(Sheet.Cell.of(figure, link(plan, parts, join(row.code(), head.codes()))));
    }
    if (rowTotals.isPresent()) {
      List<String> codes = List.of(row.code());
      Table totals = rowTotals.get();
      addTotal(cells, totals.find(codes), sum, link(plan, totals, codes));
    }
    return new Sheet.Line(row.name(), cells, row.code().equals(TOTAL));
  }

  /** The published totals of the columns; their difference to the parts is not shown twice. */
  private Sheet.Line totalLine(Plan plan, List<Head> heads, Language language) {
    Table totals = statistics.count(plan.question().by(plan.columns()));
    List<Sheet.Cell> cells = new ArrayList<>();
    long sum = 0;
    for (Head head : heads) {
      Optional<Figure> figure = totals.find(head.codes());
      sum += figure.map(Figure::value).orElse(0L);
      cells.add(Sheet.Cell.of(figure, link(plan, totals, head.codes())));
    }
    if (plan.hasTotalColumn()) {
      Table all = statistics.count(plan.question().by(List.of()));
      addTotal(cells, all.figure(), sum, link(plan, all, List.of()));
    }
    return new Sheet.Line(labels.column("total", language), cells, true);
  }

  private static void addTotal(
      List<Sheet.Cell> cells, Optional<Figure> total, long sum, String query) {
    cells.add(Sheet.Cell.of(total, query));
    cells.add(
        total.map(figure -> Sheet.Cell.count(figure.value() - sum, "")).orElse(Sheet.Cell.ABSENT));
  }

  private static String link(Plan plan, Table table, List<String> codes) {
    return RowsLink.to(plan.question(), table.question().by(), codes);
  }

  /** The figures of one kind by year: their parts side by side. */
  Sheet years(String id, Question question, Language language) {
    Table table = statistics.count(question.by(Axis.YEAR));
    List<Sheet.Line> lines = new ArrayList<>();
    for (Member year : order.members(table, 0, language)) {
      Optional<Figure> figure = table.figure(year.position());
      String query = RowsLink.to(question, List.of(Axis.YEAR), List.of(year.code()));
      List<Sheet.Cell> cells = new ArrayList<>(List.of(Sheet.Cell.of(figure, query)));
      cells.add(count(figure.map(found -> (long) found.suppressed())));
      cells.add(count(figure.map(found -> (long) found.reporting())));
      lines.add(new Sheet.Line(year.name(), cells, false));
    }
    return new Sheet(
        id,
        labels.sheet(id, "title", language),
        labels.sheet(id, "note", language),
        labels.heading(Axis.YEAR, language),
        List.of(
            new Sheet.Column(labels.column("value", language), true),
            new Sheet.Column(labels.column("suppressed", language), false),
            new Sheet.Column(labels.column("reporting", language), false)),
        lines,
        "line");
  }

  private static Sheet.Cell count(Optional<Long> number) {
    return number.map(found -> Sheet.Cell.count(found, "")).orElse(Sheet.Cell.ABSENT);
  }

  /**
   * The same sheet with the number of States that published in place of each figure. The column of
   * differences goes: States are not parts of a sum.
   */
  static Sheet reporting(Sheet sheet) {
    int columns = sheet.columns().size() - 1;
    List<Sheet.Line> lines = sheet.lines().stream().map(line -> reporting(line, columns)).toList();
    return new Sheet(
        sheet.id(),
        sheet.title(),
        sheet.note(),
        sheet.rowHead(),
        sheet.columns().subList(0, columns),
        lines,
        sheet.chart());
  }

  private static Sheet.Line reporting(Sheet.Line line, int columns) {
    return new Sheet.Line(
        line.name(),
        line.cells().stream().limit(columns).map(Grid::reporting).toList(),
        line.isTotal());
  }

  private static Sheet.Cell reporting(Sheet.Cell cell) {
    return cell.figure()
        .map(figure -> Sheet.Cell.count(figure.reporting(), cell.query()))
        .orElse(Sheet.Cell.ABSENT);
  }
}

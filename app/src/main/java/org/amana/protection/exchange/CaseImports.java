package org.amana.protection.exchange;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amana.platform.access.Access;
import org.amana.platform.custody.KeyRing;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.BlindIndex;
import org.amana.protection.cases.CaseForm;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.NewStep;
import org.springframework.stereotype.Component;

/**
 * Brings cases of other systems in: the whole file in one transaction, each as a new case that the
 * one who asks leads. What the source said stands in the chronicle as what it said, and decides
 * nothing here.
 */
@Component
public final class CaseImports {

  /** In the chronicle, and in addresses. */
  static final String ROOM = "exchange";

  static final String IMPORT = "import";

  /** Cases that are brought in at once: each has a key of its own, sealed to several people. */
  static final int MOST = 2_000;

  /** Between the parts of what a mark is made of; no source has it in its name. */
  private static final String BETWEEN = "\u001f";

  private final Standard standard;
  private final CaseMapping mapping;
  private final Cases cases;
  private final Chronicle chronicle;
  private final SourceSql sources;
  private final BlindIndex index;
  private final NeedToKnow needToKnow;
  private final KeyRing ring;
  private final Access access;
  private final Ids ids;
  private final Clock clock;

  CaseImports(
      Standard standard,
      CaseMapping mapping,
      Cases cases,
      Chronicle chronicle,
      SourceSql sources,
      BlindIndex index,
      NeedToKnow needToKnow,
      KeyRing ring,
      Access access,
      Ids ids,
      Clock clock) {
    this.standard = standard;
    this.mapping = mapping;
    this.cases = cases;
    this.chronicle = chronicle;
    this.sources = sources;
    this.index = index;
    this.needToKnow = needToKnow;
    this.ring = ring;
    this.access = access;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Says what would become of each row. Nothing is kept, and nothing that is kept is looked at: a
   * command of the operator may do it, who has the file.
   *
   * @throws ProblemException when the file cannot be understood
   */
  public Account check(InputStream bytes, Place file) {
    Tally tally = new Tally(standard);
    Judge judge = new Judge(standard);
    Set<String> seen = new HashSet<>();
    try (CaseReader reader = CaseReader.open(bytes, file, standard)) {
      for (Optional<RawCase> raw = reader.next(); raw.isPresent(); raw = reader.next()) {
        Judged row = once(judge.judge(raw.get()), seen);
        tally.add(row, kept(row));
      }
    }
    return understood(tally.account(), file);
  }

  private Kept kept(Judged row) {
    return row.isTaken() ? mapping.into(row.standard(), row.unread()).kept() : Kept.NOTHING;
  }

  /** The second of two that are the same is no case. */
  private static Judged once(Judged row, Set<String> seen) {
    return row.isTaken() && !seen.add(known(row)) ? row.without(Fault.Reason.TWICE) : row;
  }

  /** What the source knows it by: its number, or else everything that it says. */
  private static String known(Judged row) {
    if (!row.id().isEmpty()) {
      return "id" + BETWEEN + row.id();
    }
    StringBuilder all = new StringBuilder("all");
    for (StandardCase.Part part : row.standard().parts()) {
      all.append(BETWEEN).append(part.entity());
      new TreeMap<>(part.values())
          .forEach((name, value) -> all.append(BETWEEN).append(name).append(BETWEEN).append(value));
    }
    return all.toString();
  }

  private static Account understood(Account account, Place file) {
    if (account.rows() == account.setAside()
        && account.faults().stream()
            .noneMatch(
                line ->
                    line.key().equals(Fault.Reason.HERE_ALREADY.key())
                        || line.key().equals(Fault.Reason.TWICE.key()))) {
      throw new ProblemException(new ExchangeProblem.NoFields(file));
    }
    return account;
  }

  /**
   * Goes on when the one who asks may bring cases in, for a page before anything is typed.
   *
   * @throws ProblemException denied; {@code custody.locked}
   */
  void mayBringIn() {
    mayTry();
    var _ = ring.require();
  }

  /** The same before it is known whether a case will begin, for which a key is needed. */
  void mayTry() {
    if (!needToKnow.mayBegin()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    access.requireFresh();
  }

  /**
   * Brings every row in of which a case can come, in one transaction: all of it, or nothing.
   *
   * @throws ProblemException when the file cannot be understood; denied; {@code custody.locked}
   */
  Account bringIn(InputStream bytes, Place file, SourceForm form) {
    mayBringIn();
    List<Judged> rows = read(bytes, file);
    return needToKnow.within(
        () -> {
          Tally tally = new Tally(standard);
          bringIn(rows, form, tally);
          return understood(tally.account(), file);
        });
  }

  private List<Judged> read(InputStream bytes, Place file) {
    Judge judge = new Judge(standard);
    Set<String> seen = new HashSet<>();
    List<Judged> rows = new ArrayList<>();
    try (CaseReader reader = CaseReader.open(bytes, file, standard)) {
      for (Optional<RawCase> raw = reader.next(); raw.isPresent(); raw = reader.next()) {
        rows.add(once(judge.judge(raw.get()), seen));
        if (rows.size() > MOST) {
          throw new ProblemException(new ExchangeProblem.TooManyCases(file, MOST));
        }
      }
    }
    return rows;
  }

  private void bringIn(List<Judged> rows, SourceForm form, Tally tally) {
    sources.hold(mark(form, ""));
    Map<Judged, String> marks = new HashMap<>();
    rows.stream().filter(Judged::isTaken).forEach(row -> marks.put(row, mark(form, known(row))));
    Set<String> here = sources.known(marks.values());
    for (Judged row : rows) {
      String mark = marks.get(row);
      if (mark == null) {
        tally.add(row, Kept.NOTHING);
      } else if (here.contains(mark)) {
        tally.add(row.without(Fault.Reason.HERE_ALREADY), Kept.NOTHING);
      } else {
        tally.add(row, begin(row, form, mark));
      }
    }
  }

  private String mark(SourceForm form, String of) {
    return index.mark(
        ROOM,
        String.join(
            BETWEEN,
            needToKnow.viewer().person().organisation().id().toString(),
            form.source().toLowerCase(Locale.ROOT),
            of));
  }

  private Kept begin(Judged row, SourceForm form, String mark) {
    CaseMapping.Mapped mapped = mapping.into(row.standard(), row.unread());
    Map<String, String> typed = new HashMap<>(mapped.typed());
    typed.put(SourceForm.PURPOSE, form.purpose());
    CaseId id = cases.begin(new CaseForm(typed));
    var _ =
        chronicle.add(
            id,
            new NewStep(
                ids.next(),
                0,
                ROOM,
                IMPORT,
                LocalDate.now(clock),
                Optional.empty(),
                Action.WRITE,
                Optional.of(Told.of(form.source(), row.standard())),
                mapped.kept()));
    sources.add(id, mark);
    return mapped.kept();
  }
}

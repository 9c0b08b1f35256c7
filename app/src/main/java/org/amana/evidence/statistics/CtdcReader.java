package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.OutsideFile;
import org.amana.platform.sheets.SeparatedRows;

/** Reads one of the two releases of the Counter-Trafficking Data Collaborative, as it is. */
final class CtdcReader {

  /** How often progress is told, in rows. */
  private static final int PROGRESS_STEP = 4096;

  private final SeparatedRows file;
  private final ImportProgress progress;
  private final List<CtdcVariable> variables = new ArrayList<>();
  private final List<short[]> records = new ArrayList<>();
  private final List<Integer> rowNumbers = new ArrayList<>();
  private final List<QuarantinedRow> quarantined = new ArrayList<>();

  private CtdcReader(SeparatedRows file, ImportProgress progress) {
    this.file = file;
    this.progress = progress;
  }

  /** Reads the whole file. */
  static CtdcContent read(OutsideFile outside, ImportProgress progress) {
    try (SeparatedRows rows = SeparatedRows.open(outside)) {
      CtdcRelease release = release(rows.headings(), outside.place());
      return new CtdcReader(rows, progress).readAll(release, outside.place());
    }
  }

  private static CtdcRelease release(List<String> headings, Place file) {
    CtdcRelease release =
        CtdcRelease.nearest(headings)
            .orElseThrow(() -> new ProblemException(new ImportProblem.UnknownForm(file.row(1))));
    for (String heading : release.headings()) {
      if (!headings.contains(heading)) {
        throw new ProblemException(new ImportProblem.MissingColumn(file.row(1), heading));
      }
    }
    Set<String> seen = new HashSet<>();
    for (String heading : headings) {
      if (!seen.add(heading)) {
        throw new ProblemException(new ImportProblem.RepeatedColumn(file.row(1), heading));
      }
      if (!release.headings().contains(heading)) {
        throw new ProblemException(new ImportProblem.UnknownColumn(file.row(1), heading));
      }
    }
    return release;
  }

  private CtdcContent readAll(CtdcRelease release, Place place) {
    file.headings().forEach(heading -> variables.add(new CtdcVariable(heading)));
    int read = 0;
    while (file.next()) {
      readRow();
      if (++read % PROGRESS_STEP == 0) {
        progress.read(read);
      }
    }
    if (read == 0) {
      throw new ProblemException(new ImportProblem.NoRows(place));
    }
    if (quarantined.size() > read / 2) {
      throw new ProblemException(
          new ImportProblem.MostlyUnreadable(
              place.row(quarantined.getFirst().number()), quarantined.size(), read));
    }
    progress.read(read);
    return new CtdcContent(release.form(), variables, records, rowNumbers, quarantined);
  }

  private void readRow() {
    short[] codes = new short[variables.size()];
    for (int column = 0; column < codes.length; column++) {
      CtdcVariable variable = variables.get(column);
      codes[column] = variable.number(file.cell(column));
      if (codes[column] == CtdcVariable.FULL) {
        throw new ProblemException(
            new ImportProblem.TooManyValues(file.place().column(variable.name())));
      }
      if (codes[column] == CtdcVariable.NONE) {
        quarantine();
        return;
      }
    }
    records.add(codes);
    rowNumbers.add(Math.toIntExact(file.row()));
  }

  private void quarantine() {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < variables.size(); column++) {
      cells.add(file.cell(column));
    }
    quarantined.add(
        new QuarantinedRow(Math.toIntExact(file.row()), cells, List.of(Fault.UNKNOWN_ANSWER)));
  }
}

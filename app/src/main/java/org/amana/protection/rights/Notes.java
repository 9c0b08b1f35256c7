package org.amana.protection.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.amana.platform.vault.OpenSafe;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.CasePart;
import org.amana.protection.identification.Identified;
import org.amana.protection.intake.Answers;
import org.amana.protection.standards.NationalLaw;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The notes as a part of their case: they follow its answers and decisions, and go with it. */
@Component
class Notes implements CasePart {

  private final NoteSql sql;
  private final NationalLaw law;
  private final Clock clock;

  Notes(NoteSql sql, NationalLaw law, Clock clock) {
    this.sql = sql;
    this.law = law;
    this.clock = clock;
  }

  @Override
  public void answered(CaseId id, Answers answers) {
    change(id, note -> note.with(answers, LocalDate.now(clock)));
  }

  @EventListener
  void hear(Identified told) {
    change(
        told.id(),
        note -> {
          Note then = told.childThen().map(note::with).orElse(note);
          return told.purposes().isEmpty() ? then : then.withFound(told.purposes());
        });
  }

  /** Changes a note, and counts the case where it belongs now. */
  void change(CaseId id, UnaryOperator<Note> by) {
    sql.hold(id);
    Note before = sql.find(id).orElse(Note.NONE);
    Note after = by.apply(before);
    List<String> cells = cells(after);
    List<String> gone = new ArrayList<>(before.counted());
    gone.removeAll(cells);
    List<String> come = new ArrayList<>(cells);
    come.removeAll(before.counted());
    sql.count(gone, -1);
    sql.count(come, 1);
    sql.keep(id, after.withCounted(cells));
  }

  private List<String> cells(Note note) {
    List<String> cells =
        new ArrayList<>(law.formsOf(note.recorded()).stream().map(form -> "form." + form).toList());
    cells.add("variant." + note.variant().code());
    return cells;
  }

  /** Within the transaction of the caller; empty where it is not for the one who asks. */
  Optional<Note> find(CaseId id) {
    return sql.find(id);
  }

  /** Nothing of it lies under the key of the case. */
  @Override
  public void renew(CaseId id, OpenSafe safe) {}

  @Override
  public void erase(CaseId id) {
    sql.find(id).ifPresent(note -> sql.count(note.counted(), -1));
    sql.erase(id);
  }
}

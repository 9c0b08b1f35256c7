package org.amana.platform.oversight;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.AuditLog;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.EntryId;
import org.amana.platform.audit.LogFilter;
import org.amana.platform.audit.Logged;
import org.amana.platform.audit.Subject;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.searches.MadeSearch;
import org.amana.platform.searches.Searches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log and the searches for auditors, and for nobody else. That they read is in the log itself,
 * before they see anything.
 */
@Component
class Reading {

  private final Access access;
  private final Audit audit;
  private final AuditLog log;
  private final Searches searches;
  private final TransactionTemplate transaction;

  Reading(
      Access access,
      Audit audit,
      AuditLog log,
      Searches searches,
      TransactionTemplate transaction) {
    this.access = access;
    this.audit = audit;
    this.log = log;
    this.searches = searches;
    this.transaction = transaction;
  }

  /** An entry and the words that belong to it; none when they were erased. */
  record Opened(Logged entry, Optional<String> words) {}

  Logged.Page list(LogFilter filter, Optional<Long> before, int most) {
    access.require(Permission.READ_LOG);
    record("oversight.log-read", about(filter));
    return log.list(filter, before, most);
  }

  /** The first page of a file; the others follow by {@link #next}. */
  Logged.Page take(LogFilter filter, int most) {
    access.require(Permission.READ_LOG);
    access.requireFresh();
    record("oversight.log-taken", about(filter));
    return log.list(filter, Optional.empty(), most);
  }

  Logged.Page next(LogFilter filter, long before, int most) {
    access.require(Permission.READ_LOG);
    return log.list(filter, Optional.of(before), most);
  }

  Opened open(EntryId id) {
    access.require(Permission.READ_LOG);
    access.requireFresh();
    Logged entry =
        log.find(id).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
    record("oversight.words-opened", Optional.of(new Subject("audit.entry", id.value())));
    return new Opened(entry, log.details(id));
  }

  List<MadeSearch> searches(Optional<UUID> after, int most) {
    access.require(Permission.READ_LOG);
    record("oversight.searches-read", Optional.empty());
    return searches.latest(most, after);
  }

  void overview() {
    access.require(Permission.READ_LOG);
    record("oversight.signals-read", Optional.empty());
  }

  /** Who is looked at stands in the entry. */
  private static Optional<Subject> about(LogFilter filter) {
    return filter.subject().or(() -> filter.actor().map(id -> new Subject("person", id)));
  }

  private void record(String action, Optional<Subject> subject) {
    Entry entry = Entry.of(access.actor(), action, 1);
    EntryId written =
        transaction.execute(_ -> audit.record(subject.map(entry::about).orElse(entry)));
    Objects.requireNonNull(written);
  }
}

package org.amana.platform.needtoknow;

import java.util.Optional;
import org.amana.platform.access.Access;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down who wanted what they may not, in a transaction of its own: the exception that tells
 * them takes back everything else. Ids that are nobody's are written down as well, so that neither
 * the answer nor its time tells whether there is such a file.
 */
@Component
class Refusals {

  private final Access access;
  private final Audit audit;
  private final FileSql sql;
  private final TransactionTemplate ofItsOwn;

  Refusals(Access access, Audit audit, FileSql sql, PlatformTransactionManager transactions) {
    this.access = access;
    this.audit = audit;
    this.sql = sql;
    this.ofItsOwn = new TransactionTemplate(transactions);
    ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void record(Wanted wanted, FileId file) {
    ofItsOwn.executeWithoutResult(_ -> audit.record(entry(wanted, file, sql.kind(file))));
  }

  private Entry entry(Wanted wanted, FileId file, Optional<String> kind) {
    return Entry.of(
            access.actor(), "needtoknow.refused-" + wanted.action().code(), wanted.tier().number())
        .about(new Subject(kind.orElse("file"), file.value()))
        .refused();
  }
}

package org.amana.protection.cases;

import java.util.List;
import org.amana.platform.access.Access;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Cases in a list, of the work alone: on a page, and taken away as a file. */
@Component
class CaseList {

  /** Cases that are read at once for a file. */
  private static final int PORTION = 500;

  private final NeedToKnow needToKnow;
  private final CaseSql sql;
  private final Access access;
  private final Audit audit;

  CaseList(NeedToKnow needToKnow, CaseSql sql, Access access, Audit audit) {
    this.needToKnow = needToKnow;
    this.sql = sql;
    this.access = access;
    this.audit = audit;
  }

  /** Those that the one who asks works on, or whose unit they answer for. */
  List<CaseEntry> some(ListFilter filter, Paging paging) {
    return needToKnow.listing(() -> sql.list(filter, paging.offset(), paging.size()));
  }

  long count(ListFilter filter) {
    return needToKnow.listing(() -> sql.count(filter));
  }

  /** All of them, after a fresh proof; that they were taken away stands in the log first. */
  Iterable<CaseEntry> take(ListFilter filter) {
    var _ = needToKnow.viewer();
    access.requireFresh();
    needToKnow.within(
        () -> {
          audit.record(Entry.of(access.actor(), "cases.list-taken", Tier.WORK.number()));
          return filter;
        });
    return Paging.all(
        PORTION, (offset, most) -> needToKnow.listing(() -> sql.list(filter, offset, most)));
  }
}

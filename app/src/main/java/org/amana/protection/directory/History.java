package org.amana.protection.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.access.Access;
import org.amana.platform.access.Viewer;
import org.amana.platform.node.Ids;
import org.springframework.stereotype.Component;

/** Who changed what, when, and what stood there before. */
@Component
class History {

  private final Access access;
  private final ProviderHistorySql sql;
  private final Ids ids;
  private final Times times;

  History(Access access, ProviderHistorySql sql, Ids ids, Times times) {
    this.access = access;
    this.sql = sql;
    this.ids = ids;
    this.times = times;
  }

  void changed(ProviderId provider, Map<String, String> before) {
    add(provider, Optional.empty(), before);
  }

  void changed(Offer before, Map<String, String> replaced) {
    add(before.provider(), Optional.of(before.id()), replaced);
  }

  private void add(ProviderId provider, Optional<OfferId> offer, Map<String, String> before) {
    Change change = new Change(access.viewer().map(Viewer::id), times.now(), before);
    sql.add(ids.next(), provider, offer, change);
  }

  List<Change> of(OfferId offer, long offset, int most) {
    return sql.of(offer, offset, most);
  }

  long count(OfferId offer) {
    return sql.count(offer);
  }
}

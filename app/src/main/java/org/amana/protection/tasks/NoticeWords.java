package org.amana.protection.tasks;

import java.util.Set;
import org.amana.platform.access.Access;
import org.amana.platform.access.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template {@code notices}: how many wait for whoever is signed in. */
@Component
@ConditionalOnWebApplication
class NoticeWords {

  /** Who works on cases, and can be told of one. */
  private static final Set<Role> CONCERNED =
      Set.of(Role.CASE_WORKER, Role.SUPERVISOR, Role.AUTHORITY);

  NoticeWords(ThymeleafViewResolver templates, Access access, Notices notices) {
    templates.addStaticVariable("notices", new Words(access, notices));
  }

  /** What templates ask. */
  static final class Words {
    private final Access access;
    private final Notices notices;

    Words(Access access, Notices notices) {
      this.access = access;
      this.notices = notices;
    }

    /** Nothing is asked of the database for those who work on no case. */
    public long waiting() {
      return access
              .viewer()
              .filter(viewer -> viewer.roles().stream().anyMatch(CONCERNED::contains))
              .isPresent()
          ? notices.count()
          : 0;
    }

    /** Whether there are more than are counted. */
    public boolean isMore(long waiting) {
      return waiting >= Notices.MOST_COUNTED;
    }
  }
}

package org.amana.platform.access;

import org.amana.platform.audit.Actor;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.Subject;
import org.amana.platform.language.Hyphened;
import org.springframework.stereotype.Component;

/**
 * Writes down who let whom in, and by what: in the transaction of the act, or the act is undone.
 */
@Component
class Acts {

  /** What is written down. */
  enum Act {
    PERSON_ADDED,
    PERSON_DISABLED,
    PERSON_ENABLED,
    ROLES_SET,
    PLACE_SET,
    LINK_ISSUED,
    RESETTING_LINK_ISSUED,
    LINK_USED,
    FACTORS_LAID_DOWN,
    PASSWORD_CHANGED,
    PASSKEY_ENROLLED,
    PASSKEY_REMOVED,
    CODE_APP_ENROLLED,
    CODE_APP_REMOVED,
    SESSIONS_ENDED;

    /** As the log names it, such as {@code access.person-added}. */
    String code() {
      return "access." + Hyphened.of(this);
    }
  }

  private final Audit audit;
  private final Access access;

  Acts(Audit audit, Access access) {
    this.audit = audit;
    this.access = access;
  }

  /** The one who asks did this to the person. */
  void record(Act act, PersonId about) {
    record(access.actor(), act, about);
  }

  /** The person did this for themselves, before they were signed in. */
  void recordOwn(Act act, Person person) {
    record(Access.actor(person), act, person.id());
  }

  /** The one who asks said in which State an organisation is. */
  void saidStateOf(Organisation organisation) {
    audit.record(
        Entry.of(access.actor(), "access.organisation-placed", 1)
            .about(new Subject("organisation", organisation.id())));
  }

  private void record(Actor actor, Act act, PersonId about) {
    audit.record(Entry.of(actor, act.code(), 1).about(new Subject("person", about.value())));
  }
}

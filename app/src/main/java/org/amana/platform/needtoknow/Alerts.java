package org.amana.platform.needtoknow;

import org.amana.platform.access.Access;
import org.amana.platform.access.Person;
import org.amana.platform.access.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template {@code alerts}: how many emergencies wait for whoever is signed in. */
@Component
@ConditionalOnWebApplication
class Alerts {

  Alerts(ThymeleafViewResolver templates, Access access, Emergencies emergencies) {
    templates.addStaticVariable("alerts", new Words(access, emergencies));
  }

  /** What templates ask. */
  static final class Words {
    private final Access access;
    private final Emergencies emergencies;

    Words(Access access, Emergencies emergencies) {
      this.access = access;
      this.emergencies = emergencies;
    }

    /** Nothing is asked of the database for those whom no emergency concerns. */
    public long waiting() {
      return access.viewer().map(Viewer::person).filter(Words::isConcerned).isPresent()
          ? emergencies.countWaiting()
          : 0;
    }

    private static boolean isConcerned(Person person) {
      return person.roles().stream()
          .anyMatch(Rules.ofTheHouse().concernedWithEmergencies()::contains);
    }
  }
}

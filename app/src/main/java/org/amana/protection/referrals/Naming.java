package org.amana.protection.referrals;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.PersonId;
import org.springframework.stereotype.Component;

/** Names of everybody and every organisation that has to do with some referrals. */
@Component
class Naming {

  private final Colleagues colleagues;

  Naming(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  OpenReferral.Names of(Collection<Referral> some) {
    return of(some, List.of());
  }

  OpenReferral.Names of(Collection<Referral> some, Collection<Taken> steps) {
    Set<PersonId> people =
        Stream.concat(
                some.stream().flatMap(Naming::people),
                steps.stream().flatMap(step -> step.person().stream()))
            .collect(Collectors.toUnmodifiableSet());
    Set<UUID> organisations =
        Stream.concat(
                some.stream().flatMap(Naming::organisations),
                steps.stream().flatMap(Naming::organisations))
            .collect(Collectors.toUnmodifiableSet());
    return new OpenReferral.Names(
        colleagues.namesOf(people), colleagues.namesOfOrganisations(organisations));
  }

  private static Stream<PersonId> people(Referral referral) {
    return Stream.concat(Stream.of(referral.from().person()), referral.acceptedBy().stream());
  }

  private static Stream<UUID> organisations(Referral referral) {
    return Stream.concat(
        Stream.of(referral.from().organisation()), referral.to().organisation().stream());
  }

  private static Stream<UUID> organisations(Taken step) {
    return Stream.concat(step.organisation().stream(), step.suggested().stream());
  }
}

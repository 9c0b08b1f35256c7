package org.amana.protection.consent;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.Colleagues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who a typed name is. */
@Component
class Recipients {

  private final Colleagues colleagues;
  private final ObjectProvider<PartnerNames> partners;

  Recipients(Colleagues colleagues, ObjectProvider<PartnerNames> partners) {
    this.colleagues = colleagues;
    this.partners = partners;
  }

  /** A recipient with the name by which the person hears of it. */
  record Named(Recipient recipient, String name) {}

  /**
   * An organisation of this node by its name; otherwise a partner that is the same whenever the
   * same name is typed.
   *
   * @param name not blank
   */
  Named named(String name) {
    return colleagues
        .findOrganisation(name)
        .map(found -> named(Recipient.Kind.ORGANISATION, found.id(), found.name()))
        .orElseGet(() -> named(Recipient.Kind.PARTNER, idOf(name), name));
  }

  private static UUID idOf(String name) {
    String folded = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return UUID.nameUUIDFromBytes(("partner " + folded).getBytes(StandardCharsets.UTF_8));
  }

  /** A partner that another room knows. */
  Optional<Named> partner(UUID id) {
    return known(id).map(known -> named(Recipient.Kind.PARTNER, id, known.name()));
  }

  private Optional<PartnerNames.Partner> known(UUID id) {
    return partners.stream().flatMap(some -> some.find().apply(id).stream()).findFirst();
  }

  /** The State that a recipient is of, as the room that knows it says. */
  Optional<String> stateOf(Recipient recipient) {
    return switch (recipient.kind()) {
      case ORGANISATION -> colleagues.stateOf(recipient.id());
      case PARTNER -> known(recipient.id()).flatMap(PartnerNames.Partner::state);
    };
  }

  private static Named named(Recipient.Kind kind, UUID id, String name) {
    return new Named(new Recipient(kind, id), name);
  }
}

package org.amana.protection.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.language.Hyphened;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Purpose;
import org.amana.protection.cases.CaseId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Another room that shares what it has, by the face of consent alone. */
@TestComponent
@RestController
class Sharing {

  static final UUID KNOWN = new UUID(7, 7);

  private final NeedToKnow needToKnow;
  private final Consents consents;
  private final List<ConsentEnded> heard = new ArrayList<>();

  Sharing(NeedToKnow needToKnow, Consents consents) {
    this.needToKnow = needToKnow;
    this.consents = consents;
  }

  @Bean
  static PartnerNames oneKnownPartner() {
    return new PartnerNames(
        id ->
            id.equals(KNOWN)
                ? Optional.of(new PartnerNames.Partner("Harbour House", Optional.of("ERI")))
                : Optional.empty());
  }

  /**
   * Shares; by what covers it, or by force on a basis that somebody names.
   *
   * @param thread of the basis, without asking whether it covers
   */
  @PostMapping("/test/share")
  String share(
      @RequestParam UUID id,
      @RequestParam String kind,
      @RequestParam UUID recipient,
      @RequestParam String purpose,
      @RequestParam String groups,
      @RequestParam Optional<UUID> thread) {
    Disclosure disclosure =
        new Disclosure(
            new Recipient(Hyphened.constant(Recipient.Kind.class, kind), recipient),
            Hyphened.constant(Purpose.class, purpose),
            groups(groups));
    CaseId of = new CaseId(id);
    return needToKnow.within(
        () -> {
          Basis basis =
              thread
                  .<Basis>map(Basis.Consent::new)
                  .orElseGet(() -> consents.requireBasis(of, disclosure));
          consents.disclosed(of, basis, disclosure);
          return "shared on " + basis;
        });
  }

  private static Set<InformationGroup> groups(String codes) {
    return Arrays.stream(codes.split(" ", -1))
        .map(code -> Hyphened.constant(InformationGroup.class, code))
        .collect(Collectors.toSet());
  }

  @EventListener
  void hear(ConsentEnded ended) {
    heard.add(ended);
  }

  List<ConsentEnded> heard() {
    return heard;
  }
}

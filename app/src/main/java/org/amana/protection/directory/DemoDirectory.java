package org.amana.protection.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.node.Ids;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented helpers in invented towns for a demonstration, marked as such wherever they stand. */
@Component
@ConditionalOnProperty("amana.demo")
class DemoDirectory implements ApplicationRunner {

  private static final String WEEKDAYS =
      "mon 09:00-17:00; tue 09:00-17:00; wed 09:00-17:00; thu 09:00-17:00";

  /** Of the open sea, so that no town of the world lies there. */
  private record Town(String name, String latitude, String longitude) {}

  private static final Town HARBOUR = new Town("Example Harbour", "0.1", "-29.8");
  private static final Town HILLS = new Town("Example Hills", "0.4", "-29.6");
  private static final Town VALLEY = new Town("Example Valley", "1.3", "-30.4");

  private final ProviderSql providers;
  private final Offers offers;
  private final Times times;
  private final Ids ids;
  private final TransactionTemplate transaction;

  DemoDirectory(
      ProviderSql providers, Offers offers, Times times, Ids ids, TransactionTemplate transaction) {
    this.providers = providers;
    this.offers = offers;
    this.times = times;
    this.ids = ids;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (providers.count() == 0) {
      transaction.executeWithoutResult(_ -> fill());
    }
  }

  private void fill() {
    ProviderId house = provider("Generated House of Boats", ProviderKind.NGO);
    offer(house, HARBOUR, "shelter", "women children", Map.of("capacity", "18", "free", "4"));
    offer(house, VALLEY, "shelter", "women children families", Map.of("capacity", "12"));
    offer(house, HARBOUR, "psychosocial", "women men children", Map.of("hours", WEEKDAYS));
    ProviderId lodge = provider("Generated Lodge", ProviderKind.STATE);
    offer(lodge, HILLS, "shelter", "men", Map.of("capacity", "10", "free", "10"));
    offer(lodge, HILLS, "papers", "women men families", Map.of("hours", WEEKDAYS));
    ProviderId clinic = provider("Generated Clinic", ProviderKind.HEALTH);
    offer(clinic, HARBOUR, "medical", "women men children families", Map.of("hours", "always"));
    ProviderId bar = provider("Generated Legal Aid", ProviderKind.LEGAL);
    offer(
        bar,
        HILLS,
        "legal",
        "women men children",
        Map.of(
            "hours",
            WEEKDAYS,
            "address",
            "1 Example Street",
            "verified_on",
            times.freshSince().minusDays(9).toString()));
  }

  private ProviderId provider(String name, ProviderKind kind) {
    ProviderId id = new ProviderId(ids.next());
    providers.add(new Provider(id, name, kind, Optional.empty(), Optional.empty(), true, 1));
    return id;
  }

  private void offer(
      ProviderId of, Town town, String service, String whom, Map<String, String> more) {
    Map<String, String> typed = new HashMap<>();
    typed.put(OfferText.SERVICE, service);
    typed.put(OfferText.AREA, town.name());
    typed.put(OfferText.LATITUDE, town.latitude());
    typed.put(OfferText.LONGITUDE, town.longitude());
    typed.put(OfferText.WHOM, whom);
    typed.put(OfferText.LANGUAGES, String.join(" ", List.of("ar", "en", "fr")));
    typed.put(OfferText.HOURS, OfferForm.ALWAYS);
    typed.put(OfferText.COST, Cost.FREE.code());
    typed.put(OfferText.TELEPHONE, "000 000");
    typed.put(OfferText.VERIFIED_ON, times.today().toString());
    typed.put(OfferText.LISTED, OfferText.YES);
    typed.putAll(more);
    offers.add(of, TypedOffer.read(typed, offers.services(), times.today()));
  }
}

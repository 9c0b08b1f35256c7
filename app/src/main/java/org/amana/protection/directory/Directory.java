package org.amana.protection.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.springframework.stereotype.Component;

/** Who helps where, for the rooms above. */
@Component
public final class Directory {

  private final Access access;
  private final ProviderSql providers;
  private final OfferSql offers;
  private final FoundSql search;

  Directory(Access access, ProviderSql providers, OfferSql offers, FoundSql search) {
    this.access = access;
    this.providers = providers;
    this.offers = offers;
    this.search = search;
  }

  public Optional<Provider> find(ProviderId id) {
    access.require(Permission.READ_DIRECTORY);
    return providers.find(id);
  }

  /** An offer with whose it is. */
  public record Named(Offer offer, Provider by) {}

  public Optional<Named> findOffer(OfferId id) {
    access.require(Permission.READ_DIRECTORY);
    return offers
        .find(id)
        .flatMap(
            offer -> providers.find(offer.provider()).map(provider -> new Named(offer, provider)));
  }

  /** The public names of providers. */
  public Map<ProviderId, String> names(Set<ProviderId> ids) {
    return providers.some(ids.stream().map(ProviderId::value).toList()).stream()
        .collect(Collectors.toMap(Provider::id, Provider::name));
  }

  /** What fits, with free places: what is verified before what is stale, then the nearest first. */
  public List<Found> nearest(Wanted wanted, long offset, int most) {
    access.require(Permission.READ_DIRECTORY);
    return search.list(wanted, offset, most);
  }
}

package org.amana.protection.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.access.PersonId;
import org.amana.platform.access.Role;
import org.amana.platform.access.Viewer;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.protection.procedures.Services;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what providers offer: the coordinator all of it, a provider's own people their hours and
 * how many places are free.
 */
@Component
class Offers {

  /** Who works where help is given, when they are of its organisation. */
  private static final Set<Role> OWN_PEOPLE = Set.of(Role.CASE_WORKER, Role.SUPERVISOR);

  private final Access access;
  private final ProviderSql providers;
  private final OfferSql sql;
  private final History history;
  private final HiddenAddresses addresses;
  private final Services services;
  private final Times times;
  private final Ids ids;
  private final TransactionTemplate transaction;

  Offers(
      Access access,
      ProviderSql providers,
      OfferSql sql,
      History history,
      HiddenAddresses addresses,
      Services services,
      Times times,
      Ids ids,
      TransactionTemplate transaction) {
    this.access = access;
    this.providers = providers;
    this.sql = sql;
    this.history = history;
    this.addresses = addresses;
    this.services = services;
    this.times = times;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** An offer with whose it is, and what the one who asks may do with it. */
  record Shown(Offer offer, Provider by, boolean mayKeep, boolean mayTellPlaces) {}

  Shown get(OfferId id) {
    access.require(Permission.READ_DIRECTORY);
    Offer offer = find(id);
    Provider by = providers.find(offer.provider()).orElseThrow();
    boolean mayKeep =
        access.viewer().map(viewer -> viewer.can(Permission.KEEP_DIRECTORY)).orElse(true);
    boolean isOwn = access.viewer().map(viewer -> isOf(by, viewer)).orElse(true);
    return new Shown(offer, by, mayKeep, mayKeep || isOwn);
  }

  /** The same, for whoever may change all of it. */
  Shown toChange(OfferId id) {
    access.require(Permission.KEEP_DIRECTORY);
    return get(id);
  }

  private static boolean isOf(Provider provider, Viewer viewer) {
    return provider.organisation().filter(viewer.organisation().id()::equals).isPresent()
        && viewer.roles().stream().anyMatch(OWN_PEOPLE::contains);
  }

  private Offer find(OfferId id) {
    return sql.find(id).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  List<Offer> of(ProviderId provider, long offset, int most) {
    access.require(Permission.READ_DIRECTORY);
    return sql.of(provider, offset, most);
  }

  long count(ProviderId provider) {
    access.require(Permission.READ_DIRECTORY);
    return sql.count(provider);
  }

  List<Change> history(OfferId id, long offset, int most) {
    access.require(Permission.KEEP_DIRECTORY);
    return history.of(id, offset, most);
  }

  long countHistory(OfferId id) {
    access.require(Permission.KEEP_DIRECTORY);
    return history.count(find(id).id());
  }

  /** Codes of the catalogue. */
  Set<String> services() {
    return services.all().stream().map(Services.Service::code).collect(Collectors.toSet());
  }

  OfferId add(ProviderId provider, Map<String, String> typed) {
    access.require(Permission.KEEP_DIRECTORY);
    TypedOffer.Read read = TypedOffer.read(typed, services(), times.today());
    return once(() -> add(provider, read));
  }

  /** Within the caller's transaction. */
  OfferId add(ProviderId provider, TypedOffer.Read read) {
    OfferId id = new OfferId(ids.next());
    Offer nothing =
        new Offer(id, provider, read.particulars(), Places.UNKNOWN, Optional.empty(), 1);
    sql.add(after(nothing, read, read.particulars().verifiedOn().isPresent()));
    read.hiddenAddress().ifPresent(address -> addresses.keep(id, address));
    return id;
  }

  /**
   * Changes it.
   *
   * @throws ProblemException {@code directory.changed-meanwhile}
   */
  void change(OfferId id, long version, Map<String, String> typed) {
    access.require(Permission.KEEP_DIRECTORY);
    TypedOffer.Read read = TypedOffer.read(typed, services(), times.today());
    once(
        () -> {
          change(sameAs(find(id), version), read);
          return id;
        });
  }

  /** Says again that all of it is so. */
  void verify(OfferId id, long version) {
    access.require(Permission.KEEP_DIRECTORY);
    Map<String, String> typed = new HashMap<>(OfferText.of(find(id)));
    typed.put(OfferText.VERIFIED_ON, times.today().toString());
    change(id, version, typed);
  }

  /**
   * Says how many places are free, and the hours. Nothing else of what was typed counts.
   *
   * @throws ProblemException {@code directory.changed-meanwhile}
   */
  void tellPlaces(OfferId id, long version, String free, String hours) {
    if (!get(id).mayTellPlaces()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    Map<String, String> typed = new HashMap<>(OfferText.of(find(id)));
    typed.put(OfferText.FREE, free);
    typed.put(OfferText.HOURS, hours);
    TypedOffer.Read read = TypedOffer.read(typed, services(), times.today());
    once(
        () -> {
          Offer before = sameAs(find(id), version);
          Offer after = after(before, read, false);
          Places said = new Places(read.capacity(), read.free(), read.free().map(_ -> times.now()));
          write(
              before,
              new Offer(
                  id, after.provider(), after.particulars(), said, after.verifiedBy(), version));
          return id;
        });
  }

  private static Offer sameAs(Offer now, long version) {
    if (now.version() != version) {
      throw new ProblemException(new DirectoryProblem.ChangedMeanwhile());
    }
    return now;
  }

  /** Within the caller's transaction; false when it is the same as before. */
  boolean change(Offer before, TypedOffer.Read read) {
    Optional<?> verified = read.particulars().verifiedOn();
    boolean isVerified =
        verified.isPresent() && !verified.equals(before.particulars().verifiedOn());
    Offer after = after(before, read, isVerified);
    boolean isOther =
        !OfferText.of(before).equals(OfferText.of(after)) || read.hiddenAddress().isPresent();
    if (isOther) {
      write(before, after);
      read.hiddenAddress().ifPresent(address -> addresses.keep(before.id(), address));
      if (!after.particulars().where().isHidden()) {
        sql.forgetAddress(before.id());
      }
    }
    return isOther;
  }

  private void write(Offer before, Offer after) {
    if (!sql.change(after)) {
      throw new ProblemException(new DirectoryProblem.ChangedMeanwhile());
    }
    history.changed(before, Change.replaced(OfferText.of(before), OfferText.of(after)));
  }

  private Offer after(Offer before, TypedOffer.Read read, boolean isVerified) {
    Places counted = new Places(read.capacity(), read.free(), Optional.of(times.now()));
    Places places = counted.isSameCount(before.places()) ? before.places() : counted;
    Optional<PersonId> by = isVerified ? access.viewer().map(Viewer::id) : before.verifiedBy();
    return new Offer(
        before.id(), before.provider(), read.particulars(), places, by, before.version());
  }

  private OfferId once(Supplier<OfferId> work) {
    try {
      return transaction.execute(_ -> work.get());
    } catch (DuplicateKeyException e) {
      throw new ProblemException(new DirectoryProblem.EnteredBefore(), e);
    }
  }
}

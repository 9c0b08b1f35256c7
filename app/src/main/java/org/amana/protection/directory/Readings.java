package org.amana.protection.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.access.Viewer;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.sheets.OutsideFile;
import org.amana.platform.sheets.SheetLimits;
import org.amana.platform.world.World;
import org.amana.protection.directory.RowAccount.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file of offers in. Each of its rows is taken or refused, with the column and the reason;
 * a file that is not understood changes nothing.
 */
@Component
class Readings {

  private final Access access;
  private final ProviderSql providers;
  private final OfferSql sql;
  private final Offers offers;
  private final ReadingSql readings;
  private final World world;
  private final Times times;
  private final Ids ids;
  private final TransactionTemplate transaction;

  Readings(
      Access access,
      ProviderSql providers,
      OfferSql sql,
      Offers offers,
      ReadingSql readings,
      World world,
      Times times,
      Ids ids,
      TransactionTemplate transaction) {
    this.access = access;
    this.providers = providers;
    this.sql = sql;
    this.offers = offers;
    this.readings = readings;
    this.world = world;
    this.times = times;
    this.ids = ids;
    this.transaction = transaction;
  }

  void check() {
    access.require(Permission.KEEP_DIRECTORY);
  }

  /** The id of the account. */
  UUID read(Path file, String named) {
    check();
    List<FileRow> rows = FileRow.read(new OutsideFile(file, named, SheetLimits.USUAL));
    return transaction.execute(_ -> take(rows));
  }

  private UUID take(List<FileRow> rows) {
    Known known = known(rows);
    List<RowAccount> accounts = new ArrayList<>();
    for (FileRow row : rows) {
      accounts.add(take(row, known));
    }
    UUID id = ids.next();
    readings.add(id, access.viewer().map(Viewer::id), times.now(), accounts);
    return id;
  }

  /** What names an offer. */
  private record Key(ProviderId provider, String service, String area) {}

  /** What is there of those whom a file names, and what of it was read already. */
  private record Known(Map<String, Provider> providers, Map<Key, Offer> offers, Set<Key> read) {}

  private Known known(List<FileRow> rows) {
    Map<String, Provider> byName = new HashMap<>();
    providers
        .named(rows.stream().map(row -> row.provider().name()).distinct().toList())
        .forEach(provider -> byName.put(provider.name(), provider));
    Map<Key, Offer> byKey = new HashMap<>();
    sql.of(byName.values().stream().map(Provider::id).toList())
        .forEach(
            offer ->
                byKey.put(
                    new Key(
                        offer.provider(),
                        offer.particulars().service(),
                        offer.particulars().where().area()),
                    offer));
    return new Known(byName, byKey, new HashSet<>());
  }

  private RowAccount take(FileRow row, Known known) {
    TypedProvider typed = row.provider();
    Optional<Provider> there = Optional.ofNullable(known.providers().get(typed.name()));
    Optional<Offer> before =
        there.flatMap(
            provider ->
                Optional.ofNullable(
                    known
                        .offers()
                        .get(
                            new Key(
                                provider.id(),
                                row.cell(OfferText.SERVICE),
                                row.cell(OfferText.AREA)))));
    List<Violation> faults = new ArrayList<>(faults(typed, there));
    Optional<TypedOffer.Read> read = read(row, before, faults);
    if (!faults.isEmpty()) {
      return RowAccount.refused(row.number(), faults);
    }
    ProviderId provider = there.map(Provider::id).orElseGet(() -> add(typed, known));
    return write(row.number(), provider, before, read.orElseThrow(), known);
  }

  private RowAccount write(
      long number, ProviderId provider, Optional<Offer> before, TypedOffer.Read read, Known known) {
    Key key = new Key(provider, read.particulars().service(), read.particulars().where().area());
    if (!known.read().add(key)) {
      return RowAccount.refused(
          number, List.of(new Violation(OfferText.SERVICE, "directory.rule.repeated")));
    }
    if (before.isEmpty()) {
      offers.add(provider, read);
      return RowAccount.taken(number, Outcome.ADDED);
    }
    boolean isOther = offers.change(before.get(), read);
    return RowAccount.taken(number, isOther ? Outcome.CHANGED : Outcome.SAME);
  }

  private List<Violation> faults(TypedProvider typed, Optional<Provider> there) {
    List<Violation> faults = new ArrayList<>();
    for (Violation wrong : typed.violations(world)) {
      boolean isName = wrong.field().equals(TypedProvider.NAME);
      faults.add(isName ? new Violation(DirectoryTable.PROVIDER, wrong.code()) : wrong);
    }
    if (there.filter(provider -> !isSame(provider, typed)).isPresent()) {
      faults.add(new Violation(TypedProvider.KIND, "directory.rule.other-kind"));
    }
    return faults;
  }

  private static boolean isSame(Provider provider, TypedProvider typed) {
    return typed.kindOf().equals(Optional.of(provider.kind()))
        && typed.stateOf().equals(provider.state());
  }

  /** Columns that the file does not have say what is there. */
  private Optional<TypedOffer.Read> read(
      FileRow row, Optional<Offer> before, List<Violation> faults) {
    Map<String, String> values = new HashMap<>();
    values.put(OfferText.LISTED, OfferText.YES);
    before.ifPresent(offer -> values.putAll(OfferText.of(offer)));
    values.putAll(row.cells());
    try {
      return Optional.of(TypedOffer.read(values, offers.services(), times.today()));
    } catch (ProblemException told) {
      faults.addAll(told.problem().violations());
      return Optional.empty();
    }
  }

  private ProviderId add(TypedProvider typed, Known known) {
    Provider added =
        new Provider(
            new ProviderId(ids.next()),
            typed.name(),
            typed.kindOf().orElseThrow(),
            typed.stateOf(),
            Optional.empty(),
            false,
            1);
    providers.add(added);
    known.providers().put(added.name(), added);
    return added.id();
  }

  /** What became of a file. */
  record Account(Map<Outcome, Long> counts) {
    long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  Account account(UUID id) {
    check();
    if (!readings.isThere(id)) {
      throw new ProblemException(new CommonProblem.NotFound());
    }
    return new Account(readings.counts(id));
  }

  List<RowAccount> rows(UUID id, Optional<Outcome> outcome, long offset, int most) {
    check();
    return readings.rows(id, outcome, offset, most);
  }
}

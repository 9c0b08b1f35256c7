package org.amana.protection.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.amana.platform.access.Access;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.Organisation;
import org.amana.platform.access.Permission;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.world.World;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps providers, for the coordinator. */
@Component
class Providers {

  private final Access access;
  private final Colleagues colleagues;
  private final ProviderSql sql;
  private final History history;
  private final World world;
  private final Ids ids;
  private final TransactionTemplate transaction;

  Providers(
      Access access,
      Colleagues colleagues,
      ProviderSql sql,
      History history,
      World world,
      Ids ids,
      TransactionTemplate transaction) {
    this.access = access;
    this.colleagues = colleagues;
    this.sql = sql;
    this.history = history;
    this.world = world;
    this.ids = ids;
    this.transaction = transaction;
  }

  private void mayKeep() {
    access.require(Permission.KEEP_DIRECTORY);
  }

  long count() {
    mayKeep();
    return sql.count();
  }

  List<Provider> list(long offset, int most) {
    mayKeep();
    return sql.list(offset, most);
  }

  Provider get(ProviderId id) {
    mayKeep();
    return sql.find(id).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  /** As its form shows it. */
  TypedProvider typed(Provider provider) {
    mayKeep();
    return new TypedProvider(
        provider.name(),
        provider.kind().code(),
        provider.state().orElse(""),
        provider.organisation().map(this::nameOf).orElse(""));
  }

  private String nameOf(UUID organisation) {
    return colleagues.namesOfOrganisations(Set.of(organisation)).getOrDefault(organisation, "");
  }

  ProviderId add(TypedProvider typed) {
    mayKeep();
    Provider added = read(typed, new ProviderId(ids.next()), 1, false);
    return named(
        () -> {
          sql.add(added);
          return added.id();
        });
  }

  /**
   * Changes it.
   *
   * @throws ProblemException {@code directory.changed-meanwhile}
   */
  void change(ProviderId id, long version, TypedProvider typed) {
    Provider before = get(id);
    Map<String, String> texts = texts(typed(before));
    Provider after = read(typed, id, version, before.isGenerated());
    named(
        () -> {
          if (!sql.change(after)) {
            throw new ProblemException(new DirectoryProblem.ChangedMeanwhile());
          }
          history.changed(id, Change.replaced(texts, texts(typed)));
          return id;
        });
  }

  private static Map<String, String> texts(TypedProvider typed) {
    return typed.shown().values();
  }

  private ProviderId named(Supplier<ProviderId> work) {
    try {
      return transaction.execute(_ -> work.get());
    } catch (DuplicateKeyException e) {
      throw new ProblemException(new DirectoryProblem.NameTaken(), e);
    }
  }

  private Provider read(TypedProvider typed, ProviderId id, long version, boolean isGenerated) {
    typed.mustBeWhole(world);
    return new Provider(
        id,
        typed.name(),
        typed.kindOf().orElseThrow(),
        typed.stateOf(),
        organisation(typed.organisation()),
        isGenerated,
        version);
  }

  private Optional<UUID> organisation(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> found = colleagues.findOrganisation(name).map(Organisation::id);
    if (found.isEmpty()) {
      throw new ProblemException(
          new CommonProblem.InvalidInput(
              List.of(new Violation(TypedProvider.ORGANISATION, "directory.rule.organisation"))));
    }
    return found;
  }
}
